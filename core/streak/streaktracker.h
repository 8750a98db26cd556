// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <memory>
#include <span>

namespace racha {

/// Joins the gifts of a combo and the likes of a burst into streaks (contract, section 5: R0 – R8).
///
/// A pure function of the rows given in the order (receivedAt, arrival) and of the settings: no
/// clock, no randomness, no I/O. Idle streaks close at their deadline, that is before the first row
/// or advanceTo() that is later than last row + limit, in the order of their deadlines (ties: in
/// the order of their last rows).
///
/// Memory is bounded: open streaks, and the last `kClosedKept` closed ones, which late messages can
/// still reach; what is older is found by the store (its row's streak id exists: it recomputes).
/// That is half an hour of a live with five streaks a second.
/// Thread: any, one at a time. Errors: none; odd input counts as the rules say.
class StreakTracker
{
public:
    static constexpr std::size_t kClosedKept = 10'000;

    StreakTracker(RoomId room, StreakSettings settings);
    ~StreakTracker();
    /// Goes on by itself from the same state.
    StreakTracker(const StreakTracker& other);
    StreakTracker& operator=(const StreakTracker&) = delete;
    StreakTracker(StreakTracker&&) noexcept;
    StreakTracker& operator=(StreakTracker&&) noexcept;

    /// From the next row on other settings hold: a room may have been captured twice.
    void use(const StreakSettings& settings);

    /// Goes on where the stored rows ended, given in the order (receivedAt, id); before any
    /// apply(). What is closed there (StreakRow::storedEnd) is closed here, what is open stays
    /// open.
    void restore(std::span<const StreakRow> rows);

    /// The next row. Changes of this row's own streak and of other rows are appended to `changes`:
    /// Opened or Reopened first, then Closed where the row ends it, else Grown. A late row after
    /// the wire's end is Grown with endReason WireEnd: totals and last row are new, it stays
    /// closed. A row without streak (R1) gives a mark with an empty id whose `added` is what it
    /// counts: max(1, wireCount) for gifts, wireCount for likes.
    StreakMark apply(const StreakRow& row, StreakChanges& changes);

    /// Closes what is idle at `now`. Never called with an earlier time than the last row's.
    void advanceTo(WallTime now, StreakChanges& changes);

    /// The first moment at which advanceTo() closes something, for a timer; nullopt where none is
    /// open.
    std::optional<WallTime> nextDeadline() const;

    /// The live or the capture ends. Streaks without group (and likes) are reached by rows within
    /// their limit as before, those with a group by any later row (R5).
    void closeAll(EndReason reason, StreakChanges& changes);

    std::size_t openCount() const;
    std::int64_t startedCount() const; ///< streaks begun since construction

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The row of a gift or a like; nullopt for other events. It is not `streakable` where the rules
/// know no streak (R1): the tracker then only counts it.
std::optional<StreakRow> streakRowOf(const Event& event);
/// Writes a mark into the event's streak fields and its payload's computed fields.
void annotate(Event& event, const StreakMark& mark, const StreakSettings& settings);

} // namespace racha
