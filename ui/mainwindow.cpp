// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "core/base/clock.h"
#include "core/platform/username.h"
#include "core/settings/settinglimits.h"
#include "core/settings/settingsfile.h"
#include "ui/alerts/alertteller.h"
#include "ui/charts/chartpane.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/gifttones.h"
#include "ui/firstrun/firstpage.h"
#include "ui/firstrun/firstrun.h"
#include "ui/live/livearea.h"
#include "ui/live/livetabs.h"
#include "ui/live/tabstrip.h"
#include "ui/log/logpane.h"
#include "ui/mainwindowmenus.h"
#include "ui/manual/manual.h"
#include "ui/models/livefeedmodel.h"
#include "ui/quotalabel.h"
#include "ui/statistics/statisticspane.h"
#include "ui/storedpages.h"
#include "ui/watchbar.h"
#include "ui/watchlist/watchlistpane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/usernamefield.h"
#include "ui/windowdialogs.h"
#include "ui/windowpages.h"
#include "ui/words/displayzone.h"
#include "ui/words/errortext.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
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
const SystemClock kClock;
constexpr int kNewsTime = 6'000; // ms that a message stays in the status bar
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
    , m_names(m_settings, kNames, u' ')
    , m_filters(m_settings, kFilters, u'\n')
    , m_menus(new MainWindowMenus(*this))
    , m_bar(new WatchBar(m_appearance, this))
    , m_strip(new TabStrip(m_appearance, this))
    , m_tabs(new LiveTabs(services.opener, m_appearance, *m_strip, this))
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
    , m_tones(new GiftTones(services.tones, kClock, this))
    , m_settingsMessage(new MessageBar(m_appearance, this))
    , m_quotaMessage(new MessageBar(m_appearance, this))
    , m_quotaLabel(new QuotaLabel(*m_quotaMessage, this))
    , m_storeLabel(new QuietLabel(this))
    , m_rateLabel(new QuietLabel(this))
    , m_zoneLabel(new QLabel(QStringLiteral("UTC"), this))
{
    m_pages->addWidget(m_first);
    m_pages->addWidget(m_area);
    auto* const centre = new QWidget(this);
    auto* const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    layout->addWidget(m_settingsMessage);
    layout->addWidget(m_quotaMessage);
    makeWindowPages(layout);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    for (QLabel* const label :
         std::initializer_list<QLabel*> {m_storeLabel, m_rateLabel, m_quotaLabel}) {
        label->setObjectName(u"dim"_s);
        label->setContentsMargins(10, 0, 6, 2);
        statusBar()->addWidget(label);
    }
    m_zoneLabel->setContentsMargins(10, 0, 10, 2);
    statusBar()->addPermanentWidget(m_zoneLabel);
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
    lockDecided();
    m_teller->setRules(m_dialogs->alerts());
    m_teller->setWebhooks(services.webhooks);
    applyGiftTones();
    m_tabs->add();
    restoreLook();
    retranslate();
    m_tick.start();
}

MainWindow::~MainWindow()
{
    m_stored->close(); // it may read a tab's store
    m_tabs->clear();
}

void MainWindow::showQuota(const std::optional<ServiceQuota>& quota)
{
    m_quotaLabel->showQuota(quota);
}

void MainWindow::showSettingsFault(const std::optional<Error>& fault, SettingOrigin origin)
{
    m_settingsFault = fault;
    m_faultOrigin = origin;
    if (!fault) {
        m_settingsMessage->dismiss();
        return;
    }
    const bool isOfFile = origin == SettingOrigin::Settings;
    const QString place = isOfFile             ? m_settings.path()
        : origin == SettingOrigin::Environment ? tr("the environment")
                                               : tr("the file .env");
    m_settingsMessage->setAction(isOfFile ? tr("Open settings") : QString());
    m_settingsMessage->showText(
        MessageBar::Severity::Warning,
        isOfFile ? tr("The settings are wrong and are passed over.")
                 : tr("A variable is wrong and is passed over."),
        isOfFile || fault->code != ErrorCode::UsageInvalid
            ? tr("%1 (%2) It comes from %3.").arg(errorSentence(fault->code), fault->detail, place)
            : tr("%1. It comes from %2.").arg(fault->detail, place));
}

void MainWindow::tell(const QString& news)
{
    statusBar()->showMessage(news, kNewsTime);
}

void MainWindow::showLives()
{
    m_windowPages->showPage(WindowPage::Live);
}

void MainWindow::reveal(LiveDock dock)
{
    showLives();
    m_area->reveal(dock);
}

/// Shown there, so that tags and a note can be given.
void MainWindow::putOnWatchList(const QString& name)
{
    const auto username = normalisedUsername(name);
    if (!username) {
        tell(tr("@%1 cannot be watched.").arg(name));
        return;
    }
    reveal(LiveDock::WatchList);
    m_watchList->addPerson(*username);
}

void MainWindow::restoreLook()
{
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
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
    const QStringList names = m_names.all();
    m_first->field().setRemembered(names);
    m_bar->field().setRemembered(names);
}

