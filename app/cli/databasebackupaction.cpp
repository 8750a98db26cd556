// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/cli/standardoutput.h"
#include "app/databasechoice.h"
#include "app/lane.h"
#include "core/base/clock.h"
#include "core/base/jsonwriter.h"
#include "core/store/backup.h"
#include "ui/words/upkeeptext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DatabaseBackupText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseBackupText)
};

/// `racha-backup-20261126-201403.sqlite`, in the working directory.
QString defaultTarget()
{
    const auto time = isoText(SystemClock().now());
    const QString text = QString::fromStdString(time.substr(0, 19)).remove(u'-').remove(u':');
    return QDir::current().filePath(u"racha-backup-"_s + QString(text).replace(u'T', u'-')
                                    + u".sqlite"_s);
}

void writeJson(const BackupResult& result, const QString& target)
{
    StandardOutput output;
    JsonWriter json(output.buffer());
    json.beginObject();
    json.key("kind").value("backup");
    json.key("file").value(target.toStdString());
    json.key("cancelled").value(result.isCancelled);
    json.key("bytes").value(result.bytes);
    json.key("rows").beginObject();
    json.key("live_events").value(result.events);
    json.key("live_sessions").value(result.sessions);
    json.key("live_streaks").value(result.streaks);
    json.endObject();
    json.endObject();
    output.buffer() += '\n';
    output.flush();
}

/// `database backup [FILE]`.
class DatabaseBackupAction final : public Command
{
public:
    explicit DatabaseBackupAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_lane.cancel(); }

private:
    void report(const Result<BackupResult>& result);

    CommandRequest m_request;
    DatabaseChoice m_choice;
    QString m_target;
    ProgressLine m_progress;
    Lane m_lane {*this, u"backup"_s};
};

Result<void> DatabaseBackupAction::prepare()
{
    const CommandLine& line = m_request.line;
    const QString named = line.operands().value(1);
    if (!named.isEmpty() && line.isSet(Option::Output))
        return failure(ErrorCode::UsageInvalid,
                       DatabaseBackupText::tr("name the file once: %1 or --output").arg(named));
    m_target = line.isSet(Option::Output) ? line.value(Option::Output) : named;
    if (m_target.isEmpty() && line.isSet(Option::Output))
        return failure(ErrorCode::UsageInvalid,
                       DatabaseBackupText::tr("--output needs the name of a file"));
    if (m_target == "-"_L1)
        return failure(ErrorCode::UsageInvalid,
                       DatabaseBackupText::tr("a backup is written to a file, not to -"));
    if (m_target.isEmpty())
        m_target = defaultTarget();
    auto choice = chooseDatabase(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_choice = *std::move(choice);
    return {};
}

void DatabaseBackupAction::start()
{
    const auto watch = [this, number = m_lane.nextNumber()](const BackupProgress& progress) {
        m_lane.tell(number, [this, progress] { m_progress.show(backupProgressText(progress)); });
    };
    m_lane.run([backup = StoreBackup(m_choice.url, m_target),
                watch](const std::atomic<bool>& isCancelled,
                       const std::stop_token& /*stop*/) { return backup.run(isCancelled, watch); },
               [this](const Result<BackupResult>& result) { report(result); });
}

void DatabaseBackupAction::report(const Result<BackupResult>& result)
{
    m_progress.clear();
    if (!result)
        messages::report(result.error());
    else if (m_request.line.isSet(Option::Json))
        writeJson(*result, m_target);
    else
        messages::note(backupResultSentence(*result, m_target));
    Q_EMIT finished(result ? 0 : info(result.error().code).exitStatus);
}

} // namespace

std::unique_ptr<Command> makeDatabaseBackup(CommandRequest request)
{
    return std::make_unique<DatabaseBackupAction>(std::move(request));
}

} // namespace racha
