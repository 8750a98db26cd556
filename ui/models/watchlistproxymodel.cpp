// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/watchlistproxymodel.h"

#include "ui/models/watchlistmodel.h"

#include <algorithm>

namespace racha {

namespace {

int rank(const QModelIndex& index)
{
    switch (index.data(WatchListModel::CheckRole).value<const LiveCheck*>()->liveness) {
    case Liveness::Live:
        return 0;
    case Liveness::Paused:
        return 1;
    case Liveness::Unknown:
    case Liveness::Offline:
    case Liveness::NotFound:
    case Liveness::Blocked:
    case Liveness::Failed:
        break;
    }
    return 2;
}

} // namespace

WatchListProxyModel::WatchListProxyModel(WatchListModel& list, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&list);
    sort(WatchListModel::NameColumn);
}

void WatchListProxyModel::setTag(const QString& tag)
{
    m_tag = tag;
    invalidateFilter();
}

void WatchListProxyModel::setText(const QString& text)
{
    m_text = text.simplified();
    invalidateFilter();
}

bool WatchListProxyModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto* person = index.data(WatchListModel::PersonRole).value<const WatchedPerson*>();
    if (!m_tag.isEmpty() && !person->tags.contains(m_tag, Qt::CaseInsensitive))
        return false;
    const auto has = [this](const QString& text) {
        return text.contains(m_text, Qt::CaseInsensitive);
    };
    return has(u'@' + person->username) || has(person->note)
        || std::any_of(person->tags.cbegin(), person->tags.cend(), has);
}

bool WatchListProxyModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int leftRank = rank(left);
    const int rightRank = rank(right);
    if (leftRank != rightRank)
        return leftRank < rightRank;
    return left.data(WatchListModel::UsernameRole).toString()
        < right.data(WatchListModel::UsernameRole).toString();
}

} // namespace racha
