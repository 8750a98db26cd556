// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
struct HistoryRow;

/// Paints the cells of the stored table in the manner of the feed.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 30;

    explicit HistoryDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& given,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                         const HistoryRow& row) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                   const QModelIndex& index) const;

    const Appearance& m_appearance;
};

} // namespace racha
