// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/decodeahead.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

// Small enough that threads share the work evenly, large enough that locks cost nothing beside it.
constexpr std::size_t kChunkRecords = 16;
constexpr std::size_t kChunkBytes = 256U << 10U;
// What is read and not taken: at most so much, and one chunk of any size.
constexpr std::size_t kSlotsPerThread = 4;
constexpr std::size_t kMaxBytes = 8U << 20U;

std::size_t sizeOf(const Record& record)
{
    if (const auto* frame = std::get_if<PushFrame>(&record.body))
        return frame->bytes.size();
    if (const auto* result = std::get_if<FetchResult>(&record.body))
        return result->bytes.size();
    if (const auto* frame = std::get_if<SentFrame>(&record.body))
        return frame->bytes.size();
    return 0;
}

} // namespace

DecodeAhead::DecodeAhead(Source source, std::shared_ptr<const EventDecoder> decoder,
                         unsigned threads, std::function<void()> ready)
    : m_source(std::move(source))
    , m_decoder(std::move(decoder))
    , m_ready(std::move(ready))
{
    threads = std::max(1U, threads);
    m_threads.reserve(threads); // the others count on its size once they run
    const std::lock_guard lock(m_mutex);
    for (unsigned i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

DecodeAhead::~DecodeAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_room.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

std::optional<DecodeAhead::Chunk> DecodeAhead::take()
{
    std::optional<Chunk> chunk;
    {
        const std::lock_guard lock(m_mutex);
        if (m_slots.empty() || !m_slots.front().chunk) {
            m_isTakerWaiting = true;
            return std::nullopt;
        }
        chunk = std::move(m_slots.front().chunk);
        m_bytes -= m_slots.front().bytes;
        m_slots.pop_front();
        ++m_firstSequence;
    }
    m_room.notify_one();
    return chunk;
}

void DecodeAhead::run()
{
    while (auto work = nextWork())
        give(std::move(*work));
}

/// Room first, then the reading: the oldest chunk is thus always in work or ready, never waiting.
std::optional<DecodeAhead::Work> DecodeAhead::nextWork()
{
    const std::lock_guard turn(m_turn);
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] {
            const bool hasRoom =
                m_slots.size() < kSlotsPerThread * m_threads.size() && m_bytes < kMaxBytes;
            return m_isStopping || m_isAtEnd || hasRoom;
        });
        if (m_isStopping || m_isAtEnd)
            return std::nullopt;
    }
    Work work;
    read(work);
    const std::lock_guard lock(m_mutex);
    work.sequence = m_firstSequence + m_slots.size();
    m_slots.push_back({std::nullopt, work.bytes});
    m_bytes += work.bytes;
    m_isAtEnd = work.isLast;
    return work;
}

void DecodeAhead::read(Work& work) const
{
    while (work.records.size() < kChunkRecords && work.bytes < kChunkBytes) {
        auto next = m_source();
        work.isLast = !next || !*next;
        if (!next)
            work.error = std::move(next.error());
        if (work.isLast)
            return;
        work.bytes += sizeOf(**next);
        work.records.push_back(std::move(**next));
    }
}

void DecodeAhead::give(Work&& work)
{
    Chunk chunk;
    chunk.isLast = work.isLast;
    chunk.error = std::move(work.error);
    chunk.records.reserve(work.records.size());
    for (Record& record : work.records)
        chunk.records.push_back(m_decoder->decode(std::move(record)));
    bool isAwaited = false;
    {
        const std::lock_guard lock(m_mutex);
        m_slots[static_cast<std::size_t>(work.sequence - m_firstSequence)].chunk = std::move(chunk);
        if (m_slots.front().chunk)
            isAwaited = std::exchange(m_isTakerWaiting, false);
    }
    if (isAwaited)
        m_ready();
}

} // namespace racha
