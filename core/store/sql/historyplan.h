// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/sql/historymatch.h"
#include "core/store/sql/wordsearch.h"

#include <optional>
#include <vector>

namespace racha {

class SqlConnection;

/// Rows of live_events in the order of time by an index of their own: those with one of the values
/// in its first column. No column: all rows.
struct HistorySource
{
    QString index;
    QString column;
    QVariantList values; ///< invalid: NULL
    SqlWhere covered; ///< what all rows that match fit besides, by columns of the index

    /// `column` has the value.
    SqlWhere where(const QVariant& value) const;
    /// It has one of them.
    SqlWhere where() const;
};

/// Where all rows that match are found. Other rows are there too: HistoryMatch decides.
struct HistoryPlan
{
    /// So few that they are known one by one; then there are no sources.
    std::optional<std::vector<std::int64_t>> ids;
    std::vector<HistorySource> sources;

    /// The only one, if it is by a column.
    const HistorySource* single() const;
};

/// Finds out what a filter asks of indexes. Handles and nicknames are looked up among the people,
/// streamers among the sessions; plain words in the tables of the search.
class HistoryPlanner
{
public:
    explicit HistoryPlanner(SqlConnection& connection);

    Result<HistoryPlan> plan(const HistoryMatch& match);

    /// The places of rows in the order of time; of those that are there. Remembers them: a row's
    /// never changes, and the next page asks for the same ones.
    Result<std::vector<HistoryKey>> keysOf(const std::vector<std::int64_t>& ids);

private:
    Result<std::optional<HistoryPlan>> planByCells(const FilterExpression& expression);
    Result<std::optional<std::vector<std::int64_t>>> idsOf(const FilterExpression& expression);
    Result<std::vector<QVariant>> valuesFor(const QString& select, const QVariant& value);

    SqlConnection& m_connection;
    WordSearch m_wordSearch;
    AgingMap<std::int64_t, WallTime> m_times; ///< by id
};

} // namespace racha
