// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/databasestatus.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/sqlconnection.h"

#include <QDir>
#include <QFileInfo>

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::int64_t> rowsOf(SqlConnection& connection, const QString& table)
{
    const auto query = connection.run(QStringLiteral("SELECT COUNT(*) FROM ") + table);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t rows = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return rows;
}

Result<void> countRows(SqlConnection& connection, DatabaseStatus& status)
{
    struct Table
    {
        const char* name;
        std::int64_t DatabaseStatus::*rows;
        int since; ///< version of the schema
    };

    static constexpr std::array kTables {Table {"live_events", &DatabaseStatus::events, 1},
                                         Table {"live_sessions", &DatabaseStatus::sessions, 1},
                                         Table {"live_streaks", &DatabaseStatus::streaks, 1},
                                         Table {"live_marks", &DatabaseStatus::marks, 2},
                                         Table {"live_gaps", &DatabaseStatus::gaps, 2},
                                         Table {"live_coverage", &DatabaseStatus::coverage, 5}};
    for (const Table& table : kTables) {
        if (status.schemaVersion < table.since)
            continue;
        const auto rows = rowsOf(connection, QLatin1StringView(table.name));
        if (!rows)
            return tl::unexpected(rows.error());
        status.*table.rows = *rows;
    }
    return {};
}

/// What a capture would meet only when it writes. Nothing is changed.
Result<void> tryWriting(SqlConnection& connection, int schemaVersion)
{
    if (connection.url().engine == DatabaseUrl::Engine::Sqlite)
        return {};
    if (const auto largest = connection.largestStatement(); !largest)
        return tl::unexpected(largest.error());
    if (schemaVersion > 0) {
        return connection.execute(
            u"UPDATE live_sessions SET updated_at = updated_at WHERE id = 0"_s);
    }
    const auto query = connection.run(u"SELECT @@global.read_only"_s);
    if (!query)
        return tl::unexpected(query.error());
    const bool isReadOnly = (*query)->next() && (*query)->value(0).toBool();
    (*query)->finish();
    return isReadOnly ? failure(ErrorCode::DbReadOnly, u"read_only is on"_s) : Result<void>();
}

Result<void> inspect(SqlConnection& connection, DatabaseStatus& status, RowCounts counts)
{
    if (auto opened = connection.open(); !opened)
        return opened;
    status.engine = QString::fromStdString(connection.engine());
    const auto version = Migrator(connection, migrations()).check();
    if (!version)
        return tl::unexpected(version.error());
    status.schemaVersion = *version;
    // Whoever wants figures may be one who only reads.
    return counts == RowCounts::All ? countRows(connection, status)
                                    : tryWriting(connection, *version);
}

/// The nearest folder that is there: what is missing below it will be made.
QFileInfo existingFolder(const QString& path)
{
    QFileInfo folder(QFileInfo(path).absolutePath());
    while (!folder.exists() && !folder.isRoot())
        folder = QFileInfo(folder.absolutePath());
    return folder;
}

/// What SQLite would find out only when it writes.
std::optional<Error> fileFault(const QString& path)
{
    const QFileInfo file(path);
    const QFileInfo folder = existingFolder(path);
    const bool isWritable = folder.isDir() && folder.isWritable()
        && (!file.exists() || (file.isFile() && file.isWritable()));
    if (isWritable)
        return std::nullopt;
    return Error {ErrorCode::DbReadOnly, path};
}

} // namespace

DatabaseStatus databaseStatus(const DatabaseUrl& url, RowCounts counts)
{
    DatabaseStatus status;
    status.newestVersion = migrations().empty() ? 0 : migrations().back().version;
    const bool isFile = url.engine == DatabaseUrl::Engine::Sqlite;
    status.exists = !isFile || QFileInfo::exists(url.path); // looking at it must not make it
    if (status.exists) {
        SqlConnection connection(url);
        if (const auto inspected = inspect(connection, status, counts); !inspected)
            status.error = inspected.error();
    }
    if (!status.error && isFile)
        status.error = fileFault(url.path);
    return status;
}

} // namespace racha
