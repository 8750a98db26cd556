// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/journalcatchup.h"

#include "core/base/logging.h"
#include "core/journal/captureuuid.h"
#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"
#include "core/store/refusedbatch.h"

#include <QDir>
#include <QFileInfo>

#include <string_view>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRows = 2'000;
constexpr std::size_t kBytes = 2U << 20U;

/// Of one row of the journal, or of the journal itself: others can be stored all the same.
bool isOfOneJournal(const Error& error)
{
    const std::string_view code = info(error.code).text;
    return error.code == ErrorCode::DbFailed || code.starts_with("file.");
}

/// The first record; nullopt where not even that is whole. Errors: file.*
Result<std::optional<Record>> firstRecord(const QString& path)
{
    auto reader = JournalReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    auto record = (*reader)->next();
    if (record && !*record && (*reader)->isBlockBehind())
        return failure(ErrorCode::FileUnreadable, path + u": damaged at its beginning"_s);
    return record;
}

bool isReceived(const std::optional<Record>& record)
{
    return record && std::holds_alternative<CaptureHeader>(record->body);
}

} // namespace

JournalCatchUp::JournalCatchUp(EventSink& sink, CatchUpFactory open, const Clock& clock,
                               JournalRetention retention,
                               std::function<void(const WriteOutcome&)> progress)
    : m_sink(sink)
    , m_open(std::move(open))
    , m_clock(clock)
    , m_retention(std::move(retention))
    , m_progress(std::move(progress))
{
}

Result<void> JournalCatchUp::storeAbandoned(const QStringList& except)
{
    const QDir dir(m_retention.folder());
    const QStringList names =
        dir.entryList({u"*.racha"_s}, QDir::Files | QDir::System, QDir::Time | QDir::Reversed);
    for (const QString& name : names) {
        const QString path = dir.filePath(name);
        if (except.contains(path))
            continue;
        if (auto done = store(path); !done) {
            if (!isOfOneJournal(done.error()))
                return done;
            qCWarning(lcStore) << "journal left"
                               << "file=" << path << "cause=" << done.error().detail;
            m_troubles.push_back({path, done.error()});
        }
    }
    return {};
}

Result<void> JournalCatchUp::store(const QString& path)
{
    const QString file = QFileInfo(path).fileName();
    const auto isNamedAfter = [&](const QString& name) {
        return !name.isEmpty() && file.contains(name);
    };
    const auto isOurs = belongs(path,
                                isNamedAfter(QString::fromStdString(m_sink.storeId()))
                                    || isNamedAfter(m_addressName));
    if (!isOurs)
        return tl::unexpected(isOurs.error());
    if (!*isOurs) {
        ++m_foreign.count;
        m_foreign.bytes += QFileInfo(path).size();
        return {};
    }
    if (QFileInfo(path).isSymLink() && !QFileInfo::exists(path)) {
        // The recording that the link named was moved or deleted; nothing more can be done here.
        setAside(path, {ErrorCode::FileUnreadable, QFileInfo(path).symLinkTarget()});
        return {};
    }
    const auto held = AbandonedJournal::take(path);
    return held ? storeHeld(path) : Result<void>();
}

Result<bool> JournalCatchUp::belongs(const QString& path, bool isNamedAfterUs)
{
    if (isNamedAfterUs)
        return true;
    const auto first = firstRecord(path);
    if (!first || !isReceived(*first))
        return false;
    const auto cursor = m_sink.storedUpTo(std::get<CaptureHeader>((*first)->body).uuid);
    return cursor ? Result<bool>(cursor->has_value()) : tl::unexpected(cursor.error());
}

Result<void> JournalCatchUp::storeHeld(const QString& path)
{
    const auto first = firstRecord(path);
    if (!first) {
        setAside(path, first.error());
        return {};
    }
    if (!*first) { // cut before its first block was whole: nothing was received
        m_retention.retire(path);
        return {};
    }
    if (!isReceived(*first)) {
        setAside(path, {ErrorCode::FileNotRecording, path + u": begins with no capture"_s});
        return {};
    }
    const auto& header = std::get<CaptureHeader>((*first)->body);
    const auto cursor = m_sink.storedUpTo(header.uuid);
    if (!cursor)
        return tl::unexpected(cursor.error());
    if (auto begun = begin(header, (*first)->receivedAt); !begun)
        return begun;
    m_held = path;
    m_keptAt.clear();
    m_tookSomething = false;
    qCInfo(lcStore) << "catching up"
                    << "file=" << path << "from=" << cursor->value_or(0);
    auto reader = m_open({path, cursor->value_or(0), true, [this](RoomId room, WallTime before) {
                              return m_sink.roomHistory(room, before);
                          }});
    const std::atomic<bool> isCancelled = false;
    const auto done =
        reader ? storeBatches(**reader, isCancelled) : Result<bool>(tl::unexpected(reader.error()));
    const bool isUnreadable = !done && info(done.error().code).text.starts_with("file.");
    if (!done && !isUnreadable)
        return tl::unexpected(done.error());
    if (!m_hasEnd) {
        if (auto interrupted = m_sink.interruptSession(m_session, m_clock.now()); !interrupted)
            return interrupted;
    }
    if (isUnreadable)
        setAside(path, done.error());
    else
        m_retention.retire(path);
    return {};
}

