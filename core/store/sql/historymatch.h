// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/cellrecord.h"
#include "core/filter/plainwords.h"
#include "core/filter/sqlcondition.h"
#include "core/store/history.h"

#include <QVariant>

#include <set>

namespace racha {

/// Conditions of a query, all of which must hold, with the values of their `?`.
struct SqlWhere
{
    QString text; ///< empty: none
    QVariantList values;

    void add(const QString& condition, const QVariantList& bound = {});
    void add(const SqlWhere& other);
    /// ` WHERE …`; empty where there is none: SQLite counts the faster for it.
    QString clause() const;
};

/// A HistoryFilter as one server answers it: what SQL decides, and who has the last word.
class HistoryMatch
{
public:
    HistoryMatch(const HistoryFilter& filter, const FilterSqlTarget& target);

    const HistoryFilter& filter() const { return m_filter; }

    const PlainWords& words() const { return m_words; }

    /// True for each row that matches; where needsRecheck() perhaps for more.
    const SqlWhere& where() const { return m_where; }

    /// The part of where() that is of the time alone.
    const SqlWhere& timeRange() const { return m_timeRange; }

    bool needsRecheck() const { return m_needsRecheck; }

    /// The last word. `row` holds at least columns().
    bool accepts(CellRecord& row) const;

    /// What the filter looks at.
    const std::set<FilterColumn>& columns() const { return m_columns; }

    /// All of columns() are among these: an index of them answers it.
    bool looksOnlyAt(const std::set<FilterColumn>& columns) const;

private:
    HistoryFilter m_filter;
    PlainWords m_words;
    SqlWhere m_where;
    SqlWhere m_timeRange;
    std::set<FilterColumn> m_columns;
    bool m_needsRecheck = false;
};

} // namespace racha
