// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/importtarget.h"

#include <map>

namespace racha {

class SqlConnection;

/// Gathers rows of a source in their order and writes them room by room, some hundred at a time.
class ImportRows
{
public:
    /// `identity`: what sessions are named after that the source has not. `lookups`: of the
    /// source's streaks; null: it has none.
    ImportRows(ImportTarget& target, QString identity, SqlConnection* lookups,
               ImportSummary& summary);

    /// Where the rows of a session of the source go.
    void setSession(std::int64_t there, SessionId here, const StreakSettings& settings);
    /// Takes a row; writes where enough have come together.
    Result<void> add(ImportedRow row);
    /// Writes what is left.
    Result<void> flush();
    /// After the last one: sessions that only their rows tell of end with them.
    Result<void> endSessions();

private:
    struct Place
    {
        SessionId id;
        StreakSettings settings;
        bool isMade = false; ///< of rows
        WallTime last;
    };

    Result<Place*> placeOf(const ImportedRow& row);

    ImportTarget& m_target;
    const QString m_identity;
    SqlConnection* m_lookups;
    ImportSummary& m_summary;
    std::map<std::int64_t, Place> m_sessions;
    /// Sessions made of rows, by what the source calls them and room.
    std::map<std::pair<std::int64_t, RoomId>, Place> m_made;
    std::map<RoomId, std::vector<ImportedRow>> m_rows;
    std::size_t m_count = 0;
    std::size_t m_bytes = 0;
};

} // namespace racha
