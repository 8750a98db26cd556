// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/wallmodel.h"

#include "ui/presentation/wallpresenter.h"

namespace racha {

int WallModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant WallModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WallTile& tile = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString(u'@' + tile.username);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return WallPresenter::line(tile, m_now);
    case TileRole:
        return QVariant::fromValue(&tile);
    default:
        return {};
    }
}

void WallModel::setTiles(std::vector<WallTile> tiles, WallTime now)
{
    m_now = now;
    becomeRows(std::move(tiles));
}

int WallModel::liveCount() const
{
    int count = 0;
    for (int i = 0; i < rowCount(); ++i)
        count += row(i).isLive ? 1 : 0;
    return count;
}

} // namespace racha
