// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/sqleventstream.h"

struct sqlite3;
struct sqlite3_stmt;

namespace racha {

/// Steps a statement of SQLite's own: its cells are read where they lie, as UTF-8. Twice as fast as
/// a way over QVariant and QString.
class SqliteStream final : public SqlEventStream
{
public:
    SqliteStream(std::unique_ptr<SqlConnection> connection, EventStreamRequest request,
                 const std::atomic<bool>& isCancelled, sqlite3* handle);
    ~SqliteStream() override;

    Cell cell(FilterColumn column) override;

protected:
    Result<void> prepare() override;
    Result<bool> advance() override;

private:
    tl::unexpected<Error> failed(int code, const QString& doing);
    int bind(int place, const QVariant& value);

    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace racha
