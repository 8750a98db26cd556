// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqleventsink.h"

#include "core/base/logging.h"
#include "core/filter/eventrecord.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/adoptedrows.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/coveragetable.h"
#include "core/store/sql/erasurenote.h"
#include "core/store/sql/gatheredwrite.h"
#include "core/store/sql/leftopenstreaks.h"
#include "core/store/sql/noticetable.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/roomhistoryrows.h"
#include "core/store/sql/rowwriter.h"
#include "core/store/sql/sessiontable.h"
#include "core/store/sql/setasidenote.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streakrecompute.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/wordtable.h"

#include <algorithm>
#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Per session: rows without message id, streaks shared with others.
constexpr std::size_t kRemembered = 20'000;

/// What a session needs between its transactions.
struct SessionMemory
{
    /// Rows without message id by their number in the capture: changes name them so.
    std::unordered_map<std::int64_t, std::int64_t> unnamedRows;
    /// Streaks that others have a part in, by the id that this capture gave them.
    std::unordered_map<std::string, StreakKey> sharedStreaks;
    /// Events of it were set aside before it was taken up here: no streak that it had open then is
    /// known to be what is stored.
    bool missesEvents = false;
    LeftOpenStreaks leftOpen;
    CoverageKeeping coverage;
};

} // namespace

struct SqlEventSink::Private
{
    Private(DatabaseUrl url, const Clock& time, std::span<const Migration> steps)
        : connection(std::move(url))
        , clock(time)
        , schema(steps)
        , sessions(connection)
        , rowWriter(connection)
        , people(connection)
        , words(connection)
    {
    }

    using Missing = std::span<const Event* const>;

    Result<WriteOutcome> store(SessionId session, std::span<const EventBatchPtr> batches,
                               Missing missing);
    Result<bool> isRefused(SessionId session, const EventBatchPtr& batch, const Event& event);
    Result<void> writeEvents(GatheredWrite& write, const SessionRow& row, const EventBatch& last,
                             WallTime now);
    Result<void> insertRows(GatheredWrite& write, const CaptureHeader& capture, SessionId session,
                            WallTime now);
    Result<void> indexRows(GatheredWrite& write, const CaptureHeader& capture);
    Result<void> changeRows(GatheredWrite& write, RoomId room, SessionMemory& memory, WallTime now);
    Result<void> writeStreaks(const GatheredWrite& write, const SessionRow& session,
                              const CaptureHeader& capture, SessionMemory& memory, WallTime now);
    Result<void> markShared(const GatheredWrite& write, const SessionRow& session,
                            StreakTable& table, SessionMemory& memory);
    Result<void> recomputeShared(const GatheredWrite& write, RoomId room,
                                 const StreakSettings& settings, SessionMemory& memory,
                                 WallTime now);
    Result<void> findLeftOpen(SessionMemory& memory, RoomId room, WallTime at);
    Result<void> interrupt(SessionId session, RoomId room, WallTime now);
    Result<void> fillAdoptedRows(WallTime now);
    Result<void> adjustToServer();
    Result<void> forgetErased();

    SqlConnection connection;
    const Clock& clock;
    std::span<const Migration> schema;
    SessionTable sessions;
    RowWriter rowWriter;
    PersonTable people;
    WordTable words;
    std::int64_t erasureSteps = 0; ///< that people and words know of
    std::string storeId;
    std::unordered_map<SessionId, SessionMemory> memories;
};

SqlEventSink::SqlEventSink(DatabaseUrl url, const Clock& clock, std::span<const Migration> schema)
    : d(std::make_unique<Private>(std::move(url), clock, schema))
{
}

SqlEventSink::~SqlEventSink() = default;

Result<void> SqlEventSink::open()
{
    const WallTime now = d->clock.now();
    auto opened = d->connection.open();
    Migrator migrator(d->connection, d->schema);
    int version = 0;
    if (opened) {
        const auto checked = migrator.check();
        opened = checked ? d->connection.setUp() : tl::unexpected(checked.error());
        version = checked.value_or(0);
    }
    if (opened)
        opened = migrator.apply(version, now);
    if (opened)
        opened = d->fillAdoptedRows(now);
    if (opened)
        opened = d->adjustToServer();
    d->rowWriter.packer().forget();
    if (opened) {
        const auto id = migrator.storeId(now);
        opened = id ? Result<void>() : tl::unexpected(id.error());
        d->storeId = id.value_or(std::string());
    }
    if (!opened)
        d->connection.close();
    return opened;
}

void SqlEventSink::close()
{
    d->connection.close();
}

std::string SqlEventSink::storeId() const
{
    return d->storeId;
}

