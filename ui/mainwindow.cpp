// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "core/platform/username.h"
#include "core/settings/settingsfile.h"
#include "ui/about.h"
#include "ui/alerts/alertteller.h"
#include "ui/charts/chartpane.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/feedview.h"
#include "ui/firstrun/firstpage.h"
#include "ui/firstrun/firstrun.h"
#include "ui/history/storedpage.h"
#include "ui/inspect/inspector.h"
#include "ui/live/livearea.h"
#include "ui/live/tabstrip.h"
#include "ui/log/logpane.h"
#include "ui/mainwindowmenus.h"
#include "ui/manual/manual.h"
#include "ui/models/livefeedmodel.h"
#include "ui/quotalabel.h"
#include "ui/statistics/statisticspane.h"
#include "ui/storedpages.h"
#include "ui/wall/wallpage.h"
#include "ui/wall/walltiles.h"
#include "ui/watchbar.h"
#include "ui/watchlist/watchlistpane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/usernamefield.h"
#include "ui/windowdialogs.h"
#include "ui/windowpages.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTick {500}; // figures that tick faster cannot be read
constexpr std::chrono::seconds kStopPatience {10};
constexpr int kNewsTime = 6'000; // ms that a message stays in the status bar
constexpr qsizetype kNamesRemembered = 20;
const QString kNames = u"window/remembered"_s;
const QString kGeometry = u"window/geometry"_s;
const QString kLayout = u"window/layout"_s;
const QString kLocked = u"window/locked"_s;
const QString kFilters = u"feed/filters"_s;

ChartRange rangeOf(int minutes)
{
    switch (minutes) {
    case 0:
        return ChartRange::All;
    case 5:
        return ChartRange::FiveMinutes;
    default:
        return ChartRange::HalfHour;
    }
}

} // namespace

