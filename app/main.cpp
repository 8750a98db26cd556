// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/commandline.h"
#include "app/databasechoice.h"
#include "app/guiprobe.h"
#include "app/heap.h"
#include "app/logsetup.h"
#include "app/settingsources.h"
#include "app/singleinstance.h"
#include "app/statisticsfile.h"
#include "app/windowsessions.h"
#include "core/platform/username.h"
#include "core/settings/datafolders.h"
#include "ui/mainwindow.h"
#include "ui/presentation/icons.h"
#include "ui/qtwords.h"
#include "ui/widgets/appearance.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QFileInfo>
#include <QTextStream>

#include <array>
#include <cstdio>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RachaText
{
    Q_DECLARE_TR_FUNCTIONS(RachaText)
};

constexpr auto kOptions = [] {
    constexpr std::array own {Option::Database,      Option::DatabasePasswordFile,
                              Option::GiftIdle,      Option::LikeIdle,
                              Option::UsdPerDiamond, Option::Lang,
                              Option::Stats,         Option::NewInstance,
                              Option::Replay,        Option::Demo,
                              Option::Help,          Option::Version};
    std::array<Option, own.size() + kConnectionOptions.size()> all {};
    std::copy(own.begin(), own.end(), all.begin());
    std::copy(kConnectionOptions.begin(), kConnectionOptions.end(), all.begin() + own.size());
    return all;
}();

int print(const QString& text)
{
    QTextStream(stdout) << text << Qt::endl;
    return 0;
}

int fail(const Error& error)
{
    QTextStream err(stderr);
    err << "racha: " << errorSentence(error.code) << Qt::endl;
    if (!error.detail.isEmpty())
        err << "racha: " << error.detail << Qt::endl;
    return info(error.code).exitStatus;
}

Language chosenLanguage(const QStringList& arguments, const SettingSources& sources)
{
    const auto given = findValue(arguments, Option::Lang);
    const QString code = given
        ? *given
        : sources.settings.value(QLatin1StringView(kSettingLanguage)).value_or(QString());
    return languageFromCode(code).value_or(systemLanguage());
}

/// What a start wants shown; also what a second start hands over: `watch NAME`, `replay PATH`, …
QStringList wishOf(const CommandLine& line)
{
    if (line.isSet(Option::Replay))
        return {u"replay"_s, QFileInfo(line.value(Option::Replay)).absoluteFilePath()};
    if (line.isSet(Option::Demo))
        return {u"demo"_s};
    if (!line.operands().isEmpty())
        return {u"watch"_s, line.operands().first()};
    return {u"show"_s};
}

void fulfil(const QStringList& wish, MainWindow& window)
{
    const QString what = wish.value(0);
    if (what == u"replay")
        window.openRecording(wish.value(1));
    else if (what == u"demo")
        window.playDemo();
    else if (const auto name = normalisedUsername(wish.value(1)); what == u"watch" && name)
        window.watch(*name);
    window.raise();
    window.activateWindow();
}

Result<void> checkOperands(const CommandLine& line)
{
    if (line.operands().size() > 1)
        return failure(ErrorCode::UsageInvalid, RachaText::tr("only one username at a time"));
    if (line.operands().isEmpty())
        return {};
    const auto name = normalisedUsername(line.operands().first());
    return name ? Result<void>() : Result<void>(tl::unexpected(name.error()));
}

Result<WindowSessionSettings> sessionSettings(const CommandLine& line,
                                              const SettingSources& sources, Language language)
{
    WindowSessionSettings settings;
    auto database = chooseDatabase(line, sources);
    if (!database)
        return tl::unexpected(database.error());
    auto connection = connectionSettings(line, sources, languageCode(language));
    if (!connection)
        return tl::unexpected(connection.error());
    const auto streaks = streakSettings(line, sources);
    if (!streaks)
        return tl::unexpected(streaks.error());
    settings.database = std::move(database->url);
    settings.isDatabaseGiven = line.isSet(Option::Database);
    settings.connection = *std::move(connection);
    settings.streaks = *streaks;
    return settings;
}