std::string SqlEventSink::engine() const
{
    return d->connection.engine();
}

/// What a predecessor that still writes there stored since the last time.
Result<void> SqlEventSink::Private::fillAdoptedRows(WallTime now)
{
    AdoptedRows rows(connection);
    const auto isThere = rows.isThere();
    if (!isThere || !*isThere)
        return isThere ? Result<void>() : tl::unexpected(isThere.error());
    const std::atomic<bool> isCancelled = false;
    const auto filled = rows.fill(isCancelled, now);
    return filled ? Result<void>() : tl::unexpected(filled.error());
}

Result<void> SqlEventSink::Private::adjustToServer()
{
    const auto largest = connection.largestStatement();
    if (!largest)
        return tl::unexpected(largest.error());
    rowWriter.setLargestStatement(*largest);
    return {};
}

/// Somebody may have erased people and words that are remembered here.
Result<void> SqlEventSink::Private::forgetErased()
{
    const auto steps = ErasureNote::steps(connection);
    if (!steps)
        return tl::unexpected(steps.error());
    if (*steps != erasureSteps) {
        people.forget();
        words.forget();
    }
    erasureSteps = *steps;
    return {};
}

Result<StoredSession> SqlEventSink::beginSession(const CaptureHeader& capture, WallTime startedAt)
{
    SqlTransaction transaction(d->connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto found = d->sessions.find(capture.uuid, capture.room);
    if (!found)
        return tl::unexpected(found.error());
    auto row = *found ? Result<SessionRow>(**found)
                      : d->sessions.insert(capture, startedAt, d->clock.now());
    if (!row)
        return tl::unexpected(row.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    const auto missesEvents = SetAsideNote(d->connection, row->id).isThere();
    if (!missesEvents)
        return tl::unexpected(missesEvents.error());
    SessionMemory& memory = d->memories[row->id];
    memory.missesEvents = *missesEvents;
    if (memory.missesEvents) {
        if (auto done = d->findLeftOpen(memory, capture.room, startedAt); !done)
            return tl::unexpected(done.error());
    }
    // Numbers of rows count from here again.
    memory.unnamedRows.clear();
    return StoredSession {row->id, row->storedUpTo};
}

Result<std::optional<FrameNumber>> SqlEventSink::storedUpTo(const std::string& uuid)
{
    return d->sessions.storedUpTo(uuid);
}

Result<void> SqlEventSink::heartbeat(SessionId session, WallTime now)
{
    return d->sessions.heartbeat(session, now);
}

Result<void> SqlEventSink::closeDeadSessions(WallTime now)
{
    const auto dead = d->sessions.silentSince(now - kHeartbeatLimit);
    if (!dead)
        return tl::unexpected(dead.error());
    for (const SessionRow& session : *dead) {
        qCInfo(lcStore) << "session died"
                        << "id=" << session.id.value;
        if (auto done = d->interrupt(session.id, session.room, now); !done)
            return done;
    }
    return {};
}

Result<void> SqlEventSink::interruptSession(SessionId session, WallTime now)
{
    const auto room = d->sessions.roomOf(session);
    if (!room)
        return tl::unexpected(room.error());
    return *room ? d->interrupt(session, **room, now) : Result<void>();
}

Result<void> SqlEventSink::Private::interrupt(SessionId session, RoomId room, WallTime now)
{
    SqlTransaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto row = sessions.lock(session, room, now);
    if (!row)
        return tl::unexpected(row.error());
    if (auto done = sessions.interrupt(session, now); !done)
        return done;
    if (auto done = memories[session].coverage.finish(connection, session); !done)
        return done;
    // Where another capture watches the same live, the streaks go on with it.
    if (!row->isRoomShared) {
        StreakRecompute recompute(connection, room, {});
        const auto open = StreakTable(connection, room).open();
        if (!open)
            return tl::unexpected(open.error());
        for (const std::string& id : *open) {
            if (auto done = recompute.close(id, EndReason::Interrupted, now); !done)
                return done;
        }
    }
    return transaction.commit();
}

Result<RoomHistory> SqlEventSink::roomHistory(RoomId room, WallTime before)
{
    return RoomHistoryRows(d->connection, room).read(before);
}

Result<WriteOutcome> SqlEventSink::write(SessionId session, std::span<const EventBatchPtr> batches)
{
    return batches.empty() ? WriteOutcome {} : d->store(session, batches, {});
}

Result<WriteOutcome> SqlEventSink::writeWithout(SessionId session, const EventBatchPtr& batch,
                                                std::span<const std::size_t> refused)
{
    std::vector<const Event*> missing;
    for (const std::size_t place : refused)
        missing.push_back(&batch->events.at(place));
    return d->store(session, {&batch, 1}, missing);
}

Result<WriteOutcome> SqlEventSink::Private::store(SessionId session,
                                                  std::span<const EventBatchPtr> batches,
                                                  Missing missing)
{
    const CaptureHeader& capture = *batches.back()->capture;
    const WallTime now = clock.now();
    if (auto prepared = rowWriter.packer().prepare(now); !prepared)
        return tl::unexpected(prepared.error());
    SqlTransaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto row = sessions.lock(session, capture.room, now);
    if (!row)
        return tl::unexpected(row.error());
    if (auto forgot = forgetErased(); !forgot)
        return tl::unexpected(forgot.error());
    GatheredWrite write(batches, row->storedUpTo);
    const std::size_t leftOut = write.leaveOut(missing);
    if (leftOut > 0)
        memories[session].leftOpen.add(write.refusedStreaks(), write.time());
    auto done = NoticeTable(connection, session, capture.room).write(batches, now);
    if (done && !write.isEmpty())
        done = writeEvents(write, *row, *batches.back(), now);
    if (done && leftOut > 0)
        done = SetAsideNote(connection, session).add(missing);
    if (done)
        done = transaction.commit();
    if (!done) {
        people.forget();
        words.forget();
        return tl::unexpected(done.error());
    }
    if (write.end())
        memories.erase(session);
    return WriteOutcome {write.storedCount(),
                         write.refusedCount() - static_cast<std::int64_t>(leftOut),
                         write.cutCount()};
}

Result<std::vector<std::size_t>> SqlEventSink::refusedEvents(SessionId session,
                                                             const EventBatchPtr& batch)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < batch->events.size(); ++place) {
        const auto isRefused = d->isRefused(session, batch, batch->events[place]);
        if (!isRefused)
            return tl::unexpected(isRefused.error());
        if (*isRefused)
            places.push_back(place);
    }
    return places;
}