Result<void> JournalCatchUp::begin(const CaptureHeader& capture, WallTime at)
{
    const auto session = m_sink.beginSession(capture, at);
    if (!session)
        return tl::unexpected(session.error());
    m_session = session->id;
    m_room = capture.room;
    m_hasEnd = false;
    if (session->storedUpTo == 0)
        m_begun.push_back(m_session);
    return {};
}

Result<JournalCatchUp::Recording>
JournalCatchUp::storeRecording(const QString& path, const std::atomic<bool>& isCancelled)
{
    auto first = JournalReader::open(path);
    auto record = first ? (*first)->next() : tl::unexpected(first.error());
    if (!record)
        return tl::unexpected(record.error());
    auto* const header = *record ? std::get_if<CaptureHeader>(&(*record)->body) : nullptr;
    if (header == nullptr)
        return failure(ErrorCode::FileNotRecording, path + u" begins with no capture"_s);
    header->uuid = uuidOf(*header, (*record)->receivedAt);
    const auto cursor = m_sink.storedUpTo(header->uuid);
    if (!cursor)
        return tl::unexpected(cursor.error());
    // As a replay, which knows nothing of what else the store has of the room.
    m_held.clear();
    auto reader = m_open({path, cursor->value_or(0), true, {}});
    if (!reader)
        return tl::unexpected(reader.error());
    m_begun.clear();
    if (auto begun = begin(*header, (*record)->receivedAt); !begun)
        return tl::unexpected(begun.error());
    const auto isWhole = storeBatches(**reader, isCancelled);
    if (!isWhole)
        return tl::unexpected(isWhole.error());
    if (*isWhole && !m_hasEnd) {
        if (auto done = m_sink.interruptSession(m_session, m_clock.now()); !done)
            return tl::unexpected(done.error());
    }
    return Recording {*isWhole, m_begun};
}

void JournalCatchUp::setAside(const QString& path, const Error& error)
{
    const QString place = m_retention.setAside(path);
    qCCritical(lcStore) << "journal set aside"
                        << "file=" << place << "cause=" << error.detail;
    m_troubles.push_back({place, error});
}

Result<bool> JournalCatchUp::storeBatches(CatchUp& reader, const std::atomic<bool>& isCancelled)
{
    std::vector<EventBatchPtr> batches;
    std::size_t rows = 0;
    std::size_t bytes = 0;
    for (;;) {
        if (isCancelled)
            return false;
        auto batch = reader.next();
        const bool isLast = !batch || *batch == nullptr;
        const bool isOtherRoom =
            !isLast && !batches.empty() && batches.back()->capture->room != (*batch)->capture->room;
        if (isLast || isOtherRoom || rows >= kRows || bytes >= kBytes) {
            if (auto done = write(batches); !done)
                return tl::unexpected(done.error());
            rows = bytes = 0;
        }
        if (isLast)
            return batch ? Result<bool>(true) : tl::unexpected(batch.error());
        rows += (*batch)->events.size();
        bytes += (*batch)->payloadBytes;
        batches.push_back(*std::move(batch));
    }
}

Result<void> JournalCatchUp::write(std::vector<EventBatchPtr>& batches)
{
    if (batches.empty())
        return {};
    const CaptureHeader& capture = *batches.front()->capture;
    if (capture.room != m_room) {
        if (auto begun = begin(capture, batches.front()->upTo); !begun)
            return begun;
    }
    const auto outcome = m_sink.write(m_session, batches);
    if (outcome) {
        noteWritten(*batches.back(), *outcome);
    } else if (outcome.error().code != ErrorCode::DbFailed || m_held.isEmpty()) {
        return tl::unexpected(outcome.error());
    } else if (auto done = writeEach(batches); !done) {
        return done;
    }
    batches.clear();
    return {};
}

Result<void> JournalCatchUp::writeEach(const std::vector<EventBatchPtr>& batches)
{
    for (const EventBatchPtr& batch : batches) {
        const auto outcome = m_sink.write(m_session, {&batch, 1});
        if (outcome)
            noteWritten(*batch, *outcome);
        else if (outcome.error().code != ErrorCode::DbFailed)
            return tl::unexpected(outcome.error());
        else if (auto done = writePart(batch, outcome.error()); !done)
            return done;
    }
    return {};
}

/// Where nothing was taken yet nothing is given up: the store may be at fault, and be mended.
Result<void> JournalCatchUp::writePart(const EventBatchPtr& batch, const Error& cause)
{
    RefusedBatch refused(m_sink, m_session, batch);
    if (auto looked = refused.look(); !looked)
        return looked;
    if (!m_tookSomething && !refused.isPart())
        return tl::unexpected(cause);
    if (m_keptAt.isEmpty())
        m_keptAt = m_retention.keepAside(m_held);
    const auto outcome = refused.storeRest();
    if (!outcome)
        return tl::unexpected(outcome.error());
    const Error told = refused.told(cause);
    qCCritical(lcStore) << "not everything of a journal is stored"
                        << "file=" << m_keptAt << "cause=" << told.detail;
    m_troubles.push_back({m_keptAt, told});
    noteWritten(*batch, *outcome);
    return {};
}

void JournalCatchUp::noteWritten(const EventBatch& last, const WriteOutcome& outcome)
{
    m_tookSomething = m_tookSomething || outcome.stored > 0;
    m_hasEnd = last.end.has_value();
    m_progress(outcome);
}

} // namespace racha
