// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <QString>

namespace racha {

/// A copy of an SQLite store beside it, named after the moment, before its rows are changed. Its
/// path; empty for a server, whose backup the person answers for (--yes).
/// Errors: file.unwritable, disk.full, db.*
Result<QString> backUpBeforeChange(const DatabaseUrl& database, WallTime now);

} // namespace racha
