// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/store/adoption.h"

#include <vector>

namespace racha {

class SqlConnection;

/// Rows of live_events that a predecessor wrote into a store that Racha adopted, then or since:
/// they get what our own rows are written with: a session where they have none, what they are
/// worth, and their entries of the search.
///
/// Gifts are worth what they added: its rows hold the wire's running total in repeat_count, so the
/// streak rules go over the gifts of a live. Streak cells and event_data stay as they are.
/// In transactions of some thousand rows. How far it came is kept in racha_adoption, which only
/// adopted stores have. Errors: db.*
class AdoptedRows
{
public:
    explicit AdoptedRows(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    /// Whether the store was, or is being, adopted.
    Result<bool> isThere() const;
    /// Notes that it is. `source`: of the rows, for display.
    Result<void> begin(const QString& source, WallTime now);
    /// The last row there is.
    Result<std::int64_t> lastId() const;
    /// The last row that fill() has seen.
    Result<std::int64_t> filledUpTo() const;
    /// The search knows all rows up to this one already.
    Result<void> noteSearched(std::int64_t upTo);

    /// Fills what came since the last time. Does nothing where there is nothing.
    Result<AdoptionResult> fill(const std::atomic<bool>& isCancelled, WallTime now,
                                const Adoption::Watch& watch = {});

private:
    struct Cursor
    {
        QString source;
        std::int64_t filled = 0;
        std::int64_t searched = 0;
    };

    Result<Cursor> cursor() const;
    Result<std::vector<RoomId>> roomsSince(std::int64_t id) const;
    Result<void> noteFilled(std::int64_t upTo);

    SqlConnection& m_connection;
};

} // namespace racha
