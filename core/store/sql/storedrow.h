// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streak.h"

#include <QVariant>

#include <functional>
#include <string>
#include <vector>

namespace racha {

class SqlConnection;

/// What joins rows to streaks (R2, R6); likes have only type and user.
struct StreakKey
{
    EventType type = EventType::Gift;
    UserId user;
    GiftId gift;
    UserId to;
    GroupId group;

    bool operator==(const StreakKey&) const = default;
    static StreakKey of(const StreakRow& row);
    static StreakKey of(const Streak& streak);
};

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

template<>
struct std::hash<racha::StreakKey>
{
    std::size_t operator()(const racha::StreakKey& key) const noexcept
    {
        std::size_t seed = static_cast<std::size_t>(key.type);
        for (const racha::Id id : {key.user, key.gift, key.to, key.group})
            seed = seed * 31 + std::hash<racha::Id>()(id);
        return seed;
    }
};
