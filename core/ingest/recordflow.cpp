// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/recordflow.h"

#include "core/base/logging.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace racha {

RecordFlow::RecordFlow(const Clock& clock, std::chrono::milliseconds batchDelay, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_batchTimer.setSingleShot(true);
    m_batchTimer.setTimerType(Qt::PreciseTimer);
    m_batchTimer.setInterval(batchDelay);
    connect(&m_batchTimer, &QTimer::timeout, this, &RecordFlow::announce);
    m_streakTimer.setSingleShot(true);
    connect(&m_streakTimer, &QTimer::timeout, this, &RecordFlow::closeIdleStreaks);
    m_syncTimer.setSingleShot(true);
    m_syncTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_syncTimer, &QTimer::timeout, this, [this] {
        if (const auto done = secure(); !done)
            Q_EMIT failed(done.error());
    });
}

RecordFlow::~RecordFlow() = default;

Result<void> RecordFlow::openJournal(const QString& path, const QString& link,
                                     const JournalSettings& settings)
{
    if (path.isEmpty() || m_journal)
        return {};
    auto journal = FrameJournal::create(path, settings.freeSpaceFloor);
    if (!journal)
        return tl::unexpected(journal.error());
    if (!link.isEmpty()) {
        // Without it nobody would find the journal again after a crash.
        if (const auto linked = (*journal)->linkAs(link); !linked) {
            QFile::remove(path);
            return tl::unexpected(linked.error());
        }
    }
    m_journal = std::move(*journal);
    m_settings = settings;
    return {};
}

void RecordFlow::restore(const RoomHistory& history)
{
    m_pipeline.restore(history.rows, history.recentMessages);
}

WallTime RecordFlow::now()
{
    const auto mono = m_clock.monotonic();
    const auto wall = m_clock.now();
    if (m_firstStamp == WallTime {}) {
        m_firstStamp = wall;
        m_lastStamp = wall;
    } else {
        const auto passed =
            std::chrono::duration_cast<std::chrono::microseconds>(mono - m_lastStampMono);
        m_lastStamp = std::max(m_lastStamp + passed, wall);
    }
    m_lastStampMono = mono;
    return m_lastStamp;
}

/// To the journal, which numbers it.
void RecordFlow::append(decltype(Record::body) body, WallTime at)
{
    Record record;
    record.receivedAt = at;
    record.body = std::move(body);
    record.number = m_lastNumber + static_cast<FrameNumber>(m_appended.size()) + 1;
    if (m_journal)
        m_journal->append(record);
    m_appended.push_back(std::move(record));
}

Result<void> RecordFlow::commit()
{
    auto done = flush();
    return done ? secureInTime() : done;
}

/// In the journal first, then through the pipeline, in one order.
Result<void> RecordFlow::flush()
{
    auto records = std::exchange(m_appended, {});
    auto done = m_journal ? m_journal->flush() : Result<void>();
    if (!done) {
        qCCritical(lcIngest).noquote() << "not journaled:" << done.error().detail;
        m_journal->discard();
        // It closes the capture, in the journal or not.
        std::erase_if(records, [](const Record& record) {
            return !std::holds_alternative<End>(record.body);
        });
    }
    for (Record& record : records) {
        record.number = ++m_lastNumber;
        process(std::move(record));
    }
    if (m_journal)
        m_flushedTo = {m_journal->bytesWritten(), m_lastNumber};
    arrangeTimers();
    return done;
}

/// At once, unless others may share the sync.
Result<void> RecordFlow::secureInTime()
{
    if (!m_journal || m_settings.sync != JournalSync::Group)
        return secure();
    if (!m_syncTimer.isActive()) {
        const auto due = std::chrono::ceil<std::chrono::milliseconds>(m_lastSync + kGroupCommit
                                                                      - m_clock.monotonic());
        m_syncTimer.start(std::clamp(due, std::chrono::milliseconds {0}, kGroupCommit));
    }
    return {};
}

Result<void> RecordFlow::secure()
{
    m_syncTimer.stop();
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (m_journal && m_settings.sync != JournalSync::System) {
        if (auto synced = m_journal->sync(); !synced) {
            m_isBroken = true;
            return synced;
        }
        m_lastSync = m_clock.monotonic();
    }
    Q_EMIT secured();
    return {};
}

Result<void> RecordFlow::take(decltype(Record::body) body)
{
    append(std::move(body), now());
    return commit();
}

Result<void> RecordFlow::takeMark(Mark mark, WallTime at)
{
    const WallTime present = now();
    append(std::move(mark), at == WallTime {} ? present : std::clamp(at, m_firstStamp, present));
    return commit();
}

Result<void> RecordFlow::takeFrames(const std::vector<QByteArray>& frames)
{
    for (const auto& frame : frames)
        append(PushFrame {frame.toStdString()}, now());
    const WallTime at = m_lastStamp;
    auto done = commit();
    if (done)
        m_lastFrameAt = at;
    return done;
}

void RecordFlow::noteSent(const QByteArray& frame)
{
    append(SentFrame {frame.toStdString()}, now());
}

void RecordFlow::process(Record record)
{
    auto decoded = m_decoder.decode(std::move(record));
    for (const auto& finding : decoded.findings)
        qCWarning(lcIngest).noquote() << "finding:" << QString::fromStdString(finding);
    // Only moved from below; the flags are for after the events went through.
    std::vector<bool> pauses;
    bool ended = false;
    for (const auto& event : decoded.events) {
        if (event.history)
            continue;
        ended = ended || event.type() == EventType::LiveEnd;
        if (event.type() == EventType::LivePause || event.type() == EventType::LiveUnpause)
            pauses.push_back(event.type() == EventType::LivePause);
    }
    m_pipeline.process(std::move(decoded));
    if (m_pipeline.isDue())
        announce();
    if (!pauses.empty())
        Q_EMIT paused(pauses.back());
    if (ended)
        Q_EMIT liveEnded();
}

void RecordFlow::announce()
{
    m_batchTimer.stop();
    while (const auto batch = m_pipeline.take())
        Q_EMIT batchReady(batch);
}

std::optional<CaptureFork> RecordFlow::fork() const
{
    if (!m_journal || m_flushedTo.offset == 0 || !m_pipeline.isEmpty())
        return std::nullopt;
    return CaptureFork {m_pipeline.fork(), m_flushedTo, m_lastNumber};
}

void RecordFlow::arrangeTimers()
{
    if (!m_pipeline.isEmpty() && !m_batchTimer.isActive())
        m_batchTimer.start();
    const auto deadline = m_pipeline.nextDeadline();
    if (!deadline) {
        m_streakTimer.stop();
        return;
    }
    // One past the deadline: a streak is idle when the limit is exceeded.
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*deadline - now());
    m_streakTimer.start(std::max(wait, std::chrono::milliseconds {0})
                        + std::chrono::milliseconds {1});
}

/// Where the journal is read again they end with the next record: a batch of the records before,
/// which a store may have from there, must not be the only one that says it.
void RecordFlow::closeIdleStreaks()
{
    if (const auto done = flush(); !done)
        Q_EMIT failed(done.error());
    announce();
    m_pipeline.advanceTo(now());
    arrangeTimers();
}

} // namespace racha
