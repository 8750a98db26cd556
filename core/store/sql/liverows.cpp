// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/reportrows.h"
#include "core/store/sql/sqlconnection.h"

#include <QSqlQuery>

#include <algorithm>
#include <limits>
#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Lives = std::map<std::int64_t, StoredLive>; ///< by room

/// What the captures of a room, or of all, tell.
Result<void> addCaptures(SqlConnection& connection, RoomId room, Lives& lives)
{
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(
        u"SELECT room_id, streamer_unique_id, status, total_events, diamonds, "_s
            + dialect.timeText(u"started_at"_s) + u", " + dialect.timeText(u"ended_at"_s)
            + u", name FROM live_sessions" + (room ? u" WHERE room_id = ?"_s : QString()),
        room ? QVariantList {idValue(room)} : QVariantList());
    if (!query)
        return tl::unexpected(query.error());
    std::map<std::int64_t, WallTime> named; // when the capture began that the name is of
    while ((*query)->next()) {
        const QSqlQuery& row = **query;
        StoredLive& live = lives[row.value(0).toLongLong()];
        live.room = idOf(row.value(0));
        live.streamer = utf8Of(row.value(1));
        ++live.captures;
        live.events += row.value(3).toLongLong();
        live.diamonds += row.value(4).toLongLong();
        const WallTime begin = timeOf(row.value(5));
        live.begin = live.begin == WallTime() ? begin : std::min(live.begin, begin);
        std::string name = utf8Of(row.value(7));
        if (WallTime& since = named[row.value(0).toLongLong()]; !name.empty() && begin >= since) {
            live.name = std::move(name);
            since = begin;
        }
        const std::string status = utf8Of(row.value(2));
        live.isRunning |= status == "active";
        // What was cut off has the time of its discovery, perhaps another day's.
        if (status == "completed" || status == "failed")
            live.end = std::max(live.end, timeOf(row.value(6)));
    }
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return {};
}

/// Rows of others may have no capture: each room once, by its index.
Result<void> addRoomsWithoutCapture(SqlConnection& connection, Lives& lives)
{
    qlonglong last = std::numeric_limits<qlonglong>::min();
    while (true) {
        auto query =
            connection.run(u"SELECT min(room_id) FROM live_events WHERE room_id > ?"_s, {last});
        if (!query)
            return tl::unexpected(query.error());
        const bool hasMore = (*query)->next() && !(*query)->value(0).isNull();
        if (hasMore)
            last = (*query)->value(0).toLongLong();
        if (auto done = connection.finish(**query); !done)
            return tl::unexpected(done.error());
        if (!hasMore)
            return {};
        lives[last].room = RoomId {last};
    }
}

/// A recording that was stored later has a capture that began after its end.
bool hasLikelyBegin(const StoredLive& live)
{
    return live.begin != WallTime() && (live.end == WallTime() || live.begin <= live.end);
}

/// From the rows: what several captures would count twice, and times that no capture told.
Result<void> readRows(SqlConnection& connection, StoredLive& live)
{
    const SqlDialect& dialect = connection.dialect();
    // By arrival: what the room sent of the time before is no part of what was captured.
    auto query = connection.run(u"SELECT count(*), sum(diamonds), max(streamer_unique_id), "_s
                                    + dialect.timeText(u"min(received_at)"_s) + u", "
                                    + dialect.timeText(u"max(timestamp)"_s)
                                    + u" FROM live_events WHERE room_id = ?",
                                {idValue(live.room)});
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next()) {
        const QSqlQuery& row = **query;
        live.events = row.value(0).toLongLong();
        live.diamonds = row.value(1).toLongLong();
        if (live.streamer.empty())
            live.streamer = utf8Of(row.value(2));
        const WallTime last = timeOf(row.value(4));
        if (live.isRunning || live.end == WallTime())
            live.end = std::max(live.end, last);
        if (!hasLikelyBegin(live))
            live.begin = live.events > 0 ? timeOf(row.value(3)) : live.end;
    }
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return {};
}

