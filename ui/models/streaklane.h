// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <optional>
#include <vector>

namespace racha {

/// What the timeline keeps of a streak: a lane from its first to its last event.
///
/// Times are those of receiving, as in the feed, for only they share one clock with gaps, marks and
/// "now"; the streak's own times (TikTok's) may be off by any amount.
struct StreakLane
{
    /// Who, what, total, diamonds, reason of the end; `at` is the first event, `lastAt` the last.
    FeedRow row;
    /// Closed: the row that is its end. Late rows that add nothing come after it.
    std::optional<WallTime> end;
    qint64 additions = 0; ///< events that added something
    std::chrono::milliseconds idleLimit {0}; ///< that its capture is set to
    /// When something was added: every `tickStep`-th time, so that kTicksKept are enough for all.
    std::vector<WallTime> ticks;
    qint64 tickStep = 1;

    static constexpr std::size_t kTicksKept = 128;

    bool isRunning() const { return !end; }

    /// Where its bar ends: a running one reaches now.
    WallTime until(WallTime now) const { return end.value_or(std::max(now, row.lastAt)); }

    void noteAddition(WallTime at);
};

/// What an event added to its streak.
qint64 addedBy(const Event& event);
/// The streak's total with this event.
qint64 totalWith(const Event& event);

} // namespace racha

Q_DECLARE_METATYPE(const racha::StreakLane*)