MainWindow::MainWindow(const WindowServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_appearance(services.appearance)
    , m_settings(services.settings)
    , m_menus(new MainWindowMenus(*this))
    , m_bar(new WatchBar(m_appearance, this))
    , m_strip(new TabStrip(m_appearance, this))
    , m_pages(new QStackedWidget(this))
    , m_windowPages(new WindowPages(m_appearance, this))
    , m_stored(new StoredPages(services, *m_menus, *m_windowPages, this))
    , m_dialogs(new WindowDialogs(services, *this))
    , m_manual(new Manual(services.settings, m_appearance, this))
    , m_first(new FirstPage(m_appearance, this))
    , m_area(new LiveArea(this))
    , m_watchList(new WatchListPane(m_appearance, services.lookout, m_settings,
                                    services.watchListPath, m_area))
    , m_teller(new AlertTeller(*this))
    , m_quotaMessage(new MessageBar(m_appearance, this))
    , m_quotaLabel(new QuotaLabel(*m_quotaMessage, this))
    , m_storeLabel(new QLabel(this))
    , m_rateLabel(new QLabel(this))
{
    m_pages->addWidget(m_first);
    m_pages->addWidget(m_area);
    auto* const centre = new QWidget(this);
    auto* const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    layout->addWidget(m_quotaMessage);
    makeWindowPages(layout);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    for (QLabel* const label : {m_storeLabel, m_rateLabel, static_cast<QLabel*>(m_quotaLabel)}) {
        label->setObjectName(u"dim"_s);
        label->setContentsMargins(10, 0, 6, 2);
        statusBar()->addWidget(label);
    }
    setAcceptDrops(true);

    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    connectMenus();
    connectLiveMenu();
    connectViewMenu();
    connectPages();
    connectDialogs();
    m_area->setPane(LiveDock::WatchList, m_watchList);
    m_area->setPane(LiveDock::Statistics,
                    new StatisticsPane(services.statistics, m_appearance, m_area));
    m_area->setPane(LiveDock::Log, new LogPane(services.log, m_appearance, m_area));
    m_menus->everyMessage->setChecked(setting(kSettingEveryMessage) == u"1");
    m_teller->setRules(m_dialogs->alerts());
    m_teller->setWebhooks(services.webhooks);
    addTab();
    restoreLook();
    retranslate();
    m_tick.start();
}

MainWindow::~MainWindow()
{
    m_stored->close(); // it may read a tab's store
    m_strip->disconnect(this);
    m_tabs.clear();
    // Those that were closed and still end: their panes must not outlive them either.
    qDeleteAll(findChildren<LiveTab*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::makeWindowPages(QVBoxLayout* layout)
{
    m_windowPages->setPage(WindowPage::Live, [this] { return m_pages; });
    m_windowPages->showPage(WindowPage::Live);
    m_windowPages->setPage(WindowPage::Wall, [this] { return makeWall(); });
    m_stored->setRememberedFilters(rememberedFilters());
    connect(m_stored, &StoredPages::filterEntered, this, &MainWindow::rememberFilter);
    connect(m_stored, &StoredPages::told, this,
            [this](const QString& news) { statusBar()->showMessage(news, kNewsTime); });
    layout->addWidget(m_windowPages, 1);
    m_strip->setCorner(&m_windowPages->bar());
    connect(m_menus->page, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_windowPages->showPage(static_cast<WindowPage>(action->data().toInt()));
    });
    connect(m_windowPages, &WindowPages::shown, this, [this](WindowPage page) {
        m_menus->page->actions().at(static_cast<int>(page))->setChecked(true);
    });
}

QWidget* MainWindow::makeWall()
{
    m_wall = new WallPage(m_appearance, this);
    connect(m_wall, &WallPage::watchRequested, this, &MainWindow::watch);
    connect(m_wall, &WallPage::tabWanted, this, &MainWindow::showTabNumbered);
    showWall();
    return m_wall;
}

void MainWindow::showWall()
{
    const WallTime now = SystemClock().now();
    m_wall->showTiles(wallTiles(m_tabs, m_watchList->model(), now),
                      {m_watchList->plan(), m_watchList->heldUntil(), m_quotaLabel->quota()}, now);
}

void MainWindow::showTabNumbered(quint64 number)
{
    for (const auto& tab : m_tabs) {
        if (tabNumber(*tab) == number) {
            m_strip->bar().setCurrentIndex(indexOf(*tab));
            showLives();
            return;
        }
    }
}

void MainWindow::showQuota(const std::optional<ServiceQuota>& quota)
{
    m_quotaLabel->showQuota(quota);
}

void MainWindow::filterShown()
{
    if (StoredPage* const events = m_stored->shownEvents())
        events->focusFilter();
    else
        ifShown([](FeedPane& feed) { feed.filterField().setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::showLives()
{
    m_windowPages->showPage(WindowPage::Live);
}

void MainWindow::connectMenus()
{
    connect(m_menus->newTab, &QAction::triggered, this, [this] {
        showLives();
        addTab();
    });
    connect(m_menus->closeTab, &QAction::triggered, this,
            [this] { askToCloseTab(indexOf(*m_current)); });
    connect(m_menus->nextTab, &QAction::triggered, this, [this] { stepTab(1); });
    connect(m_menus->previousTab, &QAction::triggered, this, [this] { stepTab(-1); });
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

void MainWindow::connectDialogs()
{
    connect(m_menus->settings, &QAction::triggered, m_dialogs, &WindowDialogs::showSettings);
    connect(m_menus->alerts, &QAction::triggered, m_dialogs, &WindowDialogs::showAlerts);
    connect(m_menus->unknownMessages, &QAction::triggered, this,
            [this] { m_dialogs->showUnknown(m_stored->storeReader()); });
    connect(m_dialogs, &WindowDialogs::redecodingRequested, m_stored,
            [this] { m_stored->showInspection(Inspection::Redecode); });
    connect(this, &MainWindow::batchShown, m_dialogs, &WindowDialogs::noteBatch);
    connect(m_menus->palette, &QAction::triggered, this,
            [this] { m_dialogs->openPalette(remembered()); });
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
        statusBar()->showMessage(tr("The report is in the clipboard. It holds no secrets."),
                                 kNewsTime);
    });
    connect(m_menus->about, &QAction::triggered, this,
            [this] { showAbout(m_services.versions, this); });
    connect(m_menus->aboutQt, &QAction::triggered, this, [] { QApplication::aboutQt(); });
}

void MainWindow::connectLiveMenu()
{
    connect(m_menus->watch, &QAction::triggered, this, [this] {
        if (const QString name = m_bar->field().username(); !name.isEmpty())
            watch(name);
    });
    connect(m_menus->stop, &QAction::triggered, this, [this] { m_current->stop(); });
    connect(m_menus->tryNow, &QAction::triggered, this, [this] { m_current->retry(); });
    connect(m_menus->why, &QAction::triggered, this, [this] {
        if (!m_current->isEmpty())
            m_current->page().showWhy();
    });
    connect(m_menus->wall, &QAction::triggered, this,
            [this] { m_windowPages->showPage(WindowPage::Wall); });
    const auto mark = [this] { m_current->beginMark(); };
    connect(m_menus->mark, &QAction::triggered, this, mark);
    connect(&m_bar->markButton(), &QPushButton::clicked, this, mark);
    connect(m_menus->pauseReplay, &QAction::toggled, this,
            [this](bool paused) { m_current->setReplayPaused(paused); });
    connect(m_menus->replaySpeed, &QActionGroup::triggered, this,
            [this] { m_current->setReplaySpeed(replaySpeed()); });
    const auto reveal = [this](QAction* action, LiveDock dock) {
        connect(action, &QAction::triggered, this, [this, dock] {
            showLives();
            m_area->reveal(dock);
        });
    };
    reveal(m_menus->coverage, LiveDock::Coverage);
    reveal(m_menus->findings, LiveDock::Findings);
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
    for (std::size_t dock = 0; dock < kLiveDockCount; ++dock)
        m_menus->panes->addAction(m_area->toggle(static_cast<LiveDock>(dock)));
    connect(m_menus->lockLayout, &QAction::toggled, m_area, &LiveArea::setLocked);
    connect(m_menus->resetLayout, &QAction::triggered, m_area, &LiveArea::resetLayout);
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

void MainWindow::connectPages()
{
    connect(m_bar, &WatchBar::watchRequested, this, &MainWindow::watch);
    connectWatchList();
    connect(m_bar, &WatchBar::stopRequested, this, [this] { m_current->stop(); });
    connect(&m_bar->field(), &UsernameField::complaintChanged, this,
            [this](const QString& complaint) { statusBar()->showMessage(complaint); });
    connect(m_first, &FirstPage::watchRequested, this, &MainWindow::watch);
    connect(m_first, &FirstPage::openRequested, this, &MainWindow::chooseRecording);
    connect(m_first, &FirstPage::demoRequested, this, &MainWindow::playDemo);
    connect(m_strip, &TabStrip::currentChanged, this, &MainWindow::showTab);
    connect(m_strip, &TabStrip::closeRequested, this, &MainWindow::askToCloseTab);
    connect(m_strip, &TabStrip::moved, this, &MainWindow::moveTab);
    connect(m_strip, &TabStrip::chosen, this, &MainWindow::showLives);
    connect(m_strip, &TabStrip::newTabRequested, m_menus->newTab, &QAction::trigger);
}

void MainWindow::connectWatchList()
{
    connect(m_watchList, &WatchListPane::watchRequested, this, &MainWindow::watch);
    connect(m_watchList, &WatchListPane::wentLive, this, &MainWindow::tellWentLive);
    connect(m_strip, &TabStrip::watchListWanted, this, [this](int index) {
        putOnWatchList(m_tabs[static_cast<std::size_t>(index)]->state().username);
    });
}

/// Shown there, so that tags and a note can be given.
void MainWindow::putOnWatchList(const QString& name)
{
    const auto username = normalisedUsername(name);
    if (!username) {
        statusBar()->showMessage(tr("@%1 cannot be watched.").arg(name), kNewsTime);
        return;
    }
    showLives();
    m_area->reveal(LiveDock::WatchList);
    m_watchList->addPerson(*username);
}

void MainWindow::restoreLook()
{
    resize(1280, 800);
    if (const auto geometry = m_settings.value(kGeometry))
        restoreGeometry(QByteArray::fromBase64(geometry->toLatin1()));
    if (const auto layout = m_settings.value(kLayout))
        m_area->restoreLayout(QByteArray::fromBase64(layout->toLatin1()));
    m_menus->lockLayout->setChecked(m_settings.value(kLocked).value_or(u"1"_s) != u"0");
    const int theme = setting(kSettingTheme).toInt();
    const QList<QAction*> themes = m_menus->theme->actions();
    const auto chosen = std::clamp<qsizetype>(theme, 0, themes.size() - 1);
    themes.at(chosen)->setChecked(true);
    if (chosen > 0)
        m_appearance.choose(static_cast<Appearance::Choice>(chosen));
    const QStringList names = remembered();
    m_first->field().setRemembered(names);
    m_bar->field().setRemembered(names);
}

void MainWindow::saveLook()
{
    m_settings.setValue(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    m_settings.setValue(kLayout, QString::fromLatin1(m_area->layoutState().toBase64()));
    m_settings.setValue(kLocked, m_menus->lockLayout->isChecked() ? u"1"_s : u"0"_s);
}

// --- tabs

LiveTab& MainWindow::addTab()
{
    m_tabs.push_back(std::make_unique<LiveTab>(m_services.opener, m_appearance));
    LiveTab& tab = *m_tabs.back();
    connectTab(tab);
    const int index = m_strip->bar().addTab(QString());
    showTabState(tab);
    m_strip->bar().setCurrentIndex(index);
    showTab(index);
    return tab;
}

void MainWindow::connectTab(LiveTab& tab)
{
    connect(&tab, &LiveTab::stateChanged, this, [this, &tab] {
        showTabState(tab);
        tellWatched();
        if (&tab == m_current)
            showCurrent();
        Q_EMIT captureStateShown(tab.state());
    });
    connect(&tab, &LiveTab::batchTaken, this, [this, &tab](const EventBatchPtr& batch) {
        m_figuresChanged = m_figuresChanged || &tab == m_current;
        m_teller->append(*batch, tab.state().isReplay);
        Q_EMIT batchShown(batch);
    });
    connect(&tab, &LiveTab::storeStateChanged, this, [this, &tab](const StoreState& state) {
        if (&tab == m_current)
            showStoreLine();
        Q_EMIT storeStateShown(state);
    });
    connect(&tab, &LiveTab::stepTaken, this,
            [this, &tab](const LookupStep& step) { Q_EMIT stepShown(tab.state().username, step); });
    connect(&tab, &LiveTab::furnished, this, [this, &tab] { takePanes(tab); });
    connect(&tab, &LiveTab::detailWanted, this, [this] { m_area->reveal(LiveDock::Detail); });
    connect(&tab, &LiveTab::storedWanted, m_stored, &StoredPages::showMatching);
    connect(&tab, &LiveTab::finished, this, [this](const CaptureOutcome& outcome) {
        tick();
        closeWhenStopped();
        Q_EMIT captureFinished(outcome);
    });
}

void MainWindow::takePanes(LiveTab& tab)
{
    m_area->add(tab);
    if (&tab == m_current) {
        m_area->show(tab);
        m_stored->readStoreOf(tab);
    }
    applyToTab(tab);
    connect(&tab.feed().filterField(), &FilterField::filterEntered, this,
            &MainWindow::rememberFilter);
    connect(&tab.feed(), &FeedPane::watchListWanted, this, &MainWindow::putOnWatchList);
    connect(&tab.charts(), &ChartPane::told, this,
            [this](const QString& news) { statusBar()->showMessage(news, kNewsTime); });
}

int MainWindow::indexOf(const LiveTab& tab) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                    [&tab](const auto& held) { return held.get() == &tab; });
    return static_cast<int>(found - m_tabs.begin());
}

LiveTab* MainWindow::tabWatching(const QString& username) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), [&username](const auto& tab) {
        return tab->isRunning() && !tab->state().isReplay && tab->state().username == username;
    });
    return found == m_tabs.end() ? nullptr : found->get();
}

LiveTab& MainWindow::tabAtRest()
{
    return m_current->isRunning() && !m_current->state().isReplay ? addTab() : *m_current;
}

void MainWindow::showTab(int index)
{
    if (index < 0 || index >= static_cast<int>(m_tabs.size()))
        return;
    m_current = m_tabs[static_cast<std::size_t>(index)].get();
    if (!m_current->isEmpty())
        m_area->show(*m_current);
    m_stored->readStoreOf(*m_current);
    const QString name = m_current->state().username;
    m_bar->field().setText(name.isEmpty() ? QString() : QString(u'@' + name));
    m_bar->clearFigures();
    m_figuresChanged = true;
    showCurrent();
    tick();
    if (m_current->isEmpty())
        m_first->field().setFocus();
    else
        m_current->feed().view().setFocus();
}

void MainWindow::stepTab(int by)
{
    const int count = m_strip->bar().count();
    m_strip->bar().setCurrentIndex((m_strip->bar().currentIndex() + by + count) % count);
}

void MainWindow::moveTab(int from, int to)
{
    const auto tab = m_tabs.begin() + from;
    if (from < to)
        std::rotate(tab, tab + 1, m_tabs.begin() + to + 1);
    else
        std::rotate(m_tabs.begin() + to, tab, tab + 1);
}

void MainWindow::askToCloseTab(int index)
{
    const LiveTab& tab = *m_tabs[static_cast<std::size_t>(index)];
    if (!tab.isRunning() || tab.state().isReplay) {
        closeTab(index);
        return;
    }
    auto* const question =
        new QMessageBox(QMessageBox::Question, tr("Close Tab"),
                        tr("Stop watching %1?").arg(tab.name()), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What came until now stays stored."));
    question->addButton(tr("Stop and Close"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::accepted, &tab, [this, &tab] { closeTab(indexOf(tab)); });
    question->open();
}

/// The last tab makes room for an empty one.
void MainWindow::closeTab(int index)
{
    if (m_tabs.size() == 1)
        addTab();
    std::unique_ptr<LiveTab> tab = std::move(m_tabs[static_cast<std::size_t>(index)]);
    m_tabs.erase(m_tabs.begin() + index);
    if (tab->isRunning()) {
        // Ends in order, out of sight.
        tab->disconnect(this);
        LiveTab* const leaving = tab.release();
        connect(leaving, &LiveTab::finished, leaving, &QObject::deleteLater);
        leaving->setParent(this);
        leaving->stop();
    }
    m_strip->bar().removeTab(index);
    tellWatched();
    showTab(m_strip->bar().currentIndex());
}

void MainWindow::showTabState(const LiveTab& tab)
{
    m_strip->show(indexOf(tab), tab);
    m_strip->setTabsShown(m_tabs.size() > 1 || !m_tabs.front()->isEmpty());
}

/// Nobody is asked after whose live runs in a tab.
void MainWindow::tellWatched()
{
    QList<CaptureState> lives;
    for (const auto& tab : m_tabs) {
        if (tab->isRunning())
            lives << tab->state();
    }
    m_watchList->setWatched(lives);
}

void MainWindow::tellWentLive(const QString& username)
{
    m_teller->tell(tr("@%1 is live").arg(username), tr("Somebody on your watch list went live."));
    statusBar()->showMessage(tr("@%1 is live").arg(username), kNewsTime);
}

// --- what is shown

void MainWindow::watch(const QString& username)
{
    showLives();
    if (const LiveTab* const known = tabWatching(username)) {
        m_strip->bar().setCurrentIndex(indexOf(*known));
        return;
    }
    remember(username);
    LiveWish wish;
    wish.username = username;
    wish.waitUntilLive = m_menus->waitForLive->isChecked();
    wish.keepRecording = m_bar->recordButton().isChecked();
    tabAtRest().watch(wish);
    m_current->feed().view().setFocus();
}

void MainWindow::openRecording(const QString& path)
{
    showLives();
    tabAtRest().openRecording(path, replaySpeed());
    m_menus->pauseReplay->setChecked(false);
    m_current->feed().view().setFocus();
}

void MainWindow::playDemo()
{
    showLives();
    tabAtRest().playDemo(replaySpeed());
    m_menus->pauseReplay->setChecked(false);
    m_current->feed().view().setFocus();
}

double MainWindow::replaySpeed() const
{
    return m_menus->replaySpeed->checkedAction()->data().toDouble();
}

void MainWindow::showCurrent()
{
    const CaptureState& state = m_current->state();
    const QString shownName = state.username.isEmpty() ? QString() : QString(u'@' + state.username);
    if (!shownName.isEmpty() && !m_bar->field().hasFocus())
        m_bar->field().setText(shownName);
    m_bar->setState(state, m_current->isRunning());
    m_bar->setVisible(!m_current->isEmpty());
    const bool isWelcoming = m_firstRun != nullptr && m_pages->currentWidget() == m_firstRun;
    if (!isWelcoming || !m_current->isEmpty())
        m_pages->setCurrentWidget(m_current->isEmpty() ? static_cast<QWidget*>(m_first) : m_area);
    retranslate();
    showFigures();
    showStoreLine();
}

void MainWindow::showFigures()
{
    m_figuresChanged = false;
    m_bar->setNow(m_current->now());
    m_bar->showFigures(m_current->stats(), m_current->state().captureStart,
                       m_current->usdPerDiamond());
}

void MainWindow::tick()
{
    for (const auto& tab : m_tabs)
        tab->tick(tab.get() == m_current);
    m_watchList->advanceTo(SystemClock().now());
    if (m_wall != nullptr && m_wall->isVisible())
        showWall();
    m_bar->setNow(m_current->now());
    if (m_figuresChanged)
        showFigures();
    m_rateLabel->setText(m_current->isEmpty()
                             ? QString()
                             : tr("%1 events/s").arg(words::number(m_current->eventsPerSecond())));
}

void MainWindow::showStoreLine()
{
    const StoreState& store = m_current->store();
    if (store.phase == StorePhase::Closed || m_current->isEmpty()) {
        m_storeLabel->clear();
        return;
    }
    QStringList parts {tr("%1 stored").arg(words::number(store.stored))};
    if (!store.engine.empty()) // it has answered
        parts.prepend(QString::fromStdString(store.engine));
    if (store.queued > 0)
        parts << tr("%1 waiting").arg(words::number(store.queued));
    if (store.phase == StorePhase::Behind)
        parts << tr("the store is behind");
    m_storeLabel->setText(parts.join(u"  ·  "_s));
}

// --- settings and dialogs

QString MainWindow::setting(const char* key) const
{
    return m_settings.value(QLatin1StringView(key)).value_or(QString());
}

void MainWindow::applyToTab(LiveTab& tab)
{
    tab.feed().model().setEveryMessage(m_menus->everyMessage->isChecked());
    tab.feed().model().setAlerts(m_dialogs->alerts());
    tab.feed().model().setLargeFrom(largeFrom());
    tab.feed().filterField().setRemembered(rememberedFilters());
    if (const QString range = setting(kSettingChartRange); !range.isEmpty())
        tab.charts().setRange(rangeOf(range.toInt()));
}

/// Gifts worth so much are pinned; 0 in the settings pins none.
qint64 MainWindow::largeFrom() const
{
    const QString from = setting(kSettingPinDiamonds);
    const qint64 diamonds = from.isEmpty() ? FeedRow::kLargeGift : from.toLongLong();
    return diamonds > 0 ? diamonds : std::numeric_limits<qint64>::max();
}

/// What the settings say takes effect at once, but for what belongs to the next live.
void MainWindow::applySetting(const QString& key)
{
    if (key == QLatin1StringView(kSettingTheme)) {
        const auto choice = setting(kSettingTheme).toInt();
        if (const auto themes = m_menus->theme->actions(); choice >= 0 && choice < themes.size())
            themes.at(choice)->trigger();
        return;
    }
    if (key == QLatin1StringView(kSettingEveryMessage))
        m_menus->everyMessage->setChecked(setting(kSettingEveryMessage) == u"1");
    if (key == QLatin1StringView(kSettingPinDiamonds))
        forAllFeeds([this](FeedPane& feed) { feed.model().setLargeFrom(largeFrom()); });
    if (key == QLatin1StringView(kSettingDatabase) || key == QLatin1StringView(kSettingReadOnly))
        m_stored->forgetLiveStore();
    // The range of charts is what the next live opens with.
    Q_EMIT settingChanged(key);
}

void MainWindow::welcome()
{
    if (FirstRun::isDue(m_settings))
        showFirstRun();
}

void MainWindow::showFirstRun()
{
    if (m_firstRun == nullptr) {
        m_firstRun = new FirstRun(m_settings, m_services.overrides, m_services.storeTester,
                                  m_appearance, this);
        m_pages->addWidget(m_firstRun);
        connect(m_firstRun, &FirstRun::settingChanged, this, &MainWindow::applySetting);
        connect(m_firstRun, &FirstRun::finished, this, [this] {
            m_pages->setCurrentWidget(m_first);
            showTab(indexOf(*m_current));
        });
    }
    showLives();
    m_firstRun->begin();
    m_pages->setCurrentWidget(m_firstRun);
    // Nobody has to go through it: a name that is being typed goes on in the bar above.
    m_bar->show();
    if (!m_first->field().text().isEmpty())
        m_bar->field().setText(m_first->field().text());
    m_bar->field().setFocus();
}

QStringList MainWindow::rememberedFilters() const
{
    return m_settings.value(kFilters).value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
}

void MainWindow::rememberFilter(const QString& text)
{
    QStringList filters = rememberedFilters();
    filters.removeAll(text);
    filters.prepend(text);
    filters.resize(std::min(filters.size(), kNamesRemembered));
    m_settings.setValue(kFilters, filters.join(u'\n'));
    forAllFeeds([&filters](FeedPane& feed) { feed.filterField().setRemembered(filters); });
    m_stored->setRememberedFilters(filters);
}

void MainWindow::focusUsername()
{
    if (m_current->isEmpty())
        showLives();
    QLineEdit& field = m_current->isEmpty() ? m_first->field() : m_bar->field();
    field.setFocus(Qt::ShortcutFocusReason);
    field.selectAll();
}

void MainWindow::chooseRecording()
{
    auto* const dialog = new QFileDialog(this, tr("Open Recording"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recordings (*.racha)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRecording);
    dialog->open();
}

QStringList MainWindow::remembered() const
{
    return m_settings.value(kNames).value_or(QString()).split(u' ', Qt::SkipEmptyParts);
}

void MainWindow::remember(const QString& username)
{
    QStringList names = remembered();
    names.removeAll(username);
    names.prepend(username);
    names.resize(std::min(names.size(), kNamesRemembered));
    m_settings.setValue(kNames, names.join(u' '));
    m_first->field().setRemembered(names);
    m_bar->field().setRemembered(names);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_menus->retranslate();
        retranslate();
        showStoreLine();
        tick();
        for (const auto& tab : m_tabs)
            showTabState(*tab);
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    const QString name = m_current->name();
    setWindowTitle(name.isEmpty() ? u"Racha"_s : u"%1 – Racha"_s.arg(name));
    m_storeLabel->setAccessibleName(tr("Store"));
    m_rateLabel->setAccessibleName(tr("Events per second"));
    const QString code = QLocale().name().left(2);
    const QList<QAction*> languages = m_menus->language->actions();
    for (QAction* const action : languages)
        action->setChecked(action->data().toString() == code);
}

// --- the end

bool MainWindow::isAnythingRunning() const
{
    return std::any_of(m_tabs.begin(), m_tabs.end(),
                       [](const auto& tab) { return tab->isRunning() && !tab->state().isReplay; });
}

void MainWindow::stopAll()
{
    for (const auto& tab : m_tabs)
        tab->stop();
}

/// Captures end in order, out of sight: their last events are stored, their sessions closed.
void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_isClosing)
        saveLook();
    m_manual->close();
    if (!isAnythingRunning()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    if (m_isClosing)
        return;
    m_isClosing = true;
    hide();
    QTimer::singleShot(kStopPatience, qApp, &QCoreApplication::quit);
    stopAll();
}

void MainWindow::closeWhenStopped()
{
    if (m_isClosing && !isAnythingRunning())
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

QString MainWindow::droppedRecording(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return path.endsWith(u".racha", Qt::CaseInsensitive) ? path : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedRecording(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedRecording(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openRecording(path);
}

} // namespace racha
