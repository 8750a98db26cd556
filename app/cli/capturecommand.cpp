// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/cli/capturerun.h"
#include "app/cli/command.h"
#include "app/databasechoice.h"
#include "app/filteroption.h"
#include "app/keptsecrets.h"
#include "core/platform/username.h"
#include "core/settings/datafolders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace racha {

namespace {

struct CaptureCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CaptureCommandText)
};

constexpr double kLongestDuration = 366.0 * 24 * 3600;

class CaptureCommand final : public Command
{
public:
    explicit CaptureCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;

    void start() override { m_run->start(); }

    void interrupt() override { m_run->stop(); }

private:
    Result<QStringList> usernames() const;
    Result<RunSettings> runSettings() const;
    Result<std::optional<FeedPlace>> feedPlace() const;
    Result<QString> recordPath(const QString& username, bool isFolder) const;
    Result<void> addCaptures(const QStringList& names);

    CommandRequest m_request;
    std::unique_ptr<CaptureRun> m_run;
};

Result<QStringList> CaptureCommand::usernames() const
{
    QStringList names;
    for (const QString& operand : m_request.line.operands()) {
        const auto name = normalisedUsername(operand);
        if (!name)
            return tl::unexpected(name.error());
        if (!names.contains(*name))
            names << *name;
    }
    if (names.isEmpty())
        return failure(ErrorCode::UsageInvalid, CaptureCommandText::tr("a username is missing"));
    return names;
}

Result<RunSettings> CaptureCommand::runSettings() const
{
    const CommandLine& line = m_request.line;
    RunSettings settings;
    settings.isJson = line.isSet(Option::Json);
    settings.statisticsPath = line.value(Option::Stats);
    auto filter = filterOption(line);
    if (!filter)
        return tl::unexpected(filter.error());
    settings.filter = *std::move(filter);
    auto feed = feedPlace();
    if (!feed)
        return tl::unexpected(feed.error());
    settings.feed = *std::move(feed);
    if (line.isSet(Option::Duration)) {
        const auto seconds = line.number(Option::Duration, 0.001, kLongestDuration, 0.0);
        if (!seconds)
            return tl::unexpected(seconds.error());
        settings.duration = std::chrono::milliseconds {std::llround(*seconds * 1000.0)};
    }
    if (line.isSet(Option::NoDatabase)) {
        if (line.isSet(Option::Database))
            return failure(
                ErrorCode::UsageInvalid,
                CaptureCommandText::tr("--database and --no-database exclude each other"));
        return settings;
    }
    auto choice = chooseDatabase(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    settings.database = std::move(choice->url);
    settings.keeping = journalKeeping(m_request.sources);
    return settings;
}

Result<std::optional<FeedPlace>> CaptureCommand::feedPlace() const
{
    const CommandLine& line = m_request.line;
    if (!line.isSet(Option::Feed)) {
        if (line.isSet(Option::FeedTokenFile))
            return failure(ErrorCode::UsageInvalid,
                           CaptureCommandText::tr("--feed-token-file needs --feed"));
        return std::nullopt;
    }
    const auto port = line.number(Option::Feed, 0, 65'535, 0);
    if (!port)
        return tl::unexpected(port.error());
    FeedPlace place {static_cast<quint16>(*port), line.value(Option::FeedTokenFile)};
    if (place.tokenFile.isEmpty())
        place.tokenFile = datafolders::feedToken();
    return place;
}

/// The file for one capture. In a folder each capture has a file of its own, named by the moment.
Result<QString> CaptureCommand::recordPath(const QString& username, bool isFolder) const
{
    QString path = m_request.line.value(Option::Record);
    if (path.isEmpty())
        return QString();
    if (isFolder) {
        if (!QDir().mkpath(path))
            return failure(ErrorCode::FileUnwritable, path);
        const QString moment =
            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
        path = QDir(path).filePath(username + u'-' + moment + u".racha");
    }
    const QFileInfo file(path);
    if (file.exists())
        return failure(ErrorCode::FileUnwritable,
                       CaptureCommandText::tr("%1 exists already").arg(path));
    if (!QFileInfo(file.absolutePath()).isDir())
        return failure(ErrorCode::FileUnwritable,
                       CaptureCommandText::tr("no folder %1").arg(file.absolutePath()));
    return path;
}

Result<void> CaptureCommand::addCaptures(const QStringList& names)
{
    const CommandLine& line = m_request.line;
    LiveRequest request;
    auto connection = wholeConnectionSettings(line, m_request.sources, m_request.language);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto streaks = streakSettings(line, m_request.sources);
    if (!streaks)
        return tl::unexpected(streaks.error());
    request.connection = *std::move(connection);
    request.streaks = *streaks;
    request.journal = journalSettings(m_request.sources);
    request.waitUntilLive = line.isSet(Option::Wait);
    for (const QString& name : names) {
        const auto path = recordPath(name, names.size() > 1);
        if (!path)
            return tl::unexpected(path.error());
        request.username = name;
        request.recordPath = *path;
        m_run->add(name, [request](const SessionResources& resources) {
            return Session::live(request, resources);
        });
    }
    return {};
}

Result<void> CaptureCommand::prepare()
{
    const auto names = usernames();
    if (!names)
        return tl::unexpected(names.error());
    auto settings = runSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    m_run = std::make_unique<CaptureRun>(*std::move(settings));
    connect(m_run.get(), &CaptureRun::finished, this, &Command::finished);
    if (auto added = addCaptures(*names); !added)
        return added;
    return m_run->prepare();
}

} // namespace

std::unique_ptr<Command> makeCaptureCommand(CommandRequest request)
{
    return std::make_unique<CaptureCommand>(std::move(request));
}

} // namespace racha
