// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/pipeline.h"

#include "core/base/agingmap.h"
#include "core/ingest/coverageledger.h"
#include "core/ingest/duplicatefilter.h"
#include "core/ingest/giftcatalogue.h"
#include "core/ingest/personcache.h"
#include "core/ingest/roomcounters.h"

#include <algorithm>
#include <deque>

namespace racha {

namespace {

/// TikTok announces one subscription by several messages; those within this time are one.
constexpr std::chrono::seconds kSubscriptionRepeat {30};
constexpr std::size_t kSubscribersRemembered = 4'096;

/// What one live's rules remember; made anew where the room changes.
struct RoomMemory
{
    explicit RoomMemory(const CaptureHeader& header)
        : tracker(header.room, header.settings)
        , people(header.hostUser)
    {
    }

    StreakTracker tracker;
    PersonCache people;
    GiftCatalogue gifts;
    DuplicateFilter repeats;
    CoverageLedger ledger;
    AgingMap<UserId, WallTime> subscribers {kSubscribersRemembered};
    bool isAnnounced = false; ///< a frame came: the live was announced
    bool isPaused = false;
    bool hasEnded = false; ///< the live said so itself
};

} // namespace

struct Pipeline::Private
{
    std::shared_ptr<const CaptureHeader> header;
    std::optional<RoomMemory> room;
    RoomStats stats;
    std::int64_t lastNumber = 0;
    FrameNumber lastFrame = 0; ///< of the records processed
    FrameNumber announcedFrame = 0; ///< of those in batches given away
    WallTime now;
    std::shared_ptr<EventBatch> open; ///< gathers; null where nothing did
    std::deque<EventBatchPtr> ready; ///< cut where a room ended

    EventBatch& batch();
    void cut(std::optional<std::string> end);
    void moveTo(WallTime time);
    void publish(StreakChanges& changes);
    void notify(decltype(Notice::what) what, std::string detail = {});
    void noteMark(const Mark& mark, WallTime setAt);
    void noteGap(const Gap& gap);

