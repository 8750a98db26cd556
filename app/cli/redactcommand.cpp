// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/cli/standardoutput.h"
#include "app/lane.h"
#include "core/base/jsonwriter.h"
#include "core/redaction/recordingredaction.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RedactCommandText
{
    Q_DECLARE_TR_FUNCTIONS(RedactCommandText)
};

tl::unexpected<Error> usage(const QString& sentence)
{
    return failure(ErrorCode::UsageInvalid, sentence);
}

/// By whatever names: the link and what it leads to are one.
bool isSameFile(const QString& one, const QString& other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.absoluteFilePath() == second.absoluteFilePath()
        || (second.exists() && first.canonicalFilePath() == second.canonicalFilePath());
}

QString resultSentence(const RedactionResult& result, const QString& target)
{
    if (result.isCancelled)
        return RedactCommandText::tr("Cancelled; nothing was written.");
    const RedactionFigures& figures = result.figures;
    QString text = RedactCommandText::tr("Written to %1 (%2). Messages: %3, of those without "
                                         "their content: %4; people: %5.")
                       .arg(target, words::bytes(result.bytes), words::number(figures.messages),
                            words::number(figures.emptied), words::number(result.people));
    if (figures.damagedFrames > 0)
        text += u' '
            + RedactCommandText::tr("Frames that could not be read to their end: %1.")
                  .arg(words::number(figures.damagedFrames));
    if (result.isCut)
        text += u' ' + RedactCommandText::tr("The recording breaks off, and so does the copy.");
    return text;
}

void writeJson(const RedactionResult& result, const QString& target)
{
    StandardOutput output;
    JsonWriter json(output.buffer());
    json.beginObject();
    json.key("kind").value("redaction");
    json.key("file").value(target.toStdString());
    json.key("cancelled").value(result.isCancelled);
    json.key("bytes").value(result.bytes);
    json.key("messages").value(result.figures.messages);
    json.key("emptied").value(result.figures.emptied);
    json.key("people").value(result.people);
    json.key("damaged_frames").value(result.figures.damagedFrames);
    json.key("cut").value(result.isCut);
    json.endObject();
    output.buffer() += '\n';
    output.flush();
}

/// `redact`.
class RedactCommand final : public Command
{
public:
    explicit RedactCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_lane.cancel(); }

private:
    void report(const Result<RedactionResult>& result);

    const CommandRequest m_request;
    RedactionTask m_task;
    ProgressLine m_progress;
    Lane m_lane {*this, u"redact"_s};
};

Result<void> RedactCommand::prepare()
{
    const CommandLine& line = m_request.line;
    if (line.operands().isEmpty())
        return usage(RedactCommandText::tr("the recording is missing"));
    if (line.operands().size() > 1)
        return usage(RedactCommandText::tr("only one recording at a time: %1 is too much")
                         .arg(line.operands()[1].left(60)));
    m_task.source = line.operands().front();
    m_task.target = line.value(Option::Output);
    m_task.keepsComments = line.isSet(Option::KeepComments);
    if (m_task.target.isEmpty())
        return usage(RedactCommandText::tr("where to write the copy is missing: --output FILE"));
    if (m_task.target == "-"_L1)
        return usage(RedactCommandText::tr("the copy is written to a file, not to -"));
    if (isSameFile(m_task.source, m_task.target))
        return usage(RedactCommandText::tr("--output names the recording itself: a copy needs "
                                           "another name"));
    return {};
}

void RedactCommand::start()
{
    const auto watch = [this, number = m_lane.nextNumber()](double share) {
        m_lane.tell(number,
                    [this, share] { m_progress.show(RedactCommandText::tr("redacting"), share); });
    };
    m_lane.run([redaction = RecordingRedaction(m_task), watch](
                   const std::atomic<bool>& isCancelled,
                   const std::stop_token& /*stop*/) { return redaction.run(isCancelled, watch); },
               [this](const Result<RedactionResult>& result) { report(result); });
}

void RedactCommand::report(const Result<RedactionResult>& result)
{
    m_progress.clear();
    if (!result)
        messages::report(result.error());
    else if (m_request.line.isSet(Option::Json))
        writeJson(*result, m_task.target);
    else
        messages::note(resultSentence(*result, m_task.target));
    Q_EMIT finished(result ? 0 : info(result.error().code).exitStatus);
}

} // namespace

std::unique_ptr<Command> makeRedactCommand(CommandRequest request)
{
    return std::make_unique<RedactCommand>(std::move(request));
}

} // namespace racha
