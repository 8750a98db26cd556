// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "core/settings/settingsfile.h"
#include "ui/about.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/feedview.h"
#include "ui/firstrun/firstpage.h"
#include "ui/mainwindowmenus.h"
#include "ui/models/livefeedmodel.h"
#include "ui/presentation/icons.h"
#include "ui/sessionopener.h"
#include "ui/watchbar.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usernamefield.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTick {500}; // figures that tick faster cannot be read
constexpr qsizetype kNamesRemembered = 20;
const QString kNames = u"window/remembered"_s;
const QString kGeometry = u"window/geometry"_s;
const QString kTheme = u"window/theme"_s;

} // namespace

MainWindow::MainWindow(SessionOpener& opener, Appearance& appearance, SettingsFile& settings,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_opener(opener)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_menus(new MainWindowMenus(*this))
    , m_bar(new WatchBar(appearance, this))
    , m_pages(new QStackedWidget(this))
    , m_first(new FirstPage(appearance, this))
    , m_message(new MessageBar(appearance, this))
    , m_feed(new FeedPane(appearance, this))
    , m_storeLabel(new QLabel(this))
    , m_rateLabel(new QLabel(this))
{
    m_live = makeLivePage();
    m_pages->addWidget(m_first);
    m_pages->addWidget(m_live);
    auto* const centre = new QWidget(this);
    auto* const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    for (QLabel* const label : {m_storeLabel, m_rateLabel}) {
        label->setObjectName(u"dim"_s);
        label->setContentsMargins(10, 0, 6, 2);
    }
    statusBar()->addWidget(m_storeLabel);
    statusBar()->addWidget(m_rateLabel);
    setAcceptDrops(true);

    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    connectMenus();
    connectViewMenu();
    connectPages();
    restoreLook();
    retranslate();
    showFirstPage();
}

MainWindow::~MainWindow()
{
    giveUpSession();
}

QWidget* MainWindow::makeLivePage()
{
    auto* const page = new QWidget(this);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_feed, 1);
    return page;
}

void MainWindow::connectMenus()
{
    connect(m_menus->openRecording, &QAction::triggered, this, &MainWindow::chooseRecording);
    connect(m_menus->playDemo, &QAction::triggered, this, &MainWindow::playDemo);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->copy, &QAction::triggered, m_feed, &FeedPane::copySelection);
    connect(m_menus->selectAll, &QAction::triggered, &m_feed->view(),
            &QAbstractItemView::selectAll);
    connect(m_menus->focusUsername, &QAction::triggered, this, &MainWindow::focusUsername);
    connect(m_menus->watch, &QAction::triggered, this, [this] {
        if (const QString name = m_bar->field().username(); !name.isEmpty())
            watch(name);
    });
    connect(m_menus->stop, &QAction::triggered, this, &MainWindow::stop);
    connect(m_menus->tryNow, &QAction::triggered, this, &MainWindow::retry);
    const auto mark = [this] {
        if (isRunning())
            m_session->addMark(QString());
    };
    connect(m_menus->mark, &QAction::triggered, this, mark);
    connect(&m_bar->markButton(), &QPushButton::clicked, this, mark);
    connect(m_menus->pauseReplay, &QAction::toggled, this, [this](bool paused) {
        if (isRunning())
            m_session->setReplayPaused(paused);
    });
    connect(m_menus->replaySpeed, &QActionGroup::triggered, this, [this](const QAction* action) {
        if (isRunning())
            m_session->setReplaySpeed(action->data().toDouble());
    });
    connect(m_menus->firstSteps, &QAction::triggered, this, &MainWindow::showFirstPage);
    connect(m_menus->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_menus->aboutQt, &QAction::triggered, this, [] { QApplication::aboutQt(); });
}

