// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/cli/standardoutput.h"
#include "app/databasechoice.h"
#include "app/lane.h"
#include "core/base/jsonwriter.h"
#include "core/session/importjob.h"
#include "core/settings/secretfile.h"
#include "ui/words/upkeeptext.h"

#include <QCoreApplication>

#include <vector>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DatabaseImportText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseImportText)
};

void writeJson(const ImportSummary& summary, const QString& source)
{
    StandardOutput output;
    JsonWriter json(output.buffer());
    json.beginObject();
    json.key("kind").value("import");
    json.key("source").value(source.toStdString());
    json.key("cancelled").value(summary.isCancelled);
    json.key("events").value(summary.events);
    json.key("known").value(summary.known);
    json.key("refused").value(summary.refused);
    json.key("sessions").value(summary.sessions);
    json.key("notices").value(summary.notices);
    json.endObject();
    output.buffer() += '\n';
    output.flush();
}

/// `database import SOURCE...`, one after the other; the first that fails ends it.
class DatabaseImportAction final : public Command
{
public:
    explicit DatabaseImportAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;

    void start() override { importNext(); }

    void interrupt() override { m_lane.cancel(); }

private:
    Result<Secret> sourcePassword() const;
    void importNext();
    void report(const Result<ImportSummary>& result);

    CommandRequest m_request;
    DatabaseChoice m_choice;
    QStringList m_names;
    std::vector<DatabaseUrl> m_sources; ///< of those names
    std::size_t m_next = 0;
    ProgressLine m_progress;
    Lane m_lane {*this, u"import"_s};
};

Result<Secret> DatabaseImportAction::sourcePassword() const
{
    if (m_request.line.isSet(Option::SourcePasswordFile))
        return readSecretFile(m_request.line.value(Option::SourcePasswordFile));
    return Secret(m_request.sources.environment.value(u"RACHA_SOURCE_PASSWORD"_s).toUtf8());
}

Result<void> DatabaseImportAction::prepare()
{
    m_names = m_request.line.operands().mid(1);
    if (m_names.isEmpty())
        return failure(ErrorCode::UsageInvalid,
                       DatabaseImportText::tr("name what is imported: a store, a recording or a "
                                              "file of JSON lines"));
    const auto password = sourcePassword();
    if (!password)
        return tl::unexpected(password.error());
    for (const QString& name : m_names) {
        auto source = DatabaseUrl::parse(name);
        if (!source)
            return tl::unexpected(source.error());
        if (const auto kind = importKindOf(*source); !kind)
            return tl::unexpected(kind.error());
        if (source->engine == DatabaseUrl::Engine::Mysql)
            source->password = *password;
        m_sources.push_back(*std::move(source));
    }
    auto choice = chooseDatabase(m_request.line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_choice = *std::move(choice);
    return {};
}

void DatabaseImportAction::importNext()
{
    const auto watch = [this, number = m_lane.nextNumber()](const ImportSummary& summary) {
        m_lane.tell(number, [this, summary] { m_progress.show(importProgressText(summary)); });
    };
    m_lane.run([job = ImportJob(m_choice.url, m_sources[m_next]),
                watch](const std::atomic<bool>& isCancelled,
                       const std::stop_token& /*stop*/) { return job.run(isCancelled, watch); },
               [this](const Result<ImportSummary>& result) { report(result); });
}

void DatabaseImportAction::report(const Result<ImportSummary>& result)
{
    m_progress.clear();
    const QString& source = m_names[static_cast<qsizetype>(m_next++)];
    if (!result) {
        messages::report(result.error(), source);
        Q_EMIT finished(info(result.error().code).exitStatus);
        return;
    }
    if (m_request.line.isSet(Option::Json))
        writeJson(*result, source);
    for (const QString& sentence : importResultSentences(*result))
        messages::note(source + u": "_s + sentence);
    if (result->isCancelled || m_next == m_sources.size())
        Q_EMIT finished(0);
    else
        importNext();
}

} // namespace

std::unique_ptr<Command> makeDatabaseImport(CommandRequest request)
{
    return std::make_unique<DatabaseImportAction>(std::move(request));
}

} // namespace racha
