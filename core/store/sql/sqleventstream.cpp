// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqleventstream.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/slicedstream.h"
#include "core/store/sql/sqlitefunctions.h"
#include "core/store/sql/sqlitestream.h"

#include <charconv>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

std::int64_t integerOf(std::string_view text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

FilterValue valueOf(FilterColumn column, std::string_view text)
{
    switch (columnKind(column)) {
    case FilterKind::Integer:
        return FilterValue::ofInteger(integerOf(text));
    case FilterKind::Boolean:
        return FilterValue::ofBoolean(text != "0");
    case FilterKind::Time:
        return FilterValue::ofTime(wallTimeFromText(text));
    default:
        return FilterValue::ofText(text);
    }
}

/// Any schema will do: live_events is the same in all of them.
Result<void> checkSchema(SqlConnection& connection)
{
    const auto version = Migrator(connection, migrations()).check();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0)
        return failure(ErrorCode::DbUnknownDatabase, u"it holds no tables of Racha"_s);
    return {};
}

Result<void> connect(SqlConnection& connection)
{
    auto done = connection.open();
    if (done)
        done = checkSchema(connection);
    if (done)
        done = connection.setUp();
    // What has to be sorted may be a whole live with all its texts.
    if (done && connection.url().engine == DatabaseUrl::Engine::Sqlite)
        done = connection.execute(u"PRAGMA temp_store = FILE"_s);
    return done;
}

} // namespace

Result<std::unique_ptr<EventStream>> EventStream::open(const DatabaseUrl& url,
                                                       const EventStreamRequest& request,
                                                       const std::atomic<bool>& isCancelled)
{
    auto connection = std::make_unique<SqlConnection>(url, SqlAccess::ReadOnly);
    if (auto connected = connect(*connection); !connected)
        return tl::unexpected(connected.error());
    sqlite3* const handle =
        url.engine == DatabaseUrl::Engine::Sqlite ? sqliteHandle(connection->database()) : nullptr;
    std::unique_ptr<SqlEventStream> stream;
    if (handle != nullptr)
        stream =
            std::make_unique<SqliteStream>(std::move(connection), request, isCancelled, handle);
    else
        stream = std::make_unique<SlicedStream>(std::move(connection), request, isCancelled);
    if (auto begun = stream->begin(); !begun)
        return tl::unexpected(begun.error());
    return stream;
}

SqlEventStream::SqlEventStream(std::unique_ptr<SqlConnection> connection,
                               EventStreamRequest request, const std::atomic<bool>& isCancelled)
    : m_connection(std::move(connection))
    , m_snapshot(*m_connection)
    , m_request(std::move(request))
    , m_match(m_request.filter, m_connection->filterTarget())
    , m_isCancelled(isCancelled)
{
    if (m_match.needsRecheck())
        m_request.columns.insert(m_match.columns().begin(), m_match.columns().end());
    m_places.fill(-1);
    int place = 0;
    for (const FilterColumn column : m_request.columns)
        m_places[static_cast<std::size_t>(column)] = place++;
}

Result<void> SqlEventStream::begin()
{
    auto begun = m_snapshot.begin();
    return begun ? prepare() : begun;
}

Result<bool> SqlEventStream::next()
{
    if (m_request.mostRows > 0 && m_rows >= m_request.mostRows)
        return false;
    while (!isCancelled()) {
        auto advanced = advance();
        if (!advanced || !*advanced)
            return advanced;
        if (m_match.needsRecheck() && !isAccepted())
            continue;
        ++m_rows;
        return true;
    }
    return false;
}

QString SqlEventStream::selectedColumns() const
{
    QStringList columns;
    for (const FilterColumn column : m_request.columns) {
        const std::string_view name = columnName(column);
        const QString sql = QString::fromUtf8(name.data(), std::ssize(name));
        columns << (columnKind(column) == FilterKind::Time ? m_connection->dialect().timeText(sql)
                                                           : sql);
    }
    return columns.isEmpty() ? u"id"_s : columns.join(u", "_s);
}

bool SqlEventStream::isAccepted()
{
    for (const FilterColumn column : m_request.columns) {
        const Cell text = cell(column);
        m_record.set(column, text ? valueOf(column, *text) : FilterValue());
    }
    return m_match.accepts(m_record);
}

} // namespace racha
