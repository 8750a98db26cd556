// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sessiontable.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kActive = u"active"_s;
const QString kInterrupted = u"interrupted"_s;

/// An error's code holds a dot; what else ends a capture is an end as it should be.
QString statusAfter(const std::string& end)
{
    return end.find('.') == std::string::npos ? u"completed"_s : u"failed"_s;
}

SessionCounters grown(const SessionCounters& before, const RoomStats& stats)
{
    return {.diamonds = std::max(before.diamonds, stats.diamonds),
            .likes = std::max(before.likes, stats.likesObserved),
            .streaks = std::max(before.streaks, stats.streaks),
            .duplicates = std::max(before.duplicates, stats.duplicates),
            .decodeErrors = std::max(before.decodeErrors, stats.decodeErrors)};
}

} // namespace

SessionTable::SessionTable(SqlConnection& connection)
    : m_connection(connection)
{
}

Result<std::optional<SessionRow>> SessionTable::find(const std::string& uuid, RoomId room)
{
    if (uuid.empty())
        return std::optional<SessionRow>();
    auto query = m_connection.run(u"SELECT id, stored_up_to FROM live_sessions WHERE uuid = ? "
                                  "AND room_id = ?"_s,
                                  {nameValue(uuid), idValue(room)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<SessionRow> row;
    if ((*query)->next()) {
        row.emplace();
        row->id = idOf((*query)->value(0));
        row->room = room;
        row->storedUpTo = (*query)->value(1).toLongLong();
    }
    (*query)->finish();
    return row;
}

Result<std::optional<FrameNumber>> SessionTable::storedUpTo(const std::string& uuid)
{
    auto query = m_connection.run(u"SELECT max(stored_up_to) FROM live_sessions WHERE uuid = ?"_s,
                                  {nameValue(uuid)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<FrameNumber> cursor;
    if ((*query)->next() && !(*query)->value(0).isNull())
        cursor = (*query)->value(0).toLongLong();
    (*query)->finish();
    return cursor;
}

Result<SessionRow> SessionTable::insert(const CaptureHeader& capture, WallTime startedAt,
                                        WallTime now)
{
    auto query = m_connection.run(
        u"INSERT INTO live_sessions (streamer_unique_id, room_id, started_at, status, "
        "gift_idle_ms, like_idle_ms, usd_per_diamond, heartbeat_at, created_at, updated_at, uuid, "
        "program, host_user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {QString::fromStdString(capture.streamer), numberValue(capture.room.value),
         timeValue(startedAt), kActive, numberValue(capture.settings.giftIdle.count()),
         numberValue(capture.settings.likeIdle.count()), capture.settings.usdPerDiamond,
         timeValue(now), timeValue(now), timeValue(now), nameValue(capture.uuid),
         nameValue(capture.program), idValue(capture.hostUser)});
    if (!query)
        return tl::unexpected(query.error());
    SessionRow row;
    row.id = idOf((*query)->lastInsertId());
    row.room = capture.room;
    return row;
}

Result<SessionRow> SessionTable::lock(SessionId session, RoomId room, WallTime now)
{
    const SqlDialect& dialect = m_connection.dialect();
    auto query = m_connection.run(
        u"SELECT id, status, "_s + dialect.timeText(u"heartbeat_at"_s)
            + u", stored_up_to, diamonds, likes, streaks, duplicates, decode_errors "
              "FROM live_sessions WHERE room_id = ?"_s
            + dialect.forUpdate(),
        {numberValue(room.value)});
    if (!query)
        return tl::unexpected(query.error());
    SessionRow row;
    const auto& cells = **query;
    while ((*query)->next()) {
        if (idOf(cells.value(0)) != session) {
            row.isRoomShared |= cells.value(1).toString() == kActive
                && timeOf(cells.value(2)) >= now - kHeartbeatLimit;
            continue;
        }
        row.id = session;
        row.room = room;
        row.wasInterrupted = cells.value(1).toString() == kInterrupted;
        row.storedUpTo = cells.value(3).toLongLong();
        row.counters = {cells.value(4).toLongLong(), cells.value(5).toLongLong(),
                        cells.value(6).toLongLong(), cells.value(7).toLongLong(),
                        cells.value(8).toLongLong()};
    }
    (*query)->finish();
    if (!row.id)
        return failure(ErrorCode::DbFailed, u"the session is gone"_s);
    if (auto done = meetOtherMembers(room, now); !done)
        return tl::unexpected(done.error());
    return row;
}

/// Locks end at the borders of a cluster's member. Writers of one room at several members change
/// the same rows instead: of two transactions that did not see each other the later COMMIT fails as
/// a conflict, and is repeated. The value must differ, or nothing is changed.
Result<void> SessionTable::meetOtherMembers(RoomId room, WallTime now)
{
    if (!m_connection.isClustered())
        return {};
    auto query = m_connection.run(u"UPDATE live_sessions SET updated_at = GREATEST(?, updated_at + "
                                  "INTERVAL 1 MICROSECOND) WHERE room_id = ?"_s,
                                  {timeValue(now), numberValue(room.value)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<void> SessionTable::advance(const SessionRow& row, const SessionAdvance& advance,
                                   WallTime now)
{
    const SessionCounters counters = grown(row.counters, advance.stats);
    auto query = m_connection.run(
        u"UPDATE live_sessions SET total_events = total_events + ?, stored_up_to = ?, "
        "diamonds = ?, likes = ?, streaks = ?, duplicates = ?, decode_errors = ?, status = ?, "
        "ended_at = ?, heartbeat_at = ?, updated_at = ? WHERE id = ?"_s,
        {numberValue(advance.stored), numberValue(std::max(row.storedUpTo, advance.upTo)),
         numberValue(counters.diamonds), numberValue(counters.likes), numberValue(counters.streaks),
         numberValue(counters.duplicates), numberValue(counters.decodeErrors),
         advance.end ? statusAfter(*advance.end) : kActive,
         advance.end ? timeValue(advance.at) : QVariant(), timeValue(now), timeValue(now),
         numberValue(row.id.value)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<void> SessionTable::heartbeat(SessionId session, WallTime now)
{
    auto query = m_connection.run(u"UPDATE live_sessions SET heartbeat_at = ?, updated_at = ? "
                                  "WHERE id = ?"_s,
                                  {timeValue(now), timeValue(now), numberValue(session.value)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<std::vector<SessionRow>> SessionTable::silentSince(WallTime before)
{
    auto query = m_connection.run(u"SELECT id, room_id FROM live_sessions WHERE status = ? "
                                  "AND heartbeat_at < ?"_s,
                                  {kActive, timeValue(before)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<SessionRow> rows;
    while ((*query)->next()) {
        SessionRow row;
        row.id = idOf((*query)->value(0));
        row.room = idOf((*query)->value(1));
        rows.push_back(row);
    }
    (*query)->finish();
    return rows;
}

Result<std::optional<RoomId>> SessionTable::roomOf(SessionId session)
{
    auto query = m_connection.run(u"SELECT room_id FROM live_sessions WHERE id = ?"_s,
                                  {numberValue(session.value)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<RoomId> room;
    if ((*query)->next())
        room = idOf((*query)->value(0));
    (*query)->finish();
    return room;
}

Result<void> SessionTable::interrupt(SessionId session, WallTime now)
{
    auto query = m_connection.run(
        u"UPDATE live_sessions SET status = ?, ended_at = heartbeat_at, updated_at = ? "
        "WHERE id = ? AND status = ?"_s,
        {kInterrupted, timeValue(now), numberValue(session.value), kActive});
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace racha
