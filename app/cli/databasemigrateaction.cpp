// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/databasestatusaction.h"
#include "core/base/clock.h"
#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/sqlconnection.h"

#include <QDir>
#include <QFileInfo>

namespace racha {

namespace {

bool isFileMissing(const DatabaseUrl& url)
{
    return url.engine == DatabaseUrl::Engine::Sqlite && !QFileInfo::exists(url.path);
}

Result<void> migrate(const DatabaseUrl& url)
{
    if (isFileMissing(url) && !QDir().mkpath(QFileInfo(url.path).absolutePath()))
        return failure(ErrorCode::DbReadOnly, url.path);
    SqlConnection connection(url);
    if (auto opened = connection.open(); !opened)
        return opened;
    Migrator migrator(connection, migrations());
    const auto version = migrator.check();
    if (!version)
        return tl::unexpected(version.error());
    if (auto ready = connection.setUp(); !ready)
        return ready;
    const WallTime now = SystemClock().now();
    if (auto applied = migrator.apply(*version, now); !applied)
        return applied;
    if (const auto id = migrator.storeId(now); !id)
        return tl::unexpected(id.error());
    return {};
}

/// `database migrate`. A migration is not left half done: Ctrl+C waits for it.
class DatabaseMigrateAction final : public DatabaseStatusAction
{
public:
    using DatabaseStatusAction::DatabaseStatusAction;

    void start() override { finishWith(migrate(database())); }
};

} // namespace

std::unique_ptr<Command> makeDatabaseMigrate(CommandRequest request)
{
    return std::make_unique<DatabaseMigrateAction>(std::move(request));
}

} // namespace racha
