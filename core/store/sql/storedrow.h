// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streakid.h"

#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace racha {

class SqlConnection;

StreakKey keyOf(const Streak& streak);

/// What event_data says of the streak; nullopt where it does not, or not in this form.
struct StreakCells
{
    std::optional<std::int64_t> added; ///< repeat_count
    std::optional<std::int64_t> wire; ///< wire_repeat_count, like_count
    std::optional<std::int64_t> total; ///< streak_total_count
    std::optional<bool> isStreaking;
    std::optional<double> valueUsd;
    double usdPerDiamond = 0;
};

/// The wire's values of a gift or a like from its event_data. Not streakable where that has none,
/// as a predecessor's.
StreakRow streakRowFrom(EventType type, UserId from, const std::string& data);

/// A row of live_events as the streak rules see it, with the cells that they decide.
struct StoredRow
{
    std::int64_t id = 0;
    SessionId session;
    RoomId room;
    StreakRow row; ///< from the wire's values in event_data
    std::string streakId;
    std::string statusText; ///< as it stands there
    StreakStatus status = StreakStatus::None;
    std::int64_t isStreaking = 0; ///< as it stands there: 0 or 1
    std::int64_t diamonds = 0;
    StreakCells cells;
    std::string data; ///< event_data
};

/// Gift and like rows that `condition` (SQL with placeholders; what follows WHERE) selects of
/// `from`: live_events, or that table by one of its indexes.
/// Rows without message id are referred to by the negative of their id.
Result<std::vector<StoredRow>> readStoredRows(SqlConnection& connection, const QString& condition,
                                              const QVariantList& values,
                                              const QString& from = QStringLiteral("live_events"));
/// Writes the cells that the rules decide. False: they stood there already.
Result<bool> writeStreakCells(SqlConnection& connection, const StoredRow& row,
                              const StreakMark& mark, WallTime now);

/// event_data with what the streak rules compute; all else, and the order of keys, stays.
std::string withStreakCells(std::string data, const StreakMark& mark);
/// event_data with another "is_streaking"; unchanged where it has none.
std::string withIsStreaking(std::string data, bool isStreaking);

} // namespace racha
