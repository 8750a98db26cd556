// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livearea.h"

#include "ui/charts/chartpane.h"
#include "ui/coverage/coveragepane.h"
#include "ui/detail/detailpane.h"
#include "ui/findings/findingspane.h"
#include "ui/leaders/leaderspane.h"
#include "ui/live/livetab.h"
#include "ui/timeline/timelinepane.h"
#include "ui/widgets/appearance.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

// Another set of docks wants another number; 2 kept sizes of docks that were never shown.
constexpr int kLayoutVersion = 3;
constexpr int kMargin = 8;
constexpr int kStreaksHeight = 166; ///< four lanes; more where there is room
constexpr int kSmallestHeight = 120; ///< whatever the size of the letters: it scrolls
constexpr int kSmallestChartHeight = 185;
constexpr int kRoomyHeight = 500; ///< of a screen that holds all three, one above the other
constexpr int kSideWidth = 425;
constexpr int kChartsHeight = 275; // of both together, whatever the window has
constexpr int kLeadersHeight = 195; // two people at 1280x720

} // namespace

LiveArea::LiveArea(QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_pages(new QStackedWidget(this))
{
    setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(m_pages);
    // The streaks are as wide as the window.
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    makeDock(LiveDock::Streaks, u"streaks"_s);
    makeDock(LiveDock::Charts, u"charts"_s);
    makeDock(LiveDock::Leaders, u"leaders"_s);
    makeDock(LiveDock::Detail, u"detail"_s);
    makeDock(LiveDock::Coverage, u"coverage"_s);
    makeDock(LiveDock::Findings, u"findings"_s);
    makeDock(LiveDock::WatchList, u"watchlist"_s);
    makeDock(LiveDock::Statistics, u"statistics"_s);
    makeDock(LiveDock::Log, u"log"_s);
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
    auto* const panes = new QStackedWidget(dock);
    // Lists that scroll give way before the window has to be higher than a small screen; a chart
    // keeps room for its legend and its axis.
    const bool isChart = which == LiveDock::Charts;
    panes->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    panes->setMinimumHeight(isChart ? Appearance::scaled(kSmallestChartHeight) : kSmallestHeight);
    dock->setWidget(panes);
    m_docks[static_cast<std::size_t>(which)] = dock;
    connect(dock->toggleViewAction(), &QAction::triggered, this,
            [this, which](bool shown) { noteAsked(which, shown); });
}

void LiveArea::add(LiveTab& tab)
{
    m_pages->addWidget(&tab.page());
    stack(LiveDock::Streaks)->addWidget(&tab.timeline());
    stack(LiveDock::Charts)->addWidget(&tab.charts());
    stack(LiveDock::Leaders)->addWidget(&tab.leaders());
    stack(LiveDock::Detail)->addWidget(&tab.detail());
    stack(LiveDock::Coverage)->addWidget(&tab.coverage());
    stack(LiveDock::Findings)->addWidget(&tab.findings());
    if (m_wantsSizes)
        giveWantedSizesSoon();
}

void LiveArea::show(LiveTab& tab)
{
    m_pages->setCurrentWidget(&tab.page());
    stack(LiveDock::Streaks)->setCurrentWidget(&tab.timeline());
    stack(LiveDock::Charts)->setCurrentWidget(&tab.charts());
    stack(LiveDock::Leaders)->setCurrentWidget(&tab.leaders());
    stack(LiveDock::Detail)->setCurrentWidget(&tab.detail());
    stack(LiveDock::Coverage)->setCurrentWidget(&tab.coverage());
    stack(LiveDock::Findings)->setCurrentWidget(&tab.findings());
}

void LiveArea::setPane(LiveDock which, QWidget* pane)
{
    stack(which)->addWidget(pane);
}

QAction* LiveArea::toggle(LiveDock which) const
{
    return dock(which)->toggleViewAction();
}

void LiveArea::reveal(LiveDock which)
{
    dock(which)->show();
    dock(which)->raise();
    noteAsked(which, true);
}

/// Of a layout that is still to come.
void LiveArea::noteAsked(LiveDock which, bool shown)
{
    if (!m_wantedLayout.isEmpty())
        m_asked[which] = shown;
}

QByteArray LiveArea::layoutState() const
{
    if (m_wantsSizes)
        return {};
    return m_floating.isEmpty() ? saveState(kLayoutVersion) : m_shownLayout;
}

void LiveArea::restoreLayout(const QByteArray& state)
{
    m_wantedLayout = state;
    m_wantsSizes = true;
    giveWantedSizesSoon();
}

/// A dock that stands alone has a tab bar too, outside of the window: nobody is to land there.
bool LiveArea::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        const auto bars = findChildren<QTabBar*>(Qt::FindDirectChildrenOnly);
        for (QTabBar* const bar : bars)
            bar->setFocusPolicy(bar->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
    }
    return QMainWindow::event(event);
}

