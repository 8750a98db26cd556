// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/sql/wordtable.h"

#include <QVariantList>

#include <map>
#include <string>
#include <vector>

namespace racha {

class ErasureNote;
class SqlConnection;
struct StoredRow;

/// Erases some events of one room in one transaction, and puts right what counted on them.
class EventEraser
{
public:
    /// As many at once as are worth a transaction, and few enough to hold nobody up.
    static constexpr std::size_t kMost = 200;

    /// `note`: has begun.
    EventEraser(SqlConnection& connection, ErasureNote& note, RoomId room, WallTime now);

    /// How many of these rows (at most kMost) were there.
    Result<std::int64_t> erase(const std::vector<std::int64_t>& ids);

private:
    /// What a capture loses.
    struct Loss
    {
        std::int64_t events = 0;
        std::int64_t diamonds = 0;
        std::int64_t likes = 0;
        std::int64_t streaks = 0;
    };

    Result<void> lockRoom();
    Result<void> countLosses();
    Result<void> noteWords();
    Result<void> deleteRows();
    Result<void> repairStreaks(const std::vector<StoredRow>& rows);
    Result<void> repairStreak(const StoredRow& row);
    Result<bool> hasRows(const std::string& streakId);
    Result<void> subtract(SessionId session, const Loss& loss);

    SqlConnection& m_connection;
    ErasureNote& m_note;
    WordTable m_words;
    RoomId m_room;
    WallTime m_now;
    QVariantList m_ids; ///< as many as the statements have places
    std::map<std::int64_t, Loss> m_losses; ///< by session
    std::map<std::string, std::int64_t> m_sessionOfStreak;
};

} // namespace racha
