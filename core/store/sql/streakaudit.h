// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/roomwatch.h"
#include "core/store/sql/storedrow.h"
#include "core/store/verification.h"
#include "core/streak/streakcomputation.h"

#include <functional>
#include <map>
#include <span>

namespace racha {

/// A row of live_streaks, each cell as text.
struct StreakCellsRow
{
    using Cell = std::optional<std::string>;

    std::int64_t id = 0;
    std::vector<Cell> cells; ///< in the order of streakColumns()
};

/// Columns of live_streaks that are compared, without id, streak_id and room_id.
std::span<const char* const> streakColumns();

/// Whether live_streaks says the same of a streak, beside its id and room.
bool isSame(const Streak& streak, const StreakCellsRow& stored);

/// One person's gifts and likes in one room, as they are and as they should be. No SQL, no I/O.
class StreakAudit
{
public:
    /// `rows` in the order (received_at, id); they and `watch` stay while the audit is used.
    StreakAudit(RoomId room, std::span<const StoredRow> rows, const RoomWatch& watch);

    /// Ids of all streaks that the rows make or name.
    std::vector<std::string> streakIds() const;
    /// The rows of live_streaks that are there, by streak_id: says how they ended what the rows
    /// leave open.
    void settle(const std::map<std::string, StreakCellsRow>& stored);

    using Report = std::function<void(Finding&&)>;

    /// Names each cell that differs. After settle().
    void compare(const std::map<std::string, StreakCellsRow>& stored, const Report& report) const;

    const StreakComputation& computed() const { return m_computed; }

    std::span<const StoredRow> rows() const { return m_rows; }

private:
    void compareRow(const StoredRow& row, const StreakMark& mark, const Report& report) const;
    void compareData(const StoredRow& row, const StreakMark& mark, const Report& report) const;
    void compareStreak(const Streak& streak, const StreakCellsRow* stored,
                       const Report& report) const;

    RoomId m_room;
    std::span<const StoredRow> m_rows;
    const RoomWatch& m_watch;
    StreakComputation m_computed;
};

} // namespace racha
