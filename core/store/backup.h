// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/databaseurl.h"

#include <atomic>
#include <functional>

namespace racha {

enum class BackupPhase : std::uint8_t
{
    Copying,
    Checking ///< that the copy is whole
};

struct BackupProgress
{
    BackupPhase phase = BackupPhase::Copying;
    double share = 0; ///< of the phase, 0 to 1; of a server's rows an estimate
};

struct BackupResult
{
    bool isCancelled = false; ///< no file is left then
    std::int64_t bytes = 0; ///< of the file
    std::int64_t events = 0; ///< counted in the copy
    std::int64_t sessions = 0;
    std::int64_t streaks = 0;
};

/// Copies a store as it stands at one moment into a new SQLite file, which any Racha opens as its
/// store: an SQLite store page by page, that of a server row by row. Captures go on writing.
///
/// The file is there once it was checked: SQLite finds it whole, and it has the rows that were
/// copied. Nothing is ever overwritten.
/// Runs on the thread that calls it, with connections of its own. Memory: some MiB.
/// Errors: file.unwritable (the name is taken), disk.full, db.*
class StoreBackup
{
public:
    using Watch = std::function<void(const BackupProgress&)>;

    StoreBackup(DatabaseUrl database, QString target);

    Result<BackupResult> run(const std::atomic<bool>& isCancelled, const Watch& watch = {}) const;

private:
    DatabaseUrl m_database;
    QString m_target;
};

} // namespace racha
