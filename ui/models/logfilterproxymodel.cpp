// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/logfilterproxymodel.h"

#include "ui/models/logmodel.h"
#include "ui/words/searchtext.h"

namespace racha {

void LogFilterProxyModel::setLeastLevel(LogLevel level)
{
    m_leastLevel = level;
    invalidateRowsFilter();
}

void LogFilterProxyModel::setQuery(const QString& query)
{
    m_query = query.trimmed();
    invalidateRowsFilter();
}

bool LogFilterProxyModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex line = sourceModel()->index(row, LogModel::TextColumn, parent);
    if (line.data(LogModel::LevelRole).toInt() < static_cast<int>(m_leastLevel))
        return false;
    return m_query.isEmpty()
        || words::containsWords(line.data(LogModel::LineRole).toString(), m_query);
}

} // namespace racha
