// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"
#include "app/captureoptions.h"
#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/quotaoutput.h"
#include "app/cli/standardoutput.h"
#include "app/keptsecrets.h"
#include "core/base/jsonwriter.h"
#include "core/platform/username.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace racha {

namespace {

struct CheckCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommandText)
};

/// Goes the whole way, look-up, handshake, joining and the first message, since each has its own
/// refusals; then says the verdict and leaves. Nothing is stored.
class CheckCommand final : public Command
{
public:
    explicit CheckCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    ~CheckCommand() override { m_session.reset(); }

    Result<void> prepare() override;
    void start() override;
    void interrupt() override;

private:
    void noteState(const CaptureState& state);
    void noteBatch(const EventBatchPtr& batch);
    void beIn();
    void noteStep(const LookupStep& step);
    void noteFinished(const CaptureOutcome& outcome);
    void conclude(const CaptureOutcome& outcome);
    void askQuota();
    QString verdict(const std::optional<Error>& error) const;
    void printJson(const std::optional<Error>& error);

    CommandRequest m_request;
    LiveRequest m_live;
    StandardOutput m_output;
    std::vector<LookupStep> m_steps;
    CaptureState m_state; ///< as it was when the live was joined
    bool m_isJoined = false;
    bool m_isIn = false; ///< and it can be watched
    bool m_isInterrupted = false;
    ServiceQuota m_quota; ///< of the signing service
    bool m_isQuotaAsked = false; ///< answered, or not to be asked
    std::optional<CaptureOutcome> m_outcome; ///< known before the quota
    ApplicationContext m_context;
    std::unique_ptr<Session> m_session;
};

Result<void> CheckCommand::prepare()
{
    const QStringList& operands = m_request.line.operands();
    if (operands.size() != 1)
        return failure(ErrorCode::UsageInvalid,
                       operands.isEmpty() ? CheckCommandText::tr("a username is missing")
                                          : CheckCommandText::tr("only one username at a time"));
    const auto name = normalisedUsername(operands[0]);
    if (!name)
        return tl::unexpected(name.error());
    auto connection =
        wholeConnectionSettings(m_request.line, m_request.sources, m_request.language);
    if (!connection)
        return tl::unexpected(connection.error());
    m_live.username = *name;
    m_live.connection = *std::move(connection);
    return {};
}

void CheckCommand::start()
{
    m_session = Session::live(m_live, m_context.resources(nullptr));
    connect(m_session.get(), &Session::stateChanged, this, &CheckCommand::noteState);
    connect(m_session.get(), &Session::batchReady, this, &CheckCommand::noteBatch);
    connect(m_session.get(), &Session::stepTaken, this, &CheckCommand::noteStep);
    connect(m_session.get(), &Session::finished, this, &CheckCommand::noteFinished);
    askQuota();
    m_session->start();
}

/// Meanwhile; the verdict does not depend on it.
void CheckCommand::askQuota()
{
    connect(&m_context, &ApplicationContext::quotaChanged, this,
            [this](const ServiceQuota& quota) { m_quota = quota; });
    connect(&m_context, &ApplicationContext::quotaAsked, this, [this] {
        m_isQuotaAsked = true;
        if (const auto outcome = std::exchange(m_outcome, std::nullopt))
            conclude(*outcome);
    });
    m_context.announceQuota();
    m_context.askQuota(m_live.connection);
}

void CheckCommand::interrupt()
{
    m_isInterrupted = true;
    m_session->stop();
}

void CheckCommand::noteState(const CaptureState& state)
{
    m_isJoined = state.phase == CapturePhase::Live || state.phase == CapturePhase::Paused;
    if (!m_isJoined || m_isIn)
        return;
    m_state = state;
    if (state.phase == CapturePhase::Paused)
        beIn(); // nobody need say anything then
}

/// Who is let in only in name hears nothing.
void CheckCommand::noteBatch(const EventBatchPtr& batch)
{
    const bool isTold = std::ranges::any_of(
        batch->events, [](const Event& event) { return event.type() != EventType::LiveEnd; });
    if (m_isJoined && isTold)
        beIn();
}

