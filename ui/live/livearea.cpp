// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livearea.h"

#include "ui/live/livetab.h"
#include "ui/timeline/timelinepane.h"

#include <QDockWidget>
#include <QEvent>
#include <QStackedWidget>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLayoutVersion = 1; // another set of docks wants another number
constexpr int kMargin = 8;

} // namespace

LiveArea::LiveArea(QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_pages(new QStackedWidget(this))
{
    setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCentralWidget(m_pages);
    // The streaks are as wide as the window.
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    makeDock(LiveDock::Streaks, u"streaks"_s);
    resetLayout();
    setLocked(true);
    retranslate();
}

QDockWidget* LiveArea::dock(LiveDock which) const
{
    return m_docks[static_cast<std::size_t>(which)];
}

QStackedWidget* LiveArea::stack(LiveDock which) const
{
    return static_cast<QStackedWidget*>(dock(which)->widget());
}

void LiveArea::makeDock(LiveDock which, const QString& name)
{
    auto* const dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(new QStackedWidget(dock));
    m_docks[static_cast<std::size_t>(which)] = dock;
}

void LiveArea::add(LiveTab& tab)
{
    m_pages->addWidget(&tab.page());
    stack(LiveDock::Streaks)->addWidget(&tab.timeline());
}

void LiveArea::show(LiveTab& tab)
{
    m_pages->setCurrentWidget(&tab.page());
    stack(LiveDock::Streaks)->setCurrentWidget(&tab.timeline());
}

QAction* LiveArea::toggle(LiveDock which) const
{
    return dock(which)->toggleViewAction();
}

void LiveArea::reveal(LiveDock which)
{
    dock(which)->show();
    dock(which)->raise();
}

QByteArray LiveArea::layoutState() const
{
    return saveState(kLayoutVersion);
}

bool LiveArea::restoreLayout(const QByteArray& state)
{
    return restoreState(state, kLayoutVersion);
}

void LiveArea::resetLayout()
{
    for (QDockWidget* const each : m_docks) {
        removeDockWidget(each);
        each->setFloating(false);
    }
    addDockWidget(Qt::BottomDockWidgetArea, dock(LiveDock::Streaks));
    dock(LiveDock::Streaks)->show();
    resizeDocks({dock(LiveDock::Streaks)}, {190}, Qt::Vertical);
}

void LiveArea::setLocked(bool locked)
{
    m_isLocked = locked;
    for (QDockWidget* const each : m_docks) {
        QWidget* const bar = each->titleBarWidget();
        each->setTitleBarWidget(locked ? new QWidget(each) : nullptr);
        delete bar;
        each->setFeatures(locked ? QDockWidget::NoDockWidgetFeatures
                                 : QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
                                  | QDockWidget::DockWidgetFloatable);
    }
}

void LiveArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void LiveArea::retranslate()
{
    dock(LiveDock::Streaks)->setWindowTitle(tr("Streaks"));
}

/// Floating docks are windows of their own, which Qt does not hide with their parent.
void LiveArea::hideEvent(QHideEvent* event)
{
    for (QDockWidget* const each : m_docks) {
        if (each->isFloating() && each->isVisible()) {
            m_floating << each;
            each->hide();
        }
    }
    QMainWindow::hideEvent(event);
}

void LiveArea::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    for (QDockWidget* const each : std::as_const(m_floating))
        each->show();
    m_floating.clear();
}

} // namespace racha
