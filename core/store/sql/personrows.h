// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/storedevent.h"

namespace racha {

class SqlConnection;

/// Sums up what is stored of a person, over all lives; nullopt where nothing is. Three statements
/// by the index of users; their cost grows with the rows of this person, not of the store.
Result<std::optional<PersonHistory>> readPerson(SqlConnection& connection, UserId user);

} // namespace racha
