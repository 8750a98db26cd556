// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/databasechoice.h"
#include "app/filteroption.h"
#include "app/versions.h"
#include "core/base/clock.h"
#include "core/base/threadhandle.h"
#include "core/export/exportjob.h"
#include "core/settings/secretfile.h"
#include "core/system/newfile.h"
#include "ui/words/codebook.h"
#include "ui/words/exporttext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cctype>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommandText)
};

tl::unexpected<Error> usage(const QString& sentence)
{
    return failure(ErrorCode::UsageInvalid, sentence);
}

/// `export`. The job has a thread of its own, so that this one hears signals.
class ExportCommand final : public Command
{
public:
    explicit ExportCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_isCancelled = true; }

private:
    Result<void> readFormat();
    Result<void> readCsvOptions();
    Result<void> readColumns();
    Result<void> readTarget();
    Result<QString> ownFile(Option option);
    Result<void> readSideFiles();
    Result<void> readPrivacy();
    Result<void> checkStore() const;
    Result<void> readKey();
    void report(const Result<ExportResult>& result);

    const CommandRequest m_request;
    ExportTask m_task;
    QStringList m_taken; ///< files that have a purpose
    QString m_keyFile;
    std::atomic<bool> m_isCancelled {false};
    std::unique_ptr<ThreadHandle> m_thread;
};

Result<void> ExportCommand::readFormat()
{
    const QString format = m_request.line.value(Option::Format);
    if (format.isEmpty() && !m_request.line.isSet(Option::Format))
        return {};
    if (format == "jsonl"_L1)
        m_task.form.format = ExportFormat::JsonLines;
    else if (format == "xlsx"_L1)
        m_task.form.format = ExportFormat::Xlsx;
    else if (format != "csv"_L1)
        return usage(
            ExportCommandText::tr("--format is csv, jsonl or xlsx, not “%1”").arg(format.left(20)));
    return {};
}

/// One character that cannot be taken for a part of a cell; `tab` and `\t` for the one that shells
/// make hard to type.
Result<void> ExportCommand::readCsvOptions()
{
    const CommandLine& line = m_request.line;
    if (m_task.form.format != ExportFormat::Csv) {
        for (const Option option : {Option::Delimiter, Option::Bom, Option::RawCells}) {
            if (line.isSet(option))
                return usage(ExportCommandText::tr("%1 is for CSV only").arg(info(option).flag()));
        }
    }
    m_task.form.hasByteOrderMark = line.isSet(Option::Bom);
    m_task.form.cells = line.isSet(Option::RawCells) ? CsvCells::Raw : CsvCells::Harmless;
    if (!line.isSet(Option::Delimiter))
        return {};
    QString delimiter = line.value(Option::Delimiter);
    if (delimiter == "tab"_L1 || delimiter == "\\t"_L1)
        delimiter = u"\t"_s;
    const ushort c = delimiter.size() == 1 ? delimiter.front().unicode() : 0;
    const bool isUsable = c == '\t' || (c > ' ' && c < 0x7F && c != '"' && std::isalnum(c) == 0);
    if (!isUsable)
        return usage(ExportCommandText::tr("--delimiter is a comma, a semicolon, tab or another "
                                           "sign, not “%1”")
                         .arg(line.value(Option::Delimiter).left(20)));
    m_task.form.delimiter = delimiter.front().toLatin1();
    return {};
}

Result<void> ExportCommand::readColumns()
{
    if (!m_request.line.isSet(Option::Columns))
        return {};
    const QStringList names = m_request.line.value(Option::Columns).split(u',');
    if (names.size() > ExportLimits::kColumns)
        return usage(
            ExportCommandText::tr("--columns: at most %1 columns").arg(ExportLimits::kColumns));
    auto columns = exportColumns(names);
    if (!columns)
        return usage(u"--columns: "_s + exportColumnSentence(columns.error()));
    m_task.form.columns = *std::move(columns);
    return {};
}

Result<void> ExportCommand::readTarget()
{
    const CommandLine& line = m_request.line;
    m_task.target = line.isSet(Option::Output) ? line.value(Option::Output) : u"-"_s;
    if (m_task.target.isEmpty())
        return usage(ExportCommandText::tr("--output needs the name of a file, or -"));
    if (m_task.form.format == ExportFormat::Xlsx && m_task.target == "-"_L1)
        return usage(ExportCommandText::tr("a workbook is written to a file: --output FILE"));
    if (m_task.target != "-"_L1)
        m_taken << nameOnDisk(m_task.target);
    constexpr double kMost = 1e12;
    const auto limit = line.number(Option::Limit, 1.0, kMost, 0.0);
    if (!limit)
        return tl::unexpected(limit.error());
    m_task.mostRows = static_cast<std::int64_t>(*limit);
    return {};
}