Result<Lives> livesOf(SqlConnection& connection, RoomId room)
{
    Lives lives;
    if (auto done = addCaptures(connection, room, lives); !done)
        return tl::unexpected(done.error());
    if (!room) {
        if (auto done = addRoomsWithoutCapture(connection, lives); !done)
            return tl::unexpected(done.error());
    } else {
        lives[room.value].room = room;
    }
    for (auto& [number, live] : lives) {
        const bool isKnown = live.captures == 1 && live.end != WallTime() && !live.isRunning;
        if (isKnown && hasLikelyBegin(live))
            continue;
        if (auto done = readRows(connection, live); !done)
            return tl::unexpected(done.error());
    }
    std::erase_if(lives, [](const auto& entry) {
        return entry.second.captures == 0 && entry.second.events == 0;
    });
    return lives;
}

struct CaptureSpan
{
    ReportGap span;
    std::vector<ReportGap> gaps;
};

/// A capture's span without its gaps.
void addCovered(const CaptureSpan& capture, std::vector<ReportGap>& covered)
{
    const bool isLater = capture.span.from > capture.span.to; // see hasLikelyBegin()
    WallTime from = isLater ? WallTime::min() : capture.span.from;
    for (const ReportGap& gap : capture.gaps) {
        covered.push_back({from, std::max(from, gap.from)});
        from = std::max(from, gap.to);
    }
    covered.push_back({from, std::max(from, capture.span.to)});
}

} // namespace

Result<LiveList> readLives(SqlConnection& connection, const LivesQuestion& question)
{
    auto lives = livesOf(connection, question.room);
    if (!lives)
        return tl::unexpected(lives.error());
    LiveList list;
    for (auto& [room, live] : *lives)
        list.lives.push_back(std::move(live));
    std::ranges::sort(list.lives, [](const StoredLive& a, const StoredLive& b) {
        return std::tuple(b.begin, b.room.value) < std::tuple(a.begin, a.room.value);
    });
    list.isWhole = list.lives.size() <= LivesQuestion::kMost;
    list.lives.resize(std::min(list.lives.size(), LivesQuestion::kMost));
    return list;
}

Result<std::vector<ReportGap>> readGaps(SqlConnection& connection, RoomId room)
{
    const SqlDialect& dialect = connection.dialect();
    auto sessions = connection.run(u"SELECT id, "_s + dialect.timeText(u"started_at"_s) + u", "
                                       + dialect.timeText(u"ended_at"_s)
                                       + u" FROM live_sessions WHERE room_id = ?",
                                   {idValue(room)});
    if (!sessions)
        return tl::unexpected(sessions.error());
    std::map<qlonglong, CaptureSpan> captures;
    while ((*sessions)->next()) {
        const WallTime end = timeOf((*sessions)->value(2));
        captures[(*sessions)->value(0).toLongLong()].span = {
            timeOf((*sessions)->value(1)), end == WallTime() ? WallTime::max() : end};
    }
    if (auto done = connection.finish(**sessions); !done)
        return tl::unexpected(done.error());
    auto gaps = connection.run(u"SELECT session_id, "_s + dialect.timeText(u"from_at"_s) + u", "
                                   + dialect.timeText(u"to_at"_s)
                                   + u" FROM live_gaps WHERE room_id = ? ORDER BY from_at",
                               {idValue(room)});
    if (!gaps)
        return tl::unexpected(gaps.error());
    while ((*gaps)->next()) {
        const auto capture = captures.find((*gaps)->value(0).toLongLong());
        if (capture != captures.end())
            capture->second.gaps.push_back({timeOf((*gaps)->value(1)), timeOf((*gaps)->value(2))});
    }
    if (auto done = connection.finish(**gaps); !done)
        return tl::unexpected(done.error());
    std::vector<ReportGap> covered;
    for (const auto& [id, capture] : captures)
        addCovered(capture, covered);
    return uncovered(std::move(covered));
}

} // namespace racha
