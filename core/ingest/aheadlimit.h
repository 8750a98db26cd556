// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <deque>
#include <utility>

namespace racha {

/// How far a replay is ahead of the store and of the window, who both confirm what they have.
///
/// The store is counted in records (it gets each once, however often they are played), the window
/// in batches (it gets all of them). No clock, no thread.
class AheadLimit
{
public:
    /// Payload that may wait for the store, besides the records: some transactions of large rows.
    static constexpr std::size_t kMostBytes = 16U << 20U;

    /// 0: nobody confirms these, do not wait.
    AheadLimit(FrameNumber mostUnstored, int mostUntaken);

    void noteAnnounced(const EventBatch& batch);
    void confirmStored(FrameNumber upTo);
    void confirmTaken();

    bool isReached() const;

    /// The last record announced, in whichever pass through the file.
    FrameNumber furthest() const { return m_furthest; }

private:
    FrameNumber m_mostUnstored;
    int m_mostUntaken;
    FrameNumber m_furthest = 0;
    FrameNumber m_stored = 0;
    std::deque<std::pair<FrameNumber, std::size_t>> m_unstored; ///< last record and size of batches
    std::size_t m_unstoredBytes = 0;
    int m_untaken = 0;
};

} // namespace racha
