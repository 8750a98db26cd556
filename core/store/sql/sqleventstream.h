// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/cellrecord.h"
#include "core/store/eventstream.h"
#include "core/store/sql/historymatch.h"
#include "core/store/sql/sqlconnection.h"

#include <array>

namespace racha {

/// What the ways of streaming share: connection, snapshot, the last word on what a server could not
/// decide.
class SqlEventStream : public EventStream
{
public:
    SqlEventStream(std::unique_ptr<SqlConnection> connection, EventStreamRequest request,
                   const std::atomic<bool>& isCancelled);

    /// Begins the snapshot and prepares the first row. Before next().
    Result<void> begin();
    Result<bool> next() final;

protected:
    /// Prepares what advance() needs, within the snapshot.
    virtual Result<void> prepare() = 0;
    /// The next row that the server gives.
    virtual Result<bool> advance() = 0;

    SqlConnection& connection() { return *m_connection; }

    const EventStreamRequest& request() const { return m_request; }

    const HistoryMatch& match() const { return m_match; }

    bool isCancelled() const { return m_isCancelled.load(std::memory_order_relaxed); }

    /// What follows SELECT.
    QString selectedColumns() const;

    /// Where a column stands in it; negative: nowhere.
    int placeOf(FilterColumn column) const { return m_places[static_cast<std::size_t>(column)]; }

private:
    bool isAccepted();

    std::unique_ptr<SqlConnection> m_connection;
    SqlTransaction m_snapshot;
    EventStreamRequest m_request;
    HistoryMatch m_match;
    const std::atomic<bool>& m_isCancelled;
    std::array<int, kFilterColumnCount> m_places {};
    CellRecord m_record;
    std::int64_t m_rows = 0;
};

} // namespace racha
