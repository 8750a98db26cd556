// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/feedview.h"

#include "ui/feed/feeddelegate.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace racha {

FeedView::FeedView(QWidget* parent)
    : QTableView(parent)
{
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    // Rows of one fixed height make 50,000 of them free.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FeedView::noteScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FeedView::noteRange);
}

void FeedView::setRowHeight()
{
    const int height = Appearance::scaled(FeedDelegate::kRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void FeedView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { noteInserted(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { noteRemoved(first, last); });
    connect(model, &QAbstractItemModel::modelReset, this, &FeedView::follow);
}

void FeedView::follow()
{
    setNewRows(0);
    if (!m_isFollowing) {
        m_isFollowing = true;
        Q_EMIT followingChanged(true);
    }
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void FeedView::stopFollowing()
{
    if (!m_isFollowing)
        return;
    m_isFollowing = false;
    Q_EMIT followingChanged(false);
}

void FeedView::noteScrolled(int value)
{
    if (m_isAdjusting)
        return;
    if (value >= verticalScrollBar()->maximum())
        follow();
    else
        stopFollowing();
}

void FeedView::noteRange(int minimum, int maximum)
{
    Q_UNUSED(minimum)
    if (!m_isFollowing)
        return;
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    verticalScrollBar()->setValue(maximum);
}

void FeedView::noteInserted(int first, int last)
{
    if (!m_isFollowing)
        setNewRows(m_newRows + last - first + 1);
}

/// The oldest rows left at the top: what the person reads stays where it is.
void FeedView::noteRemoved(int first, int last)
{
    if (m_isFollowing || first > 0)
        return;
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    const int lost = (last - first + 1) * verticalHeader()->defaultSectionSize();
    verticalScrollBar()->setValue(verticalScrollBar()->value() - lost);
}

void FeedView::setNewRows(int rows)
{
    if (rows == m_newRows)
        return;
    m_newRows = rows;
    Q_EMIT newRowsChanged(rows);
}

void FeedView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (m_isFollowing)
            stopFollowing();
        else
            follow();
        return;
    }
    QTableView::keyPressEvent(event);
}

void FeedView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        setRowHeight();
    QTableView::changeEvent(event);
}

void FeedView::resizeEvent(QResizeEvent* event)
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    QTableView::resizeEvent(event);
}

} // namespace racha