/// Its row, payload, words and names, in a transaction that is taken back.
Result<bool> SqlEventSink::Private::isRefused(SessionId session, const EventBatchPtr& batch,
                                              const Event& event)
{
    auto alone = std::make_shared<EventBatch>();
    alone->capture = batch->capture;
    alone->firstFrame = alone->lastFrame = event.frame;
    alone->events.push_back(event);
    const EventBatchPtr one = std::move(alone);
    SqlTransaction transaction(connection);
    auto done = transaction.begin();
    if (!done)
        return tl::unexpected(done.error());
    const auto row = sessions.lock(session, batch->capture->room, clock.now());
    if (!row)
        return tl::unexpected(row.error());
    GatheredWrite write({&one, 1}, row->storedUpTo);
    done = insertRows(write, *batch->capture, session, clock.now());
    if (done)
        done = indexRows(write, *batch->capture);
    people.forget();
    words.forget();
    if (!done && done.error().code != ErrorCode::DbFailed)
        return tl::unexpected(done.error());
    return !done;
}

Result<void> SqlEventSink::Private::writeEvents(GatheredWrite& write, const SessionRow& row,
                                                const EventBatch& last, WallTime now)
{
    const CaptureHeader& capture = *last.capture;
    SessionMemory& memory = memories[row.id];
    auto done = insertRows(write, capture, row.id, now);
    if (done)
        done = indexRows(write, capture);
    if (done)
        done = changeRows(write, capture.room, memory, now);
    if (done)
        done = writeStreaks(write, row, capture, memory, now);
    if (done) {
        done = sessions.advance(
            row, {write.storedCount(), write.upTo(), last.stats, write.end(), write.time()}, now);
    }
    if (done)
        done = memory.coverage.take(connection, row.id, last, now);
    return done;
}

Result<void> SqlEventSink::Private::insertRows(GatheredWrite& write, const CaptureHeader& capture,
                                               SessionId session, WallTime now)
{
    return rowWriter.insert(write.rows(), {session, capture.streamer, now});
}

/// For the search: who is named, and which words.
Result<void> SqlEventSink::Private::indexRows(GatheredWrite& write, const CaptureHeader& capture)
{
    static const FilterPath comment {{"comment"}};
    for (const PendingRow& row : write.rows()) {
        if (row.isRefused)
            continue;
        const User& user = row.event->user;
        people.add(user.id, firstCodePoints(user.uniqueId, kNameLength),
                   firstCodePoints(user.nickname, kNameLength));
        EventRecord record(*row.event, capture.streamer);
        words.add(row.id, record.valueAt(comment).text);
    }
    auto done = words.write();
    return done ? people.write() : done;
}

