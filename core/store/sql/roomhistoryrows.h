// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/batch/roomhistory.h"
#include "core/streak/streak.h"

#include <string>
#include <vector>

namespace racha {

class SqlConnection;

/// Reads what a capture that starts must know of its room (R9): rows of streaks that are open or
/// may be reached again, and the newest message ids. Both are bounded.
class RoomHistoryRows
{
public:
    RoomHistoryRows(SqlConnection& connection, RoomId room);

    /// Of what was received before that moment.
    Result<RoomHistory> read(WallTime before);

private:
    /// No more than this is kept of a row: of a long evening they are hundreds of thousands.
    struct Reachable
    {
        std::int64_t id = 0;
        StreakRow row;
    };

    Result<void> appendReachable(std::vector<Reachable>& rows, EventType type, int atMost,
                                 WallTime before);
    Result<void> appendRows(std::vector<Reachable>& rows, const std::vector<std::string>& streaks,
                            WallTime before);
    Result<std::vector<MessageId>> recentMessages(WallTime before);

    SqlConnection& m_connection;
    RoomId m_room;
};

} // namespace racha
