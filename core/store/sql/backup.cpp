// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/backup.h"

#include "core/base/clock.h"
#include "core/store/databasestatus.h"
#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/rowcopy.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqlitecopy.h"
#include "core/system/newfile.h"

#include <QFile>
#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

ShareDone sharesOf(BackupPhase phase, const StoreBackup::Watch& watch)
{
    if (!watch)
        return {};
    return [phase, &watch](double share) { watch({phase, share}); };
}

DatabaseUrl fileUrl(const QString& path)
{
    DatabaseUrl url;
    url.engine = DatabaseUrl::Engine::Sqlite;
    url.path = path;
    return url;
}

/// A store of the newest schema in a new file.
Result<void> makeStore(SqlConnection& file)
{
    auto done = file.open();
    if (done)
        done = file.setUp();
    return done ? Migrator(file, migrations()).apply(0, SystemClock().now()) : done;
}

Result<bool> copyServer(SqlConnection& source, const QString& target,
                        const std::atomic<bool>& isCancelled, const ShareDone& watch)
{
    SqlConnection file(fileUrl(target));
    auto done = makeStore(file);
    auto copied = done ? RowCopy(source, file).run(isCancelled, watch)
                       : Result<bool>(tl::unexpected(done.error()));
    if (copied && *copied)
        done = file.execute(u"PRAGMA journal_mode = DELETE"_s);
    file.close();
    if (!copied || !*copied || !done) {
        // What closing does not take away.
        for (const auto& suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(target + suffix);
    }
    return done ? copied : Result<bool>(tl::unexpected(done.error()));
}

Result<bool> copyStore(const DatabaseUrl& database, const QString& target,
                       const std::atomic<bool>& isCancelled, const StoreBackup::Watch& watch)
{
    SqlConnection source(database, SqlAccess::ReadOnly);
    if (auto opened = source.open(); !opened)
        return tl::unexpected(opened.error());
    const auto version = Migrator(source, migrations()).check();
    if (!version)
        return tl::unexpected(version.error());
    const auto watchShares = sharesOf(BackupPhase::Copying, watch);
    if (database.engine == DatabaseUrl::Engine::Sqlite)
        return copySqlite(source, target, isCancelled, watchShares);
    if (*version < migrations().back().version)
        return failure(ErrorCode::DbFailed, u"schema %1 is not migrated yet"_s.arg(*version));
    if (auto ready = source.setUp(); !ready)
        return tl::unexpected(ready.error());
    return copyServer(source, target, isCancelled, watchShares);
}

} // namespace

StoreBackup::StoreBackup(DatabaseUrl database, QString target)
    : m_database(std::move(database))
    , m_target(std::move(target))
{
}

Result<BackupResult> StoreBackup::run(const std::atomic<bool>& isCancelled,
                                      const Watch& watch) const
{
    NewFile file(m_target);
    if (auto isFree = file.check(); !isFree)
        return tl::unexpected(isFree.error());
    auto done = copyStore(m_database, file.partPath(), isCancelled, watch);
    if (done && *done) {
        if (watch)
            watch({BackupPhase::Checking, 0});
        done = checkSqlite(file.partPath(), isCancelled);
    }
    if (!done)
        return tl::unexpected(done.error().within(u"backing up"_s));
    BackupResult result;
    result.isCancelled = !*done;
    if (result.isCancelled)
        return result;
    const DatabaseStatus copy = databaseStatus(fileUrl(file.partPath()), RowCounts::All);
    if (copy.error)
        return tl::unexpected(copy.error->within(u"looking at the copy"_s));
    result.events = copy.events;
    result.sessions = copy.sessions;
    result.streaks = copy.streaks;
    result.bytes = QFileInfo(file.partPath()).size();
    if (auto committed = file.commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace racha