/// A file beside the export, which takes the place of none of the others; empty: not asked for.
Result<QString> ExportCommand::ownFile(Option option)
{
    if (!m_request.line.isSet(option))
        return QString();
    const QString path = m_request.line.value(option);
    if (path.isEmpty() || path == "-"_L1 || m_taken.contains(nameOnDisk(path)))
        return usage(
            ExportCommandText::tr("%1 needs the name of another file").arg(info(option).flag()));
    m_taken << nameOnDisk(path);
    return path;
}

Result<void> ExportCommand::readSideFiles()
{
    const std::pair<Option, QString&> files[] = {
        {m_request.line.isSet(Option::Pseudonyms) ? Option::Pseudonyms : Option::NewPseudonymKey,
         m_keyFile},
        {Option::Coverage, m_task.coverage},
        {Option::Codebook, m_task.codebook},
    };
    for (const auto& [option, path] : files) {
        auto own = ownFile(option);
        if (!own)
            return tl::unexpected(own.error());
        path = *std::move(own);
    }
    return {};
}

Result<void> ExportCommand::readPrivacy()
{
    const CommandLine& line = m_request.line;
    m_task.privacy.dropsText = line.isSet(Option::DropText);
    m_task.privacy.hidesStreamer = line.isSet(Option::HideStreamer);
    if (line.isSet(Option::Pseudonyms) && line.isSet(Option::NewPseudonymKey))
        return usage(
            ExportCommandText::tr("--pseudonyms and --new-pseudonym-key exclude each other"));
    if (m_task.privacy.hidesStreamer && m_keyFile.isEmpty())
        return usage(ExportCommandText::tr("--hide-streamer needs --pseudonyms"));
    return {};
}

/// What is written must not take the place of what is read.
Result<void> ExportCommand::checkStore() const
{
    const DatabaseUrl& store = m_task.database;
    if (store.engine != DatabaseUrl::Engine::Sqlite || !m_taken.contains(nameOnDisk(store.path)))
        return {};
    return usage(
        ExportCommandText::tr("%1 is the database; the export needs another file").arg(store.path));
}

/// Last, since a key that is made stays.
Result<void> ExportCommand::readKey()
{
    const bool isNew = m_request.line.isSet(Option::NewPseudonymKey);
    if (!m_keyFile.isEmpty()) {
        if (!isNew && !QFileInfo::exists(m_keyFile))
            return failure(ErrorCode::FileUnreadable,
                           ExportCommandText::tr("there is no %1; --new-pseudonym-key instead of "
                                                 "--pseudonyms makes it, with a new key")
                               .arg(m_keyFile));
        auto key = isNew ? newKeyFile(m_keyFile) : readKeyFile(m_keyFile);
        if (!key)
            return tl::unexpected(key.error());
        m_task.privacy.key = *std::move(key);
    }
    if (!m_task.codebook.isEmpty())
        m_task.codebookText = words::codebook(m_task.form, m_task.privacy);
    return {};
}

Result<void> ExportCommand::prepare()
{
    const CommandLine& line = m_request.line;
    if (!line.operands().isEmpty())
        return usage(ExportCommandText::tr("%1 is too much").arg(line.operands().front().left(60)));
    for (const auto read :
         {&ExportCommand::readFormat, &ExportCommand::readCsvOptions, &ExportCommand::readColumns,
          &ExportCommand::readTarget, &ExportCommand::readSideFiles, &ExportCommand::readPrivacy}) {
        if (auto done = (this->*read)(); !done)
            return done;
    }
    auto filter = filterOption(line);
    if (!filter)
        return tl::unexpected(filter.error());
    m_task.filter.expression = *std::move(filter);
    m_task.filter.now = SystemClock().now();
    auto choice = chooseStoreToRead(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_task.database = std::move(choice->url);
    m_task.program = programVersion();
    if (auto checked = checkStore(); !checked)
        return checked;
    return readKey();
}

void ExportCommand::start()
{
    m_thread = std::make_unique<ThreadHandle>(u"export"_s);
    auto* const worker = new QObject;
    worker->moveToThread(m_thread->thread());
    connect(m_thread->thread(), &QThread::finished, worker, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        worker,
        [this] {
            const auto result = ExportJob(m_task).run(m_isCancelled);
            QMetaObject::invokeMethod(
                this, [this, result] { report(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ExportCommand::report(const Result<ExportResult>& result)
{
    m_thread.reset();
    if (!result) {
        messages::report(result.error());
        Q_EMIT finished(info(result.error().code).exitStatus);
        return;
    }
    // A reader that went away wants no words either.
    if (result->end == ExportEnd::Cancelled)
        messages::note(ExportCommandText::tr("cancelled; nothing was written"));
    if (result->end == ExportEnd::Done && m_task.target != "-"_L1) {
        for (const QString& sentence : exportResultSentences(*result, m_task.target))
            messages::note(sentence);
    }
    Q_EMIT finished(0);
}

} // namespace

std::unique_ptr<Command> makeExportCommand(CommandRequest request)
{
    return std::make_unique<ExportCommand>(std::move(request));
}

} // namespace racha
