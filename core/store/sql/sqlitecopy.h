// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>

#include <atomic>
#include <functional>

namespace racha {

class SqlConnection;

/// Told how much is done, 0 to 1.
using ShareDone = std::function<void(double)>;

/// Copies the SQLite database of an open connection, as it stands now, into `target`, which is
/// empty or not there yet, by SQLite's online backup. False: cancelled.
///
/// The source is held at one moment by a read transaction, so that the copy does not begin again
/// with each commit of another process; nobody who writes waits for it. What is copied is one file:
/// nothing of it stands in a log beside it. Errors: disk.full, db.*
Result<bool> copySqlite(SqlConnection& source, const QString& target,
                        const std::atomic<bool>& isCancelled, const ShareDone& watch = {});

/// Whether SQLite finds a database file that nobody writes whole. False: cancelled. Errors: db.*
Result<bool> checkSqlite(const QString& path, const std::atomic<bool>& isCancelled);

} // namespace racha
