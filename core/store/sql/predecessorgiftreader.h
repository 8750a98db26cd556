// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streaktracker.h"

#include <QString>

#include <vector>

namespace racha {

class SqlConnection;

/// The gifts of a predecessor in one live, in the order of time, and what each is worth by the
/// streak rules: what it added (PredecessorGift). Some thousand rows at a time.
class PredecessorGiftReader
{
public:
    struct Valued
    {
        std::int64_t id = 0; ///< of its row
        SessionId session;
        std::int64_t noted = 0; ///< diamonds, as they stand there
        std::int64_t diamonds = 0; ///< as they should be
    };

    PredecessorGiftReader(SqlConnection& connection, RoomId room);

    /// The next ones; none at the end.
    Result<std::vector<Valued>> next();

private:
    SqlConnection& m_connection;
    const RoomId m_room;
    StreakTracker m_tracker;
    QString m_timestamp; ///< of the last row read
    std::int64_t m_id = 0;
};

} // namespace racha
