// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databasestatusaction.h"

#include "app/cli/databaseaction.h"
#include "app/cli/messages.h"
#include "app/cli/standardoutput.h"
#include "core/base/jsonwriter.h"
#include "core/store/databasestatus.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct DatabaseStatusText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseStatusText)
};

void writeText(StandardOutput& output, const DatabaseChoice& choice, const DatabaseStatus& status)
{
    const auto line = [&output](const QString& name, const QString& value) {
        output.writeLine(QString(name.leftJustified(16) + value));
    };
    line(DatabaseStatusText::tr("Database:"), choice.url.text());
    line(DatabaseStatusText::tr("Chosen by:"), originText(choice.origin));
    if (!status.exists) {
        line(DatabaseStatusText::tr("State:"),
             DatabaseStatusText::tr("not created yet; made at the first use"));
        return;
    }
    if (!status.engine.isEmpty())
        line(DatabaseStatusText::tr("Engine:"), status.engine);
    if (status.error) {
        line(DatabaseStatusText::tr("State:"), errorText(status.error->code).what);
        return;
    }
    line(DatabaseStatusText::tr("Schema:"),
         status.schemaVersion == status.newestVersion
             ? DatabaseStatusText::tr("version %1, up to date").arg(status.schemaVersion)
             : DatabaseStatusText::tr("version %1 of %2")
                   .arg(QString::number(status.schemaVersion),
                        QString::number(status.newestVersion)));
    line(DatabaseStatusText::tr("Events:"), words::number(status.events));
    line(DatabaseStatusText::tr("Captures:"), words::number(status.sessions));
    line(DatabaseStatusText::tr("Streaks:"), words::number(status.streaks));
    line(DatabaseStatusText::tr("Marks:"), words::number(status.marks));
    line(DatabaseStatusText::tr("Gaps:"), words::number(status.gaps));
}

void writeJson(StandardOutput& output, const DatabaseChoice& choice, const DatabaseStatus& status)
{
    JsonWriter json(output.buffer());
    json.beginObject();
    json.key("kind").value("database");
    json.key("url").value(choice.url.text().toStdString());
    json.key("source").value(originText(choice.origin).data());
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
    json.key("live_coverage").value(status.coverage);
    json.endObject();
    json.key("code");
    if (status.error)
        json.value(info(status.error->code).text);
    else
        json.null();
    json.endObject();
    output.buffer() += '\n';
}

} // namespace

Result<void> DatabaseStatusAction::prepare()
{
    auto choice = chooseDatabase(m_request.line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_choice = *std::move(choice);
    return {};
}

void DatabaseStatusAction::start()
{
    finishWith({});
}

void DatabaseStatusAction::finishWith(const Result<void>& done)
{
    DatabaseStatus now = databaseStatus(m_choice.url, RowCounts::All);
    if (!done)
        now.error = done.error();
    StandardOutput output;
    if (m_request.line.isSet(Option::Json))
        writeJson(output, m_choice, now);
    else
        writeText(output, m_choice, now);
    output.flush();
    if (now.error)
        messages::report(*now.error);
    const int exitStatus = now.error ? info(now.error->code).exitStatus : 0;
    QMetaObject::invokeMethod(
        this, [this, exitStatus] { Q_EMIT finished(exitStatus); }, Qt::QueuedConnection);
}

std::unique_ptr<Command> makeDatabaseStatus(CommandRequest request)
{
    return std::make_unique<DatabaseStatusAction>(std::move(request));
}

} // namespace racha
