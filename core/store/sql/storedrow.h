// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streakid.h"

#include <QVariant>

#include <string>
#include <vector>

namespace racha {

class SqlConnection;

StreakKey keyOf(const Streak& streak);

/// A row of live_events as the streak rules see it, with the cells that they decide.
struct StoredRow
{
    std::int64_t id = 0;
    StreakRow row; ///< from the wire's values in event_data
    std::string streakId;
    StreakStatus status = StreakStatus::None;
    bool isStreaking = false;
    std::int64_t diamonds = 0;
    std::string data; ///< event_data
};

/// Gift and like rows that `condition` (SQL with placeholders; what follows WHERE) selects.
/// Rows without message id are referred to by the negative of their id.
Result<std::vector<StoredRow>> readStoredRows(SqlConnection& connection, const QString& condition,
                                              const QVariantList& values);

/// event_data with what the streak rules compute; all else, and the order of keys, stays.
std::string withStreakCells(std::string data, const StreakMark& mark);
/// event_data with another "is_streaking"; unchanged where it has none.
std::string withIsStreaking(std::string data, bool isStreaking);

} // namespace racha
