// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/import.h"
#include "core/store/sql/knownrows.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/wordtable.h"

#include <map>
#include <set>

namespace racha {

class StreakTable;

/// Where imported rows go. Sessions are known by uuid and room.
class ImportTarget
{
public:
    /// `source`: noted with the sessions that it brings.
    ImportTarget(SqlConnection& connection, QString source, WallTime now);

    /// The session here of one there; made where it is new. One that is here keeps its name and
    /// notes, and gets those from there that it has none of. Within no transaction.
    Result<SessionId> session(const ImportedSession& session, ImportSummary& summary);

    /// Rows of one room, each with the session that it has here (in ImportedRow::session), in one
    /// transaction. `streaks`: the room's in the source; null: it does not know any, and all are
    /// computed here.
    Result<void> write(RoomId room, std::span<ImportedRow> rows, const StreakSettings& settings,
                       StreakTable* streaks, ImportSummary& summary);

    /// All rows of the session are here: how it ended, and how far its journal is stored.
    Result<void> finish(SessionId id, const ImportedSession& session);

    /// The last row of a session that is known by its rows alone.
    Result<void> end(SessionId id, WallTime at);
    /// After the last row of a room, of whichever session: nobody captures it, so nobody will close
    /// what is open. A live that ended for one ended for all.
    Result<void> closeStreaks(SessionId id, RoomId room);
    /// Takes a session out again whose rows were all known. True: it had none.
    Result<bool> removeIfEmpty(SessionId id);

    /// That a session came from the source; may be repeated.
    Result<void> noteOrigin(SessionId session);

private:
    struct Touched;

    Result<void> forgetErased();
    Result<void> fillLabel(SessionId id, const ImportedSession& session);
    Result<void> insert(const ImportedRow& row);
    Result<void> insertPayload(std::int64_t event, const ImportedRow::Payload& payload);
    Result<void> count(const std::map<SessionId, std::vector<const ImportedRow*>>& rows);
    Result<bool> isShared(RoomId room);
    Result<std::int64_t> counted(const QString& sql, RoomId room);
    Result<void> writeStreaks(RoomId room, const Touched& touched, const StreakSettings& settings,
                              StreakTable* streaks);

    SqlConnection& m_connection;
    const QString m_source;
    const WallTime m_now;
    KnownRows m_known;
    PersonTable m_people;
    WordTable m_words;
    std::set<RoomId> m_endedLives; ///< as a streak of theirs told
    std::int64_t m_erasureSteps = 0; ///< that people and words know of
};

/// Columns of live_sessions that an import takes over as they are.
QStringList importedSessionColumns();

} // namespace racha
