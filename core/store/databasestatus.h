// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/store/databaseurl.h"

#include <cstdint>
#include <optional>

namespace racha {

/// What is found where events are to be stored.
struct DatabaseStatus
{
    QString engine; ///< empty: could not connect
    int schemaVersion = 0; ///< 0: no tables of ours yet
    int newestVersion = 0;
    std::int64_t events = 0;
    std::int64_t sessions = 0;
    std::int64_t streaks = 0;
    std::int64_t marks = 0;
    std::int64_t gaps = 0;
    std::int64_t coverage = 0; ///< figures
    bool exists = true; ///< false: an SQLite file that will be made at its first use
    std::optional<Error> error;
};

enum class RowCounts : std::uint8_t
{
    None, ///< and whether it may be written
    All, ///< takes its time on a large database
};

/// Opens the database as a capture would, and looks at it without changing anything. Blocks for as
/// long as the server lets us wait. Errors, in the status: db.*
DatabaseStatus databaseStatus(const DatabaseUrl& url, RowCounts counts);

} // namespace racha
