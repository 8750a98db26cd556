// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/schema/migration.h"

#include <string>

namespace racha {

class SqlConnection;

/// Brings a database to the newest schema, forward only.
///
/// check() changes nothing; apply() runs what is missing, each step in a transaction where the
/// server has that for DDL, and copies an SQLite file that holds an older schema first.
/// Errors: db.newer_schema, db.needs_adoption (tables of our names that Racha did not make), db.*
class Migrator
{
public:
    Migrator(SqlConnection& connection, std::span<const Migration> steps);

    /// The schema's version, 0 for an empty database.
    Result<int> check();
    Result<void> apply(int from, WallTime now);
    /// Identity of the store, made at its first migration.
    Result<std::string> storeId(WallTime now);

private:
    Result<bool> hasTable(const QString& name);
    Result<int> storedVersion();
    Result<void> backUp(int version);
    Result<void> createMigrationsTable();
    Result<void> applyStep(const Migration& step, WallTime now);
    Result<void> note(const Migration& step, WallTime now);
    Result<void> runStatement(const QString& statement);

    SqlConnection& m_connection;
    std::span<const Migration> m_steps;
};

} // namespace racha
