// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/catchup.h"
#include "core/store/eventsink.h"

#include <QString>

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace racha {

/// What waits of one capture, and where its writing stands. No thread, no clock.
///
/// Behind means that batches were released: they are read from the journal again, from the cursor
/// on, until the end of the journal meets the batches that come.
class WriteLane
{
public:
    WriteLane(QString uuid, QString journalPath);

    const QString& uuid() const { return m_uuid; }

    const QString& journalPath() const { return m_journalPath; }

    void setJournalPath(const QString& path) { m_journalPath = path; }

    /// Where the journal stays whatever becomes of the capture; empty: nowhere.
    const QString& keptAt() const { return m_keptAt; }

    void keepAt(const QString& place) { m_keptAt = place; }

    /// Queues the batch, or lets it go while the lane is behind.
    void append(const EventBatchPtr& batch);

    /// What comes is let go: the store did not say what it has of the room, and only a journal can
    /// be read again with that. Nothing happens where there is none.
    void beginBehind() { m_beginsBehind = !m_journalPath.isEmpty(); }

    /// The lane, not behind yet, is from here on: what came is written, what comes is read from the
    /// journal, beginning at `start`.
    void fallBehind(CatchUpStartPtr start);

    /// Lets the newest batches go until about `bytes` are left; the lane is behind from then on.
    void release(std::size_t bytes);

    bool isBehind() const { return m_isBehind; }

    bool isEmpty() const { return m_pending.empty(); }

    std::size_t bytes() const { return m_bytes; }

    /// Those that are held in memory.
    std::int64_t events() const { return m_events; }

    /// All that came and are not stored, those in the journal too.
    std::int64_t waitingEvents() const;
    /// Of the newest that came, how much later than what is stored it is; zero where nothing waits.
    std::chrono::microseconds behind() const;

    /// The oldest batches, of one room, for one transaction.
    std::vector<EventBatchPtr> front(std::size_t rows, std::size_t bytes) const;
    /// The store has committed these.
    void written(const std::vector<EventBatchPtr>& batches);

    FrameNumber cursor() const { return m_cursor; }

    void setCursor(FrameNumber cursor) { m_cursor = cursor; }

    /// Reading the journal again; null while it was not begun.
    CatchUp* catchUp() { return m_catchUp.get(); }

    void startCatchUp(std::unique_ptr<CatchUp> reader);

    /// Where a reading may begin that misses nothing, for one reading; null: at the first record.
    CatchUpStartPtr takeStart();

    /// What was read from the journal and could not be written comes again before all else: reading
    /// begins at the first record, which takes its time.
    void putBack(std::vector<EventBatchPtr> batches);
    /// The first of those; null where there is none.
    EventBatchPtr takeBack();

    /// The reader has nothing more for now.
    void reachedJournalEnd() { m_isAtJournalEnd = true; }

    bool isAtJournalEnd() const { return m_isAtJournalEnd; }

    /// Nothing can be read again; writing goes on with what comes.
    void giveUpCatchUp();

    std::unordered_map<RoomId, SessionId> sessions; ///< begun and not ended

private:
    void push(const EventBatchPtr& batch);
    void resume();

    bool isWaiting() const { return !m_pending.empty() || (m_isBehind && !m_isAtJournalEnd); }

    /// How far a capture has come, by its own count and clock.
    struct Progress
    {
        std::int64_t events = 0;
        WallTime at;

        void reach(const EventBatch& batch);
    };

    QString m_uuid;
    QString m_journalPath;
    QString m_keptAt;
    std::deque<EventBatchPtr> m_pending;
    std::size_t m_bytes = 0;
    std::int64_t m_events = 0;
    FrameNumber m_cursor = 0; ///< last record stored
    FrameNumber m_queuedTo = 0; ///< last record queued
    bool m_beginsBehind = false; ///< until the first batch comes, and with it the journal is there
    bool m_isBehind = false;
    bool m_isAtJournalEnd = false;
    CatchUpStartPtr m_start;
    std::unique_ptr<CatchUp> m_catchUp;
    std::deque<EventBatchPtr> m_putBack;
    Progress m_stored;
    Progress m_come;
    WallTime m_firstAt;
    /// Batches between records that came meanwhile: streaks that idled while no record came.
    std::vector<EventBatchPtr> m_timers;
};

/// What a batch holds in memory, about.
std::size_t weightOf(const EventBatch& batch);

} // namespace racha
