// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/platform/eventdecoder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace racha {

/// Decodes records on further threads and gives them back in the order of their source.
///
/// The threads take turns in reading the source, a few records at a time, and decode what they read
/// beside each other. Memory is bounded: they wait where too much is read and not yet taken.
/// Thread: constructed, taken from and destroyed on one; `ready` is called on any.
class DecodeAhead
{
public:
    struct Chunk
    {
        std::vector<DecodedRecord> records;
        bool isLast = false; ///< the source is at its end, or failed
        std::optional<Error> error; ///< why it failed
    };

    /// Called by one thread at a time; nullopt: at its end, it is not asked again.
    using Source = std::function<Result<std::optional<Record>>()>;

    /// `ready` is called once after each take() that found nothing, as soon as there is something.
    DecodeAhead(Source source, std::shared_ptr<const EventDecoder> decoder, unsigned threads,
                std::function<void()> ready);
    DecodeAhead(const DecodeAhead&) = delete;
    DecodeAhead& operator=(const DecodeAhead&) = delete;
    /// Waits for what is being decoded; the rest is dropped.
    ~DecodeAhead();

    /// The next records; nullopt where they are not decoded yet.
    std::optional<Chunk> take();

private:
    struct Slot
    {
        std::optional<Chunk> chunk; ///< none: being decoded
        std::size_t bytes = 0; ///< of its records as read
    };

    struct Work
    {
        std::vector<Record> records;
        std::size_t bytes = 0;
        bool isLast = false;
        std::optional<Error> error;
        std::uint64_t sequence = 0;
    };

    void run();
    std::optional<Work> nextWork();
    void read(Work& work) const;
    void give(Work&& work);

    const Source m_source;
    const std::shared_ptr<const EventDecoder> m_decoder;
    const std::function<void()> m_ready;
    std::mutex m_turn; ///< held while reading; locked before m_mutex

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_room;
    std::deque<Slot> m_slots; ///< read and not taken, in order
    std::uint64_t m_firstSequence = 0; ///< of the first slot
    std::size_t m_bytes = 0; ///< in all slots
    bool m_isTakerWaiting = false;
    bool m_isAtEnd = false;
    bool m_isStopping = false;

    std::vector<std::thread> m_threads; ///< last: they use all of the above
};

} // namespace racha
