// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streakcomputation.h"

namespace racha {

StreakComputation::StreakComputation(RoomId room)
    : m_room(room)
    , m_tracker(room, {})
{
}

void StreakComputation::add(const StreakRow& row, const StreakSettings& settings)
{
    StreakRow placed = row;
    placed.ref = {MessageId {}, static_cast<std::int64_t>(m_marks.size()) + 1};
    m_tracker.use(settings);
    StreakChanges changes;
    StreakMark mark = m_tracker.apply(placed, changes);
    if (!mark.streakId.empty()) {
        Outcome& outcome = m_streaks[mark.streakId];
        ++outcome.rows;
        outcome.lastRow = m_marks.size();
        outcome.lastReceived = row.receivedAt;
    }
    m_marks.push_back(std::move(mark));
    take(changes);
}

void StreakComputation::advanceTo(WallTime now)
{
    StreakChanges changes;
    m_tracker.advanceTo(now, changes);
    take(changes);
}

void StreakComputation::take(const StreakChanges& changes)
{
    for (const RowChange& change : changes.rows) {
        StreakMark& mark = m_marks[static_cast<std::size_t>(change.row.number - 1)];
        mark.status = change.status;
        mark.isStreaking = change.isStreaking;
    }
    for (const StreakChange& change : changes.streaks)
        m_streaks[change.streak.id].streak = change.streak;
}

void StreakComputation::end(Outcome& outcome, EndReason reason)
{
    outcome.streak.endReason = reason;
    StreakMark& last = m_marks[outcome.lastRow];
    last.isStreaking = reason == EndReason::Running;
    if (!last.isStreaking)
        last.status = StreakStatus::End;
    else
        last.status = outcome.rows == 1 ? StreakStatus::Start : StreakStatus::Continue;
}

} // namespace racha
