// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelineview.h"

#include "ui/models/streaktimelinemodel.h"
#include "ui/models/streakwindowmodel.h"
#include "ui/timeline/streakdelegate.h"
#include "ui/timeline/timebackdrop.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kWheelZoomStep = 1.25;
constexpr double kWheelPart = 0.08; ///< of the stretch, a notch
constexpr double kKeyPart = 0.1;
constexpr int kLeastLabel = 150;
constexpr int kMostLabel = 250;

} // namespace

TimelineView::TimelineView(const Appearance& appearance, StreakTimelineModel& model,
                           QWidget* parent)
    : QTableView(parent)
    , m_appearance(appearance)
    , m_lanes(model)
    , m_window(new StreakWindowModel(this))
{
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The style would paint a chosen row over the axis; the delegate tints it.
    QPalette clear = palette();
    clear.setColor(QPalette::Highlight, Qt::transparent);
    setPalette(clear);
    m_window->setSourceModel(&m_lanes);
    setModel(m_window);
    setItemDelegate(new StreakDelegate(appearance, m_axis, this));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TimelineView::noteSelection);
}

void TimelineView::setRowHeight()
{
    const int height = Appearance::scaled(StreakDelegate::kRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void TimelineView::placeColumns()
{
    // With room for the scroll bar, there or not: else the axis would jump when it comes and goes.
    const int width = this->width() - verticalScrollBar()->sizeHint().width();
    const int label = std::clamp(width * 18 / 100, Appearance::scaled(kLeastLabel),
                                 Appearance::scaled(kMostLabel));
    setColumnWidth(StreakTimelineModel::LabelColumn, label);
    setColumnWidth(StreakTimelineModel::SpanColumn, std::max(1, width - label));
    changeAxis([&] { m_axis.setWidth(width - label); });
}

int TimelineView::axisOrigin() const
{
    return columnViewportPosition(StreakTimelineModel::SpanColumn);
}

/// Runs a change of the axis and tells what came of it.
template<typename Change>
void TimelineView::changeAxis(Change change)
{
    const bool wasFollowing = m_axis.isFollowing();
    m_axis.setOldest(m_lanes.oldest());
    change();
    refresh();
    if (wasFollowing != m_axis.isFollowing())
        Q_EMIT followingChanged(m_axis.isFollowing());
    Q_EMIT axisChanged();
}

void TimelineView::advanceTo(WallTime now)
{
    if (now == m_axis.now())
        return;
    if (m_axis.isFollowing()) {
        changeAxis([&] { m_axis.advanceTo(now); });
        return;
    }
    const bool isNowShown = m_axis.now() <= m_axis.to();
    m_axis.advanceTo(now);
    if (isNowShown)
        viewport()->update();
}

/// What nobody sees is neither sorted nor painted; showEvent() makes up for it.
void TimelineView::refresh()
{
    if (!isVisible())
        return;
    m_window->setWindow(m_axis.from(), m_axis.to(), m_axis.isFollowing());
    if (!m_selected.isEmpty() && !selectionModel()->hasSelection())
        selectRow(m_selected);
    viewport()->update();
}

void TimelineView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    refresh();
}

void TimelineView::setFollowing(bool follows)
{
    if (follows == m_axis.isFollowing())
        return;
    changeAxis([&] {
        if (follows)
            m_axis.follow();
        else
            m_axis.stopFollowing();
    });
}

void TimelineView::zoomIn()
{
    changeAxis([this] { m_axis.zoom(1.0 / kZoomStep); });
}

void TimelineView::zoomOut()
{
    changeAxis([this] { m_axis.zoom(kZoomStep); });
}

void TimelineView::scrollTime(double parts)
{
    changeAxis([&] { m_axis.scrollBy(parts * m_axis.width()); });
}

void TimelineView::showOldest()
{
    changeAxis([this] { m_axis.showOldest(); });
    scrollToBottom(); // that is where their lanes are
}

/// From the keyboard, or by a screen reader. Qt also tells when rows around the selection move.
void TimelineView::noteSelection()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (m_isSelecting || rows.isEmpty())
        return;
    const QString chosen = rows.first().data(StreakTimelineModel::StreakIdRole).toString();
    if (chosen == m_selected)
        return;
    m_selected = chosen;
    Q_EMIT streakSelected(chosen);
}

