// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/storedrow.h"

#include <unordered_set>

namespace racha {

class SqlConnection;

/// Computes streaks again from the stored rows and repairs each cell that differs (R8, R10).
///
/// Needed where a capture's own view is not the whole truth: another one stored rows of the same
/// streak, or an earlier one had begun it. Within the caller's transaction, which holds the room.
class StreakRecompute
{
public:
    StreakRecompute(SqlConnection& connection, RoomId room, const StreakSettings& settings);

    /// One streak to look at: its key, and the id under which the capture knows it.
    struct Target
    {
        StreakKey key;
        std::string streakId;
    };

    /// `upTo`: time of the capture, for what is idle. `now`: for updated_at.
    Result<void> recompute(const Target& target, WallTime upTo, WallTime now);
    /// Closes an open streak as `interrupted`, with the cells of its last row.
    Result<void> closeInterrupted(const std::string& streakId, WallTime now);

private:
    struct Computed;

    Result<std::vector<StoredRow>> rowsOf(const Target& target);
    void dropCutRun(std::vector<StoredRow>& rows, EventType type) const;
    Computed compute(std::vector<StoredRow>& rows, WallTime upTo) const;
    Result<void> writeRows(const std::vector<StoredRow>& rows, const Computed& computed,
                           WallTime now);
    Result<void> writeStreaks(const std::vector<StoredRow>& rows, const Target& target,
                              Computed& computed);
    Result<void> removeUnused(const std::unordered_set<std::string>& ids);
    Result<void> updateRow(const StoredRow& row, const StreakMark& mark, WallTime now);

    SqlConnection& m_connection;
    RoomId m_room;
    StreakSettings m_settings;
};

} // namespace racha
