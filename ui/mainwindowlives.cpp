// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The lives of the window: what comes from their tabs, and what is shown of the current one.

#include "core/base/clock.h"
#include "core/settings/settingsfile.h"
#include "ui/alerts/alertteller.h"
#include "ui/charts/chartpane.h"
#include "ui/feed/feedview.h"
#include "ui/feed/gifttones.h"
#include "ui/firstrun/firstpage.h"
#include "ui/firstrun/firstrun.h"
#include "ui/live/livearea.h"
#include "ui/live/livetabs.h"
#include "ui/mainwindow.h"
#include "ui/mainwindowmenus.h"
#include "ui/quotalabel.h"
#include "ui/storedpages.h"
#include "ui/wall/wallpage.h"
#include "ui/wall/walltiles.h"
#include "ui/watchbar.h"
#include "ui/watchlist/watchlistpane.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/usernamefield.h"
#include "ui/windowpages.h"
#include "ui/words/formatters.h"

#include <QActionGroup>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>

namespace racha {

using namespace Qt::Literals::StringLiterals;

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
    m_wall->showTiles(wallTiles(m_tabs->all(), m_watchList->model(), now),
                      {m_watchList->plan(), m_watchList->heldUntil(), m_quotaLabel->quota()}, now);
}

void MainWindow::showTabNumbered(quint64 number)
{
    for (const auto& tab : m_tabs->all()) {
        if (tabNumber(*tab) == number) {
            m_tabs->bringToFront(*tab);
            showLives();
            return;
        }
    }
}

void MainWindow::connectTab(LiveTab& tab)
{
    connect(&tab, &LiveTab::stateChanged, this, [this, &tab] {
        tellWatched();
        if (m_tabs->isCurrent(tab))
            showCurrent();
        Q_EMIT captureStateShown(tab.state());
    });
    connect(&tab, &LiveTab::batchTaken, this, [this, &tab](const EventBatchPtr& batch) {
        m_figuresChanged = m_figuresChanged || m_tabs->isCurrent(tab);
        m_teller->append(*batch, tab.state().isReplay);
        m_tones->append(tab, *batch, tab.replay().isSeeking);
        Q_EMIT batchShown(batch);
    });
    connect(&tab, &LiveTab::storeStateChanged, this, [this, &tab](const StoreState& state) {
        if (m_tabs->isCurrent(tab))
            showStoreLine();
        Q_EMIT storeStateShown(state);
    });
    connect(&tab, &LiveTab::stepTaken, this,
            [this, &tab](const LookupStep& step) { Q_EMIT stepShown(tab.state().username, step); });
    connect(&tab, &LiveTab::replayProgressed, this, [this, &tab] {
        if (m_tabs->isCurrent(tab))
            showReplay();
    });
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
    if (m_tabs->isCurrent(tab)) {
        m_area->show(tab);
        m_stored->readStoreOf(tab);
    }
    applyToTab(tab);
    connect(&tab.feed().filterField(), &FilterField::filterEntered, this,
            &MainWindow::rememberFilter);
    connect(&tab.feed(), &FeedPane::watchListWanted, this, &MainWindow::putOnWatchList);
    connect(&tab.charts(), &ChartPane::told, this, [this](const QString& news) { tell(news); });
}

void MainWindow::showCurrentTab()
{
    m_tones->listenTo(current());
    if (!current().isEmpty())
        m_area->show(current());
    m_stored->readStoreOf(current());
    m_bar->field().showName(current().state().username);
    m_bar->clearFigures();
    m_figuresChanged = true;
    showCurrent();
    tick();
    if (current().isEmpty()) {
        m_first->field().setFocus();
        m_first->field().selectAll();
    } else {
        current().feed().view().setFocus();
    }
}

void MainWindow::askToCloseTab(int index)
{
    const LiveTab& tab = m_tabs->at(index);
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
    connect(question, &QMessageBox::accepted, &tab,
            [this, &tab] { closeTab(m_tabs->indexOf(tab)); });
    question->open();
}

void MainWindow::closeTab(int index)
{
    m_tabs->close(index);
}

/// Nobody is asked after whose live runs in a tab.
void MainWindow::tellWatched()
{
    m_watchList->setWatched(m_tabs->running());
}

void MainWindow::tellWentLive(const QString& username)
{
    m_teller->tell(tr("@%1 is live").arg(username), tr("Somebody on your watch list went live."));
    tell(tr("@%1 is live").arg(username));
}

