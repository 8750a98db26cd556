// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/streaktable.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Those that were open at one moment; older ones of a room are over.
constexpr int kMostInterrupted = 5'000;
constexpr std::size_t kReadChunk = 64;
constexpr std::size_t kWriteChunk = 32;
constexpr int kColumns = 14;

Streak streakFrom(const QSqlQuery& query, RoomId room)
{
    Streak streak;
    streak.room = room;
    streak.id = utf8Of(query.value(0));
    streak.type = eventTypeFromName(utf8Of(query.value(1))).value_or(EventType::Gift);
    streak.user = idOf(query.value(2));
    streak.userUniqueId = utf8Of(query.value(3));
    streak.gift = idOf(query.value(4));
    streak.giftName = utf8Of(query.value(5));
    streak.toUser = idOf(query.value(6));
    streak.group = idOf(query.value(7));
    streak.startedAt = timeOf(query.value(8));
    streak.endedAt = timeOf(query.value(9));
    streak.total = query.value(10).toLongLong();
    streak.diamonds = query.value(11).toLongLong();
    streak.endReason = endReasonFromText(utf8Of(query.value(12)));
    return streak;
}

void bind(QSqlQuery& query, int at, const Streak& streak, RoomId room)
{
    const auto type = eventTypeName(streak.type);
    const auto reason = endReasonText(streak.endReason);
    query.bindValue(at++, nameValue(streak.id));
    query.bindValue(at++, idValue(room));
    query.bindValue(at++, nameValue(type));
    query.bindValue(at++, idValue(streak.user));
    query.bindValue(at++, nameValue(streak.userUniqueId));
    query.bindValue(at++, idValue(streak.gift));
    query.bindValue(at++, nameValue(streak.giftName));
    query.bindValue(at++, idValue(streak.toUser));
    query.bindValue(at++, idValue(streak.group));
    query.bindValue(at++, timeValue(streak.startedAt));
    query.bindValue(at++, timeValue(streak.endedAt));
    query.bindValue(at++, numberValue(streak.total));
    query.bindValue(at++, numberValue(streak.diamonds));
    query.bindValue(at, nameValue(reason));
}

} // namespace

QString placeholders(std::size_t count)
{
    QString out;
    for (std::size_t i = 0; i < count; ++i)
        out += i == 0 ? u"?"_s : u", ?"_s;
    return out;
}

StreakTable::StreakTable(SqlConnection& connection, RoomId room)
    : m_connection(connection)
    , m_room(room)
{
}

Result<std::unordered_map<std::string, Streak>>
StreakTable::read(const std::vector<std::string>& ids)
{
    const SqlDialect& dialect = m_connection.dialect();
    std::unordered_map<std::string, Streak> found;
    auto done = inPowersOfTwo(ids.size(), kReadChunk, [&](std::size_t first, std::size_t count) {
        QVariantList values {idValue(m_room)};
        for (std::size_t i = first; i < first + count; ++i)
            values << nameValue(ids[i]);
        auto query = m_connection.run(
            u"SELECT streak_id, event_type, user_id, user_unique_id, gift_id, gift_name, "
            "to_user_id, group_id, "_s
                + dialect.timeText(u"started_at"_s) + u", "_s + dialect.timeText(u"ended_at"_s)
                + u", total_count, diamonds, end_reason FROM live_streaks "
                  "WHERE room_id = ? AND streak_id IN ("_s
                + placeholders(count) + u')',
            values);
        if (!query)
            return Result<void>(tl::unexpected(query.error()));
        while ((*query)->next()) {
            auto streak = streakFrom(**query, m_room);
            auto id = streak.id;
            found.emplace(std::move(id), std::move(streak));
        }
        (*query)->finish();
        return Result<void>();
    });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<void> StreakTable::write(const std::vector<const Streak*>& streaks)
{
    return inPowersOfTwo(
        streaks.size(), kWriteChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QString sql =
                u"INSERT INTO live_streaks (streak_id, room_id, event_type, user_id, "
                "user_unique_id, gift_id, gift_name, to_user_id, group_id, started_at, ended_at, "
                "total_count, diamonds, end_reason) VALUES "_s;
            for (std::size_t i = 0; i < count; ++i)
                sql += (i == 0 ? u"("_s : u", ("_s) + placeholders(kColumns) + u')';
            sql += m_connection.dialect().upsert(
                {u"room_id"_s, u"streak_id"_s},
                {u"event_type"_s, u"user_id"_s, u"user_unique_id"_s, u"gift_id"_s, u"gift_name"_s,
                 u"to_user_id"_s, u"group_id"_s, u"started_at"_s, u"ended_at"_s, u"total_count"_s,
                 u"diamonds"_s, u"end_reason"_s});
            auto query = m_connection.prepared(sql);
            if (!query)
                return tl::unexpected(query.error());
            for (std::size_t i = 0; i < count; ++i)
                bind(**query, static_cast<int>(i) * kColumns, *streaks[first + i], m_room);
            return m_connection.exec(**query);
        });
}

Result<void> StreakTable::remove(const std::string& id)
{
    auto query = m_connection.run(u"DELETE FROM live_streaks WHERE room_id = ? AND streak_id = ?"_s,
                                  {idValue(m_room), nameValue(id)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<std::vector<std::string>> StreakTable::open()
{
    return ids(u"SELECT streak_id FROM live_streaks WHERE room_id = ? AND end_reason IS NULL"_s,
               {idValue(m_room)});
}

Result<std::vector<std::string>> StreakTable::interrupted()
{
    return ids(u"SELECT streak_id FROM live_streaks WHERE room_id = ? AND end_reason = ? "
               "ORDER BY id DESC LIMIT "_s
                   + QString::number(kMostInterrupted),
               {idValue(m_room), nameValue(endReasonText(EndReason::Interrupted))});
}

Result<std::vector<std::string>> StreakTable::reachable(EventType type, int atMost)
{
    // Likes that were idle begin anew. TikTok's times say nothing of what is recent.
    return ids(u"SELECT streak_id FROM live_streaks WHERE room_id = ? AND event_type = ? "_s
                   + (type == EventType::Like
                          ? u"AND (end_reason IS NULL OR end_reason <> 'idle') "_s
                          : QString())
                   + u"ORDER BY end_reason IS NOT NULL, id DESC LIMIT " + QString::number(atMost),
               {idValue(m_room), nameValue(eventTypeName(type))});
}

Result<std::vector<std::string>> StreakTable::ids(const QString& sql, const QVariantList& values)
{
    auto query = m_connection.run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::string> out;
    while ((*query)->next())
        out.push_back(utf8Of((*query)->value(0)));
    (*query)->finish();
    return out;
}

} // namespace racha
