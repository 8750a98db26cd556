// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/storebackup.h"

#include "core/store/backup.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

Result<QString> backUpBeforeChange(const DatabaseUrl& database, WallTime now)
{
    if (database.engine != DatabaseUrl::Engine::Sqlite)
        return QString();
    QString moment = QString::fromStdString(storeText(now)).left(23);
    moment.remove(u':').remove(u'-').replace(u' ', u'T');
    const QString target = database.path + u".before-"_s + moment;
    const std::atomic<bool> isCancelled = false;
    auto kept = StoreBackup(database, target).run(isCancelled);
    return kept ? Result<QString>(target) : tl::unexpected(kept.error());
}

} // namespace racha
