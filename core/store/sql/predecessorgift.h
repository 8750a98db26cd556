// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <string>

namespace racha {

/// A gift as a predecessor stored it.
struct PredecessorGift
{
    std::int64_t id = 0;
    WallTime timestamp;
    UserId user;
    std::string uniqueId;
    std::string streakId;
    bool isStreaking = false;
    std::string data; ///< event_data

    /// As the streak rules see it: its repeat_count is what the wire said, a running total, and
    /// its time of receiving is its timestamp. It knew no groups.
    StreakRow row() const;
};

} // namespace racha
