// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <span>

namespace racha {

/// One message of a streak as it counts: for people who ask why it came to that total.
struct StreakStep
{
    MessageId message;
    WallTime timestamp;
    WallTime receivedAt;
    std::int64_t wire = 0; ///< gifts: running total on the wire; likes: the message's count
    std::int64_t added = 0;
    std::int64_t total = 0; ///< after it
    std::int64_t diamonds = 0; ///< of what it added
    StreakStatus status = StreakStatus::None;
    bool isEndMark = false; ///< the wire said that the streak ends
};

/// What is worth telling of a streak beside its end and its total.
struct StreakRemarks
{
    /// The total that the first message said where it is above 1: what came before was never seen.
    std::int64_t begunAt = 0;
    std::int64_t late =
        0; ///< messages that said no more than was counted before, and added nothing
    std::int64_t afterEnd = 0; ///< messages behind the first end mark
    std::int64_t pauses = 0; ///< longer than the limit: closed as idle, and opened again (R5)
};

/// `steps` in the order (received_at, id). An end mark that repeats the total is no late message.
StreakRemarks remarksOn(std::span<const StreakStep> steps, EventType type,
                        const StreakSettings& settings);

} // namespace racha
