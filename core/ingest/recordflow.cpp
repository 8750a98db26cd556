// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/recordflow.h"

#include "core/base/logging.h"

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
}

RecordFlow::~RecordFlow() = default;

Result<void> RecordFlow::openJournal(const QString& path)
{
    if (path.isEmpty() || m_journal)
        return {};
    auto journal = FrameJournal::create(path);
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = std::move(*journal);
    return {};
}

void RecordFlow::restore(const RoomHistory& history)
{
    m_pipeline.restore(history.rows, history.recentMessages);
}

WallTime RecordFlow::now()
{
    m_lastStamp = std::max(m_lastStamp, m_clock.now());
    if (m_firstStamp == WallTime {})
        m_firstStamp = m_lastStamp;
    return m_lastStamp;
}

/// Also appends it to the journal, which numbers it.
Record RecordFlow::stamped(decltype(Record::body) body, WallTime at)
{
    Record record;
    record.receivedAt = at;
    record.body = std::move(body);
    ++m_lastNumber;
    record.number = m_lastNumber;
    if (m_journal) {
        m_lastNumber = m_journal->append(record);
        m_unflushed = true;
    }
    return record;
}

Result<void> RecordFlow::flush()
{
    if (!m_journal || !std::exchange(m_unflushed, false))
        return {};
    auto flushed = m_journal->flush();
    if (!flushed) {
        qCCritical(lcIngest).noquote() << "journal lost:" << flushed.error().detail;
        m_journal.reset();
    }
    return flushed;
}

Result<void> RecordFlow::take(decltype(Record::body) body)
{
    return take(stamped(std::move(body), now()));
}

Result<void> RecordFlow::takeMark(Mark mark, WallTime at)
{
    const WallTime present = now();
    const WallTime moment = at == WallTime {} ? present : std::clamp(at, m_firstStamp, present);
    return take(stamped(std::move(mark), moment));
}

Result<void> RecordFlow::take(Record record)
{
    auto flushed = flush();
    // What is not in the journal is not announced, but for the end: it must close the capture.
    if (flushed || std::holds_alternative<End>(record.body))
        process(std::move(record));
    arrangeTimers();
    return flushed;
}

Result<void> RecordFlow::takeFrames(const std::vector<QByteArray>& frames)
{
    std::vector<Record> records;
    records.reserve(frames.size());
    for (const auto& frame : frames)
        records.push_back(stamped(PushFrame {frame.toStdString()}, now()));
    if (auto flushed = flush(); !flushed)
        return flushed;
    m_lastFrameAt = m_lastStamp;
    for (auto& record : records)
        process(std::move(record));
    arrangeTimers();
    return {};
}

void RecordFlow::noteSent(const QByteArray& frame)
{
    process(stamped(SentFrame {frame.toStdString()}, now()));
    arrangeTimers();
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
    if (!flush())
        return;
    while (const auto batch = m_pipeline.take())
        Q_EMIT batchReady(batch);
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
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*deadline - m_clock.now());
    m_streakTimer.start(std::max(wait, std::chrono::milliseconds {0})
                        + std::chrono::milliseconds {1});
}

void RecordFlow::closeIdleStreaks()
{
    m_pipeline.advanceTo(now());
    arrangeTimers();
}

} // namespace racha
