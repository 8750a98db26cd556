// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventsink.h"

#include <QString>

#include <vector>

namespace racha {

/// A batch that the store refuses, and what of it can be stored all the same: all but the events
/// that are refused by themselves, or, where the fault is in none of them alone, none.
/// Thread: the sink's.
class RefusedBatch
{
public:
    /// `sink` outlives it.
    RefusedBatch(EventSink& sink, SessionId session, EventBatchPtr batch);

    /// Which events are at fault. Before the others. Errors: db.*
    Result<void> look();

    /// The store takes something of it: it is not the store that is at fault.
    bool isPart() const { return m_refused.size() < m_batch->events.size(); }

    /// Stores the rest, if there is any; what is refused must be safe elsewhere by then. Errors:
    /// db.*, but for a refusal of the rest as well: then all of it is refused.
    Result<WriteOutcome> storeRest();

    std::int64_t refusedCount() const { return std::ssize(m_refused); }

    /// The cause, with the events that it concerns: type, message, record.
    Error told(const Error& cause) const;

private:
    void refuseAll();

    EventSink& m_sink;
    SessionId m_session;
    EventBatchPtr m_batch;
    std::vector<std::size_t> m_refused; ///< places in the batch
};

} // namespace racha
