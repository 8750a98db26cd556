// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/adoption.h"

#include "core/base/logging.h"
#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/schema/predecessortable.h"
#include "core/store/sql/adoptedrows.h"
#include "core/store/sql/sqlconnection.h"

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"BIGINT NOT NULL DEFAULT 0"_s;

/// The contract's order of columns. What a row of the predecessor does not say follows from what it
/// says, also when it writes one later.
const std::array kEventColumns {
    // Its timestamp is the moment of receiving.
    AddedColumn {u"received_at"_s, u"DATETIME(6) NOT NULL DEFAULT (timestamp)"_s, u"timestamp"_s},
    AddedColumn {u"updated_at"_s, u"DATETIME(6) NOT NULL DEFAULT (created_at)"_s, u"created_at"_s},
    AddedColumn {u"session_id"_s, u"BIGINT NULL"_s, u"updated_at"_s},
    AddedColumn {u"message_id"_s, u"BIGINT NULL"_s, u"session_id"_s},
    AddedColumn {u"diamonds"_s, kNumber, u"message_id"_s},
};
const std::array kSessionColumns {
    AddedColumn {u"gift_idle_ms"_s, u"BIGINT NOT NULL DEFAULT 10000"_s, u"notes"_s},
    AddedColumn {u"like_idle_ms"_s, u"BIGINT NOT NULL DEFAULT 5000"_s, u"gift_idle_ms"_s},
    AddedColumn {u"usd_per_diamond"_s, u"DOUBLE NOT NULL DEFAULT 0.01"_s, u"like_idle_ms"_s},
    AddedColumn {u"heartbeat_at"_s, u"DATETIME(6) NULL"_s, u"usd_per_diamond"_s},
    AddedColumn {u"uuid"_s, u"VARCHAR(64) NULL"_s, u"heartbeat_at"_s},
    AddedColumn {u"stored_up_to"_s, kNumber, u"uuid"_s},
    AddedColumn {u"program"_s, u"VARCHAR(255) NULL"_s, u"stored_up_to"_s},
    AddedColumn {u"host_user_id"_s, u"BIGINT NULL"_s, u"program"_s},
    AddedColumn {u"diamonds"_s, kNumber, u"host_user_id"_s},
    AddedColumn {u"likes"_s, kNumber, u"diamonds"_s},
    AddedColumn {u"streaks"_s, kNumber, u"likes"_s},
    AddedColumn {u"duplicates"_s, kNumber, u"streaks"_s},
    AddedColumn {u"decode_errors"_s, kNumber, u"duplicates"_s},
};

/// Without these it is not the predecessor's.
const QStringList kOwnEventColumns {
    u"id"_s,          u"event_type"_s,     u"timestamp"_s,  u"room_id"_s,
    u"user_id"_s,     u"user_unique_id"_s, u"event_data"_s, u"streamer_unique_id"_s,
    u"created_at"_s,  u"user_nickname"_s,  u"streak_id"_s,  u"streak_status"_s,
    u"is_streaking"_s};
const QStringList kOwnSessionColumns {
    u"id"_s,           u"name"_s,    u"started_at"_s, u"ended_at"_s,
    u"status"_s,       u"room_id"_s, u"created_at"_s, u"streamer_unique_id"_s,
    u"total_events"_s, u"notes"_s,   u"updated_at"_s};
/// What a new session of ours says of itself; for the rest a default is needed.
const QStringList kGivenSessionColumns {
    u"id"_s,     u"streamer_unique_id"_s, u"room_id"_s,   u"started_at"_s,
    u"status"_s, u"created_at"_s,         u"updated_at"_s};
const QStringList kFurtherTables {u"live_event_payloads"_s, u"live_streaks"_s, u"live_marks"_s,
                                  u"live_gaps"_s,           u"live_people"_s,  u"live_words"_s,
                                  u"live_coverage"_s};

/// What is there.
struct Found
{
    bool isOurs = false;
    int version = 0; ///< of the schema, where it is ours
    bool isBegun = false;
    PredecessorTable events;
    PredecessorTable sessions;
};

tl::unexpected<Error> unknownTables(const QString& why)
{
    return failure(ErrorCode::DbNeedsAdoption, u"not tables that Racha can adopt: "_s + why);
}

Result<void> checkTables(SqlConnection& connection, const Found& found)
{
    if (!found.events.exists())
        return unknownTables(u"live_events is missing"_s);
    QStringList missing = found.events.missing(kOwnEventColumns);
    if (!missing.isEmpty())
        return unknownTables(u"live_events has no column "_s + missing.first());
    if (found.sessions.exists())
        missing = found.sessions.missing(kOwnSessionColumns);
    if (!missing.isEmpty())
        return unknownTables(u"live_sessions has no column "_s + missing.first());
    for (const QString& name : found.isBegun ? QStringList() : kFurtherTables) {
        const auto other = PredecessorTable::read(connection, name);
        if (!other)
            return tl::unexpected(other.error());
        if (other->exists())
            return unknownTables(name + u" is another program's"_s);
    }
    return {};
}

