// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/adoptedroom.h"

#include "core/store/adoption.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/predecessorgift.h"
#include "core/store/sql/sessiontable.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 2'000;
constexpr std::size_t kWriteChunk = 64;
/// Of the session that rows without one get: there is one for each live.
const QString kUuid = u"adopted"_s;

Result<void> ranWell(const Result<QSqlQuery*>& query)
{
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace

QString isForeignSession(const QString& alias)
{
    return u"(("_s + alias + u".uuid IS NULL AND " + alias + u".program IS NULL) OR " + alias
        + u".uuid = 'adopted')";
}

/// What rows without session say together.
struct AdoptedRoom::Span
{
    WallTime first;
    WallTime last;
    QString streamer;
};

/// The last row read, in the order of time.
struct AdoptedRoom::Place
{
    QString timestamp = u"0001-01-01 00:00:00.000000"_s;
    std::int64_t id = 0;
};

AdoptedRoom::AdoptedRoom(SqlConnection& connection, RoomId room, QString source, WallTime now)
    : m_connection(connection)
    , m_room(room)
    , m_source(std::move(source))
    , m_now(now)
{
}

Result<void> AdoptedRoom::fill(const std::atomic<bool>& isCancelled, AdoptionResult& result)
{
    auto done = giveSessions(isCancelled, result);
    if (done)
        done = noteOrigins();
    if (done)
        done = valueGifts(isCancelled, result);
    return done && !isCancelled ? countSessions() : done;
}

Result<void> AdoptedRoom::noteOrigins()
{
    return ranWell(m_connection.run(
        u"INSERT INTO live_session_origins (session_id, origin, source, created_at) "
        "SELECT s.id, 'adopted', ?, ? FROM live_sessions s WHERE s.room_id = ? AND "_s
            + isForeignSession(u"s"_s)
            + m_connection.dialect()
                  .ignoreRepeated({u"session_id"_s})
                  .replace(u" session_id"_s, u" live_session_origins.session_id"_s),
        {m_source, timeValue(m_now), numberValue(m_room.value)}));
}

Result<std::optional<AdoptedRoom::Span>> AdoptedRoom::rowsWithoutSession()
{
    const SqlDialect& dialect = m_connection.dialect();
    auto query = m_connection.run(u"SELECT "_s + dialect.timeText(u"min(timestamp)"_s) + u", "
                                      + dialect.timeText(u"max(timestamp)"_s)
                                      + u", max(streamer_unique_id) FROM live_events "
                                        "WHERE room_id = ? AND session_id IS NULL",
                                  {numberValue(m_room.value)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<Span> span;
    if ((*query)->next() && !(*query)->value(0).isNull())
        span = Span {timeOf((*query)->value(0)), timeOf((*query)->value(1)),
                     QString::fromStdString(utf8Of((*query)->value(2)))};
    (*query)->finish();
    return span;
}

Result<SessionId> AdoptedRoom::sessionFor(const Span& span, AdoptionResult& result)
{
    const auto found = SessionTable(m_connection).find(kUuid.toStdString(), m_room);
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return (*found)->id;
    auto made = m_connection.run(
        u"INSERT INTO live_sessions (streamer_unique_id, room_id, started_at, ended_at, status, "
        "gift_idle_ms, like_idle_ms, usd_per_diamond, heartbeat_at, created_at, updated_at, uuid) "
        "VALUES (?, ?, ?, ?, 'completed', ?, ?, ?, ?, ?, ?, ?)"_s,
        {span.streamer, numberValue(m_room.value), timeValue(span.first), timeValue(span.last),
         numberValue(StreakSettings().giftIdle.count()),
         numberValue(StreakSettings().likeIdle.count()), StreakSettings().usdPerDiamond,
         timeValue(span.last), timeValue(m_now), timeValue(m_now), kUuid});
    if (!made)
        return tl::unexpected(made.error());
    ++result.sessionsMade;
    return idOf((*made)->lastInsertId());
}

/// Some thousand rows of the live later, whole moments.
Result<WallTime> AdoptedRoom::sliceEnd(WallTime from)
{
    auto query = m_connection.run(
        u"SELECT "_s + m_connection.dialect().timeText(u"timestamp"_s) + u" FROM "
            + m_connection.dialect().byIndex(u"live_events_room"_s)
            + u" WHERE room_id = ? AND timestamp >= ? ORDER BY timestamp LIMIT 1 OFFSET "
            + QString::number(kRowsAtOnce),
        {numberValue(m_room.value), timeValue(from)});
    if (!query)
        return tl::unexpected(query.error());
    const WallTime end = (*query)->next() ? timeOf((*query)->value(0)) : WallTime::max();
    (*query)->finish();
    return end;
}

Result<std::int64_t> AdoptedRoom::giveSession(SessionId session, WallTime from, WallTime to)
{
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    // One writer of a room at a time.
    if (done) {
        const auto locked = SessionTable(m_connection).lock(session, m_room, m_now);
        done = locked ? Result<void>() : tl::unexpected(locked.error());
    }
    std::int64_t rows = 0;
    if (done) {
        auto query = m_connection.run(
            u"UPDATE live_events SET session_id = ? WHERE room_id = ? AND session_id IS NULL "
            "AND timestamp >= ? AND timestamp <= ?"_s,
            {numberValue(session.value), numberValue(m_room.value), timeValue(from),
             timeValue(to)});
        done = ranWell(query);
        rows = query ? (*query)->numRowsAffected() : 0;
    }
    if (done)
        done = transaction.commit();
    return done ? Result<std::int64_t>(rows) : tl::unexpected(done.error());
}

Result<void> AdoptedRoom::giveSessions(const std::atomic<bool>& isCancelled, AdoptionResult& result)
{
    const auto span = rowsWithoutSession();
    if (!span)
        return tl::unexpected(span.error());
    if (!*span)
        return {};
    const auto session = sessionFor(**span, result);
    if (!session)
        return tl::unexpected(session.error());
    WallTime from = (*span)->first;
    while (!isCancelled) {
        const auto end = sliceEnd(from);
        if (!end)
            return tl::unexpected(end.error());
        const WallTime to = std::min(*end, (*span)->last);
        const auto given = giveSession(*session, from, to);
        if (!given)
            return tl::unexpected(given.error());
        result.eventsGivenSessions += *given;
        if (to == (*span)->last)
            break;
        // A moment of more rows than a slice is whole in this one.
        from = to > from ? to : from + std::chrono::microseconds(1);
    }
    return {};
}

Result<void> AdoptedRoom::valueGifts(const std::atomic<bool>& isCancelled, AdoptionResult& result)
{
    StreakTracker tracker(m_room, {});
    Place place;
    while (!isCancelled) {
        const auto more = valueSlice(tracker, place, result);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    return {};
}

Result<bool> AdoptedRoom::valueSlice(StreakTracker& tracker, Place& place, AdoptionResult& result)
{
    const SqlDialect& dialect = m_connection.dialect();
    auto query = m_connection.run(
        u"SELECT id, "_s + dialect.timeText(u"timestamp"_s)
            + u", user_id, user_unique_id, streak_id, is_streaking, diamonds, event_data FROM "
            + dialect.byIndex(u"live_events_room"_s)
            + u" WHERE room_id = ? AND event_type = 'GiftEvent' "
              "AND timestamp >= ? AND (timestamp > ? OR id > ?) "
              "AND instr(event_data, '\"wire_repeat_count\"') = 0 ORDER BY timestamp, id LIMIT "
            + QString::number(kRowsAtOnce),
        {numberValue(m_room.value), place.timestamp, place.timestamp, numberValue(place.id)});
    if (!query)
        return tl::unexpected(query.error());
    std::map<std::int64_t, std::vector<std::int64_t>> rows; // by value
    StreakChanges changes;
    int count = 0;
    for (; (*query)->next(); ++count) {
        PredecessorGift gift;
        gift.id = (*query)->value(0).toLongLong();
        gift.timestamp = timeOf((*query)->value(1));
        gift.user = idOf((*query)->value(2));
        gift.uniqueId = utf8Of((*query)->value(3));
        gift.streakId = utf8Of((*query)->value(4));
        gift.isStreaking = (*query)->value(5).toInt() != 0;
        gift.data = utf8Of((*query)->value(7));
        place = {(*query)->value(1).toString(), gift.id};
        const std::int64_t diamonds = tracker.apply(gift.row(), changes).diamonds;
        if (diamonds != (*query)->value(6).toLongLong()) {
            rows[diamonds].push_back(gift.id);
            ++result.eventsGivenDiamonds;
        }
        changes = {};
    }
    (*query)->finish();
    if (auto done = writeValues(rows); !done)
        return tl::unexpected(done.error());
    return count == kRowsAtOnce;
}

Result<void> AdoptedRoom::writeValues(const std::map<std::int64_t, std::vector<std::int64_t>>& rows)
{
    if (rows.empty())
        return {};
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    for (const auto& [diamonds, ids] : rows) {
        if (!done)
            return done;
        done = inPowersOfTwo(
            ids.size(), kWriteChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
                QVariantList values {numberValue(diamonds)};
                for (std::size_t i = first; i < first + count; ++i)
                    values << numberValue(ids[i]);
                return ranWell(
                    m_connection.run(u"UPDATE live_events SET diamonds = ? WHERE id IN ("_s
                                         + placeholders(count) + u')',
                                     values));
            });
    }
    return done ? transaction.commit() : done;
}

/// Counters of its sessions: the predecessor kept none but total_events.
Result<void> AdoptedRoom::countSessions()
{
    const SqlDialect& dialect = m_connection.dialect();
    auto query = m_connection.run(
        u"SELECT e.session_id, count(*), sum(e.diamonds), sum(CASE WHEN e.event_type = "
        "'LikeEvent' THEN coalesce("_s
            + dialect.jsonNumber(u"like_count"_s) + u", 0) ELSE 0 END), "
            + dialect.timeText(u"min(e.timestamp)"_s) + u", "
            + dialect.timeText(u"max(e.timestamp)"_s)
            + u" FROM live_events e JOIN live_sessions s ON s.id = e.session_id "
              "WHERE e.room_id = ? AND "
            + isForeignSession(u"s"_s) + u" GROUP BY e.session_id",
        {numberValue(m_room.value)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<QVariantList> sessions;
    while ((*query)->next()) {
        QVariantList& cells = sessions.emplace_back();
        for (int i = 0; i < 6; ++i)
            cells << (*query)->value(i);
    }
    (*query)->finish();
    for (const QVariantList& cells : sessions) {
        auto done = ranWell(m_connection.run(
            u"UPDATE live_sessions SET diamonds = ?, likes = ? WHERE id = ?"_s,
            {cells[2].toLongLong(), cells[3].toLongLong(), cells[0].toLongLong()}));
        if (done)
            done = ranWell(m_connection.run(
                u"UPDATE live_sessions SET total_events = ?, started_at = ?, ended_at = ? "
                "WHERE id = ? AND uuid = 'adopted'"_s,
                {cells[1].toLongLong(), cells[4].toString(), cells[5].toString(),
                 cells[0].toLongLong()}));
        if (!done)
            return done;
    }
    return {};
}

} // namespace racha
