// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streaktracker.h"
#include "tests/unit/ui/batches.h"

#include <iterator>

namespace racha::test {

/// Batches of gifts and likes with what the streak rules say of them, as a capture announces them.
class StreakBatches
{
public:
    StreakBatches()
        : m_capture(std::make_shared<CaptureHeader>())
        , m_tracker(RoomId {9}, {})
    {
    }

    StreakBatches& at(int s)
    {
        m_now = second(s);
        StreakChanges changes;
        m_tracker.advanceTo(m_now, changes);
        publish(changes);
        return *this;
    }

    /// `wire`: the running total that the message says; each name and group is a streak.
    StreakBatches& gift(const std::string& name, std::int64_t wire, bool isEnd = false,
                        std::int64_t group = 7)
    {
        GiftEvent payload;
        payload.gift = {{5655}, "Rosa", 2, 1, true, {}};
        payload.hasGiftStruct = true;
        payload.streakable = true;
        payload.groupId = {group};
        payload.wireRepeatCount = wire;
        payload.repeatEnd = isEnd;
        return add(name, std::move(payload));
    }

    StreakBatches& like(const std::string& name, std::int64_t count)
    {
        LikeEvent payload;
        payload.count = count;
        return add(name, payload);
    }

    StreakBatches& comment(const std::string& name) { return add(name, CommentEvent {}); }

    StreakBatches& notice(std::variant<LiveState, Gap, Mark> what)
    {
        m_batch->notices.push_back({std::move(what), {}, m_now, m_batch->events.size()});
        return *this;
    }

    StreakBatches& close(EndReason reason)
    {
        StreakChanges changes;
        m_tracker.closeAll(reason, changes);
        publish(changes);
        return *this;
    }

    EventBatchPtr take()
    {
        m_batch->capture = m_capture;
        m_batch->upTo = m_now;
        return std::exchange(m_batch, std::make_shared<EventBatch>());
    }

private:
    StreakBatches& add(const std::string& name, EventPayload payload)
    {
        Event event;
        event.number = ++m_number;
        event.message = {m_number};
        event.timestamp = m_now - std::chrono::milliseconds {300};
        event.receivedAt = m_now;
        event.user = person(static_cast<std::int64_t>(std::hash<std::string> {}(name) >> 1), name);
        event.payload = std::move(payload);
        StreakChanges changes;
        if (const auto row = streakRowOf(event))
            annotate(event, m_tracker.apply(*row, changes), {});
        m_batch->events.push_back(std::move(event));
        publish(changes);
        return *this;
    }

    void publish(StreakChanges& changes)
    {
        for (StreakChange& change : changes.streaks)
            change.position = m_batch->events.size();
        std::move(changes.streaks.begin(), changes.streaks.end(),
                  std::back_inserter(m_batch->streaks));
    }

    std::shared_ptr<CaptureHeader> m_capture;
    StreakTracker m_tracker;
    WallTime m_now = second(0);
    std::int64_t m_number = 0;
    std::shared_ptr<EventBatch> m_batch = std::make_shared<EventBatch>();
};

} // namespace racha::test