/// Notes when the window was painted for the first time.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

    double milliseconds() const { return m_milliseconds; }

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_milliseconds <= 0.0)
            m_milliseconds = millisecondsSinceProcessStart();
        return QObject::eventFilter(watched, event);
    }

    double m_milliseconds = 0.0;
};

/// `--stats`: what both programs write, and how quickly the window answers.
class WindowStatistics
{
public:
    explicit WindowStatistics(MainWindow& window)
        : m_file(m_clock)
    {
        window.installEventFilter(&m_paint);
        QObject::connect(&window, &MainWindow::batchShown, &m_file, &StatisticsFile::addBatch);
        QObject::connect(&window, &MainWindow::captureStateShown, &m_file,
                         &StatisticsFile::setCaptureState);
        QObject::connect(&window, &MainWindow::storeStateShown, &m_file,
                         &StatisticsFile::setStoreState);
        m_file.setExtra([this](JsonWriter& json) {
            json.key("first_paint_ms").value(m_paint.milliseconds());
            m_probe.write(json);
        });
    }

    Result<void> open(const QString& path)
    {
        m_probe.start();
        return m_file.open(path);
    }

    void close() { m_file.close(); }

private:
    SystemClock m_clock;
    FirstPaint m_paint;
    GuiProbe m_probe;
    StatisticsFile m_file;
};

int show(QApplication& application, const CommandLine& line, SettingSources& sources,
         const WindowSessionSettings& settings, SingleInstance& instance)
{
    Appearance appearance(application);
    QApplication::setWindowIcon(symbolIcon(u"racha"_s, Qt::white));
    ApplicationContext context;
    WindowSessions sessions(settings, context);
    MainWindow window(sessions, appearance, sources.settings);
    QObject::connect(&instance, &SingleInstance::messageReceived, &window,
                     [&window](const QStringList& wish) { fulfil(wish, window); });
    std::unique_ptr<WindowStatistics> statistics;
    if (line.isSet(Option::Stats)) {
        statistics = std::make_unique<WindowStatistics>(window);
        if (const auto opened = statistics->open(line.value(Option::Stats)); !opened)
            return fail(opened.error());
    }
    window.show();
    // Behind the first paint: the store and the look-up may take their time.
    QMetaObject::invokeMethod(
        &window, [&window, wish = wishOf(line)] { fulfil(wish, window); }, Qt::QueuedConnection);
    const int status = QApplication::exec();
    if (statistics)
        statistics->close();
    return status;
}

int run(QApplication& application)
{
    const QStringList arguments = QApplication::arguments().mid(1);
    auto sources = SettingSources::load();
    const Language language = chosenLanguage(arguments, sources ? *sources : SettingSources {});
    installLanguage(language);
    followLanguage(application);
    if (!sources)
        return fail(sources.error());
    const auto line = CommandLine::parse(arguments, u"racha"_s, kOptions);
    if (!line)
        return fail(line.error());
    if (line->isSet(Option::Help))
        return print(RachaText::tr("racha [username] [options]") + u"\n\n" + optionsHelp(kOptions));
    if (line->isSet(Option::Version))
        return print(u"racha "_s + QLatin1StringView(RACHA_VERSION));
    if (const auto usable = checkOperands(*line); !usable)
        return fail(usable.error());
    const auto settings = sessionSettings(*line, *sources, language);
    if (!settings)
        return fail(settings.error());

    SingleInstance instance(datafolders::settingsFile());
    if (!line->isSet(Option::NewInstance)) {
        if (instance.handOver(wishOf(*line)))
            return 0;
        instance.listen();
    }
    return show(application, *line, *sources, *settings, instance);
}

} // namespace

} // namespace racha

int main(int argc, char* argv[])
{
    racha::giveFreedMemoryBack();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("racha"));
    QApplication::setApplicationVersion(QStringLiteral(RACHA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("racha"));
    racha::installLog("racha");
    return racha::run(application);
}