    void begin(const CaptureHeader& capture);
    void finish(EndReason reason, std::string text);
    void end(const std::string& reason);
    void take(DecodedRecord&& decoded);
    void take(Event&& event);
    void complete(Event& event);
    StreakChanges mark(Event& event);
    void follow(const Event& event);
    void endLive();
};

EventBatch& Pipeline::Private::batch()
{
    if (!open) {
        open = std::make_shared<EventBatch>();
        open->capture = header;
        open->firstFrame = announcedFrame + 1;
    }
    return *open;
}

void Pipeline::Private::cut(std::optional<std::string> end)
{
    EventBatch& closing = batch();
    closing.lastFrame = lastFrame;
    closing.upTo = now;
    closing.stats = stats;
    if (room)
        closing.coverage = room->ledger.coverage();
    closing.end = std::move(end);
    announcedFrame = lastFrame;
    ready.push_back(std::move(open));
    open.reset();
}

void Pipeline::Private::moveTo(WallTime time)
{
    now = std::max(now, time);
    if (!room)
        return;
    StreakChanges changes;
    room->tracker.advanceTo(now, changes);
    publish(changes);
}

void Pipeline::Private::publish(StreakChanges& changes)
{
    if (changes.streaks.empty() && changes.rows.empty())
        return;
    EventBatch& target = batch();
    for (StreakChange& change : changes.streaks) {
        change.position = target.events.size();
        target.streaks.push_back(std::move(change));
    }
    std::move(changes.rows.begin(), changes.rows.end(), std::back_inserter(target.rowChanges));
}

void Pipeline::Private::notify(decltype(Notice::what) what, std::string detail)
{
    EventBatch& target = batch();
    target.notices.push_back(
        {std::move(what), std::move(detail), now, target.events.size(), target.streaks.size()});
}

/// Told where its record stands, it says when it was set: perhaps before the records around it.
void Pipeline::Private::noteMark(const Mark& mark, WallTime setAt)
{
    notify(mark);
    if (setAt != WallTime {})
        batch().notices.back().at = setAt;
}

void Pipeline::Private::noteGap(const Gap& gap)
{
    if (room)
        room->ledger.takeGap(gap);
    notify(gap);
}

void Pipeline::Private::begin(const CaptureHeader& capture)
{
    if (header && header->room == capture.room && header->uuid == capture.uuid)
        return;
    if (header) {
        // The records before this one are the old room's; this one is the new room's first.
        const FrameNumber own = std::exchange(lastFrame, lastFrame - 1);
        finish(EndReason::LiveEnd, std::string(endReasonText(EndReason::LiveEnd)));
        lastFrame = own;
    }
    header = std::make_shared<const CaptureHeader>(capture);
    room.emplace(capture);
    stats = {};
}

void Pipeline::Private::finish(EndReason reason, std::string text)
{
    StreakChanges changes;
    room->tracker.closeAll(reason, changes);
    publish(changes);
    cut(std::move(text));
}

void Pipeline::Private::end(const std::string& reason)
{
    if (!room)
        return;
    const bool ended = room->hasEnded || reason == endReasonText(EndReason::LiveEnd);
    const bool interrupted = reason == endReasonText(EndReason::Interrupted);
    const EndReason why = ended ? EndReason::LiveEnd : EndReason::Interrupted;
    room->ledger.takeEnd(now, ended || interrupted);
    StreakChanges changes;
    room->tracker.closeAll(why, changes);
    publish(changes);
    if (ended)
        notify(LiveState::Ended);
    else if (interrupted)
        notify(LiveState::Interrupted);
    else
        notify(LiveState::Failed, reason);
    cut(ended ? std::string(endReasonText(why)) : reason);
}

void Pipeline::Private::take(DecodedRecord&& decoded)
{
    stats.decodeErrors += decoded.decodeErrors;
    if (!room)
        return;
    if (!std::exchange(room->isAnnounced, true))
        notify(LiveState::Live);
    room->ledger.takeFrame(decoded, now);
    for (Event& event : decoded.events)
        take(std::move(event));
}

void Pipeline::Private::take(Event&& event)
{
    if (room->repeats.isRepeat(event.message)) {
        ++stats.duplicates;
        room->ledger.takeRepeat();
        return;
    }
    event.number = ++lastNumber;
    event.frame = lastFrame;
    event.room = header->room;
    event.receivedAt = now;
    complete(event);
    StreakChanges changes = mark(event);
    count(stats, event);
    room->ledger.take(event);
    EventBatch& target = batch();
    target.payloadBytes += event.raw.size;
    target.events.push_back(std::move(event));
    publish(changes); // after the event that made them
    follow(target.events.back());
}

void Pipeline::Private::complete(Event& event)
{
    room->people.complete(event.user);
    if (auto* const gift = std::get_if<GiftEvent>(&event.payload)) {
        room->gifts.complete(*gift);
        if (gift->toUser && header->hostUser && gift->toUser->id == header->hostUser)
            gift->toUser.reset();
        gift->usdPerDiamond = header->settings.usdPerDiamond;
    } else if (auto* const subscribe = std::get_if<SubscribeEvent>(&event.payload)) {
        WallTime& last = room->subscribers.findOrInsert(event.user.id);
        subscribe->repeated =
            event.user.id && last != WallTime {} && event.receivedAt - last <= kSubscriptionRepeat;
        last = event.receivedAt;
    }
}

StreakChanges Pipeline::Private::mark(Event& event)
{
    StreakChanges changes;
    const auto row = streakRowOf(event);
    if (!row)
        return changes;
    annotate(event, room->tracker.apply(*row, changes), header->settings);
    stats.streaks += std::count_if(
        changes.streaks.begin(), changes.streaks.end(),
        [](const StreakChange& change) { return change.kind == StreakChangeKind::Opened; });
    return changes;
}

void Pipeline::Private::follow(const Event& event)
{
    if (event.history)
        return;
    switch (event.type()) {
    case EventType::LivePause:
        if (!std::exchange(room->isPaused, true))
            notify(LiveState::Paused);
        break;
    case EventType::LiveUnpause:
        if (std::exchange(room->isPaused, false))
            notify(LiveState::Live);
        break;
    case EventType::LiveEnd:
        endLive();
        break;
    default:
        break;
    }
}

/// At the message, not at the record of the end: a slow disk may delay that one until streaks have
/// idled that the live had ended.
void Pipeline::Private::endLive()
{
    room->hasEnded = true;
    StreakChanges changes;
    room->tracker.closeAll(EndReason::LiveEnd, changes);
    publish(changes);
}

Pipeline::Pipeline()
    : d(std::make_unique<Private>())
{
}

Pipeline::Pipeline(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

Pipeline Pipeline::fork() const
{
    Q_ASSERT(isEmpty());
    return Pipeline(std::make_unique<Private>(*d));
}

void Pipeline::restore(std::span<const StreakRow> rows, std::span<const MessageId> seen)
{
    if (!d->room)
        return;
    d->room->tracker.restore(rows);
    for (const MessageId id : seen)
        d->room->repeats.isRepeat(id);
}

void Pipeline::process(DecodedRecord&& decoded)
{
    const Record& record = decoded.record;
    d->lastFrame = record.number;
    d->moveTo(record.receivedAt);
    if (const auto* const capture = std::get_if<CaptureHeader>(&record.body))
        d->begin(*capture);
    else if (const auto* const gap = std::get_if<Gap>(&record.body))
        d->noteGap(*gap);
    else if (const auto* const mark = std::get_if<Mark>(&record.body))
        d->noteMark(*mark, record.receivedAt);
    else if (const auto* const end = std::get_if<End>(&record.body))
        d->end(end->reason);
    else if (!std::holds_alternative<SentFrame>(record.body))
        d->take(std::move(decoded));
}

void Pipeline::advanceTo(WallTime now)
{
    d->moveTo(now);
}

std::optional<WallTime> Pipeline::nextDeadline() const
{
    return d->room ? d->room->tracker.nextDeadline() : std::nullopt;
}

bool Pipeline::isDue() const
{
    return !d->ready.empty() || (d->open && d->open->events.size() >= kBatchEvents);
}

bool Pipeline::isEmpty() const
{
    return d->ready.empty() && !d->open && d->lastFrame == d->announcedFrame;
}

EventBatchPtr Pipeline::take()
{
    if (d->ready.empty()) {
        if (isEmpty() || !d->header)
            return nullptr;
        d->cut(std::nullopt);
    }
    EventBatchPtr batch = std::move(d->ready.front());
    d->ready.pop_front();
    return batch;
}

const RoomStats& Pipeline::stats() const
{
    return d->stats;
}

std::shared_ptr<const CaptureHeader> Pipeline::capture() const
{
    return d->header;
}

} // namespace racha
