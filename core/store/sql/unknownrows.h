// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/storedevent.h"

namespace racha {

class SqlConnection;

/// The stored messages of methods that we do not decode, whatever mappings made of them. `method`:
/// as in UnknownQuestion. Within the caller's transaction.
Result<UnknownMethods> readUnknown(SqlConnection& connection, const std::string& method);

} // namespace racha
