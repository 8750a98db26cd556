// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"
#include "core/store/sql/historyscan.h"

namespace racha {

// Figures of the Stored page. The server counts, from narrow indexes where the filter allows it;
// what it cannot decide is read slice by slice and judged here.

Result<HistoryCount> readCount(const HistoryDesk& desk, const HistoryCountQuestion& question);
Result<HistoryIntervals> readIntervals(const HistoryDesk& desk,
                                       const HistoryIntervalsQuestion& question);
Result<HistoryDays> readDays(const HistoryDesk& desk, const HistoryDaysQuestion& question);
Result<HistorySpan> readSpan(SqlConnection& connection);

} // namespace racha
