// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"

namespace racha {

class SqlConnection;

// What the Stored page asks, in SQL. Each is one or few statements by an index that fits.

Result<HistoryPage> readPage(SqlConnection& connection, const HistoryPageQuestion& question);
Result<HistoryCount> readCount(SqlConnection& connection, const HistoryCountQuestion& question);
Result<HistoryIntervals> readIntervals(SqlConnection& connection,
                                       const HistoryIntervalsQuestion& question);
Result<HistoryDays> readDays(SqlConnection& connection, const HistoryDaysQuestion& question);
Result<HistoryFacetValues> readFacet(SqlConnection& connection,
                                     const HistoryFacetQuestion& question);
Result<HistorySpan> readSpan(SqlConnection& connection);

} // namespace racha
