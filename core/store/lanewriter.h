// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/refusals.h"
#include "core/store/storelink.h"
#include "core/store/writelane.h"

#include <functional>

namespace racha {

class CaptureJournals;

/// Writes transactions of lanes, and sets aside what the store refuses for good: the events that it
/// refuses by themselves, or the batch where the fault is in none of them. All else that fails is a
/// store that is lost for now.
/// Thread: the writer's.
class LaneWriter
{
public:
    static constexpr int kMostRows = 2'500; ///< of one transaction

    /// Both outlive it.
    LaneWriter(StoreLink& link, CaptureJournals& journals);

    using News = std::function<void(const WriteLane& lane)>;

    /// Told after each transaction: the lane's cursor has moved.
    void setNews(News committed) { m_committed = std::move(committed); }

    /// Rows that its next transaction may have: what was refused is tried batch by batch.
    std::size_t rowsFor(const WriteLane& lane) const;
    /// One transaction. False: nothing was done with them, the store is lost for now.
    bool write(WriteLane& lane, const std::vector<EventBatchPtr>& batches);
    /// Rows that others brought, from journals.
    void count(const WriteOutcome& outcome);

    const Refusals& refusals() const { return m_refusals; }

    /// Since the store was opened first.
    const WriteOutcome& written() const { return m_written; }

    std::int64_t eventsSetAside() const { return m_eventsSetAside; }

private:
    Result<SessionId> sessionFor(WriteLane& lane, const EventBatch& batch);
    Result<void> store(WriteLane& lane, const std::vector<EventBatchPtr>& batches);
    Result<void> storeEach(WriteLane& lane, const std::vector<EventBatchPtr>& batches);
    Result<void> storePart(WriteLane& lane, const EventBatchPtr& batch, const Error& cause);
    void noteWritten(WriteLane& lane, const std::vector<EventBatchPtr>& batches);

    StoreLink& m_link;
    CaptureJournals& m_journals;
    News m_committed;
    Refusals m_refusals;
    WriteOutcome m_written;
    std::int64_t m_eventsSetAside = 0;
};

} // namespace racha
