// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <memory>
#include <string>
#include <utility>

namespace racha::test {

inline WallTime second(int s)
{
    return wallTimeFromText("2026-11-23 20:14:00") + std::chrono::seconds(s);
}

inline User person(std::int64_t id, const std::string& name)
{
    User user;
    user.id = {id};
    user.uniqueId = name;
    user.nickname = name;
    return user;
}

/// Builds a batch by hand, event by event.
class BatchBuilder
{
public:
    explicit BatchBuilder(WallTime at = second(0))
        : m_at(at)
    {
        m_batch->upTo = at;
    }

    BatchBuilder& at(WallTime time)
    {
        m_at = time;
        m_batch->upTo = time;
        return *this;
    }

    BatchBuilder& comment(const std::string& name, const std::string& text)
    {
        CommentEvent payload;
        payload.comment = text;
        add(person(1, name), std::move(payload));
        return *this;
    }

    BatchBuilder& join(const std::string& name)
    {
        add(person(2, name), JoinEvent {});
        return *this;
    }

    BatchBuilder& viewers(std::int64_t count)
    {
        RoomUserSeqEvent payload;
        payload.viewers = count;
        add({}, std::move(payload));
        return *this;
    }

    BatchBuilder& like(const std::string& name, std::int64_t count, std::int64_t total,
                       const std::string& streak)
    {
        LikeEvent payload;
        payload.count = count;
        payload.streakTotal = total;
        Event& event = add(person(3, name), payload);
        mark(event, streak, count == total ? StreakStatus::Start : StreakStatus::Continue);
        return *this;
    }

    BatchBuilder& gift(const std::string& name, const std::string& gift, std::int64_t price,
                       std::int64_t added, std::int64_t total, const std::string& streak,
                       StreakStatus status)
    {
        GiftEvent payload;
        payload.gift.id = {5655};
        payload.gift.name = gift;
        payload.gift.diamondCount = price;
        payload.added = added;
        payload.streakTotal = total;
        Event& event = add(person(4, name), payload);
        event.diamonds = added * price;
        mark(event, streak, status);
        return *this;
    }

    /// Of nobody.
    BatchBuilder& event(EventPayload payload)
    {
        add({}, std::move(payload));
        return *this;
    }

    BatchBuilder& closed(const std::string& streak, std::int64_t total, std::int64_t diamonds,
                         EndReason reason)
    {
        StreakChange change;
        change.kind = StreakChangeKind::Closed;
        change.streak.id = streak;
        change.streak.total = total;
        change.streak.diamonds = diamonds;
        change.streak.endReason = reason;
        change.rows = 2;
        change.position = m_batch->events.size();
        m_batch->streaks.push_back(std::move(change));
        return *this;
    }

    BatchBuilder& notice(std::variant<LiveState, Gap, Mark> what)
    {
        m_batch->notices.push_back({std::move(what), {}, m_at, m_batch->events.size()});
        return *this;
    }

    BatchBuilder& rowChange(MessageId message, StreakStatus status)
    {
        m_batch->rowChanges.push_back({{message, 0}, {}, status, false});
        return *this;
    }

    EventBatchPtr take() { return std::exchange(m_batch, std::make_shared<EventBatch>()); }

private:
    Event& add(User user, EventPayload payload)
    {
        static std::int64_t number = 0;
        Event event;
        event.number = ++number;
        event.message = {number};
        event.timestamp = m_at;
        event.receivedAt = m_at;
        event.user = std::move(user);
        event.payload = std::move(payload);
        m_batch->events.push_back(std::move(event));
        return m_batch->events.back();
    }

    static void mark(Event& event, const std::string& streak, StreakStatus status)
    {
        event.streakId = streak;
        event.streakStatus = streak.empty() ? StreakStatus::None : status;
        event.isStreaking = status == StreakStatus::Start || status == StreakStatus::Continue;
    }

    WallTime m_at;
    std::shared_ptr<EventBatch> m_batch = std::make_shared<EventBatch>();
};

} // namespace racha::test
