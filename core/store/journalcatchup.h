// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/catchup.h"
#include "core/store/eventsink.h"

#include <atomic>
#include <functional>
#include <vector>

namespace racha {

/// Stores what captures that died left in their journals, and ends their sessions (R9).
///
/// A journal belongs to a store that knows its capture's uuid, or whose id stands in its file name.
/// What is wholly stored is deleted. Thread: the writer's.
class JournalCatchUp
{
public:
    /// `progress` is called after each transaction with the rows stored.
    JournalCatchUp(EventSink& sink, CatchUpFactory open, const Clock& clock,
                   std::function<void(const WriteOutcome&)> progress);

    /// Errors: db.* only; a journal that cannot be read is left where it is.
    Result<void> storeAbandoned(const QString& folder);

    struct Recording
    {
        bool isWhole = false; ///< false: cancelled
        std::vector<SessionId> begun; ///< sessions that are new here
    };

    /// Stores a recording, from where the store has it; the file stays. Errors: file.*, db.*
    Result<Recording> storeRecording(const QString& path, const std::atomic<bool>& isCancelled);

private:
    Result<void> store(const QString& path);
    Result<void> begin(const CaptureHeader& capture, WallTime at);
    Result<bool> storeBatches(CatchUp& reader, const std::atomic<bool>& isCancelled);
    Result<void> write(std::vector<EventBatchPtr>& batches);

    EventSink& m_sink;
    CatchUpFactory m_open;
    const Clock& m_clock;
    std::function<void(const WriteOutcome&)> m_progress;
    SessionId m_session; ///< of the last batch written
    RoomId m_room;
    bool m_hasEnd = false;
    std::vector<SessionId> m_begun; ///< new sessions
};

} // namespace racha
