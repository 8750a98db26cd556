// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/cli/capturerun.h"
#include "app/cli/command.h"
#include "app/databasechoice.h"
#include "app/filteroption.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct ReplayCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ReplayCommandText)
};

constexpr double kSlowest = 0.001;
constexpr double kFastest = 1'000'000.0;

class ReplayCommand final : public Command
{
public:
    explicit ReplayCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;

    void start() override { m_run->start(); }

    void interrupt() override { m_run->stop(); }

private:
    Result<RunSettings> runSettings() const;
    Result<ReplaySettings> replaySettings() const;

    CommandRequest m_request;
    std::unique_ptr<CaptureRun> m_run;
};

/// A replay stores only where a database is named: nobody's statistics count a live twice.
Result<RunSettings> ReplayCommand::runSettings() const
{
    const CommandLine& line = m_request.line;
    RunSettings settings;
    settings.keeping = journalKeeping(m_request.sources);
    settings.isJson = line.isSet(Option::Json);
    settings.statisticsPath = line.value(Option::Stats);
    auto filter = filterOption(line);
    if (!filter)
        return tl::unexpected(filter.error());
    settings.filter = *std::move(filter);
    if (!line.isSet(Option::Database))
        return settings;
    if (line.isSet(Option::NoDatabase))
        return failure(ErrorCode::UsageInvalid,
                       ReplayCommandText::tr("--database and --no-database exclude each other"));
    auto choice = chooseDatabase(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    settings.database = std::move(choice->url);
    return settings;
}

Result<ReplaySettings> ReplayCommand::replaySettings() const
{
    const CommandLine& line = m_request.line;
    if (line.operands().size() != 1)
        return failure(ErrorCode::UsageInvalid,
                       line.operands().isEmpty()
                           ? ReplayCommandText::tr("the recording is missing")
                           : ReplayCommandText::tr("only one recording at a time: %1 is too much")
                                 .arg(line.operands()[1]));
    if (line.isSet(Option::Speed) && line.isSet(Option::Max))
        return failure(ErrorCode::UsageInvalid,
                       ReplayCommandText::tr("--speed and --max exclude each other"));
    const auto speed = line.number(Option::Speed, kSlowest, kFastest, 1.0);
    if (!speed)
        return tl::unexpected(speed.error());
    ReplaySettings settings;
    settings.path = line.operands()[0];
    settings.speed = line.isSet(Option::Max) ? std::nullopt : std::optional(*speed);
    return settings;
}

Result<void> ReplayCommand::prepare()
{
    const auto replay = replaySettings();
    if (!replay)
        return tl::unexpected(replay.error());
    auto settings = runSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    m_run = std::make_unique<CaptureRun>(*std::move(settings));
    connect(m_run.get(), &CaptureRun::finished, this, &Command::finished);
    m_run->add({}, [replay = *replay](const SessionResources& resources) {
        return Session::replay(replay, resources);
    });
    return m_run->prepare();
}

} // namespace

std::unique_ptr<Command> makeReplayCommand(CommandRequest request)
{
    return std::make_unique<ReplayCommand>(std::move(request));
}

} // namespace racha
