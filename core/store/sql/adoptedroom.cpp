// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/adoptedroom.h"

#include "core/store/adoption.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/predecessorgiftreader.h"
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
    return done ? revalue(isCancelled, result) : done;
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

Result<void> AdoptedRoom::revalue(const std::atomic<bool>& isCancelled, AdoptionResult& result)
{
    auto done = valueGifts(isCancelled, result);
    return done && !isCancelled ? countSessions(result) : done;
}

Result<void> AdoptedRoom::valueGifts(const std::atomic<bool>& isCancelled, AdoptionResult& result)
{
    PredecessorGiftReader reader(m_connection, m_room);
    while (!isCancelled) {
        const auto gifts = reader.next();
        if (!gifts)
            return tl::unexpected(gifts.error());
        if (gifts->empty())
            break;
        std::map<std::int64_t, std::vector<std::int64_t>> rows; // by value
        for (const auto& gift : *gifts) {
            if (gift.diamonds == gift.noted)
                continue;
            rows[gift.diamonds].push_back(gift.id);
            ++result.eventsGivenDiamonds;
        }
        if (auto done = writeValues(rows); !done)
            return done;
    }
    return {};
}

Result<void> AdoptedRoom::writeValues(const std::map<std::int64_t, std::vector<std::int64_t>>& rows)
{
    if (rows.empty())
        return {};
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    for (const auto& row : rows) {
        if (!done)
            return done;
        // Named, not bound: clang 14 captures no structured binding.
        const std::int64_t diamonds = row.first;
        const std::vector<std::int64_t>& ids = row.second;
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
Result<void> AdoptedRoom::countSessions(AdoptionResult& result)
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
        const auto changed = writeTotals(cells);
        if (!changed)
            return tl::unexpected(changed.error());
        result.sessionsCounted += *changed ? 1 : 0;
    }
    return {};
}

/// `totals`: session, rows, diamonds, likes, first and last time. False: they stood there already.
Result<bool> AdoptedRoom::writeTotals(const QVariantList& totals)
{
    const QVariant& session = totals[0];
    const QVariantList counted {totals[2].toLongLong(), totals[3].toLongLong()};
    auto query = m_connection.run(u"UPDATE live_sessions SET diamonds = ?, likes = ? WHERE id = ? "
                                  "AND NOT (diamonds = ? AND likes = ?)"_s,
                                  counted + QVariantList {session} + counted);
    if (!query)
        return tl::unexpected(query.error());
    bool isChanged = (*query)->numRowsAffected() > 0;
    const QVariantList spanned {totals[1].toLongLong(), totals[4].toString(), totals[5].toString()};
    query = m_connection.run(
        u"UPDATE live_sessions SET total_events = ?, started_at = ?, ended_at = ? WHERE id = ? "
        "AND uuid = 'adopted' AND NOT (total_events = ? AND started_at = ? AND ended_at = ?)"_s,
        spanned + QVariantList {session} + spanned);
    if (!query)
        return tl::unexpected(query.error());
    isChanged = isChanged || (*query)->numRowsAffected() > 0;
    return isChanged;
}

} // namespace racha