void CheckCommand::beIn()
{
    if (!std::exchange(m_isIn, true))
        m_session->stop();
}

void CheckCommand::noteStep(const LookupStep& step)
{
    m_steps.push_back(step);
    if (m_request.line.isSet(Option::Json))
        return;
    const QString status =
        step.httpStatus > 0 ? QString::number(step.httpStatus) : QStringLiteral("-");
    const QString logId =
        step.logId.isEmpty() ? QString() : QString(QStringLiteral(", log id ") + step.logId);
    messages::note(QStringLiteral("%1: %2 → %3, %4 B, %5 ms%6: %7")
                       .arg(step.what, step.url, status, QString::number(step.bytes),
                            QString::number(step.took.count()), logId, step.outcome));
}

void CheckCommand::noteFinished(const CaptureOutcome& outcome)
{
    // Not from within the session's own signal.
    QMetaObject::invokeMethod(
        this, [this, outcome] { conclude(outcome); }, Qt::QueuedConnection);
}

void CheckCommand::conclude(const CaptureOutcome& outcome)
{
    if (!m_isQuotaAsked) {
        m_outcome = outcome;
        return;
    }
    m_session.reset();
    if (!m_isIn && m_isInterrupted) {
        Q_EMIT finished(0);
        return;
    }
    // A live that ended while we knocked cannot be watched now.
    std::optional<Error> error;
    if (!m_isIn)
        error = outcome.error ? *outcome.error : Error {ErrorCode::LiveOffline, {}};
    if (m_request.line.isSet(Option::Json))
        printJson(error);
    else
        m_output.writeLine(verdict(error));
    m_output.flush();
    if (error && !error->detail.isEmpty())
        messages::note(error->detail);
    Q_EMIT finished(error ? info(error->code).exitStatus : 0);
}

QString CheckCommand::verdict(const std::optional<Error>& error) const
{
    const QString name = m_live.username;
    if (error) {
        const auto& code = info(error->code).text;
        return CheckCommandText::tr("❌ @%1 cannot be watched now: %2 [%3]")
            .arg(name, errorSentence(error->code),
                 QLatin1StringView(code.data(), static_cast<qsizetype>(code.size())));
    }
    const QString room = QString::number(m_state.room.value);
    if (m_state.phase == CapturePhase::Paused)
        return CheckCommandText::tr(
                   "✅ @%1 can be watched now, paused by the host - Room ID: %2 (%3)")
            .arg(name, room, m_state.provider);
    return CheckCommandText::tr("✅ @%1 can be watched now - Room ID: %2 (%3)")
        .arg(name, room, m_state.provider);
}

void CheckCommand::printJson(const std::optional<Error>& error)
{
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value("verdict");
    json.key("username").value(m_live.username.toStdString());
    json.key("watchable").value(!error);
    json.key("code");
    error ? json.value(info(error->code).text) : json.null();
    json.key("exit").value(error ? info(error->code).exitStatus : 0);
    json.key("detail").value(error ? error->detail.toStdString() : std::string());
    json.key("room_id").value(m_state.room);
    json.key("paused").value(m_state.phase == CapturePhase::Paused);
    json.key("provider").value(m_state.provider.toStdString());
    json.key("quota");
    if (m_live.connection.signKey.isEmpty())
        json.null();
    else
        writeQuota(json, m_quota);
    json.key("steps").beginArray();
    for (const LookupStep& step : m_steps) {
        json.beginObject();
        json.key("what").value(step.what.toStdString());
        json.key("url").value(step.url.toStdString());
        json.key("status").value(step.httpStatus);
        json.key("bytes").value(static_cast<std::int64_t>(step.bytes));
        json.key("ms").value(static_cast<std::int64_t>(step.took.count()));
        json.key("log_id").value(step.logId.toStdString());
        json.key("outcome").value(step.outcome.toStdString());
        json.endObject();
    }
    json.endArray();
    json.endObject();
    m_output.buffer() += '\n';
}

} // namespace

std::unique_ptr<Command> makeCheckCommand(CommandRequest request)
{
    return std::make_unique<CheckCommand>(std::move(request));
}

} // namespace racha
