// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"
#include "core/store/sql/historyscan.h"

namespace racha {

/// The events next to a place. A search that finds little gives what it has after kPatience.
Result<HistoryPage> readPage(const HistoryDesk& desk, const HistoryPageQuestion& question);

/// How long a page may search before it gives what it has.
inline constexpr std::chrono::milliseconds kPatience {300};

} // namespace racha
