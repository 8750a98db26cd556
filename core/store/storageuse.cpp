// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storageuse.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <QFileInfo>

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::int64_t> numberOf(SqlConnection& connection, const QString& sql,
                              const QVariantList& values = {})
{
    const auto query = connection.run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t number = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return number;
}

/// What is written and not yet in the file counts too.
std::int64_t bytesOfFile(const QString& path)
{
    return QFileInfo(path).size() + QFileInfo(path + u"-wal").size();
}

Result<std::int64_t> bytesOnServer(SqlConnection& connection)
{
    return numberOf(connection,
                    u"SELECT SUM(data_length + index_length) FROM information_schema.tables "
                    "WHERE table_schema = DATABASE() AND (table_name LIKE 'live\\_%' "
                    "OR table_name IN ('schema_migrations', 'racha_store'))"_s);
}

bool isMissing(const DatabaseUrl& url)
{
    return url.engine == DatabaseUrl::Engine::Sqlite && !QFileInfo::exists(url.path);
}

} // namespace

Result<StorageUse> storageUse(const DatabaseUrl& url, WallTime now)
{
    StorageUse use;
    if (isMissing(url))
        return use;
    SqlConnection connection(url, SqlAccess::ReadOnly);
    if (auto opened = connection.open(); !opened)
        return tl::unexpected(opened.error());
    const auto version = Migrator(connection, migrations()).check();
    if (!version)
        return tl::unexpected(version.error());
    const auto bytes = url.engine == DatabaseUrl::Engine::Sqlite
        ? Result<std::int64_t>(bytesOfFile(url.path))
        : bytesOnServer(connection);
    if (!bytes)
        return tl::unexpected(bytes.error());
    use.bytes = *bytes;
    if (*version == 0)
        return use;
    const auto events = numberOf(connection, u"SELECT SUM(total_events) FROM live_sessions"_s);
    if (!events)
        return tl::unexpected(events.error());
    use.events = *events;
    const auto lastHour =
        numberOf(connection, u"SELECT COUNT(*) FROM live_events WHERE timestamp >= ?"_s,
                 {timeValue(now - std::chrono::hours(1))});
    if (!lastHour)
        return tl::unexpected(lastHour.error());
    use.lastHour = *lastHour;
    return use;
}

Result<void> compactStore(const DatabaseUrl& url)
{
    if (isMissing(url))
        return failure(ErrorCode::DbUnknownDatabase, url.path + u" is not there"_s);
    SqlConnection connection(url);
    if (auto opened = connection.open(); !opened)
        return opened;
    if (auto ready = connection.setUp(); !ready)
        return ready;
    if (url.engine == DatabaseUrl::Engine::Sqlite)
        return connection.execute(u"VACUUM"_s);
    for (const QString& table :
         {u"live_events"_s, u"live_event_payloads"_s, u"live_word_events"_s}) {
        // It answers with a table, also of what went wrong.
        auto query = connection.run(u"OPTIMIZE TABLE "_s + table);
        if (!query)
            return tl::unexpected(query.error());
        (*query)->finish();
    }
    return {};
}

} // namespace racha
