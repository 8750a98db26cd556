// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/desktopprogram.h"

#include "app/captureoptions.h"
#include "app/databasechoice.h"
#include "app/diagnosticreport.h"
#include "app/logsetup.h"
#include "app/settingoverrides.h"
#include "app/system/processfigures.h"
#include "app/versions.h"
#include "core/platform/username.h"
#include "core/settings/datafolders.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/accessiblecombobox.h"
#include "ui/words/errortext.h"

#include <QApplication>
#include <QFileInfo>

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RachaText
{
    Q_DECLARE_TR_FUNCTIONS(RachaText)
};

constexpr auto kOptions =
    joined(std::array {Option::Database, Option::DatabasePasswordFile, Option::GiftIdle,
                       Option::LikeIdle, Option::UsdPerDiamond, Option::Stats, Option::NewInstance,
                       Option::Replay, Option::Demo, Option::Mapping},
           kConnectionOptions, kCommonOptions);

/// What the person set in the window can be set right only there: it must not keep it shut.
SettingSources withoutSettings(const SettingSources& sources)
{
    SettingSources others = sources;
    others.settings = SettingsFile(QString());
    others.settings.setDecided(sources.settings.decided());
    return others;
}

/// The recording that the command line names, empty where none: after --replay, or where a username
/// could stand, as file managers pass a file. `@name.racha` is always a person.
QString recordingOf(const CommandLine& line)
{
    if (line.isSet(Option::Replay))
        return line.value(Option::Replay);
    const QString operand = line.operands().value(0);
    const bool isPath = operand.startsWith(u'/');
    const bool isNamedLikeOne = operand.endsWith(u".racha", Qt::CaseInsensitive);
    const bool isRecording = isPath || (isNamedLikeOne && QFileInfo(operand).isFile());
    return isRecording ? operand : QString();
}

QString languageInForce()
{
    return QLocale().name().left(2);
}

} // namespace

std::span<const Option> desktopOptions()
{
    return kOptions;
}

DesktopProgram::DesktopProgram(QApplication& application, CommandLine line, SettingSources& sources,
                               LogRing& log)
    : m_line(std::move(line))
    , m_sources(sources)
    , m_log(log)
    , m_appearance(application)
    , m_secretKeeper(m_line, sources)
    , m_sessions([this] { return currentSettings(); },
                 [this](const ConnectionSettings& connection, ConnectionAnswer done) {
                     m_secretKeeper.complete(connection, std::move(done));
                 },
                 m_context)
    , m_pictureSource(currentSettings().connection, datafolders::pictures())
    , m_pictures(m_pictureSource)
    , m_storeTester(m_line, sources)
    , m_upkeep([this] { return currentSettings().database; })
    , m_lookout([this](ConnectionAnswer answer) { askConnection(std::move(answer)); },
                m_context.resources(nullptr))
    , m_feed(m_sources.settings)
    , m_webhooks([this](ConnectionAnswer answer) { askConnection(std::move(answer)); })
    , m_meter(m_clock)
    , m_statisticsFile(m_clock)
{
    nameComboBoxes();
    m_context.keepJournals(journalKeeping(m_sources)); // before a store is opened
    m_appearance.setPictures(m_pictures);
    QApplication::setWindowIcon(symbolIcon(u"racha"_s, Qt::white));
    m_window = std::make_unique<MainWindow>(
        WindowServices {m_sessions,
                        m_appearance,
                        m_sources.settings,
                        settingOverrides(m_line, m_sources),
                        m_storeTester,
                        m_secretKeeper,
                        m_exporter,
                        m_eraser,
                        m_labeller,
                        m_upkeep,
                        m_inspector,
                        m_lookout,
                        datafolders::watchList(),
                        m_log,
                        [this] {
                            m_probe.start(); // from the first time that somebody wants to know
                            return m_meter.look();
                        },
                        [this] {
                            return diagnosticReport(
                                diagnosticFacts(m_line, m_sources, m_meter.look(), m_notes, m_log));
                        },
                        datafolders::mappings(),
                        m_feed,
                        m_webhooks,
                        m_tones,
                        versionText(u"racha"_s)});
    m_window->installEventFilter(this);
    connect(m_window.get(), &MainWindow::captureStateShown, this,
            [this](const CaptureState& state) { m_notes.addState(state, m_clock.now()); });
    connect(m_window.get(), &MainWindow::stepShown, this,
            [this](const QString& username, const LookupStep& step) {
                m_notes.addStep(username, step);
            });
    connect(m_window.get(), &MainWindow::settingChanged, this, &DesktopProgram::applySetting);
    connect(&m_secretKeeper, &ThreadedSecretKeeper::changed, this, [this](ConnectionSecret which) {
        if (which == ConnectionSecret::ProxyPassword)
            followConnection();
    });
    connectStatistics();
    connectQuota();
    connect(m_window.get(), &MainWindow::batchShown, &m_pictures,
            [this](const EventBatchPtr& batch) { m_pictures.note(*batch); });
    connect(m_window.get(), &MainWindow::batchShown, &m_feed, &DesktopFeed::append);
    applySetting(QLatin1StringView(kSettingFeed));
    applySetting(QLatin1StringView(kSettingLogLevel));
    applySetting(QLatin1StringView(kSettingPictures));
    applySetting(QLatin1StringView(kSettingCheckBudget));
    tellSettingsFault();
    connect(m_window.get(), &MainWindow::settingChanged, this, &DesktopProgram::tellSettingsFault);
}

