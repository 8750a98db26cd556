// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/feedfilterproxymodel.h"

#include "ui/models/feedrowrecord.h"
#include "ui/models/livefeedmodel.h"

namespace racha {

FeedFilterProxyModel::FeedFilterProxyModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    // A row never changes its group: growing rows need no second look.
    setDynamicSortFilter(false);
}

void FeedFilterProxyModel::setShownGroups(Groups groups)
{
    if (groups == m_shown)
        return;
    m_shown = groups;
    invalidateFilter();
}

void FeedFilterProxyModel::setFilter(FilterExpressionPtr filter)
{
    m_filter = std::move(filter);
    // A streak may come to match as it grows.
    setDynamicSortFilter(m_filter != nullptr);
    invalidateFilter();
}

FeedFilterProxyModel::Groups FeedFilterProxyModel::usualGroups()
{
    Groups groups;
    groups.set();
    groups.reset(static_cast<std::size_t>(FeedGroup::Other));
    return groups;
}

bool FeedFilterProxyModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    const auto* const model = static_cast<const LiveFeedModel*>(sourceModel());
    const FeedRow& shown = model->row(row);
    if (shown.isNotice())
        return !shown.isTold || m_filter || !shows(FeedGroup::Room);
    if (!shows(feedGroupOf(shown.type)))
        return false;
    if (!m_filter)
        return true;
    FeedRowRecord record(shown, model->streamer());
    return m_filter->matches(record, model->upTo());
}

} // namespace racha
