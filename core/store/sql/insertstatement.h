// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/sql/boundcell.h"

#include <QSqlQuery>

#include <functional>
#include <memory>
#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace racha {

/// An INSERT of one row that runs for each row of a live: what a store spends its time with.
/// Thread: the connection's, which owns it.
class InsertStatement
{
public:
    virtual ~InsertStatement() = default;

    /// The cells in the order of the placeholders. False: left out, since its key is there.
    virtual Result<bool> run(std::span<const BoundCell> cells) = 0;
    /// Of the row that run() has inserted.
    virtual std::int64_t id() const = 0;
};

/// Over Qt's driver, on any server.
class QueryInsert final : public InsertStatement
{
public:
    using Failed = std::function<tl::unexpected<Error>(const QSqlError&)>;

    QueryInsert(std::unique_ptr<QSqlQuery> query, Failed failed);

    Result<bool> run(std::span<const BoundCell> cells) override;
    std::int64_t id() const override;

private:
    std::unique_ptr<QSqlQuery> m_query;
    Failed m_failed;
};

/// Over SQLite's own interface, on Qt's connection. Of the time that a row takes in QSqlQuery, a
/// sixth goes into values that are wrapped, looked up by name and copied.
class SqliteInsert final : public InsertStatement
{
public:
    using Failed = QueryInsert::Failed;

    /// Null where the statement cannot be prepared; the connection knows why.
    static std::unique_ptr<SqliteInsert> of(sqlite3* handle, const QString& sql, Failed failed);
    SqliteInsert(const SqliteInsert&) = delete;
    SqliteInsert& operator=(const SqliteInsert&) = delete;
    ~SqliteInsert() override;

    Result<bool> run(std::span<const BoundCell> cells) override;
    std::int64_t id() const override;

private:
    SqliteInsert(sqlite3* handle, sqlite3_stmt* statement, Failed failed);

    sqlite3* m_handle;
    sqlite3_stmt* m_statement;
    Failed m_failed;
};

} // namespace racha