void MainWindow::watch(const QString& username)
{
    showLives();
    m_first->field().clear(); // a further tab begins without it
    if (const LiveTab* const known = m_tabs->watching(username)) {
        m_tabs->bringToFront(*known);
        return;
    }
    remember(username);
    LiveWish wish;
    wish.username = username;
    wish.waitUntilLive = m_menus->waitForLive->isChecked();
    LiveTab& tab = m_tabs->atRest();
    wish.keepRecording = tab.keepsRecording();
    tab.watch(wish);
    current().feed().view().setFocus();
}

void MainWindow::openRecording(const QString& path)
{
    showLives();
    m_tabs->atRest().openRecording(path, m_replaySpeed);
    current().feed().view().setFocus();
}

void MainWindow::playDemo()
{
    showLives();
    m_tabs->atRest().playDemo(m_replaySpeed);
    current().feed().view().setFocus();
}

void MainWindow::showCurrent()
{
    const CaptureState& state = current().state();
    if (!state.username.isEmpty() && !m_bar->field().hasFocus())
        m_bar->field().showName(state.username);
    m_bar->setState(state, current().isRunning(), current().keepsRecording());
    m_first->setKeepsRecording(current().keepsRecording());
    const bool isWelcoming = m_firstRun != nullptr && m_pages->currentWidget() == m_firstRun;
    m_bar->setVisible(!current().isEmpty() || isWelcoming);
    if (!isWelcoming || !current().isEmpty())
        m_pages->setCurrentWidget(current().isEmpty() ? static_cast<QWidget*>(m_first) : m_area);
    offerCommands();
    showReplay();
    retranslate();
    showFigures();
    showStoreLine();
}

/// What would do nothing for the tab that is shown is greyed in the menus, and not in the palette.
void MainWindow::offerCommands()
{
    const LiveTab& tab = current();
    const bool isReplay = tab.state().isReplay;
    m_menus->stop->setEnabled(tab.isRunning());
    m_menus->mark->setEnabled(tab.isRunning());
    m_menus->tryNow->setEnabled(tab.canRetry());
    m_menus->why->setEnabled(!tab.isEmpty() && !isReplay);
    m_menus->pauseReplay->setEnabled(isReplay);
    const QString unnamed = namingFault();
    m_menus->nameCapture->setEnabled(unnamed.isEmpty());
    m_menus->nameCapture->setToolTip(unnamed);
    for (QAction* const action : {m_menus->follow, m_menus->coverage, m_menus->findings})
        action->setEnabled(!tab.isEmpty());
}

/// Why what the tab shows cannot be named; empty: it can.
QString MainWindow::namingFault() const
{
    LiveTab& tab = current();
    if (tab.isEmpty() || tab.state().isReplay)
        return tr("Only a live that is watched can be named here");
    if (tab.reader().isReadOnly())
        return tr("This store is only read: nothing can be changed");
    if (tab.reader().state() != EventReader::State::Ready || !tab.state().room)
        return tr("Nothing of this live is stored yet");
    return {};
}

/// In the menu, of the tab that is shown; where that is none, with what speed the next one begins.
void MainWindow::showReplay()
{
    const bool isReplay = current().state().isReplay;
    const ReplayProgress& replay = current().replay();
    m_menus->pauseReplay->setChecked(isReplay && replay.isPaused && !replay.isAtEnd);
    const std::optional<double> speed = isReplay ? replay.speed : m_replaySpeed;
    const QList<QAction*> speeds = m_menus->replaySpeed->actions();
    for (QAction* const action : speeds)
        action->setChecked(speed && qFuzzyCompare(action->data().toDouble(), *speed));
}

void MainWindow::showFigures()
{
    m_figuresChanged = false;
    m_bar->setNow(current().now());
    m_bar->showFigures(current().stats(), current().state().captureStart,
                       current().usdPerDiamond());
}

void MainWindow::tick()
{
    for (const auto& tab : m_tabs->all())
        tab->tick(m_tabs->isCurrent(*tab));
    m_watchList->advanceTo(SystemClock().now());
    if (m_wall != nullptr && m_wall->isVisible())
        showWall();
    m_bar->setNow(current().now());
    if (m_figuresChanged)
        showFigures();
    m_rateLabel->setText(current().isEmpty() ? QString()
                                             : words::eventRate(current().eventsPerSecond()));
}

void MainWindow::showStoreLine()
{
    const StoreState& store = current().store();
    if (store.phase == StorePhase::Closed || current().isEmpty()) {
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

} // namespace racha
