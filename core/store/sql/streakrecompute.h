// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/storedrow.h"

#include <map>
#include <unordered_set>

namespace racha {

class SqlConnection;
class StreakComputation;

/// Computes streaks again from the stored rows and repairs each cell that differs (R8, R10).
///
/// Needed where a capture's own view is not the whole truth: another one stored rows of the same
/// streak, or an earlier one had begun it. Within the caller's transaction, which holds the room.
class StreakRecompute
{
public:
    StreakRecompute(SqlConnection& connection, RoomId room, const StreakSettings& settings);

    /// One streak to look at: its key, the id under which the capture knows it, and how that has
    /// closed it.
    struct Target
    {
        StreakKey key;
        std::string streakId;
        EndReason stated = EndReason::Running;
    };

    /// `upTo`: time of the capture, for what is idle. `now`: for updated_at.
    Result<void> recompute(const Target& target, WallTime upTo, WallTime now);

    /// How much more the rows of captures are worth by it, in diamonds.
    const std::map<SessionId, std::int64_t>& gained() const { return m_gained; }

    /// Closes an open streak for a reason that is not in its rows, with the cells of its last row.
    Result<void> close(const std::string& streakId, EndReason reason, WallTime now);

private:
    Result<void> readSettings();
    const StreakSettings& settingsOf(SessionId session) const;
    Result<std::vector<StoredRow>> rowsOf(const Target& target);
    void dropCutRun(std::vector<StoredRow>& rows, EventType type) const;
    Result<void> writeStreaks(const Target& target, StreakComputation& computed);
    Result<void> removeUnused(const std::unordered_set<std::string>& ids);

    SqlConnection& m_connection;
    RoomId m_room;
    StreakSettings m_settings;
    std::map<SessionId, std::int64_t> m_gained;
    std::map<SessionId, StreakSettings> m_settingsOf; ///< of the room's captures
};

} // namespace racha
