// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"
#include "ui/models/historyscale.h"

#include <QWidget>

#include <optional>

namespace racha {

class Appearance;

/// How many events match in each stretch of time, as bars. Dragging over them chooses a range, a
/// click goes to that moment. Keys: arrows move the cursor, with Shift they extend a range, Return
/// chooses it, Space goes there, Escape takes all time again.
class Histogram final : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(const Appearance& appearance, QWidget* parent = nullptr);

    /// How many bars there is room for.
    int mostBars() const;
    void setIntervals(const HistoryIntervals& intervals);
    void clear();
    /// What the table shows.
    void setVisibleStretch(const HistoryScale::Stretch& stretch);

    /// All time is not what is shown: Escape can take it again.
    void setZoomed(bool zoomed) { m_isZoomed = zoomed; }

    /// What a bar says in words.
    QString textOf(int bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChosen(racha::WallTime from, racha::WallTime until);
    void momentChosen(racha::WallTime moment);
    void resetRequested();
    /// There is room for another number of bars.
    void resized();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int bars() const { return static_cast<int>(m_intervals.counts.size()); }

    QRect plot() const;
    double xOf(int bar) const;
    double xOf(WallTime time) const;
    std::chrono::seconds gapsIn(int bar) const;
    int barAt(double x) const;
    WallTime timeAt(double x) const;
    void moveCursor(int bar, bool extends);
    void choose(int first, int last);
    void cancelDrag();
    void paintBars(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintVisible(QPainter& painter) const;
    void paintChoice(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void speak();
    void retranslate();

    const Appearance& m_appearance;
    HistoryIntervals m_intervals;
    std::int64_t m_highest = 0;
    HistoryScale::Stretch m_visible;
    bool m_isZoomed = false;
    std::optional<double> m_pressedAt; ///< x
    double m_draggedTo = 0.0;
    int m_cursor = -1; ///< a bar; -1: none
    int m_anchor = -1; ///< where a range of keys began
};

} // namespace racha
