// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandlist.h"
#include "app/cli/messages.h"
#include "app/cli/standardoutput.h"
#include "app/cryptolibrary.h"
#include "app/databasechoice.h"
#include "app/decidedsettings.h"
#include "app/languageoption.h"
#include "app/logsetup.h"
#include "app/mappings.h"
#include "app/system/console.h"
#include "app/system/heap.h"
#include "app/system/terminationsignals.h"
#include "app/versions.h"
#include "core/settings/datafolders.h"
#include "ui/words/displayzone.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace {

using namespace racha;

struct MainText
{
    Q_DECLARE_TR_FUNCTIONS(MainText)
};

Result<Language> chosenLanguage(const QStringList& arguments, const SettingsFile& settings)
{
    const auto asked = languageOption(arguments);
    if (!asked)
        return tl::unexpected(asked.error());
    if (*asked)
        return **asked;
    const auto stored = settings.value(QLatin1StringView(kSettingLanguage));
    return stored ? languageFromCode(*stored).value_or(systemLanguage()) : systemLanguage();
}

/// Of times that people read; JSON lines and exports are in UTC.
DisplayZone chosenZone(const SettingsFile& settings)
{
    const auto stored = settings.value(QLatin1StringView(kSettingTimeZone));
    return displayZoneFromSetting(stored.value_or(QString()));
}

int fail(const Error& error, const QString& command)
{
    const int status = info(error.code).exitStatus;
    if (error.code == ErrorCode::UsageInvalid) {
        messages::note(error.detail);
        const QString name = command.isEmpty() ? QString() : QString(command + u' ');
        messages::note(MainText::tr("See: racha-cli %1--help").arg(name));
    } else {
        messages::report(error);
    }
    return status;
}

int print(const QString& text)
{
    StandardOutput output;
    output.writeLine(text);
    output.flush();
    return 0;
}

/// Runs a command to its end; the signals are heard from the beginning.
int run(const CommandInfo& info, CommandRequest request)
{
    const TerminationSignals signals_;
    const auto command = info.make(std::move(request));
    int status = 0;
    QObject::connect(command.get(), &Command::finished, command.get(), [&status](int result) {
        status = result;
        QCoreApplication::quit();
    });
    QObject::connect(&signals_, &TerminationSignals::requested, command.get(), &Command::interrupt);
    if (const auto prepared = command->prepare(); !prepared)
        return fail(prepared.error(), QLatin1StringView(info.name));
    // Within the loop, so that an early end finds it running.
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    return status;
}

/// What is decided in place of the settings; what variables say wrongly is told and passed over.
Result<void> decide(const CommandLine& line, SettingSources& sources)
{
    auto decided = decideSettings(sources, line.values(Option::Set));
    for (const WrongVariable& each : std::as_const(sources.wrongVariables))
        messages::note(passedOverText(each));
    return decided;
}

int runCommand(const CommandInfo& info, const QStringList& arguments,
               Result<SettingSources> sources, Language language)
{
    const QString name = QLatin1StringView(info.name);
    auto line = CommandLine::parse(arguments, name, info.options);
    if (!line)
        return fail(line.error(), name);
    if (line->isSet(Option::Help))
        return print(commandHelp(info));
    if (line->isSet(Option::Version))
        return print(versionText(QStringLiteral("racha-cli")));
    if (!sources)
        return fail(sources.error(), name);
    if (const auto decided = decide(*line, *sources); !decided)
        return fail(decided.error(), name);
    // Also of a command that stores nothing: what is given is right, or said to be wrong.
    if (line->isSet(Option::Database) || line->isSet(Option::DatabasePasswordFile)) {
        if (const auto database = chooseDatabase(*line, *sources); !database)
            return fail(database.error(), name);
    }
    const auto mapped = useMappings(*line);
    if (!mapped)
        return fail(mapped.error(), name);
    for (const Error& problem : *mapped)
        messages::note(problem.detail);
    return run(info, {*std::move(line), *std::move(sources), languageCode(language)});
}

/// Options of all commands, which may stand before the command.
bool isOfAll(const QString& argument)
{
    return argument.startsWith(u"--lang") || argument == u"--set" || argument.startsWith(u"--set=");
}

/// `--lang es capture …` is meant like `capture --lang es …`.
QStringList withCommandFirst(QStringList arguments)
{
    QStringList before;
    while (!arguments.isEmpty() && isOfAll(arguments.first())) {
        before << arguments.takeFirst();
        if (!before.last().contains(u'=') && !arguments.isEmpty())
            before << arguments.takeFirst();
    }
    return arguments.mid(0, 1) + before + arguments.mid(1);
}

/// The person's settings, with the language that is decided; other faults are told in it, later.
SettingsFile settingsOf(Result<SettingSources>& sources, const QStringList& arguments)
{
    if (!sources)
        return SettingsFile(datafolders::settingsFile());
    static_cast<void>(decideSettings(*sources, findValues(arguments, Option::Set)));
    return sources->settings;
}

int runProgram(QStringList arguments)
{
    auto sources = SettingSources::load();
    const SettingsFile settings = settingsOf(sources, arguments);
    const auto language = chosenLanguage(arguments, settings);
    installLanguage(language ? *language : systemLanguage());
    if (!language)
        return fail(chosenLanguage(arguments, settings).error(), {}); // again, now in words
    installDisplayZone(chosenZone(settings));
    arguments = withCommandFirst(std::move(arguments));
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help")
        return print(programHelp());
    if (name == u"--version")
        return print(versionText(QStringLiteral("racha-cli")));
    if (name.isEmpty() || isOfAll(name))
        return fail({ErrorCode::UsageInvalid, MainText::tr("a command is missing")}, {});
    const CommandInfo* const command = findCommand(name);
    if (command == nullptr)
        return fail(
            {ErrorCode::UsageInvalid, MainText::tr("unknown command %1").arg(name.left(60))}, {});
    return runCommand(*command, arguments.mid(1), std::move(sources), *language);
}

} // namespace

int main(int argc, char* argv[])
{
    limitKeptMemory();
    keepCryptoLibrary();
    useUtf8();
    outliveBrokenOutput();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("racha"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RACHA_VERSION));
    installLog("racha-cli");
    return runProgram(QCoreApplication::arguments().mid(1));
}