DesktopProgram::~DesktopProgram()
{
    m_statisticsFile.close();
    m_window.reset(); // its sessions go before their stores
}

/// Whenever a live was reached through the service it is asked what is left, once an hour at most.
void DesktopProgram::connectQuota()
{
    // An answer may come while stores are closed, when there is no window any more.
    connect(&m_context, &ApplicationContext::quotaChanged, m_window.get(),
            [this](const ServiceQuota& quota) { showQuota(quota); });
    connect(m_window.get(), &MainWindow::captureStateShown, this,
            [this](const CaptureState& state) {
                if (state.phase == CapturePhase::Live && state.provider == u"sign")
                    m_context.askQuota(currentSettings().connection);
            });
    m_context.announceQuota();
}

void DesktopProgram::showQuota(const ServiceQuota& quota)
{
    const bool hasKey = !currentSettings().connection.signKey.isEmpty();
    const auto shown = hasKey ? std::optional(quota) : std::nullopt;
    m_meter.setQuota(shown);
    m_window->showQuota(shown);
}

void DesktopProgram::connectStatistics()
{
    MainWindow* const window = m_window.get();
    connect(window, &MainWindow::batchShown, &m_meter, &StatisticsMeter::addBatch);
    connect(window, &MainWindow::captureStateShown, &m_meter, &StatisticsMeter::setCaptureState);
    connect(window, &MainWindow::storeStateShown, &m_meter, &StatisticsMeter::setStoreState);
    connect(&m_probe, &GuiProbe::answered, &m_meter, &StatisticsMeter::addAnswer);
}

Result<WindowSessionSettings> DesktopProgram::sessionSettings(const CommandLine& line,
                                                              const SettingSources& sources)
{
    WindowSessionSettings settings;
    auto database = chooseDatabase(line, sources);
    if (!database)
        return tl::unexpected(database.error());
    auto connection = connectionSettings(line, sources, languageInForce());
    if (!connection)
        return tl::unexpected(connection.error());
    const auto streaks = streakSettings(line, sources);
    if (!streaks)
        return tl::unexpected(streaks.error());
    settings.database = std::move(database->url);
    settings.isDatabaseGiven = line.isSet(Option::Database);
    settings.isReadOnly = sources.settings.value(QLatin1StringView(kSettingReadOnly)).has_value();
    settings.connection = *std::move(connection);
    settings.streaks = *streaks;
    settings.journal = journalSettings(sources);
    return settings;
}

/// Settings that are wrong are passed over, so that events are never stored nowhere.
WindowSessionSettings DesktopProgram::currentSettings()
{
    auto settings = sessionSettings(m_line, m_sources);
    if (settings)
        return m_lastRight = *std::move(settings);
    qWarning().noquote() << "settings are passed over:" << errorSentence(settings.error().code)
                         << settings.error().detail;
    // A file that the command line or a variable names may be gone since check() looked.
    return sessionSettings(m_line, withoutSettings(m_sources)).value_or(m_lastRight);
}

std::optional<Error> DesktopProgram::settingsFault() const
{
    if (const auto settings = sessionSettings(m_line, m_sources); !settings)
        return settings.error();
    const auto numbers = checkNumbers(m_sources.settings);
    return numbers ? std::nullopt : std::optional(numbers.error());
}

/// The window opens with them nevertheless: it is where they can be set right.
void DesktopProgram::tellSettingsFault()
{
    const auto fault = settingsFault();
    if (fault || m_sources.wrongVariables.isEmpty()) {
        m_window->showSettingsFault(fault, SettingOrigin::Settings);
        return;
    }
    const WrongVariable& first = m_sources.wrongVariables.first(); // all of them are in the log
    m_window->showSettingsFault(first.error, first.origin);
}

