// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/bench/history/storymaker.h"

#include <cmath>
#include <cstdio>

namespace racha::test {

namespace {

constexpr int kBatch = 20'000;
constexpr int kStreamers = 60;

std::string word(std::int64_t number)
{
    static constexpr std::array kSyllables {"ra", "cha", "vi", "mo", "lén", "to", "ki",  "sú",
                                            "pe", "na",  "go", "al", "bo",  "ti", "das", "ñu"};
    std::string text;
    for (std::int64_t rest = number + 1; rest > 0; rest /= 16)
        text += kSyllables[static_cast<std::size_t>(rest % 16)];
    return text;
}

} // namespace

std::string StoryMaker::streamer(int live)
{
    return "streamer" + std::to_string(live % kStreamers);
}

std::string StoryMaker::handle(std::int64_t person)
{
    return word(person) + '.' + std::to_string(person);
}

WallTime StoryMaker::beginOf(int live)
{
    return wallTimeFromText("2025-11-01T16:00:00Z") + live * std::chrono::minutes(520);
}

Result<void> StoryMaker::fill(EventSink& sink)
{
    for (int live = 0; live < kLives; ++live) {
        if (auto done = fillLive(sink, live); !done)
            return done;
        if (live % 100 == 0)
            std::fprintf(stderr, "%.0f %% of %lld events\n", 100.0 * live / kLives,
                         static_cast<long long>(m_events));
    }
    return {};
}

Result<void> StoryMaker::fillLive(EventSink& sink, int live)
{
    auto header = std::make_shared<CaptureHeader>();
    header->streamer = streamer(live);
    header->room = RoomId {7'300'000'000'000'000'000 + live};
    header->program = "benchmark";
    header->uuid = "live" + std::to_string(live);
    const auto session = sink.beginSession(*header, beginOf(live));
    if (!session)
        return tl::unexpected(session.error());
    const auto all = static_cast<int>(m_events * (live + 1) / kLives - m_made);
    for (int first = 0; first < all; first += kBatch) {
        const EventBatchPtr made = batch(header, live, first, std::min(kBatch, all - first));
        if (const auto written = sink.write(session->id, {&made, 1}); !written)
            return tl::unexpected(written.error());
    }
    m_made += all;
    return {};
}

EventBatchPtr StoryMaker::batch(const std::shared_ptr<const CaptureHeader>& header, int live,
                                int first, int count)
{
    auto made = std::make_shared<EventBatch>();
    made->capture = header;
    for (int i = first; i < first + count; ++i)
        made->events.push_back(event(live, i));
    made->firstFrame = first + 1;
    made->lastFrame = first + count;
    made->upTo = made->events.back().receivedAt;
    return made;
}

Event StoryMaker::event(int live, int number)
{
    Event event;
    event.number = event.frame = number + 1;
    event.room = RoomId {7'300'000'000'000'000'000 + live};
    event.message = MessageId {7'400'000'000'000'000'000 + (std::int64_t {live} << 24) + number};
    event.receivedAt = beginOf(live) + number * std::chrono::microseconds(731'003);
    event.timestamp = event.receivedAt - std::chrono::milliseconds(m_random() % 900);
    event.user = user();
    event.method = "WebcastMessage";
    event.payload = payload(event);
    return event;
}

EventPayload StoryMaker::payload(Event& event)
{
    const auto kind = m_random() % 100;
    const auto inStreak = [&](std::string_view type) {
        event.streakId = std::to_string(event.user.id.value) + std::string(type)
            + std::to_string(event.number / 5);
        event.streakStatus = static_cast<StreakStatus>(1 + m_random() % 3);
        event.isStreaking = event.streakStatus != StreakStatus::End;
    };
    if (kind < 34) {
        inStreak("_LikeEvent_");
        return LikeEvent {std::int64_t(1 + m_random() % 15), 45, 120'034};
    }
    if (kind < 64)
        return CommentEvent {comment(), "es", {}};
    if (kind < 80)
        return JoinEvent {};
    if (kind < 90) {
        GiftEvent gift;
        gift.gift.id = GiftId {5'000 + skewed(300)};
        gift.gift.name = word(gift.gift.id.value);
        gift.gift.diamondCount = 1 + skewed(3'000);
        gift.added = gift.streakTotal = 1 + skewed(20);
        event.diamonds = gift.added * gift.gift.diamondCount;
        inStreak("_GiftEvent_");
        return gift;
    }
    if (kind < 93)
        return ShareEvent {};
    if (kind < 95)
        return FollowEvent {};
    event.user = {};
    RoomUserSeqEvent viewers;
    viewers.viewers = std::int64_t(1'000 + m_random() % 500);
    return viewers;
}

User StoryMaker::user()
{
    const std::int64_t person = skewed(kPeople);
    User user;
    user.id = UserId {6'800'000'000'000'000'000 + person * 7'919};
    user.uniqueId = handle(person);
    user.nickname = word(person * 31 % kWords) + ' ' + word(person % 1'000) + " 🌹";
    return user;
}

std::string StoryMaker::comment()
{
    std::string text;
    for (auto n = 1 + m_random() % 7; n > 0; --n)
        text += word(skewed(skewed(kWords) + 1)) + ' ';
    if (m_random() % 4 == 0)
        text += "🔥❤️";
    if (m_random() % 2'000 == 0)
        text += kSeldom;
    return text;
}

std::int64_t StoryMaker::skewed(std::int64_t most)
{
    const double even = static_cast<double>(m_random() % 1'000'000) / 1e6;
    return static_cast<std::int64_t>(static_cast<double>(most) * std::pow(even, 4.0));
}

} // namespace racha::test
