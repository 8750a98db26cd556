// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandlist.h"

#include "app/cli/databaseaction.h"
#include "app/cli/reportnames.h"
#include "app/commandoptions.h"

#include <QCoreApplication>

#include <array>

namespace racha {

namespace {

struct CommandsText
{
    Q_DECLARE_TR_FUNCTIONS(CommandsText)
};

/// Taken by every command, so that a script may give them to all (contract, section 1).
constexpr std::array kStoreOptions {Option::Database, Option::DatabasePasswordFile};

constexpr auto kCaptureOptions =
    joined(std::array {Option::Database, Option::DatabasePasswordFile, Option::NoDatabase,
                       Option::Json, Option::Record, Option::Duration, Option::Wait,
                       Option::GiftIdle, Option::LikeIdle, Option::UsdPerDiamond, Option::Filter,
                       Option::Stats, Option::Mapping, Option::Feed, Option::FeedTokenFile},
           kConnectionOptions, kCommonOptions);
constexpr auto kReplayOptions = joined(
    std::array {Option::Database, Option::DatabasePasswordFile, Option::NoDatabase, Option::Json,
                Option::Speed, Option::Max, Option::Filter, Option::Stats, Option::Mapping},
    kCommonOptions);
constexpr auto kCheckOptions =
    joined(std::array {Option::Json}, kConnectionOptions, kStoreOptions, kCommonOptions);
constexpr auto kDatabaseOptions =
    joined(std::array {Option::Database, Option::DatabasePasswordFile, Option::Json, Option::Adopt,
                       Option::Output, Option::SourcePasswordFile, Option::Repair, Option::Apply,
                       Option::Yes, Option::Limit, Option::OlderThan, Option::Filter,
                       Option::Compact, Option::Mapping},
           kCommonOptions);
constexpr auto kReportOptions =
    joined(std::array {Option::Live, Option::Streak, Option::Limit, Option::Filter, Option::Json,
                       Option::UsdPerDiamond, Option::Database, Option::DatabasePasswordFile,
                       Option::Mapping},
           kCommonOptions);
constexpr auto kExportOptions = joined(
    std::array {Option::Database, Option::DatabasePasswordFile, Option::Filter, Option::Format,
                Option::Output, Option::Columns, Option::Limit, Option::Delimiter, Option::Bom,
                Option::RawCells, Option::Mapping, Option::Coverage, Option::Pseudonyms,
                Option::NewPseudonymKey, Option::HideStreamer, Option::DropText, Option::Codebook},
    kCommonOptions);
constexpr auto kRedactOptions = joined(
    std::array {Option::Output, Option::KeepComments, Option::Json}, kStoreOptions, kCommonOptions);
constexpr auto kSimulateOptions =
    joined(std::array {Option::List, Option::Port, Option::Seed, Option::Rate, Option::Duration,
                       Option::Speed, Option::Once, Option::Tls, Option::Truth, Option::Json},
           kStoreOptions, kCommonOptions);

constexpr std::array kCommands {
    CommandInfo {"capture", "USERNAME...",
                 QT_TRANSLATE_NOOP("CommandsText",
                                   "watch lives until they end, --duration passes or Ctrl+C"),
                 kCaptureOptions, makeCaptureCommand},
    CommandInfo {"replay", "FILE",
                 QT_TRANSLATE_NOOP("CommandsText", "run a recording through the same pipeline"),
                 kReplayOptions, makeReplayCommand},
    CommandInfo {"check", "USERNAME",
                 QT_TRANSLATE_NOOP("CommandsText", "can it be watched now, and if not, why not"),
                 kCheckOptions, makeCheckCommand},
    CommandInfo {"report", "NAME",
                 QT_TRANSLATE_NOOP("CommandsText",
                                   "figures of stored lives: summary, top-gifters, timeline …"),
                 kReportOptions, makeReportCommand, reportNamesHelp},
    CommandInfo {
        "database", "ACTION",
        QT_TRANSLATE_NOOP("CommandsText", "look after the store: status, migrate, verify …"),
        kDatabaseOptions, makeDatabaseCommand, databaseActionsHelp},
    CommandInfo {
        "export", "",
        QT_TRANSLATE_NOOP("CommandsText", "stored events as CSV, JSON Lines or a workbook"),
        kExportOptions, makeExportCommand},
    CommandInfo {
        "redact", "FILE",
        QT_TRANSLATE_NOOP("CommandsText",
                          "copy a recording, for others, without telling who its people are"),
        kRedactOptions, makeRedactCommand},
    CommandInfo {
        "simulate", "SCENARIO",
        QT_TRANSLATE_NOOP("CommandsText", "a fake TikTok on 127.0.0.1, to try things with"),
        kSimulateOptions, makeSimulateCommand},
};

QString summaryOf(const CommandInfo& command)
{
    return CommandsText::tr(command.summary);
}

} // namespace

const CommandInfo* findCommand(const QString& name)
{
    for (const CommandInfo& command : kCommands) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

QString programHelp()
{
    constexpr int kWidth = 28;
    QString text = CommandsText::tr("Racha watches TikTok lives and stores their events.") + u"\n\n"
        + CommandsText::tr("Usage: racha-cli COMMAND [OPTIONS]") + u"\n\n";
    for (const CommandInfo& command : kCommands) {
        const QString usage =
            QLatin1StringView(command.name) + u' ' + QLatin1StringView(command.operands);
        text += u"  " + usage.leftJustified(kWidth) + u' ' + summaryOf(command) + u'\n';
    }
    text += u'\n' + CommandsText::tr("racha-cli COMMAND --help shows the options of a command.")
        + u'\n' + CommandsText::tr("Racha is not connected with TikTok in any way.");
    return text;
}

QString commandHelp(const CommandInfo& command)
{
    const QString usage =
        QLatin1StringView(command.name) + u" [OPTIONS] " + QLatin1StringView(command.operands);
    return CommandsText::tr("Usage: racha-cli %1").arg(usage) + u'\n' + summaryOf(command) + u"\n\n"
        + (command.operandsHelp != nullptr ? QString(command.operandsHelp() + u'\n') : QString())
        + optionsHelp(command.options).chopped(1);
}

} // namespace racha
