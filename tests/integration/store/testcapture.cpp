// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/store/testcapture.h"

namespace racha::test {

namespace {

Event event(std::int64_t message, std::int64_t user, std::int64_t ms)
{
    Event made;
    made.room = kRoom;
    made.message = MessageId {message};
    made.timestamp = at(ms);
    made.receivedAt = at(ms);
    made.user.id = UserId {user};
    made.user.uniqueId = "user" + std::to_string(user);
    made.user.nickname = "User " + std::to_string(user);
    const auto bytes = std::make_shared<const std::string>(
        "payload of message " + std::to_string(message) + std::string(400, 'x'));
    made.raw = {bytes, 0, bytes->size()};
    return made;
}

} // namespace

WallTime at(std::int64_t milliseconds)
{
    return wallTimeFromText("2026-11-23T20:00:00.000000Z")
        + std::chrono::milliseconds(milliseconds);
}

Event comment(std::int64_t message, const std::string& text, std::int64_t ms)
{
    Event made = event(message, 42, ms);
    made.method = "WebcastChatMessage";
    CommentEvent payload;
    payload.comment = text;
    made.payload = payload;
    return made;
}

Event gift(std::int64_t message, std::int64_t user, std::int64_t group, std::int64_t wire, bool end,
           std::int64_t ms)
{
    Event made = event(message, user, ms);
    made.method = "WebcastGiftMessage";
    GiftEvent payload;
    payload.gift.id = GiftId {5'655};
    payload.gift.name = "Rose";
    payload.gift.diamondCount = 2;
    payload.gift.type = 1;
    payload.hasGiftStruct = payload.streakable = true;
    payload.wireRepeatCount = wire;
    payload.repeatEnd = end;
    payload.groupId = GroupId {group};
    made.payload = payload;
    return made;
}

Event like(std::int64_t message, std::int64_t user, std::int64_t count, std::int64_t ms)
{
    Event made = event(message, user, ms);
    made.method = "WebcastLikeMessage";
    LikeEvent payload;
    payload.count = count;
    made.payload = payload;
    return made;
}

TestCapture::TestCapture(const std::string& uuid, RoomId room)
    : m_header(std::make_shared<CaptureHeader>())
    , m_tracker(room, {})
    , m_batch(std::make_shared<EventBatch>())
{
    m_header->streamer = "ana";
    m_header->room = room;
    m_header->program = "test";
    m_header->uuid = uuid;
}

void TestCapture::restore(const RoomHistory& history)
{
    m_tracker.restore(history.rows);
    m_seen.insert(history.recentMessages.begin(), history.recentMessages.end());
}

void TestCapture::add(Event event)
{
    const bool isRepeat = event.message && !m_seen.insert(event.message).second;
    ++m_frame;
    m_batch->firstFrame = m_batch->lastFrame == 0 ? m_frame : m_batch->firstFrame;
    m_batch->lastFrame = m_frame;
    m_batch->upTo = event.receivedAt;
    if (isRepeat)
        return;
    event.number = ++m_number;
    event.frame = m_frame;
    StreakChanges changes;
    if (const auto row = streakRowOf(event))
        annotate(event, m_tracker.apply(*row, changes), {});
    else
        m_tracker.advanceTo(event.receivedAt, changes);
    m_batch->payloadBytes += event.raw.size;
    m_stats.diamonds += event.diamonds;
    if (const auto* const likes = std::get_if<LikeEvent>(&event.payload))
        m_stats.likesObserved += likes->count;
    m_batch->events.push_back(std::move(event));
    append(changes);
}

void TestCapture::append(StreakChanges& changes)
{
    for (StreakChange& change : changes.streaks) {
        m_stats.streaks += change.kind == StreakChangeKind::Opened ? 1 : 0;
        m_batch->streaks.push_back(std::move(change));
    }
    for (RowChange& change : changes.rows)
        m_batch->rowChanges.push_back(std::move(change));
}

void TestCapture::advanceTo(WallTime now)
{
    StreakChanges changes;
    m_tracker.advanceTo(now, changes);
    if (m_batch->lastFrame == 0) { // as the pipeline numbers a batch between records
        m_batch->firstFrame = m_frame + 1;
        m_batch->lastFrame = m_frame;
    }
    m_batch->upTo = now;
    append(changes);
}

void TestCapture::notice(decltype(Notice::what) what, WallTime at)
{
    m_batch->notices.push_back({std::move(what), {}, at, m_batch->events.size(), 0});
}

void TestCapture::endLive(std::int64_t message, std::int64_t ms)
{
    Event event = comment(message, {}, ms);
    event.payload = LiveEndEvent {};
    add(std::move(event));
    StreakChanges changes;
    m_tracker.closeAll(EndReason::LiveEnd, changes);
    append(changes);
}

void TestCapture::end(EndReason reason)
{
    StreakChanges changes;
    m_tracker.closeAll(reason, changes);
    append(changes);
    m_batch->firstFrame = m_batch->lastFrame == 0 ? m_frame + 1 : m_batch->firstFrame;
    m_batch->lastFrame = ++m_frame;
    m_batch->end = std::string(endReasonText(reason));
}

EventBatchPtr TestCapture::take()
{
    m_batch->capture = m_header;
    m_batch->stats = m_stats;
    EventBatchPtr done = std::move(m_batch);
    m_batch = std::make_shared<EventBatch>();
    return done;
}

} // namespace racha::test
