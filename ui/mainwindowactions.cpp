// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// What the menus, the bars and the pages of the window order.

#include "core/settings/settingsfile.h"
#include "ui/about.h"
#include "ui/alerts/alertteller.h"
#include "ui/feed/feedview.h"
#include "ui/firstrun/firstpage.h"
#include "ui/history/storedpage.h"
#include "ui/inspect/inspector.h"
#include "ui/live/livearea.h"
#include "ui/live/livetabs.h"
#include "ui/live/tabstrip.h"
#include "ui/mainwindow.h"
#include "ui/mainwindowmenus.h"
#include "ui/manual/manual.h"
#include "ui/models/livefeedmodel.h"
#include "ui/storedpages.h"
#include "ui/watchbar.h"
#include "ui/watchlist/watchlistpane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/usernamefield.h"
#include "ui/windowdialogs.h"
#include "ui/windowpages.h"
#include "ui/words/displayzone.h"
#include "ui/words/language.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

void MainWindow::makeWindowPages(QVBoxLayout* layout)
{
    m_windowPages->setPage(WindowPage::Live, [this] { return m_pages; });
    m_windowPages->showPage(WindowPage::Live);
    m_windowPages->setPage(WindowPage::Wall, [this] { return makeWall(); });
    m_stored->setRememberedFilters(m_filters.all());
    connect(m_stored, &StoredPages::filterEntered, this, &MainWindow::rememberFilter);
    connect(m_stored, &StoredPages::told, this, [this](const QString& news) { tell(news); });
    layout->addWidget(m_windowPages, 1);
    m_strip->setCorner(&m_windowPages->bar());
    connect(m_menus->page, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_windowPages->showPage(static_cast<WindowPage>(action->data().toInt()));
    });
    connect(m_windowPages, &WindowPages::shown, this, [this](WindowPage page) {
        m_menus->page->actions().at(static_cast<int>(page))->setChecked(true);
    });
}

void MainWindow::connectMenus()
{
    connect(m_menus->newTab, &QAction::triggered, this, [this] {
        showLives();
        m_tabs->add();
    });
    connect(m_menus->closeTab, &QAction::triggered, this,
            [this] { askToCloseTab(m_tabs->indexOf(current())); });
    connect(m_menus->nextTab, &QAction::triggered, this, [this] { m_tabs->step(1); });
    connect(m_menus->previousTab, &QAction::triggered, this, [this] { m_tabs->step(-1); });
    connect(m_menus->openRecording, &QAction::triggered, this, &MainWindow::chooseRecording);
    connect(m_menus->playDemo, &QAction::triggered, this, &MainWindow::playDemo);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->copy, &QAction::triggered, this, [this] {
        if (StoredPage* const events = m_stored->shownEvents())
            events->copySelection();
        else
            ifShown(&FeedPane::copySelection);
    });
    connect(m_menus->selectAll, &QAction::triggered, this, [this] {
        if (StoredPage* const events = m_stored->shownEvents())
            events->selectAll();
        else
            ifShown([](FeedPane& feed) { feed.view().selectAll(); });
    });
    connect(m_menus->focusUsername, &QAction::triggered, this, &MainWindow::focusUsername);
    connect(m_menus->filterEvents, &QAction::triggered, this, &MainWindow::filterShown);
}

void MainWindow::filterShown()
{
    if (StoredPage* const events = m_stored->shownEvents())
        events->focusFilter();
    else
        ifShown([](FeedPane& feed) { feed.filterField().setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::connectDialogs()
{
    connect(m_settingsMessage, &MessageBar::actionRequested, m_menus->settings, &QAction::trigger);
    connect(m_menus->settings, &QAction::triggered, m_dialogs, &WindowDialogs::showSettings);
    connect(m_menus->alerts, &QAction::triggered, m_dialogs, &WindowDialogs::showAlerts);
    connect(m_menus->unknownMessages, &QAction::triggered, this,
            [this] { m_dialogs->showUnknown(m_stored->storeReader()); });
    connect(m_dialogs, &WindowDialogs::redecodingRequested, m_stored,
            [this] { m_stored->showInspection(Inspection::Redecode); });
    connect(this, &MainWindow::batchShown, m_dialogs, &WindowDialogs::noteBatch);
    connect(m_menus->palette, &QAction::triggered, this,
            [this] { m_dialogs->openPalette(m_names.all()); });
    connect(m_menus->manual, &QAction::triggered, m_manual, &Manual::showHere);
    connect(m_menus->firstSteps, &QAction::triggered, this, &MainWindow::showFirstRun);
    connect(m_menus->shortcuts, &QAction::triggered, m_dialogs, &WindowDialogs::showShortcuts);
    connect(m_dialogs, &WindowDialogs::settingChanged, this, &MainWindow::applySetting);
    connect(m_dialogs, &WindowDialogs::watchRequested, this, &MainWindow::watch);
    connect(m_dialogs, &WindowDialogs::alertsChanged, this,
            [this](const std::shared_ptr<const AlertRules>& alerts) {
                m_teller->setRules(alerts);
                forAllFeeds([&alerts](FeedPane& feed) { feed.model().setAlerts(alerts); });
            });
    connect(m_menus->copyReport, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_services.diagnosticReport());
        tell(tr("The report is in the clipboard. It holds no secrets."));
    });
    connect(m_menus->about, &QAction::triggered, this,
            [this] { showAbout(m_services.versions, this); });
    connect(m_menus->aboutQt, &QAction::triggered, this, [] { QApplication::aboutQt(); });
}

void MainWindow::connectLiveMenu()
{
    connect(m_menus->watch, &QAction::triggered, this, &MainWindow::watchTyped);
    connect(m_menus->waitForLive, &QAction::triggered, this, [this](bool waits) {
        if (waits)
            current().waitForLive();
    });
    connect(m_menus->stop, &QAction::triggered, this, [this] { current().stop(); });
    connect(m_menus->tryNow, &QAction::triggered, this, [this] { current().retry(); });
    connect(m_menus->why, &QAction::triggered, this, [this] {
        if (!current().isEmpty())
            current().page().showWhy();
    });
    connect(m_menus->wall, &QAction::triggered, this,
            [this] { m_windowPages->showPage(WindowPage::Wall); });
    const auto mark = [this] { current().beginMark(); };
    connect(m_menus->mark, &QAction::triggered, this, mark);
    connect(&m_bar->markButton(), &QPushButton::clicked, this, mark);
    connect(m_menus->nameCapture, &QAction::triggered, m_stored, &StoredPages::nameCapture);
    connect(m_menus->pauseReplay, &QAction::triggered, this,
            [this](bool paused) { current().setReplayPaused(paused); });
    connect(m_menus->replaySpeed, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_replaySpeed = action->data().toDouble();
        current().setReplaySpeed(m_replaySpeed);
    });
    connect(m_menus->coverage, &QAction::triggered, this, [this] { reveal(LiveDock::Coverage); });
    connect(m_menus->findings, &QAction::triggered, this, [this] { reveal(LiveDock::Findings); });
}

