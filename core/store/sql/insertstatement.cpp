// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/insertstatement.h"

#include <QSqlError>

#include <sqlite3.h>

namespace racha {

namespace {

int bind(sqlite3_stmt* statement, int place, const BoundCell& cell)
{
    // A null pointer would be NULL.
    const auto start = [](std::string_view bytes) { return bytes.empty() ? "" : bytes.data(); };
    if (const auto* const number = std::get_if<std::int64_t>(&cell))
        return sqlite3_bind_int64(statement, place, *number);
    if (const auto* const text = std::get_if<TextCell>(&cell))
        return sqlite3_bind_text64(statement, place, start(text->utf8), text->utf8.size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    if (const auto* const bytes = std::get_if<BytesCell>(&cell))
        return sqlite3_bind_blob64(statement, place, start(bytes->bytes), bytes->bytes.size(),
                                   SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

} // namespace

QueryInsert::QueryInsert(std::unique_ptr<QSqlQuery> query, Failed failed)
    : m_query(std::move(query))
    , m_failed(std::move(failed))
{
}

Result<bool> QueryInsert::run(std::span<const BoundCell> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_query->bindValue(static_cast<int>(i), valueOf(cells[i]));
    if (!m_query->exec())
        return m_failed(m_query->lastError());
    return m_query->numRowsAffected() > 0;
}

std::int64_t QueryInsert::id() const
{
    return m_query->lastInsertId().toLongLong();
}

std::unique_ptr<SqliteInsert> SqliteInsert::of(sqlite3* handle, const QString& sql, Failed failed)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle, utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        return nullptr;
    return std::unique_ptr<SqliteInsert>(new SqliteInsert(handle, statement, std::move(failed)));
}

SqliteInsert::SqliteInsert(sqlite3* handle, sqlite3_stmt* statement, Failed failed)
    : m_handle(handle)
    , m_statement(statement)
    , m_failed(std::move(failed))
{
}

SqliteInsert::~SqliteInsert()
{
    sqlite3_finalize(m_statement);
}

Result<bool> SqliteInsert::run(std::span<const BoundCell> cells)
{
    int code = SQLITE_OK;
    for (std::size_t i = 0; code == SQLITE_OK && i < cells.size(); ++i)
        code = bind(m_statement, static_cast<int>(i) + 1, cells[i]);
    if (code == SQLITE_OK)
        code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return sqlite3_changes(m_handle) > 0;
    }
    const QSqlError error(QString(), QString::fromUtf8(sqlite3_errmsg(m_handle)),
                          QSqlError::StatementError,
                          QString::number(sqlite3_extended_errcode(m_handle)));
    sqlite3_reset(m_statement); // no lock outlives it
    return m_failed(error);
}

std::int64_t SqliteInsert::id() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

} // namespace racha
