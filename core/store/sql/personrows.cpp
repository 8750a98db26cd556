// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/personrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/eventrows.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enough for the words of a list; the whole is one question away.
constexpr qint64 kLargestData = 16 << 10;

Result<void> readTotals(SqlConnection& connection, PersonHistory& person)
{
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(u"SELECT event_type, count(*), sum(diamonds), "_s
                                    + dialect.timeText(u"min(timestamp)"_s) + u", "
                                    + dialect.timeText(u"max(timestamp)"_s)
                                    + u" FROM live_events WHERE user_id = ? GROUP BY event_type",
                                {idValue(person.user)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const auto type = storedEventType(utf8Of((*query)->value(0)));
        person.events[static_cast<std::size_t>(type)] += (*query)->value(1).toLongLong();
        person.diamonds += (*query)->value(2).toLongLong();
        const WallTime first = timeOf((*query)->value(3));
        if (person.firstSeen == WallTime() || first < person.firstSeen)
            person.firstSeen = first;
        person.lastSeen = std::max(person.lastSeen, timeOf((*query)->value(4)));
    }
    (*query)->finish();
    return {};
}

Result<void> readLives(SqlConnection& connection, PersonHistory& person)
{
    auto query =
        connection.run(u"SELECT count(DISTINCT room_id) FROM live_events WHERE user_id = ?"_s,
                       {idValue(person.user)});
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next())
        person.lives = (*query)->value(0).toLongLong();
    (*query)->finish();
    return {};
}

Result<void> readNames(SqlConnection& connection, PersonHistory& person)
{
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(u"SELECT user_unique_id, user_nickname, "_s
                                    + dialect.timeText(u"min(timestamp)"_s) + u", "
                                    + dialect.timeText(u"max(timestamp)"_s)
                                    + u", count(*) FROM live_events WHERE user_id = ? "
                                      "GROUP BY user_unique_id, user_nickname "
                                      "ORDER BY max(timestamp) DESC, user_nickname LIMIT "
                                    + QString::number(PersonHistory::kNames),
                                {idValue(person.user)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        person.names.push_back({utf8Of((*query)->value(0)), utf8Of((*query)->value(1)),
                                timeOf((*query)->value(2)), timeOf((*query)->value(3)),
                                (*query)->value(4).toLongLong()});
    }
    (*query)->finish();
    return {};
}

Result<void> readLastEvents(SqlConnection& connection, PersonHistory& person)
{
    auto events = readEvents(connection,
                             u"WHERE user_id = ? ORDER BY timestamp DESC, id DESC LIMIT "_s
                                 + QString::number(PersonHistory::kEvents),
                             {idValue(person.user)}, kLargestData);
    if (!events)
        return tl::unexpected(events.error());
    person.lastEvents = *std::move(events);
    return {};
}

} // namespace

Result<std::optional<PersonHistory>> readPerson(SqlConnection& connection, UserId user)
{
    PersonHistory person;
    person.user = user;
    for (auto* const read : {readTotals, readLives, readNames, readLastEvents}) {
        if (auto done = read(connection, person); !done)
            return tl::unexpected(done.error());
    }
    if (person.lastEvents.empty())
        return std::optional<PersonHistory>();
    return std::optional(std::move(person));
}

} // namespace racha
