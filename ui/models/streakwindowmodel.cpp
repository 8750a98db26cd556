// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/streakwindowmodel.h"

#include "ui/models/streaktimelinemodel.h"

namespace racha {

StreakWindowModel::StreakWindowModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    sort(StreakTimelineModel::LabelColumn);
}

void StreakWindowModel::setWindow(WallTime from, WallTime to, bool isFollowing)
{
    const bool isOrderNew = isFollowing != m_isFollowing;
    if (from == m_from && to == m_to && !isOrderNew)
        return;
    m_from = from;
    m_to = to;
    m_isFollowing = isFollowing;
    invalidateRowsFilter();
    if (isOrderNew)
        invalidate();
}

int StreakWindowModel::rowOf(std::string_view streakId) const
{
    const auto& lanes = static_cast<const StreakTimelineModel&>(*sourceModel());
    const int row = lanes.rowOf(streakId);
    return row < 0 ? -1 : mapFromSource(lanes.index(row, 0)).row();
}

bool StreakWindowModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    const StreakLane& shown = lane(row);
    if (shown.isRunning())
        return m_isFollowing || shown.row.at <= m_to;
    return shown.row.at <= m_to && *shown.end >= m_from;
}

/// Source rows are newest first already.
bool StreakWindowModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool leftRuns = m_isFollowing && lane(left.row()).isRunning();
    const bool rightRuns = m_isFollowing && lane(right.row()).isRunning();
    return leftRuns != rightRuns ? leftRuns : left.row() < right.row();
}

const StreakLane& StreakWindowModel::lane(int sourceRow) const
{
    return static_cast<const StreakTimelineModel*>(sourceModel())->lane(sourceRow);
}

} // namespace racha