Result<void> DesktopProgram::check(const CommandLine& line, const SettingSources& sources)
{
    if (line.operands().size() > 1)
        return failure(ErrorCode::UsageInvalid, RachaText::tr("only one username at a time"));
    if (!line.operands().isEmpty() && recordingOf(line).isEmpty()) {
        if (const auto name = normalisedUsername(line.operands().first()); !name)
            return tl::unexpected(name.error());
    }
    const auto settings = sessionSettings(line, withoutSettings(sources));
    return settings ? Result<void>() : Result<void>(tl::unexpected(settings.error()));
}

Result<void> DesktopProgram::prepare()
{
    if (!m_line.isSet(Option::Stats))
        return {};
    MainWindow* const window = m_window.get();
    connect(window, &MainWindow::batchShown, &m_statisticsFile, &StatisticsFile::addBatch);
    connect(window, &MainWindow::captureStateShown, &m_statisticsFile,
            &StatisticsFile::setCaptureState);
    connect(window, &MainWindow::storeStateShown, &m_statisticsFile,
            &StatisticsFile::setStoreState);
    m_probe.start();
    m_statisticsFile.setExtra([this](JsonWriter& json) {
        json.key("first_paint_ms").value(m_firstPaintMs);
        m_probe.write(json);
    });
    return m_statisticsFile.open(m_line.value(Option::Stats));
}

void DesktopProgram::applySetting(const QString& key)
{
    if (key == QLatin1StringView(kSettingLogLevel)) {
        const auto level = m_sources.settings.value(QLatin1StringView(kSettingLogLevel));
        setLogLevel(logLevelFromText(level.value_or(QString())));
    } else if (key == QLatin1StringView(kSettingPictures)) {
        followPictures();
    } else if (key == QLatin1StringView(kSettingProxy)) {
        followConnection();
    } else if (key == QLatin1StringView(kSettingRequestTimeout)) {
        m_lookout.followConnection();
    } else if (key == QLatin1StringView(kSettingFeed)
               || key == QLatin1StringView(kSettingFeedPort)) {
        m_feed.follow();
    } else if (key == QLatin1StringView(kSettingCheckBudget)) {
        m_lookout.setRequestsPerHour(checksPerHour(m_sources));
    } else if (key == QLatin1StringView(kSettingSignKeyFile)) {
        m_context.announceQuota();
    } else if (key == QLatin1StringView(kSettingKeepJournals)
               || key == QLatin1StringView(kSettingKeptJournals)) {
        m_context.keepJournals(journalKeeping(m_sources));
    }
}

/// For what is no capture: all of it takes the proxy that captures take, and no more of the
/// person's secrets.
void DesktopProgram::askConnection(ConnectionAnswer answer)
{
    m_secretKeeper.completeProxy(currentSettings().connection, std::move(answer));
}

void DesktopProgram::followConnection()
{
    m_lookout.followConnection();
    m_webhooks.followConnection();
    followPictures();
}

void DesktopProgram::followPictures()
{
    const auto isOn = [this] {
        return m_sources.settings.value(QLatin1StringView(kSettingPictures)).has_value();
    };
    if (!isOn()) {
        m_pictures.setOn(false);
        return;
    }
    askConnection([this, isOn](const ConnectionSettings& connection) {
        m_pictureSource.setProxy(connection.proxy);
        m_pictures.setOn(isOn());
    });
}

bool DesktopProgram::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_firstPaintMs <= 0.0)
        m_firstPaintMs = millisecondsSinceProcessStart();
    return QObject::eventFilter(watched, event);
}

QStringList DesktopProgram::wishOf(const CommandLine& line)
{
    if (const QString recording = recordingOf(line); !recording.isEmpty())
        return {u"replay"_s, QFileInfo(recording).absoluteFilePath()};
    if (line.isSet(Option::Demo))
        return {u"demo"_s};
    if (!line.operands().isEmpty())
        return {u"watch"_s, line.operands().first()};
    return {u"show"_s};
}

void DesktopProgram::show(const QStringList& wish)
{
    m_window->show();
    QMetaObject::invokeMethod(
        this,
        [this, wish] {
            if (wish.value(0) == u"show")
                m_window->welcome();
            else
                fulfil(wish);
        },
        Qt::QueuedConnection);
}

void DesktopProgram::fulfil(const QStringList& wish)
{
    const QString what = wish.value(0);
    if (what == u"replay")
        m_window->openRecording(wish.value(1));
    else if (what == u"demo")
        m_window->playDemo();
    else if (const auto name = normalisedUsername(wish.value(1)); what == u"watch" && name)
        m_window->watch(*name);
    else if (what == u"show")
        m_window->focusUsername(); // who starts Racha again wants to watch somebody
    m_window->raise();
    m_window->activateWindow();
}

} // namespace racha
