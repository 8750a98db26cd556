// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/leaderboard.h"

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
struct LeaderRow;

/// Paints the cells of a board: rank, person over a bar as long as the share of the first, figures.
class LeaderDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 34;

    explicit LeaderDelegate(const Appearance& appearance, QObject* parent = nullptr);

    /// Decides the bars' colour.
    void setMeasure(LeaderMeasure measure) { m_measure = measure; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int column) const;
    void paintPerson(QPainter& painter, const QStyleOptionViewItem& option,
                     const LeaderRow& row) const;

    const Appearance& m_appearance;
    LeaderMeasure m_measure = LeaderMeasure::Diamonds;
};

} // namespace racha
