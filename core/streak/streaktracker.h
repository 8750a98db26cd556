// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <memory>

namespace racha {

/// Joins the gifts of a combo and the likes of a burst into streaks (contract, section 5: R0 – R8).
///
/// A pure function of the rows given in the order (receivedAt, arrival) and of the settings: no
/// clock, no randomness, no I/O. Idle streaks close at their deadline, that is before the first row
/// or advanceTo() that is later than last row + limit, in the order of their deadlines (ties: in
/// the order of their last rows). Restoring after a restart is feeding the stored rows again.
///
/// Memory is bounded: open streaks, and the last `kClosedKept` closed ones, which late messages can
/// still reach; what is older is found by the store (its row's streak id exists: it recomputes).
/// Thread: any, one at a time. Errors: none; odd input counts as the rules say.
class StreakTracker
{
public:
    static constexpr std::size_t kClosedKept = 50'000;

    StreakTracker(RoomId room, StreakSettings settings);
    ~StreakTracker();
    StreakTracker(StreakTracker&&) noexcept;
    StreakTracker& operator=(StreakTracker&&) noexcept;

    /// The next row. Changes of this row's own streak and of other rows are appended to `changes`.
    /// A row without streak (R1) gives a mark with an empty id whose `added` is max(1, wireCount).
    StreakMark apply(const StreakRow& row, StreakChanges& changes);

    /// Closes what is idle at `now`. Never called with an earlier time than the last row's.
    void advanceTo(WallTime now, StreakChanges& changes);

    /// When the next open streak becomes idle, for a timer; nullopt where none is open.
    std::optional<WallTime> nextDeadline() const;

    /// The live or the capture ends.
    void closeAll(EndReason reason, StreakChanges& changes);

    std::size_t openCount() const;
    std::int64_t startedCount() const; ///< streaks begun since construction

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The row of an event that can be in a streak (gift, or like of a known user); nullopt otherwise.
std::optional<StreakRow> streakRowOf(const Event& event);
/// Writes a mark into the event's streak fields and its payload's computed fields.
void annotate(Event& event, const StreakMark& mark, const StreakSettings& settings);

} // namespace racha
