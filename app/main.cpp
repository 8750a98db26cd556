// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cryptolibrary.h"
#include "app/decidedsettings.h"
#include "app/desktopprogram.h"
#include "app/languageoption.h"
#include "app/logsetup.h"
#include "app/mappings.h"
#include "app/singleinstance.h"
#include "app/system/console.h"
#include "app/system/heap.h"
#include "app/system/terminationsignals.h"
#include "app/versions.h"
#include "core/settings/datafolders.h"
#include "ui/qtwords.h"
#include "ui/words/displayzone.h"
#include "ui/words/errortext.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MainText
{
    Q_DECLARE_TR_FUNCTIONS(MainText)
};

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
    if (const auto given = languageOption(arguments); given && *given)
        return **given;
    const auto stored = sources.settings.value(QLatin1StringView(kSettingLanguage));
    return languageFromCode(stored.value_or(QString())).value_or(systemLanguage());
}

DisplayZone chosenZone(const SettingSources& sources)
{
    const auto stored = sources.settings.value(QLatin1StringView(kSettingTimeZone));
    return displayZoneFromSetting(stored.value_or(QString()));
}

QString helpText()
{
    const QStringList parts {
        MainText::tr("Racha watches TikTok lives in a window and stores their events."),
        QString(),
        MainText::tr("Usage: racha [username or recording] [options]"),
        MainText::tr("Without a username it opens its first page; --demo plays a live in which all "
                     "people are invented."),
        QString(),
        optionsHelp(desktopOptions()),
        MainText::tr("In the window, F1 opens the manual. racha-cli does the same without a "
                     "display: racha-cli --help."),
        MainText::tr("Racha is not connected with TikTok in any way."),
    };
    return parts.join(u'\n');
}

int run(QApplication& application)
{
    const QStringList arguments = QApplication::arguments().mid(1);
    auto sources = SettingSources::load();
    if (sources) // for the language; what is wrong is told in it, below
        static_cast<void>(decideSettings(*sources, findValues(arguments, Option::Set)));
    installLanguage(chosenLanguage(arguments, sources ? *sources : SettingSources {}));
    followLanguage(application);
    installDisplayZone(chosenZone(sources ? *sources : SettingSources {}));
    if (!sources)
        return fail(sources.error());
    if (const auto language = languageOption(arguments); !language)
        return fail(language.error());
    auto line = CommandLine::parse(arguments, u"racha"_s, desktopOptions());
    if (!line)
        return fail(line.error());
    if (line->isSet(Option::Help)) {
        return print(helpText());
    }
    if (line->isSet(Option::Version))
        return print(versionText(u"racha"_s));
    if (const auto decided = decideSettings(*sources, line->values(Option::Set)); !decided)
        return fail(decided.error());
    const auto mapped = useMappings(*line);
    if (!mapped)
        return fail(mapped.error());
    for (const Error& problem : *mapped)
        qWarning().noquote() << problem.detail;
    for (const WrongVariable& each : std::as_const(sources->wrongVariables))
        qWarning().noquote() << passedOverText(each);
    if (const auto usable = DesktopProgram::check(*line, *sources); !usable)
        return fail(usable.error());

    const QStringList wish = DesktopProgram::wishOf(*line);
    SingleInstance instance(datafolders::settingsFile());
    if (!line->isSet(Option::NewInstance)) {
        if (instance.handOver(wish))
            return 0;
        instance.listen();
    }
    DesktopProgram program(application, *std::move(line), *sources, keepLog(datafolders::state()));
    QObject::connect(&instance, &SingleInstance::messageReceived, &program,
                     &DesktopProgram::fulfil);
    // At the end of a desktop session, too, captures end in order.
    const TerminationSignals signalled;
    QObject::connect(&signalled, &TerminationSignals::requested, &program.window(),
                     &QWidget::close);
    if (const auto prepared = program.prepare(); !prepared)
        return fail(prepared.error());
    program.show(wish);
    return QApplication::exec();
}

/// Nothing is shown then, and there may be no display.
bool onlyPrints(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const std::string_view text(argument);
        return text == "--version" || text == "--help" || text == "-h";
    });
}

} // namespace

} // namespace racha

int main(int argc, char* argv[])
{
    racha::limitKeptMemory();
    racha::keepCryptoLibrary();
    racha::outliveBrokenOutput();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    if (racha::onlyPrints(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("racha"));
    QApplication::setApplicationVersion(QStringLiteral(RACHA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.racha.Racha"));
    racha::installLog("racha");
    return racha::run(application);
}
