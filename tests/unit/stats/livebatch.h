// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <memory>
#include <string>
#include <utility>

namespace racha::test {

/// `clock("20:14:03")` of the evening that all these tests are about.
inline WallTime clock(const std::string& time)
{
    return wallTimeFromText("2026-11-23 " + time);
}

/// A batch told as a story: who, when, what.
class LiveBatch
{
public:
    LiveBatch& at(const std::string& time)
    {
        m_at = clock(time);
        m_batch->upTo = m_at;
        return *this;
    }

    LiveBatch& by(std::int64_t id, const std::string& nickname = {})
    {
        m_user = {};
        m_user.id = {id};
        m_user.nickname = nickname;
        m_user.uniqueId = nickname.empty() ? std::string() : nickname + ".handle";
        return *this;
    }

    LiveBatch& comment() { return add(CommentEvent {}); }

    LiveBatch& join() { return add(JoinEvent {}); }

    LiveBatch& pastComment()
    {
        add(CommentEvent {});
        m_batch->events.back().history = true;
        return *this;
    }

    LiveBatch& viewers(std::int64_t count)
    {
        RoomUserSeqEvent audience;
        audience.viewers = count;
        return add(std::move(audience));
    }

    LiveBatch& likes(std::int64_t count, std::int64_t roomTotal = 0)
    {
        LikeEvent like;
        like.count = count;
        like.totalLikes = roomTotal;
        return add(std::move(like));
    }

    /// `streak` empty: a gift that cannot streak.
    LiveBatch& gift(const std::string& name, std::int64_t price, std::int64_t added,
                    const std::string& streak = {}, std::int64_t total = 0)
    {
        GiftEvent gift;
        gift.gift.name = name;
        gift.gift.diamondCount = price;
        gift.added = added;
        gift.streakTotal = streak.empty() ? added : total;
        add(std::move(gift));
        Event& event = m_batch->events.back();
        event.diamonds = price * added;
        event.streakId = streak;
        event.isStreaking = !streak.empty();
        event.streakStatus = streak.empty() ? StreakStatus::None
            : added == total                ? StreakStatus::Start
                                            : StreakStatus::Continue;
        return *this;
    }

    LiveBatch& closed(const std::string& streak, std::int64_t total, std::int64_t diamonds,
                      EndReason reason = EndReason::Idle)
    {
        StreakChange change;
        change.kind = StreakChangeKind::Closed;
        change.streak.id = streak;
        change.streak.type = EventType::Gift;
        change.streak.total = total;
        change.streak.diamonds = diamonds;
        change.streak.endReason = reason;
        change.position = m_batch->events.size();
        m_batch->streaks.push_back(std::move(change));
        return *this;
    }

    LiveBatch& gap(const std::string& from, const std::string& to)
    {
        return notice(Gap {clock(from), clock(to), "net.reset"});
    }

    LiveBatch& mark(const std::string& text) { return notice(Mark {text}); }

    LiveBatch& inRoom(std::int64_t id)
    {
        CaptureHeader header;
        header.room = {id};
        m_batch->capture = std::make_shared<const CaptureHeader>(std::move(header));
        return *this;
    }

    EventBatchPtr take() { return std::exchange(m_batch, std::make_shared<EventBatch>()); }

private:
    LiveBatch& add(EventPayload payload)
    {
        Event event;
        event.receivedAt = m_at;
        event.timestamp = m_at;
        event.user = m_user;
        event.payload = std::move(payload);
        m_batch->events.push_back(std::move(event));
        return *this;
    }

    LiveBatch& notice(decltype(Notice::what) what)
    {
        m_batch->notices.push_back({std::move(what), {}, m_at, m_batch->events.size()});
        return *this;
    }

    WallTime m_at = clock("20:00:00");
    User m_user;
    std::shared_ptr<EventBatch> m_batch = std::make_shared<EventBatch>();
};

} // namespace racha::test