Result<void> SqlEventSink::Private::changeRows(GatheredWrite& write, RoomId room,
                                               SessionMemory& memory, WallTime now)
{
    if (memory.unnamedRows.size() > kRemembered)
        memory.unnamedRows.clear();
    for (const PendingRow& row : write.rows()) {
        if (!row.isRefused && !row.event->message && !row.event->streakId.empty())
            memory.unnamedRows[row.event->number] = row.id;
    }
    std::vector<RowChange> changes;
    for (const RowChange& change : write.rowChanges()) {
        changes.push_back(change);
        RowRef& ref = changes.back().row;
        if (ref.message || ref.number < 0)
            continue;
        const auto found = memory.unnamedRows.find(ref.number);
        if (found == memory.unnamedRows.end())
            changes.pop_back();
        else
            ref.number = -found->second;
    }
    return rowWriter.change(room, changes, now);
}

Result<void> SqlEventSink::Private::writeStreaks(const GatheredWrite& write,
                                                 const SessionRow& session,
                                                 const CaptureHeader& capture,
                                                 SessionMemory& memory, WallTime now)
{
    StreakTable table(connection, session.room);
    if (auto done = markShared(write, session, table, memory); !done)
        return done;
    // What is stored of a shared one is more than this capture knows.
    std::vector<const Streak*> own = write.streaks();
    std::erase_if(
        own, [&memory](const Streak* streak) { return memory.sharedStreaks.contains(streak->id); });
    if (auto done = table.write(own); !done)
        return done;
    return recomputeShared(write, session.room, capture.settings, memory, now);
}

Result<void> SqlEventSink::Private::markShared(const GatheredWrite& write,
                                               const SessionRow& session, StreakTable& table,
                                               SessionMemory& memory)
{
    if (memory.sharedStreaks.size() > kRemembered)
        memory.sharedStreaks.clear();
    for (const auto& [id, key] : write.refusedStreaks())
        memory.sharedStreaks[id] = key;
    if (session.wasInterrupted) {
        const auto closed = table.interrupted();
        const auto streaks = closed ? table.read(*closed) : tl::unexpected(closed.error());
        if (!streaks)
            return tl::unexpected(streaks.error());
        for (const auto& [id, streak] : *streaks)
            memory.sharedStreaks[id] = keyOf(streak);
    }
    if (session.isRoomShared || memory.missesEvents) {
        for (const Streak* streak : write.streaks())
            memory.sharedStreaks[streak->id] = keyOf(*streak);
        return {};
    }
    const auto existing = table.read(write.openedStreaks());
    if (!existing)
        return tl::unexpected(existing.error());
    for (const auto& [id, streak] : *existing)
        memory.sharedStreaks[id] = keyOf(streak);
    return {};
}

Result<void> SqlEventSink::Private::recomputeShared(const GatheredWrite& write, RoomId room,
                                                    const StreakSettings& settings,
                                                    SessionMemory& memory, WallTime now)
{
    if (memory.sharedStreaks.empty())
        return {};
    std::unordered_map<std::string_view, EndReason> stated;
    for (const Streak* streak : write.streaks())
        stated.emplace(streak->id, streak->endReason);
    StreakRecompute recompute(connection, room, settings);
    const auto touched = write.touchedStreaks();
    for (const std::string& id : touched) {
        const auto shared = memory.sharedStreaks.find(id);
        if (shared == memory.sharedStreaks.end())
            continue;
        const auto end = stated.find(id);
        const auto reason = end == stated.end() ? EndReason::Running : end->second;
        if (auto done = recompute.recompute({shared->second, id, reason}, write.time(), now); !done)
            return done;
    }
    memory.leftOpen.touch(touched, write.time());
    const auto& end = write.end();
    const bool isLiveOver = end && *end == endReasonText(EndReason::LiveEnd);
    const EndReason how = isLiveOver ? EndReason::LiveEnd
        : end                        ? EndReason::Interrupted
                                     : EndReason::Running;
    return memory.leftOpen.settle(recompute, settings, write.time(), how, now);
}

/// Of a capture that is taken up again: whatever is open may have been ended by what is missing.
Result<void> SqlEventSink::Private::findLeftOpen(SessionMemory& memory, RoomId room, WallTime at)
{
    StreakTable table(connection, room);
    const auto open = table.open();
    const auto streaks = open ? table.read(*open) : tl::unexpected(open.error());
    if (!streaks)
        return tl::unexpected(streaks.error());
    std::unordered_map<std::string, StreakKey> keys;
    for (const auto& [id, streak] : *streaks)
        keys.emplace(id, keyOf(streak));
    memory.leftOpen.add(keys, at);
    memory.sharedStreaks.insert(keys.begin(), keys.end());
    return {};
}

} // namespace racha
