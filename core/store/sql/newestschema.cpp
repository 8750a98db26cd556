// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/newestschema.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/sqlconnection.h"

#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

Result<void> openNewestSchema(SqlConnection& connection)
{
    const DatabaseUrl& url = connection.url();
    if (url.engine == DatabaseUrl::Engine::Sqlite && !QFileInfo::exists(url.path))
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
