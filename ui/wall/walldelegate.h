// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
struct WallTile;

/// Paints a tile of the wall as a card: name and state, figures, health and the last gap.
class WallDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WallDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCard(QPainter& painter, const QStyleOptionViewItem& option,
                   const WallTile& tile) const;
    void paintHead(QPainter& painter, const QRect& line, const WallTile& tile) const;

    const Appearance& m_appearance;
};

} // namespace racha
