// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/journalcatchup.h"

#include "core/base/logging.h"
#include "core/journal/captureuuid.h"
#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <string_view>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRows = 2'000;
constexpr std::size_t kBytes = 2U << 20U;

bool isOfDatabase(const Error& error)
{
    const std::string_view code = info(error.code).text;
    return code.starts_with("db.") || code == "disk.full";
}

std::optional<CaptureHeader> headerOf(const QString& path)
{
    auto reader = JournalReader::open(path);
    if (!reader)
        return std::nullopt;
    auto record = (*reader)->next();
    if (!record || !*record)
        return std::nullopt;
    if (const auto* header = std::get_if<CaptureHeader>(&(*record)->body))
        return *header;
    return std::nullopt;
}

} // namespace

JournalCatchUp::JournalCatchUp(EventSink& sink, CatchUpFactory open, const Clock& clock,
                               std::function<void(const WriteOutcome&)> progress)
    : m_sink(sink)
    , m_open(std::move(open))
    , m_clock(clock)
    , m_progress(std::move(progress))
{
}

Result<void> JournalCatchUp::storeAbandoned(const QString& folder)
{
    const QDir dir(folder);
    for (const QString& name :
         dir.entryList({u"*.racha"_s}, QDir::Files, QDir::Time | QDir::Reversed)) {
        const QString path = dir.filePath(name);
        if (!FrameJournal::isAbandoned(path))
            continue;
        if (auto done = store(path); !done) {
            if (isOfDatabase(done.error()))
                return done;
            qCWarning(lcStore) << "journal left"
                               << "file=" << path << "cause=" << done.error().detail;
        }
    }
    return {};
}

Result<void> JournalCatchUp::store(const QString& path)
{
    const bool isNamedAfterUs =
        !m_sink.storeId().empty() && path.contains(QString::fromStdString(m_sink.storeId()));
    const auto header = headerOf(path);
    if (!header) {
        // Cut before its first block was whole: nothing was received.
        if (isNamedAfterUs)
            QFile::remove(path);
        return {};
    }
    const auto cursor = m_sink.storedUpTo(header->uuid);
    if (!cursor)
        return tl::unexpected(cursor.error());
    if (!*cursor && !isNamedAfterUs)
        return {};
    auto reader = m_open({path, cursor->value_or(0), [this](RoomId room, WallTime before) {
                              return m_sink.roomHistory(room, before);
                          }});
    if (!reader)
        return tl::unexpected(reader.error());
    if (auto begun = begin(*header, m_clock.now()); !begun)
        return begun;
    qCInfo(lcStore) << "catching up"
                    << "file=" << path << "from=" << cursor->value_or(0);
    const std::atomic<bool> isCancelled = false;
    const auto isDone = storeBatches(**reader, isCancelled);
    if (!isDone)
        return tl::unexpected(isDone.error());
    if (!m_hasEnd) {
        if (auto done = m_sink.interruptSession(m_session, m_clock.now()); !done)
            return done;
    }
    QFile::remove(path);
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
    auto reader = m_open({path, cursor->value_or(0), {}});
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

Result<bool> JournalCatchUp::storeBatches(CatchUp& reader, const std::atomic<bool>& isCancelled)
{
    std::vector<EventBatchPtr> batches;
    std::size_t rows = 0;
    std::size_t bytes = 0;
    for (;;) {
        if (isCancelled)
            return false;
        auto batch = reader.next();
        if (!batch)
            return tl::unexpected(batch.error());
        const bool isLast = *batch == nullptr;
        const bool isOtherRoom =
            !isLast && !batches.empty() && batches.back()->capture->room != (*batch)->capture->room;
        if (isLast || isOtherRoom || rows >= kRows || bytes >= kBytes) {
            if (auto done = write(batches); !done)
                return tl::unexpected(done.error());
            rows = bytes = 0;
        }
        if (isLast)
            return true;
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
    if (!outcome)
        return tl::unexpected(outcome.error());
    m_hasEnd = batches.back()->end.has_value();
    m_progress(*outcome);
    batches.clear();
    return {};
}

} // namespace racha
