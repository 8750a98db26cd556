// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
class TimeAxis;
struct StreakLane;

/// Paints one streak: who and what on the left, a bar on the time axis with its total.
///
/// The bar is solid from the first to the last event; a running one goes on pale to now, where a
/// dot in the colour of its state says that it runs; an ended one fades with its age. Where there
/// is room the state stands there as a word, too.
class StreakDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 24;

    StreakDelegate(const Appearance& appearance, const TimeAxis& axis, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Bar;

    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                         bool isFirstColumn) const;
    void paintLabel(QPainter& painter, const QStyleOptionViewItem& option,
                    const StreakLane& lane) const;
    void paintSpan(QPainter& painter, const QStyleOptionViewItem& option,
                   const StreakLane& lane) const;
    Bar barOf(const QStyleOptionViewItem& option, const StreakLane& lane) const;
    QColor fillOf(const StreakLane& lane) const;
    void paintEnd(QPainter& painter, const Bar& bar, const StreakLane& lane) const;
    void paintTicks(QPainter& painter, const Bar& bar, const StreakLane& lane,
                    double rightmost) const;
    double paintWords(QPainter& painter, const QStyleOptionViewItem& option, const Bar& bar,
                      const StreakLane& lane) const;
    bool paintBeside(QPainter& painter, const Bar& bar, const QString& text, bool isRunning) const;

    const Appearance& m_appearance;
    const TimeAxis& m_axis;
};

} // namespace racha
