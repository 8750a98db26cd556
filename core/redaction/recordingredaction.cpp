// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/recordingredaction.h"

#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"
#include "core/redaction/recordredactor.h"
#include "core/system/newfile.h"

#include <chrono>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes of frames that wait to be written; some hundred frames make a block that packs well.
constexpr std::size_t kMostWaiting = 1U << 20U;
constexpr std::chrono::milliseconds kBetweenNews {100};

std::size_t bytesOf(const Record& record)
{
    constexpr std::size_t kAtLeast = 64; // what a record takes beside its frame
    if (const auto* const frame = std::get_if<PushFrame>(&record.body))
        return kAtLeast + frame->bytes.size();
    if (const auto* const result = std::get_if<FetchResult>(&record.body))
        return kAtLeast + result->bytes.size();
    return kAtLeast;
}

/// Tells how far it is, not too often.
class News
{
public:
    News(const RecordingRedaction::Watch& watch, const JournalReader& reader)
        : m_watch(watch)
        , m_reader(reader)
    {
    }

    void tell()
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_watch || now - m_last < kBetweenNews || m_reader.bytesTotal() <= 0)
            return;
        m_last = now;
        m_watch(static_cast<double>(m_reader.bytesRead())
                / static_cast<double>(m_reader.bytesTotal()));
    }

private:
    const RecordingRedaction::Watch& m_watch;
    const JournalReader& m_reader;
    std::chrono::steady_clock::time_point m_last;
};

/// False: it was cancelled.
Result<bool> copyRecords(JournalReader& reader, RecordRedactor& redactor, FrameJournal& copy,
                         const std::atomic<bool>& isCancelled, News news)
{
    std::size_t waiting = 0;
    while (!isCancelled) {
        const auto record = reader.next();
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            break;
        auto copied = redactor.copied(**record);
        if (!copied)
            continue;
        waiting += bytesOf(*copied);
        copy.append(*copied);
        if (waiting < kMostWaiting)
            continue;
        waiting = 0;
        if (auto flushed = copy.flush(); !flushed)
            return tl::unexpected(flushed.error());
        news.tell();
    }
    if (isCancelled)
        return false;
    auto flushed = copy.flush();
    return flushed ? Result<bool>(true) : tl::unexpected(flushed.error());
}

} // namespace

RecordingRedaction::RecordingRedaction(RedactionTask task)
    : m_task(std::move(task))
{
}

Result<RedactionResult> RecordingRedaction::run(const std::atomic<bool>& isCancelled,
                                                const Watch& watch) const
{
    const auto reader = JournalReader::open(m_task.source);
    if (!reader)
        return tl::unexpected(reader.error());
    NewFile file(m_task.target);
    if (auto isFree = file.check(); !isFree)
        return tl::unexpected(isFree.error());
    auto copy = FrameJournal::create(file.partPath());
    if (!copy)
        return tl::unexpected(copy.error().within(m_task.target));
    RecordRedactor redactor(Pseudonyms::randomKey(), m_task.keepsComments);
    const auto done = copyRecords(**reader, redactor, **copy, isCancelled, News(watch, **reader));
    (*copy)->discard(); // what waits where it ended early
    if (!done)
        return tl::unexpected(done.error().within(u"redacting"_s));
    RedactionResult result;
    result.isCancelled = !*done;
    if (result.isCancelled)
        return result;
    result.isCut = (*reader)->isCut();
    result.bytes = (*copy)->bytesWritten();
    result.people = redactor.people();
    result.figures = redactor.figures();
    copy->reset(); // closed, before it takes its name
    if (auto committed = file.commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace racha