void LiveArea::resetLayout()
{
    m_wantedLayout.clear();
    m_asked.clear();
    for (QDockWidget* const each : m_docks) {
        removeDockWidget(each);
        each->setFloating(false);
    }
    addDockWidget(Qt::BottomDockWidgetArea, dock(LiveDock::Streaks));
    addDockWidget(Qt::RightDockWidgetArea, dock(LiveDock::Charts));
    addDockWidget(Qt::RightDockWidgetArea, dock(LiveDock::Leaders));
    // With large letters on a small screen charts and leaders share a place.
    const int room = screen()->availableSize().height();
    if (room < Appearance::scaled(kRoomyHeight))
        tabifyDockWidget(dock(LiveDock::Charts), dock(LiveDock::Leaders));
    tabifyDockWidget(dock(LiveDock::Leaders), dock(LiveDock::Detail));
    addDockWidget(Qt::LeftDockWidgetArea, dock(LiveDock::WatchList));
    tabifyDockWidget(dock(LiveDock::Streaks), dock(LiveDock::Statistics));
    tabifyDockWidget(dock(LiveDock::Statistics), dock(LiveDock::Log));
    tabifyDockWidget(dock(LiveDock::Log), dock(LiveDock::Coverage));
    tabifyDockWidget(dock(LiveDock::Coverage), dock(LiveDock::Findings));
    for (const LiveDock shown : {LiveDock::Streaks, LiveDock::Charts, LiveDock::Leaders})
        dock(shown)->show();
    for (const LiveDock hidden : {LiveDock::Detail, LiveDock::Coverage, LiveDock::Findings,
                                  LiveDock::WatchList, LiveDock::Statistics, LiveDock::Log})
        dock(hidden)->hide();
    dock(LiveDock::Charts)->raise();
    giveSizes();
    m_wantsSizes = !isVisible();
}

void LiveArea::giveWantedSizesSoon()
{
    QMetaObject::invokeMethod(this, &LiveArea::giveWantedSizes, Qt::QueuedConnection);
}

/// Only what is shown, and has panes, can be divided.
void LiveArea::giveWantedSizes()
{
    const bool canBeDivided = isVisible() && stack(LiveDock::Charts)->count() > 0;
    if (canBeDivided && std::exchange(m_wantsSizes, false) && !restoreWantedLayout())
        giveSizes();
}

/// What was shown or hidden meanwhile stays so.
bool LiveArea::restoreWantedLayout()
{
    const QByteArray layout = std::exchange(m_wantedLayout, {});
    const auto asked = std::exchange(m_asked, {});
    if (layout.isEmpty() || !restoreState(layout, kLayoutVersion))
        return false;
    for (const auto& [which, shown] : asked) {
        if (shown)
            reveal(which);
        else
            dock(which)->hide();
    }
    return true;
}

void LiveArea::giveSizes()
{
    const int streaks = std::max(Appearance::scaled(kStreaksHeight), height() * 2 / 9);
    resizeDocks({dock(LiveDock::Streaks)}, {streaks}, Qt::Vertical);
    const int side =
        std::min(Appearance::scaled(kSideWidth), width() * 2 / 5); // the feed's is more
    resizeDocks({dock(LiveDock::Charts)}, {side}, Qt::Horizontal);
    resizeDocks({dock(LiveDock::Charts), dock(LiveDock::Leaders)},
                {Appearance::scaled(kChartsHeight), Appearance::scaled(kLeadersHeight)},
                Qt::Vertical);
}

void LiveArea::setLocked(bool locked)
{
    // Closable always: else Qt takes the panes' entries out of the menu.
    const auto features = locked ? QDockWidget::DockWidgetFeatures(QDockWidget::DockWidgetClosable)
                                 : QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
            | QDockWidget::DockWidgetFloatable;
    for (QDockWidget* const each : m_docks) {
        const QWidget* const bar = each->titleBarWidget();
        each->setTitleBarWidget(locked ? new QWidget(each) : nullptr);
        delete bar;
        each->setFeatures(features);
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
    dock(LiveDock::Charts)->setWindowTitle(tr("Charts"));
    dock(LiveDock::Leaders)->setWindowTitle(tr("Leaders"));
    dock(LiveDock::Detail)->setWindowTitle(tr("Details"));
    dock(LiveDock::Coverage)->setWindowTitle(tr("Coverage"));
    dock(LiveDock::Findings)->setWindowTitle(tr("Findings"));
    dock(LiveDock::WatchList)->setWindowTitle(tr("Watch list"));
    dock(LiveDock::Statistics)->setWindowTitle(tr("Statistics"));
    dock(LiveDock::Log)->setWindowTitle(tr("Log"));
}

/// Floating docks are windows of their own, which Qt does not hide with their parent.
void LiveArea::hideEvent(QHideEvent* event)
{
    if (m_floating.isEmpty())
        m_shownLayout = saveState(kLayoutVersion);
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
    if (m_wantsSizes)
        giveWantedSizesSoon();
    for (QDockWidget* const each : std::exchange(m_floating, {}))
        each->show();
}

} // namespace racha
