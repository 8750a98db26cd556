// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historymatch.h"

#include "core/store/sql/columnvalue.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

void collectColumns(const FilterNode& node, std::set<FilterColumn>& columns)
{
    for (const FilterTest& test : node.comparison.tests) {
        const auto* const column = std::get_if<FilterColumn>(&test.source.where);
        columns.insert(column != nullptr ? *column : FilterColumn::EventData);
    }
    for (const FilterNode& child : node.children)
        collectColumns(child, columns);
}

} // namespace

void SqlWhere::add(const QString& condition, const QVariantList& bound)
{
    text += (text.isEmpty() ? u"("_s : u" AND ("_s) + condition + u')';
    values += bound;
}

void SqlWhere::add(const SqlWhere& other)
{
    if (!other.text.isEmpty())
        add(other.text, other.values);
}

QString SqlWhere::clause() const
{
    return text.isEmpty() ? QString() : u" WHERE "_s + text;
}

HistoryMatch::HistoryMatch(const HistoryFilter& filter, const FilterSqlTarget& target)
    : m_filter(filter)
    , m_words(filter.words)
{
    if (filter.from != WallTime())
        m_timeRange.add(u"timestamp >= ?"_s, {timeValue(filter.from)});
    if (filter.until != WallTime())
        m_timeRange.add(u"timestamp < ?"_s, {timeValue(filter.until)});
    m_where = m_timeRange;
    const auto add = [this](const SqlCondition& condition) {
        m_where.add(condition.text, condition.values);
        m_needsRecheck = m_needsRecheck || condition.needsRecheck;
    };
    // The words last: they cost the most.
    if (filter.expression) {
        add(sqlCondition(*filter.expression, target, filter.now));
        collectColumns(filter.expression->root(), m_columns);
    }
    if (!m_words.isEmpty()) {
        add(sqlCondition(m_words, target));
        m_columns.insert({FilterColumn::UserUniqueId, FilterColumn::UserNickname,
                          FilterColumn::StreamerUniqueId, FilterColumn::RoomNumber,
                          FilterColumn::EventData});
    }
}

bool HistoryMatch::accepts(CellRecord& row) const
{
    return (!m_filter.expression || m_filter.expression->matches(row, m_filter.now))
        && m_words.areIn(row);
}

bool HistoryMatch::looksOnlyAt(const std::set<FilterColumn>& columns) const
{
    return std::ranges::includes(columns, m_columns);
}

} // namespace racha
