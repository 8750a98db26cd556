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
#include "core/store/redecoding.h"
#include "ui/words/redecodingtext.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct DatabaseRedecodeText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseRedecodeText)
};

/// As with diff: nothing failed, but rows differ and still do.
constexpr int kDiffersStatus = 1;

void writeJsonOrNull(JsonWriter& json, std::string_view key, const std::string& value)
{
    json.key(key);
    if (value.empty())
        json.null();
    else
        json.raw(value);
}

/// `database redecode`.
class DatabaseRedecodeAction final : public Command
{
public:
    explicit DatabaseRedecodeAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_work.cancel(); }

private:
    Result<RedecodingResult> redecode(const std::stop_token& stop);
    void printJson(const RedecodingResult& result);
    void report(const Result<RedecodingResult>& result);

    bool isApply() const { return m_request.line.isSet(Option::Apply); }

    const CommandRequest m_request;
    DatabaseUrl m_database;
    StandardOutput m_output;
    ProgressLine m_progress;
    Lane m_work {*this, QStringLiteral("redecode")};
};

Result<void> DatabaseRedecodeAction::prepare()
{
    auto choice = chooseDatabase(m_request.line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_database = std::move(choice->url);
    const bool isServer = m_database.engine != DatabaseUrl::Engine::Sqlite;
    if (isApply() && isServer && !m_request.line.isSet(Option::Yes))
        return failure(ErrorCode::UsageInvalid,
                       DatabaseRedecodeText::tr("--apply changes rows: back the database up with "
                                                "the server's own tools, and add --yes"));
    return {};
}

void DatabaseRedecodeAction::start()
{
    m_work.run([this](const std::atomic<bool>& /*isCancelled*/,
                      const std::stop_token& stop) { return redecode(stop); },
               [this](const Result<RedecodingResult>& result) { report(result); });
}

Result<RedecodingResult> DatabaseRedecodeAction::redecode(const std::stop_token& stop)
{
    const auto watch = [this](const RedecodingProgress& progress) {
        m_progress.show(progress.isWriting ? DatabaseRedecodeText::tr("Writing…")
                                           : DatabaseRedecodeText::tr("Decoding again…"),
                        progress.share);
    };
    const Redecoding redecoding(m_database);
    if (!isApply())
        return redecoding.look(stop, watch);
    const auto consent = [this](const RedecodingResult& found) -> Result<void> {
        m_progress.clear();
        messages::note(DatabaseRedecodeText::tr("%n event(s) are going to be written", nullptr,
                                                static_cast<int>(found.differing)));
        const auto kept = backUpBeforeChange(m_database, SystemClock().now());
        if (!kept)
            return tl::unexpected(kept.error());
        if (!kept->isEmpty())
            messages::note(DatabaseRedecodeText::tr("the database as it was: %1").arg(*kept));
        return {};
    };
    return redecoding.apply(stop, SystemClock().now(), consent, watch);
}

void DatabaseRedecodeAction::printJson(const RedecodingResult& result)
{
    std::string& buffer = m_output.buffer();
    for (const auto& [place, change] : result.changes) {
        JsonWriter json(buffer);
        json.beginObject();
        json.key("kind").value("change");
        json.key("event_type").value(place.first);
        json.key("field").value(place.second);
        json.key("events").value(change.rows);
        json.key("examples").beginArray();
        for (const auto& example : change.examples) {
            json.beginObject();
            json.key("id").value(Id {example.event});
            writeJsonOrNull(json, "found", example.found);
            writeJsonOrNull(json, "becomes", example.becomes);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        buffer += '\n';
    }
    JsonWriter json(buffer);
    json.beginObject();
    json.key("kind").value("summary");
    json.key("events").value(result.events);
    json.key("differing").value(result.differing);
    json.key("written").value(result.written);
    json.key("unreadable").value(result.unreadable);
    json.key("worse").value(result.worse);
    json.key("cancelled").value(result.isCancelled);
    json.endObject();
    buffer += '\n';
}

void DatabaseRedecodeAction::report(const Result<RedecodingResult>& result)
{
    m_progress.clear();
    if (!result) {
        messages::report(result.error());
        Q_EMIT finished(info(result.error().code).exitStatus);
        return;
    }
    if (m_request.line.isSet(Option::Json)) {
        printJson(*result);
    } else {
        for (const QString& line : redecodingLines(*result) + redecodingSentences(*result))
            m_output.writeLine(line);
    }
    m_output.flush();
    const bool stillDiffers = result->differing > 0 && result->written < result->differing;
    Q_EMIT finished(stillDiffers ? kDiffersStatus : 0);
}

} // namespace

std::unique_ptr<Command> makeDatabaseRedecode(CommandRequest request)
{
    return std::make_unique<DatabaseRedecodeAction>(std::move(request));
}

} // namespace racha
