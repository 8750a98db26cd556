// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/standardoutput.h"
#include "app/databasechoice.h"
#include "core/base/clock.h"
#include "core/base/jsonwriter.h"
#include "core/store/databasestatus.h"
#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/sqlconnection.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace racha {

namespace {

struct DatabaseCommandText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseCommandText)
};

/// `database status|migrate`.
class DatabaseCommand final : public Command
{
public:
    explicit DatabaseCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { } // a migration is not left half done

private:
    bool isFileMissing() const;
    Result<void> migrate();
    void printStatus(const DatabaseStatus& status);
    void printStatusJson(const DatabaseStatus& status);

    CommandRequest m_request;
    DatabaseChoice m_choice;
    bool m_isMigrate = false;
    StandardOutput m_output;
};

Result<void> DatabaseCommand::prepare()
{
    const QStringList& operands = m_request.line.operands();
    const QString action = operands.value(0);
    static const QStringList kLater {QStringLiteral("verify"), QStringLiteral("import"),
                                     QStringLiteral("backup"), QStringLiteral("prune"),
                                     QStringLiteral("redecode")};
    if (action.isEmpty())
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("an action is missing: status or migrate"));
    if (kLater.contains(action) || m_request.line.isSet(Option::Adopt)) {
        const QString what = kLater.contains(action) ? action : info(Option::Adopt).flag();
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("%1 is not in this version").arg(what));
    }
    m_isMigrate = action == u"migrate";
    if (!m_isMigrate && action != u"status")
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("unknown action %1; there are status and migrate")
                           .arg(action.left(60)));
    if (operands.size() > 1)
        return failure(ErrorCode::UsageInvalid,
                       DatabaseCommandText::tr("%1 is too much").arg(operands[1].left(60)));
    auto choice = chooseDatabase(m_request.line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_choice = *std::move(choice);
    return {};
}

void DatabaseCommand::start()
{
    std::optional<Error> error;
    if (m_isMigrate) {
        if (const auto migrated = migrate(); !migrated)
            error = migrated.error();
    }
    DatabaseStatus now = databaseStatus(m_choice.url, RowCounts::All);
    if (!error)
        error = now.error;
    now.error = error;
    if (m_request.line.isSet(Option::Json))
        printStatusJson(now);
    else
        printStatus(now);
    m_output.flush();
    if (error)
        messages::report(*error);
    const int exitStatus = error ? info(error->code).exitStatus : 0;
    QMetaObject::invokeMethod(
        this, [this, exitStatus] { Q_EMIT finished(exitStatus); }, Qt::QueuedConnection);
}

bool DatabaseCommand::isFileMissing() const
{
    return m_choice.url.engine == DatabaseUrl::Engine::Sqlite
        && !QFileInfo::exists(m_choice.url.path);
}

Result<void> DatabaseCommand::migrate()
{
    if (isFileMissing() && !QDir().mkpath(QFileInfo(m_choice.url.path).absolutePath()))
        return failure(ErrorCode::DbReadOnly, m_choice.url.path);
    SqlConnection connection(m_choice.url);
    if (auto opened = connection.open(); !opened)
        return opened;
    Migrator migrator(connection, migrations());
    const auto version = migrator.check();
    if (!version)
        return tl::unexpected(version.error());
    if (auto ready = connection.setUp(); !ready)
        return ready;
    const WallTime now = SystemClock().now();
    if (auto applied = migrator.apply(*version, now); !applied)
        return applied;
    if (const auto id = migrator.storeId(now); !id)
        return tl::unexpected(id.error());
    return {};
}

void DatabaseCommand::printStatus(const DatabaseStatus& status)
{
    const auto line = [this](const QString& name, const QString& value) {
        m_output.writeLine(QString(name.leftJustified(16) + value));
    };
    line(DatabaseCommandText::tr("Database:"), m_choice.url.text());
    line(DatabaseCommandText::tr("Chosen by:"), originText(m_choice.origin));
    if (!status.exists) {
        line(DatabaseCommandText::tr("State:"),
             DatabaseCommandText::tr("not created yet; made at the first use"));
        return;
    }
    if (!status.engine.isEmpty())
        line(DatabaseCommandText::tr("Engine:"), status.engine);
    if (status.error) {
        line(DatabaseCommandText::tr("State:"), errorText(status.error->code).what);
        return;
    }
    line(DatabaseCommandText::tr("Schema:"),
         status.schemaVersion == status.newestVersion
             ? DatabaseCommandText::tr("version %1, up to date").arg(status.schemaVersion)
             : DatabaseCommandText::tr("version %1 of %2")
                   .arg(QString::number(status.schemaVersion),
                        QString::number(status.newestVersion)));
    line(DatabaseCommandText::tr("Events:"), words::number(status.events));
    line(DatabaseCommandText::tr("Captures:"), words::number(status.sessions));
    line(DatabaseCommandText::tr("Streaks:"), words::number(status.streaks));
    line(DatabaseCommandText::tr("Marks:"), words::number(status.marks));
    line(DatabaseCommandText::tr("Gaps:"), words::number(status.gaps));
}

void DatabaseCommand::printStatusJson(const DatabaseStatus& status)
{
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value("database");
    json.key("url").value(m_choice.url.text().toStdString());
    json.key("source").value(originText(m_choice.origin).data());
    json.key("exists").value(status.exists);
    json.key("engine").value(status.engine.toStdString());
    json.key("schema_version").value(status.schemaVersion);
    json.key("newest_schema_version").value(status.newestVersion);
    json.key("rows").beginObject();
    json.key("live_events").value(status.events);
    json.key("live_sessions").value(status.sessions);
    json.key("live_streaks").value(status.streaks);
    json.key("live_marks").value(status.marks);
    json.key("live_gaps").value(status.gaps);
    json.endObject();
    json.key("code");
    if (status.error)
        json.value(info(status.error->code).text);
    else
        json.null();
    json.endObject();
    m_output.buffer() += '\n';
}

} // namespace

std::unique_ptr<Command> makeDatabaseCommand(CommandRequest request)
{
    return std::make_unique<DatabaseCommand>(std::move(request));
}

} // namespace racha
