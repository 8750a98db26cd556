// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/timeaxis.h"

#include <QPoint>
#include <QTableView>

#include <optional>

namespace racha {

class Appearance;
class StreakTimelineModel;
class StreakWindowModel;

/// The lanes. The wheel scrolls them, with Shift (or sideways) time, with Ctrl it zooms around the
/// pointer; dragging moves time; Left, Right, +, −, Home, End and Space (follow or not) from the
/// keyboard.
class TimelineView final : public QTableView
{
    Q_OBJECT

public:
    TimelineView(const Appearance& appearance, StreakTimelineModel& model,
                 QWidget* parent = nullptr);

    const TimeAxis& axis() const { return m_axis; }

    /// Where the axis begins, in pixels from the left edge.
    int axisOrigin() const;

    /// Logical time goes on; paints only what that changes.
    void advanceTo(WallTime now);
    /// Shows what is new in the model. Costs nothing while nobody sees the view.
    void refresh();

    void zoomIn();
    void zoomOut();
    /// In parts of the stretch that is shown; negative values go back.
    void scrollTime(double parts);
    void showOldest();

public Q_SLOTS:
    void setFollowing(bool follows);
    /// Shows the streak and selects it; unknown ones take the selection away. Emits nothing.
    void selectStreak(const QString& streakId);

Q_SIGNALS:
    /// The person chose a streak.
    void streakSelected(const QString& streakId);
    /// Another stretch of time is shown, or it lies elsewhere.
    void axisChanged();
    void followingChanged(bool following);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    template<typename Change>
    void changeAxis(Change change);
    void setRowHeight();
    void placeColumns();
    void noteSelection();
    void choose(const QModelIndex& index);
    void makeCurrent(const QModelIndex& index);
    void clearChoice();
    bool selectRow(const QString& streakId);
    bool takeKey(QKeyEvent* event);

    const Appearance& m_appearance;
    StreakTimelineModel& m_lanes;
    StreakWindowModel* m_window;
    TimeAxis m_axis;
    QString m_selected; ///< stays chosen while it is out of sight
    bool m_isSelecting = false;
    std::optional<QPoint> m_pressed; ///< where the left button went down
    bool m_isDragging = false;
    QPoint m_dragged; ///< where the pointer was last
};

} // namespace racha
