// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlitestream.h"

#include <sqlite3.h>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Steps of SQLite's machine between two looks at the flag: far below a millisecond.
constexpr int kStepsBetweenLooks = 10'000;

int isInterrupted(void* flag)
{
    return static_cast<const std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

} // namespace

SqliteStream::SqliteStream(std::unique_ptr<SqlConnection> connection, EventStreamRequest request,
                           const std::atomic<bool>& isCancelled, sqlite3* handle)
    : SqlEventStream(std::move(connection), std::move(request), isCancelled)
    , m_handle(handle)
{
    sqlite3_progress_handler(m_handle, kStepsBetweenLooks, isInterrupted,
                             const_cast<std::atomic<bool>*>(&isCancelled));
}

SqliteStream::~SqliteStream()
{
    sqlite3_finalize(m_statement);
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

tl::unexpected<Error> SqliteStream::failed(int code, const QString& doing)
{
    return failure(connection().dialect().codeOf(code),
                   doing + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" ("_s
                       + QString::number(code) + u')');
}

Result<void> SqliteStream::prepare()
{
    const SqlWhere& where = match().where();
    QString sql = u"SELECT "_s + selectedColumns() + u" FROM live_events"_s + where.clause()
        + u" ORDER BY timestamp, id"_s;
    // With a limit, what has to be sorted is no more than that.
    if (request().mostRows > 0 && !match().needsRecheck())
        sql += u" LIMIT "_s + QString::number(request().mostRows);
    const QByteArray utf8 = sql.toUtf8();
    int code = sqlite3_prepare_v2(m_handle, utf8.constData(), static_cast<int>(utf8.size()),
                                  &m_statement, nullptr);
    for (int i = 0; code == SQLITE_OK && i < where.values.size(); ++i)
        code = bind(i + 1, where.values.at(i));
    if (code != SQLITE_OK)
        return failed(code, u"preparing the rows"_s);
    return {};
}

int SqliteStream::bind(int place, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, place, value.toDouble());
    default:
        const QByteArray text = value.toByteArray();
        return sqlite3_bind_text(m_statement, place, text.constData(),
                                 static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
}

Result<bool> SqliteStream::advance()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE || (code == SQLITE_INTERRUPT && isCancelled()))
        return false;
    return failed(code, u"reading rows"_s);
}

EventStream::Cell SqliteStream::cell(FilterColumn column)
{
    const int place = placeOf(column);
    if (place < 0)
        return std::nullopt;
    const auto* const text = sqlite3_column_text(m_statement, place);
    if (text == nullptr)
        return std::nullopt;
    return std::string_view(reinterpret_cast<const char*>(text),
                            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, place)));
}

} // namespace racha
