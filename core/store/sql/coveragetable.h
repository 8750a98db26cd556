// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/batch/eventbatch.h"

#include <chrono>
#include <map>
#include <memory>
#include <span>

namespace racha {

class SqlConnection;

/// Reads and writes live_coverage: one row a figure, or a part of one, of a capture. A figure that
/// is not known has no row. Within the caller's transaction.
class CoverageTable
{
public:
    explicit CoverageTable(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    /// What stands there of the session becomes this; figures only come, they do not go.
    Result<void> write(SessionId session, const Coverage& coverage);

    /// By session, of those that have one.
    Result<std::map<SessionId, Coverage>> read(std::span<const SessionId> sessions);

private:
    SqlConnection& m_connection;
};

/// Stores the coverage of a capture that runs: every few seconds and at its end, not with each
/// transaction.
class CoverageKeeping
{
public:
    static constexpr std::chrono::seconds kBetween {5};

    /// What a transaction ends with.
    Result<void> take(SqlConnection& connection, SessionId session, const EventBatch& last,
                      WallTime now);
    /// No batch says that it ended: what was not stored yet.
    Result<void> finish(SqlConnection& connection, SessionId session);

private:
    std::shared_ptr<const Coverage> m_waiting; ///< null: all is stored
    WallTime m_storedAt;
};

} // namespace racha
