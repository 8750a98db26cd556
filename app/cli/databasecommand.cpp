// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/helpline.h"

#include <QCoreApplication>

#include <array>
#include <vector>

namespace racha {

namespace {

struct DatabaseCommandText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseCommandText)
};

constexpr auto kOfAllActions = joined(
    std::array {Option::Database, Option::DatabasePasswordFile, Option::Json}, kCommonOptions);

constexpr std::array kRedecodeOptions {Option::Apply, Option::Yes};
constexpr std::array kVerifyOptions {Option::Repair, Option::Yes, Option::Limit};
constexpr std::array kPruneOptions {Option::OlderThan, Option::Filter, Option::Apply,
                                    Option::Compact};
constexpr std::array kMigrateOptions {Option::Adopt};
constexpr std::array kBackupOptions {Option::Output};
constexpr std::array kImportOptions {Option::SourcePasswordFile};
constexpr int kManySources = 10'000;

// clang-format off
constexpr std::array kActions {
    DatabaseAction {"status", "", 0,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "which database is used, who chose it, what is in it"),
     {}, makeDatabaseStatus},
    DatabaseAction {"migrate", "", 0,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "create the tables, or bring them to this version"),
     kMigrateOptions, makeDatabaseMigrate},
    DatabaseAction {"verify", "", 0,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "compute streaks and totals again, and name each cell that differs; --repair writes them"),
     kVerifyOptions, makeDatabaseVerify},
    DatabaseAction {"backup", "[FILE]", 1,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "copy the whole store into a new SQLite file, checked"),
     kBackupOptions, makeDatabaseBackup},
    DatabaseAction {"prune", "", 0,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "take old events out, all or those of a filter"),
     kPruneOptions, makeDatabasePrune},
    DatabaseAction {"import", "SOURCE...", kManySources,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "take over another store, a predecessor's, recordings, JSON lines"),
     kImportOptions, makeDatabaseImport},
    DatabaseAction {"redecode", "", 0,
     QT_TRANSLATE_NOOP("DatabaseActionsText", "decode stored messages again, and show what this version understands better; --apply writes it"),
     kRedecodeOptions, makeDatabaseRedecode},
};

// clang-format on

const DatabaseAction* findAction(const QString& name)
{
    for (const DatabaseAction& action : kActions) {
        if (name == QLatin1StringView(action.name))
            return &action;
    }
    return nullptr;
}

QString actionNames()
{
    QStringList names;
    for (const DatabaseAction& action : kActions)
        names << QLatin1StringView(action.name);
    return names.join(QStringLiteral(", "));
}

/// `database ACTION`: finds the action and stands for it.
class DatabaseCommand final : public Command
{
public:
    explicit DatabaseCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;

    void start() override { m_action->start(); }

    void interrupt() override { m_action->interrupt(); }

private:
    CommandRequest m_request;
    std::unique_ptr<Command> m_action;
};

Result<void> DatabaseCommand::prepare()
{
    const CommandLine& line = m_request.line;
    const QString name = line.operands().value(0);
    if (name.isEmpty())
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("an action is missing: %1").arg(actionNames()));
    const DatabaseAction* const action = findAction(name);
    if (action == nullptr)
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("unknown action %1; there are %2")
                           .arg(name.left(60), actionNames()));
    std::vector<Option> allowed(kOfAllActions.begin(), kOfAllActions.end());
    allowed.insert(allowed.end(), action->options.begin(), action->options.end());
    if (auto fits = line.allow(QStringLiteral("database ") + name, allowed); !fits)
        return fits;
    if (line.operands().size() > 1 + action->mostOperands)
        return failure(
            ErrorCode::UsageInvalid,
            DatabaseCommandText::tr("%1 is too much").arg(line.operands().last().left(60)));
    m_action = action->make(std::move(m_request));
    connect(m_action.get(), &Command::finished, this, &Command::finished);
    return m_action->prepare();
}

} // namespace

QString databaseActionsHelp()
{
    QString text;
    for (const DatabaseAction& action : kActions) {
        const QString usage =
            QLatin1StringView(action.name) + u' ' + QLatin1StringView(action.operands);
        text += helpLine(usage.trimmed(),
                         QCoreApplication::translate("DatabaseActionsText", action.summary));
    }
    return text;
}

std::unique_ptr<Command> makeDatabaseCommand(CommandRequest request)
{
    return std::make_unique<DatabaseCommand>(std::move(request));
}

} // namespace racha