/// By the mouse: told again where it is chosen already.
void TimelineView::choose(const QModelIndex& index)
{
    makeCurrent(index);
    m_selected = index.data(StreakTimelineModel::StreakIdRole).toString();
    Q_EMIT streakSelected(m_selected);
}

void TimelineView::makeCurrent(const QModelIndex& index)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TimelineView::clearChoice()
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    selectionModel()->clear();
}

void TimelineView::selectStreak(const QString& streakId)
{
    m_lanes.flush();
    m_selected = streakId;
    const int held = m_lanes.rowOf(streakId.toStdString());
    if (held >= 0) {
        const StreakLane& lane = m_lanes.lane(held);
        const WallTime end = lane.until(m_axis.now());
        changeAxis([&] { m_axis.show(lane.row.at, end); });
    }
    if (selectRow(streakId))
        scrollTo(currentIndex());
    else
        clearChoice();
}

bool TimelineView::selectRow(const QString& streakId)
{
    const int row = m_window->rowOf(streakId.toStdString());
    if (row < 0)
        return false;
    const QModelIndex index = m_window->index(row, StreakTimelineModel::LabelColumn);
    makeCurrent(index);
    return true;
}

/// A streak that leaves takes its selection along: Qt would choose its neighbour instead.
void TimelineView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const int current = currentIndex().row();
    if (current >= start && current <= end)
        clearChoice();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        const QRect area(axisOrigin(), 0, m_axis.width(), viewport()->height());
        painter.setClipRect(area);
        TimeBackdrop {m_axis, m_appearance.theme(), m_lanes.moments()}.paint(painter, area);
    }
    QTableView::paintEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeColumns();
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        setRowHeight();
        placeColumns();
    }
    QTableView::changeEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool isSideways = std::abs(angle.x()) > std::abs(angle.y());
    const double notches = (isSideways ? angle.x() : angle.y()) / 120.0;
    if (event->modifiers() & Qt::ControlModifier) {
        const double x = event->position().x() - axisOrigin();
        changeAxis([&] {
            m_axis.zoomAround(std::clamp<double>(x, 0, m_axis.width()),
                              std::pow(kWheelZoomStep, -notches));
        });
    } else if (isSideways || event->modifiers() & Qt::ShiftModifier) {
        scrollTime(-notches * kWheelPart);
    } else {
        QTableView::wheelEvent(event);
    }
    event->accept();
}

// Choosing waits for the button's release: pressing may be the beginning of a drag.
void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QTableView::mousePressEvent(event);
        return;
    }
    m_pressed = event->pos();
    m_dragged = event->pos();
    m_isDragging = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    if (!m_isDragging) {
        const int distance = (event->pos() - *m_pressed).manhattanLength();
        m_isDragging = distance >= QApplication::startDragDistance();
        if (m_isDragging)
            viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (!m_isDragging)
        return;
    const QPoint moved = event->pos() - m_dragged;
    m_dragged = event->pos();
    changeAxis([&] { m_axis.scrollBy(-moved.x()); });
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    m_pressed.reset();
    viewport()->unsetCursor();
    if (std::exchange(m_isDragging, false))
        return;
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid())
        choose(index.siblingAtColumn(StreakTimelineModel::LabelColumn));
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(event))
        QTableView::keyPressEvent(event);
}

bool TimelineView::takeKey(QKeyEvent* event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
        scrollTime(-kKeyPart);
        return true;
    case Qt::Key_Right:
        scrollTime(kKeyPart);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Home:
        showOldest();
        return true;
    case Qt::Key_End:
        setFollowing(true);
        return true;
    case Qt::Key_Space:
        setFollowing(!m_axis.isFollowing());
        return true;
    default:
        return false;
    }
}

} // namespace racha
