// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/sql/historyplan.h"

#include <QSqlQuery>

#include <functional>
#include <stop_token>

namespace racha {

/// What the questions of the Stored page are answered with: one connection and its planner.
struct HistoryDesk
{
    SqlConnection& connection;
    HistoryPlanner& planner;
    const Clock& clock;
    std::stop_token stop; ///< asked for: the answer is not wanted any more
};

/// Walks over the rows that may match, from a place on, in bounded slices of time: so many rows of
/// an index that a slice takes some tens of milliseconds, however dense the time is and however
/// rare what matches.
class HistoryScan
{
public:
    /// `plan` and `match` outlive the scan.
    HistoryScan(const HistoryDesk& desk, const HistoryPlan& plan, const HistoryMatch& match,
                HistoryWay way, const std::optional<HistoryKey>& place);

    /// Takes the next slice. False: nothing is left. Error: db.*, also where the answer is not
    /// wanted any more.
    Result<bool> next();

    using RowVisitor = std::function<void(const QSqlQuery& row)>;

    /// Calls `visit` for the rows of the slice that where() of the match accepts; twice for a row
    /// of two sources. At most the first `limit` of each source, in order.
    Result<void> read(const QString& columns, std::optional<int> limit, const RowVisitor& visit);

    /// The slice is the last one.
    bool isLast() const { return m_isLast; }

    /// Up to here, and with the slice, all is read.
    std::optional<HistoryKey> searchedTo() const { return m_place; }

private:
    Result<void> sortIds();
    Result<bool> nextIds();
    Result<bool> nextTime();
    /// The timestamp of the last of the first `rows` rows behind the place; nullopt: there are
    /// fewer.
    Result<std::optional<WallTime>> bound(const HistorySource& source, const QVariant& value,
                                          int rows);
    Result<void> readFrom(const QString& table, const SqlWhere& where, const QString& columns,
                          std::optional<int> limit, const RowVisitor& visit);
    SqlWhere behindPlace() const;
    void adapt();

    bool isOlder() const { return m_way == HistoryWay::Older; }

    HistoryDesk m_desk;
    const HistoryPlan& m_plan;
    const HistoryMatch& m_match;
    HistoryWay m_way;
    std::optional<HistoryKey> m_place;
    bool m_isLast = false;
    int m_rows; ///< of the index, in a slice
    MonoTime m_since; ///< begin of the slice
    std::optional<std::vector<HistoryKey>> m_keys; ///< of the plan's ids, in the order of the way
    std::size_t m_firstKey = 0;
    SqlWhere m_slice;
};

} // namespace racha