void MainWindow::connectViewMenu()
{
    connect(m_menus->theme, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto choice = static_cast<Appearance::Choice>(action->data().toInt());
        m_appearance.choose(choice);
        m_settings.setValue(kTheme, action->data().toString());
    });
    connect(m_menus->language, &QActionGroup::triggered, this, [this](const QAction* action) {
        const QString code = action->data().toString();
        if (const auto language = languageFromCode(code))
            installLanguage(*language);
        m_settings.setValue(QLatin1StringView(kSettingLanguage), code);
    });
    connect(m_menus->everyMessage, &QAction::toggled, &m_feed->model(),
            &LiveFeedModel::setEveryMessage);
    connect(m_menus->follow, &QAction::triggered, &m_feed->view(), &FeedView::follow);
    connect(m_menus->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectPages()
{
    connect(m_bar, &WatchBar::watchRequested, this, &MainWindow::watch);
    connect(m_bar, &WatchBar::stopRequested, this, &MainWindow::stop);
    connect(&m_bar->field(), &UsernameField::complaintChanged, this,
            [this](const QString& complaint) { statusBar()->showMessage(complaint); });
    connect(m_first, &FirstPage::watchRequested, this, &MainWindow::watch);
    connect(m_first, &FirstPage::openRequested, this, &MainWindow::chooseRecording);
    connect(m_first, &FirstPage::demoRequested, this, &MainWindow::playDemo);
    connect(m_message, &MessageBar::retryRequested, this, &MainWindow::retry);
}

void MainWindow::restoreLook()
{
    resize(1180, 760);
    if (const auto geometry = m_settings.value(kGeometry))
        restoreGeometry(QByteArray::fromBase64(geometry->toLatin1()));
    const int theme = m_settings.value(kTheme).value_or(QString()).toInt();
    const QList<QAction*> themes = m_menus->theme->actions();
    const auto chosen = std::clamp<qsizetype>(theme, 0, themes.size() - 1);
    themes.at(chosen)->setChecked(true);
    if (chosen > 0)
        m_appearance.choose(static_cast<Appearance::Choice>(chosen));
    const QStringList names = remembered();
    m_first->field().setRemembered(names);
    m_bar->field().setRemembered(names);
}

bool MainWindow::isRunning() const
{
    return m_isOpening || (m_session && !m_session->isFinished());
}

WallTime MainWindow::now() const
{
    return m_state.isReplay ? m_feed->model().upTo() : SystemClock().now();
}

void MainWindow::watch(const QString& username)
{
    prepare(username);
    remember(username);
    m_opener.openLive(username, m_menus->waitForLive->isChecked(),
                      m_bar->recordButton().isChecked(),
                      [this](std::unique_ptr<Session> session) { take(std::move(session)); });
}

void MainWindow::openRecording(const QString& path)
{
    prepare(QString());
    m_state.isReplay = true;
    const double speed = m_menus->replaySpeed->checkedAction()->data().toDouble();
    m_opener.openRecording(path, speed,
                           [this](std::unique_ptr<Session> session) { take(std::move(session)); });
}

void MainWindow::playDemo()
{
    prepare(QString());
    m_state.isReplay = true;
    m_opener.openDemo([this](std::unique_ptr<Session> session) { take(std::move(session)); });
}

/// Clears what was shown, so that nobody takes the last live's figures for this one's.
void MainWindow::prepare(const QString& name)
{
    giveUpSession();
    m_isOpening = true;
    m_state = {};
    m_state.username = name;
    m_state.phase = CapturePhase::LookingUp;
    m_state.since = SystemClock().now();
    m_stats = {};
    m_countedEvents = 0;
    m_figuresChanged = false;
    m_shownError.reset();
    m_feed->clear();
    m_bar->clearFigures();
    m_bar->field().setText(name.isEmpty() ? QString() : QString(u'@' + name));
    m_bar->setState(m_state, true);
    m_message->dismiss();
    m_menus->pauseReplay->setChecked(false);
    m_bar->show();
    m_pages->setCurrentWidget(m_live);
    m_feed->view().setFocus();
    showEmptyText();
    m_rateClock.start();
    m_tick.start();
    tick();
}

void MainWindow::take(std::unique_ptr<Session> session)
{
    m_isOpening = false;
    m_session = std::move(session);
    connect(m_session.get(), &Session::batchReady, this, &MainWindow::takeBatch);
    connect(m_session.get(), &Session::stateChanged, this, &MainWindow::takeState);
    connect(m_session.get(), &Session::finished, this, &MainWindow::takeOutcome);
    m_session->start();
}

void MainWindow::giveUpSession()
{
    m_isOpening = false;
    if (m_session)
        m_session->disconnect(this);
    m_session.reset();
}

void MainWindow::stop()
{
    if (m_session)
        m_session->stop();
}

void MainWindow::takeBatch(const EventBatchPtr& batch)
{
    m_feed->append(batch);
    m_stats = batch->stats;
    if (batch->capture)
        m_usdPerDiamond = batch->capture->settings.usdPerDiamond;
    m_figuresChanged = true;
    Q_EMIT batchShown(batch);
}

void MainWindow::takeState(const CaptureState& state)
{
    const QString shownName = state.username;
    if (!shownName.isEmpty() && shownName != m_state.username)
        m_bar->field().setText(u'@' + shownName);
    m_state = state;
    m_bar->setState(state, isRunning());
    showVerdict(state);
    showEmptyText();
    retranslate();
    tick();
    Q_EMIT captureStateShown(state);
}

/// What the person must know, above the feed: why it waits or failed and what to do.
void MainWindow::showVerdict(const CaptureState& state)
{
    if (state.phase == CapturePhase::WaitingForLive) {
        m_message->showText(MessageBar::Severity::Info,
                            tr("@%1 is not live yet.").arg(state.username),
                            tr("Racha looks again by itself and starts as soon as they are."));
        return;
    }
    if (!state.error) {
        if (state.phase == CapturePhase::Live)
            m_message->dismiss();
        return;
    }
    const bool isOver = state.phase == CapturePhase::Failed;
    if (!m_shownError || m_shownError->code != state.error->code || isOver
        || !m_message->isVisible()) {
        m_message->showError(*state.error,
                             isOver ? MessageBar::Severity::Failure : MessageBar::Severity::Warning,
                             !state.isReplay);
    }
    m_shownError = state.error;
    showProgress();
}

void MainWindow::showProgress()
{
    if (m_state.phase != CapturePhase::Reconnecting || !m_state.retryAt) {
        m_message->setProgress(QString());
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_state.retryAt - now());
    m_message->setProgress(tr("Trying again in %1 s (attempt %2).")
                               .arg(std::max<qint64>(0, left.count()))
                               .arg(m_state.attempt));
}

void MainWindow::takeOutcome(const CaptureOutcome& outcome)
{
    m_bar->setState(m_state, false);
    if (outcome.error && (!m_shownError || m_shownError->code != outcome.error->code))
        m_message->showError(*outcome.error, MessageBar::Severity::Failure, !m_state.isReplay);
    m_feed->model().flush();
    tick();
    m_tick.stop();
    showEmptyText();
    Q_EMIT captureFinished(outcome);
}

void MainWindow::showEmptyText()
{
    const QString name = m_state.username;
    switch (m_state.phase) {
    case CapturePhase::Live:
        m_feed->setEmptyText(tr("Connected"), tr("The first events will show here."));
        break;
    case CapturePhase::Failed:
    case CapturePhase::Ended:
    case CapturePhase::Stopped:
        m_feed->setEmptyText(tr("No events"), tr("Nothing came while this was watched."));
        break;
    default:
        m_feed->setEmptyText(m_state.isReplay     ? tr("Opening the recording")
                                 : name.isEmpty() ? QString()
                                                  : tr("Looking for @%1").arg(name),
                             QString());
    }
}

void MainWindow::retry()
{
    if (isRunning())
        m_session->retryNow();
    else if (!m_state.username.isEmpty() && !m_state.isReplay)
        watch(m_state.username);
}

void MainWindow::tick()
{
    m_bar->setNow(now());
    m_feed->advanceTo(now());
    if (m_figuresChanged)
        m_bar->showFigures(m_stats, m_state.captureStart, m_usdPerDiamond);
    m_figuresChanged = false;
    showProgress();
    if (m_rateClock.isValid() && m_rateClock.elapsed() >= 1000)
        tickRate();
}

void MainWindow::tickRate()
{
    const std::int64_t events = m_stats.eventCount();
    const double seconds = static_cast<double>(m_rateClock.restart()) / 1000.0;
    const auto perSecond =
        static_cast<std::int64_t>(static_cast<double>(events - m_countedEvents) / seconds + 0.5);
    m_countedEvents = events;
    m_rateLabel->setText(tr("%1 events/s").arg(words::number(perSecond)));
}

void MainWindow::showStoreState(const StoreState& state)
{
    m_store = std::make_unique<StoreState>(state);
    showStoreLine();
}

void MainWindow::showStoreFailure(const Error& error)
{
    m_message->showError(error, MessageBar::Severity::Failure, false);
}

void MainWindow::showStoreLine()
{
    if (!m_store || m_store->phase == StorePhase::Closed) {
        m_storeLabel->clear();
        return;
    }
    const QString engine = QString::fromStdString(m_store->engine);
    QStringList parts {engine, tr("%1 stored").arg(words::number(m_store->stored))};
    if (m_store->queued > 0)
        parts << tr("%1 waiting").arg(words::number(m_store->queued));
    if (m_store->phase == StorePhase::Behind)
        parts << tr("the store is behind");
    m_storeLabel->setText(parts.join(u"  ·  "_s));
}

void MainWindow::showFirstPage()
{
    if (isRunning())
        return;
    m_bar->hide();
    m_pages->setCurrentWidget(m_first);
    m_first->field().setFocus();
    m_rateLabel->clear();
}

void MainWindow::focusUsername()
{
    QLineEdit& field = m_pages->currentWidget() == m_first ? m_first->field() : m_bar->field();
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
        showEmptyText();
        showStoreLine();
        if (m_state.phase == CapturePhase::WaitingForLive)
            showVerdict(m_state);
        tick();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_state.username.isEmpty() ? u"Racha"_s
                                              : u"@%1 – Racha"_s.arg(m_state.username));
    m_storeLabel->setAccessibleName(tr("Store"));
    m_rateLabel->setAccessibleName(tr("Events per second"));
    const QString code = QLocale().name().left(2);
    const QList<QAction*> languages = m_menus->language->actions();
    for (QAction* const action : languages)
        action->setChecked(action->data().toString() == code);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    giveUpSession();
    QMainWindow::closeEvent(event);
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
