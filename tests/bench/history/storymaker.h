// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/store/eventsink.h"

#include <random>

namespace racha::test {

/// Fills a store with the lives of a year: 997 lives of some streamers, 200,000 people of whom few
/// do most, comments of words that are as common as words are. The same for the same number.
class StoryMaker
{
public:
    static constexpr int kLives = 997;
    static constexpr std::int64_t kPeople = 200'000;
    static constexpr int kWords = 60'000;
    /// Said in about one of 2,000 comments, and nowhere else.
    static constexpr std::string_view kSeldom = "murciélago";

    explicit StoryMaker(std::int64_t events)
        : m_events(events)
    {
    }

    /// Prints how far it is.
    Result<void> fill(EventSink& sink);

    static std::string streamer(int live);
    static std::string handle(std::int64_t person);
    static WallTime beginOf(int live);

private:
    Result<void> fillLive(EventSink& sink, int live);
    EventBatchPtr batch(const std::shared_ptr<const CaptureHeader>& header, int live, int first,
                        int count);
    Event event(int live, int number);
    EventPayload payload(Event& event);
    User user();
    std::string comment();
    /// A number below `most`, small ones the more often.
    std::int64_t skewed(std::int64_t most);

    std::int64_t m_events;
    std::int64_t m_made = 0;
    std::mt19937_64 m_random {20'261'126};
};

} // namespace racha::test
