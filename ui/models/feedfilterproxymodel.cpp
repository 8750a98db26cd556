// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/feedfilterproxymodel.h"

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

FeedFilterProxyModel::Groups FeedFilterProxyModel::usualGroups()
{
    Groups groups;
    groups.set();
    groups.reset(static_cast<std::size_t>(FeedGroup::Other));
    return groups;
}

bool FeedFilterProxyModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_shown.all())
        return true;
    const auto index = sourceModel()->index(row, 0, parent);
    const auto* shown = index.data(LiveFeedModel::RowRole).value<const FeedRow*>();
    switch (shown->kind) {
    case FeedRowKind::Message:
    case FeedRowKind::Streak:
    case FeedRowKind::Joins:
        return m_shown.test(static_cast<std::size_t>(feedGroupOf(shown->type)));
    case FeedRowKind::Gap:
    case FeedRowKind::State:
    case FeedRowKind::Mark:
        break;
    }
    return true;
}

} // namespace racha
