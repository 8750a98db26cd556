// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace racha {

class SqlConnection;

/// Fills live_people, live_words and live_word_events from the rows that are stored already, some
/// thousands in a transaction. Begun again after a failure it does no harm.
Result<void> fillSearchTables(SqlConnection& connection);
/// The same from the rows behind one, by their ids.
Result<void> fillSearchTables(SqlConnection& connection, std::int64_t afterId);

} // namespace racha
