// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streaktracker.h"

#include <map>

namespace racha {

/// What the streak rules say of stored rows: how each stands after the last of them, and the
/// streaks that they make.
///
/// Rows of one person and room are enough, since no streak has two senders. Each row is judged by
/// the settings of the capture that stored it. Ends that no row tells, of a live or a capture, are
/// the caller's to add with close().
class StreakComputation
{
public:
    struct Outcome
    {
        Streak streak;
        std::int64_t rows = 0;
        std::size_t lastRow = 0; ///< its place among the rows given
        WallTime lastReceived;
    };

    explicit StreakComputation(RoomId room);

    /// The next row in the order (received_at, id).
    void add(const StreakRow& row, const StreakSettings& settings);
    /// Closes what is idle then. Never earlier than the last row.
    void advanceTo(WallTime now);
    /// How the streak ended after all, where the rows leave it idle or running; Running: it is
    /// open, and so is its last row.
    void end(Outcome& outcome, EndReason reason);

    /// By row; one without streak has an empty id.
    const std::vector<StreakMark>& marks() const { return m_marks; }

    std::map<std::string, Outcome>& streaks() { return m_streaks; }

    const std::map<std::string, Outcome>& streaks() const { return m_streaks; }

private:
    void take(const StreakChanges& changes);

    RoomId m_room;
    StreakTracker m_tracker;
    std::vector<StreakMark> m_marks;
    std::map<std::string, Outcome> m_streaks;
};

} // namespace racha
