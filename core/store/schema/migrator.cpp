// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/schema/migrator.h"

#include "core/base/logging.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqlitecopy.h"
#include "core/system/newfile.h"

#include <QFile>
#include <QUuid>

#include <algorithm>
#include <array>
#include <optional>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kMigrations = u"schema_migrations"_s;

/// Errors 1061, duplicate key name, and 1091, nothing to drop: done by an earlier, broken-off try.
constexpr std::array kDoneBefore {"(1061)"_L1, "(1091)"_L1};

QString stored(WallTime time)
{
    return QString::fromStdString(storeText(time));
}

} // namespace

Migrator::Migrator(SqlConnection& connection, std::span<const Migration> steps)
    : m_connection(connection)
    , m_steps(steps)
{
}

Result<bool> Migrator::hasTable(const QString& name)
{
    auto query = m_connection.run(m_connection.dialect().tableExists(), {name});
    if (!query)
        return tl::unexpected(query.error());
    const bool exists = (*query)->next() && (*query)->value(0).toInt() > 0;
    (*query)->finish();
    return exists;
}

Result<int> Migrator::storedVersion()
{
    auto query = m_connection.run(u"SELECT version, name FROM schema_migrations"_s);
    if (!query) {
        // A table of that name with other columns is another program's.
        if (query.error().code == ErrorCode::DbFailed)
            return failure(ErrorCode::DbNeedsAdoption, query.error().detail);
        return tl::unexpected(query.error());
    }
    int version = 0;
    while ((*query)->next())
        version = std::max(version, (*query)->value(0).toInt());
    (*query)->finish();
    return version;
}

Result<int> Migrator::check()
{
    const auto hasMigrations = hasTable(kMigrations);
    if (!hasMigrations)
        return tl::unexpected(hasMigrations.error());
    if (*hasMigrations) {
        const auto version = storedVersion();
        const int newest = m_steps.empty() ? 0 : m_steps.back().version;
        if (version && *version > newest) {
            return failure(ErrorCode::DbNewerSchema,
                           u"schema %1, this program knows %2"_s.arg(*version).arg(newest));
        }
        return version;
    }
    for (const auto& table :
         {u"live_events"_s, u"live_sessions"_s, u"live_streaks"_s, u"live_event_payloads"_s}) {
        const auto exists = hasTable(table);
        if (!exists)
            return tl::unexpected(exists.error());
        if (*exists)
            return failure(ErrorCode::DbNeedsAdoption, table + u" was not made by Racha"_s);
    }
    return 0;
}

Result<void> Migrator::apply(int from, WallTime now)
{
    const bool isCurrent = m_steps.empty() || from >= m_steps.back().version;
    if (isCurrent)
        return {};
    if (from > 0) {
        if (auto kept = backUp(from); !kept)
            return kept;
    }
    if (auto made = createMigrationsTable(); !made)
        return made;
    for (const Migration& step : m_steps) {
        if (step.version <= from)
            continue;
        if (auto done = applyStep(step, now); !done)
            return tl::unexpected(done.error().within(u"migration "_s + step.name));
        qCInfo(lcStore) << "schema migrated"
                        << "version=" << step.version;
    }
    return {};
}

Result<void> Migrator::backUp(int version)
{
    if (m_connection.url().engine != DatabaseUrl::Engine::Sqlite)
        return {};
    const QString base = m_connection.url().path + u".before-%1"_s.arg(version + 1);
    QString target = base;
    for (int n = 2; QFile::exists(target); ++n)
        target = base + u'-' + QString::number(n);
    NewFile file(target);
    const std::atomic<bool> isCancelled = false;
    const auto copied = copySqlite(m_connection, file.partPath(), isCancelled);
    auto kept = copied ? file.commit() : tl::unexpected(copied.error());
    if (!kept)
        return tl::unexpected(kept.error().within(u"backing up"_s));
    qCInfo(lcStore) << "backed up"
                    << "file=" << target;
    return {};
}

Result<void> Migrator::createMigrationsTable()
{
    return runStatement(u"CREATE TABLE IF NOT EXISTS schema_migrations ("
                        "version INTEGER NOT NULL PRIMARY KEY, "
                        "name {text:255} NOT NULL, "
                        "applied_at {time} NOT NULL){options}"_s);
}

Result<void> Migrator::applyStep(const Migration& step, WallTime now)
{
    std::optional<SqlTransaction> transaction;
    if (m_connection.dialect().hasTransactionalDdl()) {
        transaction.emplace(m_connection);
        if (auto begun = transaction->begin(); !begun)
            return begun;
    }
    for (const QString& statement : step.statements) {
        if (auto done = runStatement(statement); !done)
            return done;
    }
    if (step.fill == nullptr) {
        auto noted = note(step, now);
        return noted && transaction ? transaction->commit() : noted;
    }
    // Too much for one transaction: until the step is noted, all of it is done again.
    if (transaction) {
        if (auto done = transaction->commit(); !done)
            return done;
    }
    auto filled = step.fill(m_connection);
    return filled ? note(step, now) : filled;
}

Result<void> Migrator::note(const Migration& step, WallTime now)
{
    // Another program may have migrated meanwhile; its row is as good as ours.
    auto noted = m_connection.run(
        u"INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)"_s
            + m_connection.dialect().upsert({u"version"_s}, {u"name"_s}),
        {step.version, step.name, stored(now)});
    return noted ? Result<void>() : tl::unexpected(noted.error());
}

Result<void> Migrator::runStatement(const QString& statement)
{
    auto done = m_connection.execute(m_connection.dialect().ddl(statement));
    const bool isDone = done || std::ranges::any_of(kDoneBefore, [&done](QLatin1StringView code) {
                            return done.error().detail.endsWith(code);
                        });
    return isDone ? Result<void>() : done;
}

Result<std::string> Migrator::storeId(WallTime now)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto query = m_connection.run(
            u"SELECT store_id FROM racha_store ORDER BY created_at, store_id LIMIT 1"_s);
        if (!query)
            return tl::unexpected(query.error());
        if ((*query)->next()) {
            const auto id = (*query)->value(0).toString().toStdString();
            (*query)->finish();
            return id;
        }
        (*query)->finish();
        const QString fresh = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (auto made =
                m_connection.run(u"INSERT INTO racha_store (store_id, created_at) VALUES (?, ?)"_s,
                                 {fresh, stored(now)});
            !made)
            return tl::unexpected(made.error());
    }
    return failure(ErrorCode::DbFailed, u"the store's identity cannot be kept"_s);
}

} // namespace racha
