// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/store/sql/rowwriter.h"
#include "core/store/sql/storedrow.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace racha {

/// What the batches of one transaction come to: rows with the status that they have at its end,
/// changes of older rows, each streak once in its last state. Looks into the batches.
class GatheredWrite
{
public:
    /// Events of records up to `storedUpTo` are left out.
    GatheredWrite(std::span<const EventBatchPtr> batches, FrameNumber storedUpTo);

    /// These are not to be inserted; how many of them are among the rows.
    std::size_t leaveOut(std::span<const Event* const> events);

    bool isEmpty() const { return m_isEmpty; }

    std::span<PendingRow> rows() { return m_rows; }

    /// Of rows that are not in rows().
    const std::vector<RowChange>& rowChanges() const { return m_rowChanges; }

    const std::vector<const Streak*>& streaks() const { return m_streaks; }

    const std::vector<std::string>& openedStreaks() const { return m_opened; }

    FrameNumber upTo() const { return m_upTo; }

    WallTime time() const { return m_time; }

    const std::optional<std::string>& end() const { return m_end; }

    // After the insert.
    std::int64_t storedCount() const;
    std::int64_t refusedCount() const;
    std::int64_t cutCount() const;
    /// Streaks of refused rows, by the id that the capture gave them.
    std::unordered_map<std::string, StreakKey> refusedStreaks() const;
    /// Ids of all streaks that rows, changes or states name; each once.
    std::vector<std::string> touchedStreaks() const;

private:
    void addEvents(const EventBatch& batch, FrameNumber storedUpTo);
    void addRowChange(const RowChange& change);
    void addStreak(const StreakChange& change);

    std::vector<PendingRow> m_rows;
    std::unordered_map<MessageId, std::size_t> m_byMessage; ///< rows of streaks
    std::unordered_map<std::int64_t, std::size_t> m_byNumber; ///< those without message id
    std::vector<RowChange> m_rowChanges;
    std::vector<const Streak*> m_streaks;
    std::unordered_map<std::string_view, std::size_t> m_streakPlaces;
    std::vector<std::string> m_opened;
    FrameNumber m_upTo = 0;
    WallTime m_time;
    std::optional<std::string> m_end;
    bool m_isEmpty = true;
};

} // namespace racha
