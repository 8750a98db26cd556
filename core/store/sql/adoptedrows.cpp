// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/adoptedrows.h"

#include "core/base/logging.h"
#include "core/store/sql/adoptedroom.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/searchfill.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTable = u"racha_adoption"_s;
/// Members of a cluster give ids in steps of their own: a later row may have a lower one.
constexpr std::int64_t kLateIds = 1'000;

Result<void> ranWell(const Result<QSqlQuery*>& query)
{
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace

Result<bool> AdoptedRows::isThere() const
{
    if (m_connection.url().engine != DatabaseUrl::Engine::Mysql)
        return false;
    auto query = m_connection.run(m_connection.dialect().tableExists(), {kTable});
    if (!query)
        return tl::unexpected(query.error());
    const bool exists = (*query)->next() && (*query)->value(0).toInt() > 0;
    (*query)->finish();
    return exists;
}

Result<void> AdoptedRows::begin(const QString& source, WallTime now)
{
    auto made = m_connection.execute(
        m_connection.dialect().ddl(u"CREATE TABLE IF NOT EXISTS racha_adoption ("
                                   "id BIGINT NOT NULL PRIMARY KEY, "
                                   "source {text:255} NOT NULL, "
                                   "begun_at {time} NOT NULL, "
                                   "filled_up_to BIGINT NOT NULL, "
                                   "searched_up_to BIGINT NOT NULL){options}"_s));
    if (!made)
        return made;
    return ranWell(m_connection.run(
        u"INSERT INTO racha_adoption (id, source, begun_at, filled_up_to, searched_up_to) "
        "VALUES (1, ?, ?, 0, 0)"_s
            + m_connection.dialect().ignoreRepeated({u"id"_s}),
        {source.left(static_cast<qsizetype>(kNameLength)), timeValue(now)}));
}

Result<std::int64_t> AdoptedRows::lastId() const
{
    auto query = m_connection.run(u"SELECT coalesce(max(id), 0) FROM live_events"_s);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t id = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return id;
}

Result<AdoptedRows::Cursor> AdoptedRows::cursor() const
{
    auto query =
        m_connection.run(u"SELECT source, filled_up_to, searched_up_to FROM racha_adoption "
                         "WHERE id = 1"_s);
    if (!query)
        return tl::unexpected(query.error());
    Cursor cursor;
    if ((*query)->next()) {
        cursor.source = (*query)->value(0).toString();
        cursor.filled = (*query)->value(1).toLongLong();
        cursor.searched = (*query)->value(2).toLongLong();
    }
    (*query)->finish();
    return cursor;
}

Result<std::int64_t> AdoptedRows::filledUpTo() const
{
    const auto noted = cursor();
    return noted ? Result<std::int64_t>(noted->filled) : tl::unexpected(noted.error());
}

Result<void> AdoptedRows::noteSearched(std::int64_t upTo)
{
    return ranWell(m_connection.run(u"UPDATE racha_adoption SET searched_up_to = ? WHERE id = 1"_s,
                                    {numberValue(upTo)}));
}

Result<void> AdoptedRows::noteFilled(std::int64_t upTo)
{
    return ranWell(
        m_connection.run(u"UPDATE racha_adoption SET filled_up_to = ?, searched_up_to = ? "
                         "WHERE id = 1"_s,
                         {numberValue(upTo), numberValue(upTo)}));
}

Result<std::vector<RoomId>> AdoptedRows::roomsSince(std::int64_t id) const
{
    auto query = m_connection.run(
        u"SELECT DISTINCT e.room_id FROM live_events e LEFT JOIN live_sessions s "
        "ON s.id = e.session_id WHERE e.id > ? AND e.message_id IS NULL AND (s.id IS NULL OR "_s
            + isForeignSession(u"s"_s) + u") ORDER BY e.room_id"_s,
        {numberValue(id)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<RoomId> rooms;
    while ((*query)->next())
        rooms.push_back(idOf((*query)->value(0)));
    (*query)->finish();
    return rooms;
}

Result<AdoptionResult> AdoptedRows::fill(const std::atomic<bool>& isCancelled, WallTime now,
                                         const Adoption::Watch& watch)
{
    AdoptionResult result;
    const auto from = cursor();
    const auto upTo = lastId();
    if (!from || !upTo)
        return tl::unexpected(from ? upTo.error() : from.error());
    if (*upTo <= from->filled)
        return result;
    const auto rooms = roomsSince(std::max<std::int64_t>(0, from->filled - kLateIds));
    if (!rooms)
        return tl::unexpected(rooms.error());
    for (std::size_t i = 0; i < rooms->size() && !isCancelled; ++i) {
        if (watch)
            watch({AdoptionPhase::Rows, std::int64_t(i), std::ssize(*rooms)});
        AdoptedRoom room(m_connection, (*rooms)[i], from->source, now);
        if (auto done = room.fill(isCancelled, result); !done)
            return tl::unexpected(done.error());
    }
    result.isCancelled = isCancelled;
    if (result.isCancelled)
        return result;
    auto done =
        fillSearchTables(m_connection, std::max<std::int64_t>(0, from->searched - kLateIds));
    if (done)
        done = noteFilled(*upTo);
    if (!done)
        return tl::unexpected(done.error());
    qCInfo(lcStore) << "rows of the predecessor filled"
                    << "lives=" << rooms->size() << "sessions=" << result.sessionsMade
                    << "valued=" << result.eventsGivenDiamonds;
    return result;
}

} // namespace racha
