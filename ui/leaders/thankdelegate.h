// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
struct ThankRow;

/// Paints a gift to be thanked for: tick, person, gift, diamonds, time. A click on the tick, or
/// Space, ticks it off.
class ThankDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 30;

    explicit ThankDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintTick(QPainter& painter, const QRect& row, bool isThanked) const;
    void paintWords(QPainter& painter, const QStyleOptionViewItem& option,
                    const ThankRow& row) const;

    const Appearance& m_appearance;
};

} // namespace racha
