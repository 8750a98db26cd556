// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

namespace racha {

class SqlConnection;

/// Opens a store for work on what is in it, which must have the newest schema. Makes no file and no
/// table. Errors: db.*; an older schema is db.failed.
Result<void> openNewestSchema(SqlConnection& connection);

} // namespace racha