Result<Found> look(SqlConnection& connection)
{
    const bool isFile = connection.url().engine == DatabaseUrl::Engine::Sqlite;
    const auto version = Migrator(connection, migrations()).check();
    const bool isForeign = !version && version.error().code == ErrorCode::DbNeedsAdoption;
    if (!version && !isForeign)
        return tl::unexpected(version.error());
    if (isForeign && isFile)
        return unknownTables(u"only those of MySQL and MariaDB are known"_s);
    const auto begun = AdoptedRows(connection).isThere();
    if (!begun)
        return tl::unexpected(begun.error());
    Found found;
    found.isBegun = *begun;
    found.isOurs = version.has_value();
    found.version = version.value_or(0);
    if (found.isOurs)
        return found;
    auto events = PredecessorTable::read(connection, u"live_events"_s);
    auto sessions = PredecessorTable::read(connection, u"live_sessions"_s);
    if (!events || !sessions)
        return tl::unexpected(events ? sessions.error() : events.error());
    found.events = *std::move(events);
    found.sessions = *std::move(sessions);
    if (auto known = checkTables(connection, found); !known)
        return tl::unexpected(known.error());
    return found;
}

Result<std::int64_t> counted(SqlConnection& connection, const QString& sql)
{
    auto query = connection.run(sql);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t count = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return count;
}

int stateOf(const Found& found)
{
    if (found.sessions.has(u"game_type"_s))
        return 4;
    if (found.sessions.exists())
        return 3;
    return found.events.has(u"updated_at"_s) ? 2 : 1;
}

void noteColumns(AdoptionPlan& plan, const PredecessorTable& table,
                 std::span<const AddedColumn> columns)
{
    for (const QString& column : table.missing(columns))
        plan.newColumns << table.name() + u'.' + column;
    if (table.needsConversion())
        plan.convertedTables << table.name();
}

Result<void> countRows(SqlConnection& connection, const Found& found, AdoptionPlan& plan)
{
    const auto count = [&connection](const QString& sql, std::int64_t& into) -> Result<void> {
        const auto rows = counted(connection, sql);
        if (!rows)
            return tl::unexpected(rows.error());
        into = *rows;
        return {};
    };
    auto done = count(u"SELECT count(*) FROM live_events"_s, plan.events);
    if (done && (found.isOurs || found.sessions.exists()))
        done = count(u"SELECT count(*) FROM live_sessions"_s, plan.sessions);
    if (done) {
        const bool hasSession = found.isOurs || found.events.has(u"session_id"_s);
        done = count(u"SELECT count(DISTINCT room_id) FROM live_events"_s
                         + (hasSession ? u" WHERE session_id IS NULL"_s : QString()),
                     plan.livesWithoutSession);
    }
    return done;
}

Result<void> alter(SqlConnection& connection, const Found& found)
{
    const QString events = found.events.alteration(
        kEventColumns, u"live_events_message"_s, u"room_id, message_id"_s,
        kOwnEventColumns + QStringList {u"updated_at"_s, u"session_id"_s, u"received_at"_s});
    const QString sessions = found.sessions.exists()
        ? found.sessions.alteration(kSessionColumns, u"live_sessions_capture"_s, u"uuid, room_id"_s,
                                    kGivenSessionColumns)
        : QString();
    // The one that the other refers to first.
    for (const QString& statement : {sessions, events}) {
        if (statement.isEmpty())
            continue;
        qCInfo(lcStore) << "adopting" << statement;
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    return {};
}

/// Tables and indexes of ours; with the one for search filled.
Result<void> makeTables(SqlConnection& connection, AdoptedRows& rows, WallTime now)
{
    const auto upTo = rows.lastId();
    if (!upTo)
        return tl::unexpected(upTo.error());
    Migrator migrator(connection, migrations());
    if (auto done = migrator.apply(0, now); !done)
        return done;
    if (const auto id = migrator.storeId(now); !id)
        return tl::unexpected(id.error());
    return rows.noteSearched(*upTo);
}

} // namespace

Adoption::Adoption(DatabaseUrl database)
    : m_database(std::move(database))
{
}

Result<AdoptionPlan> Adoption::plan() const
{
    SqlConnection connection(m_database, SqlAccess::ReadOnly);
    auto done = connection.open();
    const auto found = done ? look(connection) : tl::unexpected(done.error());
    if (found)
        done = connection.setUp();
    if (!found || !done)
        return tl::unexpected(found ? done.error() : found.error());
    AdoptionPlan plan;
    plan.isAdopted = found->isOurs;
    plan.isBegun = found->isBegun && !found->isOurs;
    if (!found->isOurs) {
        plan.state = stateOf(*found);
        noteColumns(plan, found->events, kEventColumns);
        if (found->sessions.exists())
            noteColumns(plan, found->sessions, kSessionColumns);
        else
            plan.newTables << u"live_sessions"_s;
        plan.newTables << kFurtherTables;
    }
    done = countRows(connection, *found, plan);
    return done ? Result<AdoptionPlan>(plan) : tl::unexpected(done.error());
}

Result<AdoptionResult> Adoption::run(const std::atomic<bool>& isCancelled, WallTime now,
                                     const Watch& watch) const
{
    SqlConnection connection(m_database, SqlAccess::Upkeep);
    auto done = connection.open();
    const auto found = done ? look(connection) : tl::unexpected(done.error());
    if (found)
        done = connection.setUp();
    if (!found || !done)
        return tl::unexpected(found ? done.error() : found.error());
    AdoptedRows rows(connection);
    if (found->isOurs && !found->isBegun)
        return AdoptionResult {}; // nobody else's rows
    if (!found->isOurs) {
        done = rows.begin(m_database.text(), now);
        if (watch)
            watch({AdoptionPhase::Columns, 0, 0});
        if (done)
            done = alter(connection, *found);
    }
    if (watch)
        watch({AdoptionPhase::Indexes, 0, 0});
    if (done)
        done = found->isOurs ? Migrator(connection, migrations()).apply(found->version, now)
                             : makeTables(connection, rows, now);
    if (!done)
        return tl::unexpected(done.error().within(u"adopting"_s));
    return rows.fill(isCancelled, now, watch);
}

} // namespace racha
