// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/newestschema.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/sqlconnection.h"

#include <QDir>
#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFileMissing(const DatabaseUrl& url)
{
    return url.engine == DatabaseUrl::Engine::Sqlite && !QFileInfo::exists(url.path);
}

} // namespace

Result<void> migrateStore(const DatabaseUrl& url, WallTime now)
{
    if (isFileMissing(url) && !QDir().mkpath(QFileInfo(url.path).absolutePath()))
        return failure(ErrorCode::DbReadOnly, url.path);
    SqlConnection connection(url, SqlAccess::Upkeep);
    if (auto opened = connection.open(); !opened)
        return opened;
    Migrator migrator(connection, migrations());
    const auto version = migrator.check();
    if (!version)
        return tl::unexpected(version.error());
    if (auto ready = connection.setUp(); !ready)
        return ready;
    if (auto applied = migrator.apply(*version, now); !applied)
        return applied;
    if (const auto id = migrator.storeId(now); !id)
        return tl::unexpected(id.error());
    return {};
}

Result<void> openNewestSchema(SqlConnection& connection)
{
    const DatabaseUrl& url = connection.url();
    if (isFileMissing(url))
        return failure(ErrorCode::DbUnknownDatabase, url.path);
    if (auto opened = connection.open(); !opened)
        return opened;
    const auto version = Migrator(connection, migrations()).check();
    if (!version)
        return tl::unexpected(version.error());
    if (*version < migrations().back().version)
        return failure(ErrorCode::DbFailed, u"schema %1 is not migrated yet"_s.arg(*version));
    return connection.setUp();
}

} // namespace racha
