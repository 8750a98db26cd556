// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/cli/standardoutput.h"
#include "app/cli/storebackup.h"
#include "app/databasechoice.h"
#include "app/lane.h"
#include "core/base/clock.h"
#include "core/base/jsonwriter.h"
#include "core/store/verification.h"
#include "ui/words/verificationtext.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct DatabaseVerifyText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseVerifyText)
};

/// As with diff and grep: nothing failed, but something was found.
constexpr int kFoundStatus = 1;

/// `database verify`. What is found is printed at once, by the thread that finds it.
class DatabaseVerifyAction final : public Command
{
public:
    explicit DatabaseVerifyAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_work.cancel(); }

private:
    Result<VerificationResult> verify(const std::stop_token& stop);
    Result<void> backUp(const VerificationResult& found);
    void print(const Finding& finding);
    void printJson(const Finding& finding);
    void printSummary(const VerificationResult& result);
    void report(const Result<VerificationResult>& result);

    bool isJson() const { return m_request.line.isSet(Option::Json); }

    bool isRepair() const { return m_request.line.isSet(Option::Repair); }

    const CommandRequest m_request;
    DatabaseUrl m_database;
    std::int64_t m_mostPrinted = 0; ///< 0: all
    std::int64_t m_printed = 0;
    StandardOutput m_output;
    ProgressLine m_progress;
    Lane m_work {*this, QStringLiteral("verify")};
};

Result<void> DatabaseVerifyAction::prepare()
{
    const CommandLine& line = m_request.line;
    constexpr double kMost = 1e12;
    const auto limit = line.number(Option::Limit, 0.0, kMost, 0.0);
    if (!limit)
        return tl::unexpected(limit.error());
    m_mostPrinted = line.isSet(Option::Limit) ? static_cast<std::int64_t>(*limit)
                                              : static_cast<std::int64_t>(kMost);
    auto choice = chooseDatabase(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_database = std::move(choice->url);
    const bool isServer = m_database.engine != DatabaseUrl::Engine::Sqlite;
    if (isRepair() && isServer && !line.isSet(Option::Yes))
        return failure(ErrorCode::UsageInvalid,
                       DatabaseVerifyText::tr("--repair changes rows: back the database up with "
                                              "the server's own tools, and add --yes"));
    return {};
}

void DatabaseVerifyAction::start()
{
    m_work.run([this](const std::atomic<bool>& /*isCancelled*/,
                      const std::stop_token& stop) { return verify(stop); },
               [this](const Result<VerificationResult>& result) { report(result); });
}

Result<VerificationResult> DatabaseVerifyAction::verify(const std::stop_token& stop)
{
    const auto found = [this](const Finding& finding) { print(finding); };
    const auto watch = [this](const VerificationProgress& progress) {
        m_output.flush();
        m_progress.show(verificationPhaseText(progress.phase), progress.share);
    };
    const Verification verification(m_database);
    if (!isRepair())
        return verification.run(stop, found, watch);
    return verification.repair(
        stop, SystemClock().now(), [this](const VerificationResult& all) { return backUp(all); },
        found, watch);
}

Result<void> DatabaseVerifyAction::backUp(const VerificationResult& found)
{
    m_output.flush();
    m_progress.clear();
    messages::note(DatabaseVerifyText::tr("%n finding(s) are going to be repaired", nullptr,
                                          static_cast<int>(found.repairable)));
    const auto kept = backUpBeforeChange(m_database, SystemClock().now());
    if (!kept)
        return tl::unexpected(kept.error());
    if (!kept->isEmpty())
        messages::note(DatabaseVerifyText::tr("the database as it was: %1").arg(*kept));
    return {};
}

void DatabaseVerifyAction::print(const Finding& finding)
{
    if (m_printed >= m_mostPrinted)
        return;
    ++m_printed;
    m_progress.clear();
    if (isJson())
        printJson(finding);
    else
        m_output.writeLine(findingSentence(finding));
    m_output.flushIfLarge();
}

void DatabaseVerifyAction::printJson(const Finding& finding)
{
    const auto cell = [](JsonWriter& json, const std::optional<std::string>& text) {
        if (text)
            json.value(*text);
        else
            json.null();
    };
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value("finding");
    json.key("what").value(findingKindText(finding.kind));
    json.key("table").value(finding.table);
    json.key("row");
    cell(json, finding.row.empty() ? std::nullopt : std::optional(finding.row));
    json.key("column").value(finding.column);
    json.key("found");
    cell(json, finding.found);
    json.key("expected");
    cell(json, finding.expected);
    json.key("repairable").value(finding.isRepairable);
    json.endObject();
    m_output.buffer() += '\n';
}

void DatabaseVerifyAction::printSummary(const VerificationResult& result)
{
    if (!isJson()) {
        for (const QString& sentence : verificationSentences(result))
            m_output.writeLine(sentence);
        return;
    }
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value("summary");
    json.key("findings").value(result.findings);
    json.key("by_kind").beginObject();
    for (std::size_t i = 0; i < kFindingKindCount; ++i)
        json.key(findingKindText(static_cast<FindingKind>(i))).value(result.byKind[i]);
    json.endObject();
    json.key("repairable").value(result.repairable);
    json.key("repaired").value(result.repaired);
    json.key("events").value(result.events);
    json.key("streaks").value(result.streaks);
    json.key("sessions").value(result.sessions);
    json.key("payloads").value(result.payloads);
    json.key("adopted").value(result.adopted);
    json.key("cancelled").value(result.isCancelled);
    json.endObject();
    m_output.buffer() += '\n';
}

void DatabaseVerifyAction::report(const Result<VerificationResult>& result)
{
    m_progress.clear();
    int status = 0;
    if (result) {
        printSummary(*result);
        const bool isMended =
            isRepair() && !result->isCancelled && result->repairable == result->findings;
        status = result->findings > 0 && !isMended ? kFoundStatus : 0;
    }
    m_output.flush();
    if (!result) {
        messages::report(result.error());
        status = info(result.error().code).exitStatus;
    }
    Q_EMIT finished(status);
}

} // namespace

std::unique_ptr<Command> makeDatabaseVerify(CommandRequest request)
{
    return std::make_unique<DatabaseVerifyAction>(std::move(request));
}

} // namespace racha
