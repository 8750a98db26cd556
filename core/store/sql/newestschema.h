// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/databaseurl.h"

namespace racha {

class SqlConnection;

/// Makes the store where there is none, or brings it to the newest schema. Blocks.
/// Errors: db.*; tables that Racha did not make are db.needs_adoption.
Result<void> migrateStore(const DatabaseUrl& url, WallTime now);

/// Opens a store for work on what is in it, which must have the newest schema. Makes no file and no
/// table. Errors: db.*; an older schema is db.failed.
Result<void> openNewestSchema(SqlConnection& connection);

} // namespace racha