void MainWindow::connectViewMenu()
{
    connect(m_menus->theme, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto choice = static_cast<Appearance::Choice>(action->data().toInt());
        m_appearance.choose(choice);
        m_settings.setValue(QLatin1StringView(kSettingTheme), action->data().toString());
        m_dialogs->reloadSettings();
    });
    connect(m_menus->language, &QActionGroup::triggered, this, [this](const QAction* action) {
        const QString code = action->data().toString();
        if (const auto language = languageFromCode(code))
            installLanguage(*language);
        m_settings.setValue(QLatin1StringView(kSettingLanguage), code);
        m_dialogs->reloadSettings();
    });
    connect(m_menus->timesInUtc, &QAction::triggered, this, [this](bool isUtc) {
        const DisplayZone zone = isUtc ? DisplayZone::Utc : DisplayZone::Computer;
        installDisplayZone(zone);
        m_settings.setValue(QLatin1StringView(kSettingTimeZone), displayZoneSetting(zone));
        m_dialogs->reloadSettings();
    });
    connectPanes();
    connect(m_menus->lockLayout, &QAction::toggled, m_area, &LiveArea::setLocked);
    connect(m_menus->everyMessage, &QAction::toggled, this, [this](bool every) {
        m_settings.setValue(QLatin1StringView(kSettingEveryMessage), every ? u"1"_s : u"0"_s);
        m_dialogs->reloadSettings();
        forAllFeeds([every](FeedPane& feed) { feed.model().setEveryMessage(every); });
    });
    connect(m_menus->follow, &QAction::triggered, this, [this] {
        if (StoredPage* const events = m_stored->shownEvents())
            events->goToNewest();
        else
            ifShown([](FeedPane& feed) { feed.view().follow(); });
    });
    connect(m_menus->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectPanes()
{
    for (std::size_t i = 0; i < kLiveDockCount; ++i) {
        const auto dock = static_cast<LiveDock>(i);
        QAction* const toggle = m_area->toggle(dock);
        m_menus->panes->addAction(toggle);
        connect(toggle, &QAction::triggered, this, [this, dock](bool shown) {
            if (shown)
                reveal(dock); // it may share its place with others
        });
    }
    connect(m_menus->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
}

void MainWindow::connectPages()
{
    connect(m_tabs, &LiveTabs::added, this, &MainWindow::connectTab);
    connect(m_tabs, &LiveTabs::currentChanged, this, &MainWindow::showCurrentTab);
    connect(m_tabs, &LiveTabs::closed, this, &MainWindow::tellWatched);
    connect(m_bar, &WatchBar::watchRequested, this, &MainWindow::watch);
    connectWatchList();
    connect(m_bar, &WatchBar::stopRequested, this, [this] { current().stop(); });
    const auto record = [this](bool keeps) {
        current().setKeepsRecording(keeps);
        showCurrent();
    };
    connect(m_bar, &WatchBar::recordingChosen, this, record);
    connect(m_first, &FirstPage::recordingChosen, this, record);
    connect(m_first, &FirstPage::watchRequested, this, &MainWindow::watch);
    connect(m_first, &FirstPage::openRequested, this, &MainWindow::chooseRecording);
    connect(m_first, &FirstPage::demoRequested, this, &MainWindow::playDemo);
    connect(m_strip, &TabStrip::closeRequested, this, &MainWindow::askToCloseTab);
    connect(m_strip, &TabStrip::chosen, this, &MainWindow::showLives);
    connect(m_strip, &TabStrip::newTabRequested, m_menus->newTab, &QAction::trigger);
}

void MainWindow::connectWatchList()
{
    connect(m_watchList, &WatchListPane::watchRequested, this, &MainWindow::watch);
    connect(m_watchList, &WatchListPane::wentLive, this, &MainWindow::tellWentLive);
    connect(m_strip, &TabStrip::watchListWanted, this,
            [this](int index) { putOnWatchList(m_tabs->at(index).state().username); });
}

} // namespace racha
