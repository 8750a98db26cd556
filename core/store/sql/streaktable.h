// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streak.h"

#include <QString>

#include <string>
#include <unordered_map>
#include <vector>

namespace racha {

class SqlConnection;

/// Reads and writes live_streaks of one room. Within the caller's transaction.
class StreakTable
{
public:
    StreakTable(SqlConnection& connection, RoomId room);

    /// Those of the named streaks that exist.
    Result<std::unordered_map<std::string, Streak>> read(const std::vector<std::string>& ids);
    /// Inserts, or overwrites what may change.
    Result<void> write(const std::vector<const Streak*>& streaks);
    Result<void> remove(const std::string& id);
    /// Ids of streaks without an end.
    Result<std::vector<std::string>> open();
    /// Newest first: ids of streaks that somebody closed for a capture that seemed dead.
    Result<std::vector<std::string>> interrupted();
    /// Ids of streaks that a message may still reach: the open ones, and the newest others.
    Result<std::vector<std::string>> reachable(EventType type, int atMost);

private:
    Result<std::vector<std::string>> ids(const QString& sql, const QVariantList& values);

    SqlConnection& m_connection;
    RoomId m_room;
};

/// Calls `each(first, count)` so that the counts add up to `size` and are powers of two, at most
/// `largest`: a handful of prepared statements serves any number of rows.
template<typename Each>
Result<void> inPowersOfTwo(std::size_t size, std::size_t largest, Each&& each)
{
    std::size_t chunk = largest;
    for (std::size_t first = 0; first < size; first += chunk) {
        while (chunk > size - first)
            chunk /= 2;
        if (Result<void> done = each(first, chunk); !done)
            return done;
    }
    return {};
}

/// `?, ?, …`
QString placeholders(std::size_t count);

} // namespace racha