void MainWindow::saveLook()
{
    m_settings.setValue(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    if (const QByteArray layout = m_area->layoutState(); !layout.isEmpty())
        m_settings.setValue(kLayout, QString::fromLatin1(layout.toBase64()));
    m_settings.setValue(kLocked, m_menus->lockLayout->isChecked() ? u"1"_s : u"0"_s);
}

void MainWindow::resetLayout()
{
    m_area->resetLayout();
    m_settings.setValue(kLayout, QString()); // where this one is not seen before the end
}

// --- settings and dialogs

/// What is decided elsewhere is not for the menus either; the settings say who decides.
void MainWindow::lockDecided()
{
    const SettingOverrides& decided = m_services.overrides;
    m_menus->theme->setEnabled(!decided.contains(QLatin1StringView(kSettingTheme)));
    m_menus->language->setEnabled(!decided.contains(QLatin1StringView(kSettingLanguage)));
    m_menus->timesInUtc->setEnabled(!decided.contains(QLatin1StringView(kSettingTimeZone)));
    m_menus->everyMessage->setEnabled(!decided.contains(QLatin1StringView(kSettingEveryMessage)));
}

QString MainWindow::setting(const char* key) const
{
    return m_settings.value(QLatin1StringView(key)).value_or(QString());
}

void MainWindow::applyToTab(LiveTab& tab)
{
    tab.feed().model().setEveryMessage(m_menus->everyMessage->isChecked());
    tab.feed().model().setAlerts(m_dialogs->alerts());
    tab.feed().model().setLargeFrom(largeFrom());
    tab.feed().filterField().setRemembered(m_filters.all());
    if (const QString range = setting(kSettingChartRange); !range.isEmpty())
        tab.charts().setRange(rangeOf(range.toInt()));
}

/// Gifts worth so much are pinned; 0 in the settings pins none.
qint64 MainWindow::largeFrom() const
{
    static_assert(static_cast<qint64>(kPinnedDiamonds.fallback) == FeedRow::kLargeGift);
    bool isNumber = false;
    const qint64 from = setting(kSettingPinDiamonds).toLongLong(&isNumber);
    const bool isUsable = isNumber && kPinnedDiamonds.holds(static_cast<double>(from));
    const qint64 diamonds = isUsable ? from : FeedRow::kLargeGift;
    return diamonds > 0 ? diamonds : std::numeric_limits<qint64>::max();
}

void MainWindow::applyGiftTones()
{
    m_tones->setVolume(giftToneVolume(m_settings));
    m_tones->setOn(setting(kSettingGiftTones) == u"1");
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
    if (key == QLatin1StringView(kSettingGiftTones)
        || key == QLatin1StringView(kSettingGiftToneVolume))
        applyGiftTones();
    if (key == QLatin1StringView(kSettingGiftTones) && m_tones->isOn())
        playGiftScale(m_services.tones, giftToneVolume(m_settings)); // says whether it can be heard
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
            showCurrentTab();
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

void MainWindow::rememberFilter(const QString& text)
{
    const QStringList filters = m_filters.add(text);
    forAllFeeds([&filters](FeedPane& feed) { feed.filterField().setRemembered(filters); });
    m_stored->setRememberedFilters(filters);
}

void MainWindow::focusUsername()
{
    QLineEdit& field = shownField();
    if (m_bar->isHidden())
        showLives();
    field.setFocus(Qt::ShortcutFocusReason);
    field.selectAll();
}

/// On the first page, where there is one, else in the bar.
UsernameField& MainWindow::shownField() const
{
    return m_bar->isHidden() ? m_first->field() : m_bar->field();
}

void MainWindow::watchTyped()
{
    const UsernameField& field = shownField();
    if (const QString name = field.username(); field.isVisible() && !name.isEmpty())
        watch(name);
    else
        focusUsername();
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

void MainWindow::remember(const QString& username)
{
    const QStringList names = m_names.add(username);
    m_first->field().setRemembered(names);
    m_bar->field().setRemembered(names);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_menus->retranslate();
        retranslate();
        offerCommands();
        showStoreLine();
        tick();
        m_tabs->refreshStrip();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    const QString name = current().name();
    setWindowTitle(name.isEmpty() ? u"Racha"_s : u"%1 – Racha"_s.arg(name));
    m_storeLabel->setTitle(tr("Store"));
    m_rateLabel->setTitle(tr("Events per second"));
    if (m_settingsMessage->isVisible())
        showSettingsFault(m_settingsFault, m_faultOrigin);
    const QString code = QLocale().name().left(2);
    const QList<QAction*> languages = m_menus->language->actions();
    for (QAction* const action : languages)
        action->setChecked(action->data().toString() == code);
    showZone();
}

void MainWindow::showZone()
{
    const bool isUtc = displayZone() == DisplayZone::Utc;
    m_menus->timesInUtc->setChecked(isUtc);
    m_zoneLabel->setVisible(isUtc);
    m_zoneLabel->setToolTip(tr("All times are shown in UTC: View › Times in UTC"));
    m_zoneLabel->setAccessibleName(m_zoneLabel->toolTip());
}

// --- the end

/// Captures end in order, out of sight: their last events are stored, their sessions closed.
void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_isClosing)
        saveLook();
    m_manual->close();
    if (!m_tabs->isAnyLiveRunning()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    if (m_isClosing)
        return;
    m_isClosing = true;
    hide();
    QTimer::singleShot(kStopPatience, qApp, &QCoreApplication::quit);
    m_tabs->stopAll();
}

void MainWindow::closeWhenStopped()
{
    if (m_isClosing && !m_tabs->isAnyLiveRunning())
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

/// What nobody took. Return presses the button that has the focus, as in dialogs.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    auto* const button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace racha
