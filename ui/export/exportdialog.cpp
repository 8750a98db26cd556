// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/export/exportdialog.h"

#include "core/settings/settingsfile.h"
#include "core/system/newfile.h"
#include "ui/export/exportfields.h"
#include "ui/export/researchfields.h"
#include "ui/settings/filefield.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/codebook.h"
#include "ui/words/errortext.h"
#include "ui/words/exporttext.h"
#include "ui/words/formatters.h"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSettingFolder = "export/folder";
constexpr int kPreviewRows = 8;
constexpr int kWidestColumn = 240;
constexpr int kPreviewDelayMs = 250; ///< boxes are ticked one after the other
constexpr int kLongestCell = 200; ///< characters of a cell that are shown

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLines:
        return u"jsonl"_s;
    case ExportFormat::Xlsx:
        return u"xlsx"_s;
    case ExportFormat::Csv:
        break;
    }
    return u"csv"_s;
}

bool isOurSuffix(const QString& suffix)
{
    return suffix == "csv"_L1 || suffix == "jsonl"_L1 || suffix == "xlsx"_L1;
}

QString coverageBeside(const QString& target)
{
    return target + u".coverage.json"_s;
}

QString codebookBeside(const QString& target)
{
    return target + u".codebook.md"_s;
}

} // namespace

ExportDialog::ExportDialog(Exporter& exporter, ExportSource source, SettingsFile& settings,
                           const Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_exporter(exporter)
    , m_source(std::move(source))
    , m_settings(settings)
    , m_previewSoon(new QTimer(this))
    , m_subject(new QLabel(this))
    , m_fields(new ExportFields(settings, m_source.columns, this))
    , m_research(new ResearchFields(settings, this))
    , m_previewTitle(new QLabel(this))
    , m_preview(new QTableWidget(this))
    , m_targetLabel(new QLabel(this))
    , m_target(new FileField(FileField::Mode::New, this))
    , m_bar(new QProgressBar(this))
    , m_progress(new QLabel(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_openFile(new QPushButton(this))
    , m_openFolder(new QPushButton(this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {860, 640});
    makeLayout();
    connectParts();
    retranslate();
    proposeTarget();
    formChanged();
    setRunning(false);
    m_exporter.count(m_source.database, m_source.filter, [this](const Result<std::int64_t>& found) {
        if (found)
            m_matching = *found;
        showSubject();
    });
}

ExportDialog::~ExportDialog()
{
    m_exporter.forget();
}

void ExportDialog::makeLayout()
{
    m_subject->setObjectName(u"dim"_s);
    m_subject->setWordWrap(true);
    m_subject->setTextFormat(Qt::PlainText);
    m_previewTitle->setObjectName(u"panelTitle"_s);
    m_progress->setObjectName(u"dim"_s);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setWordWrap(false);
    m_preview->setTabKeyNavigation(false); // arrows do; Tab goes on to the file
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_preview->setMinimumHeight(Appearance::scaled(80));
    m_targetLabel->setBuddy(&m_target->line());
    m_go->setObjectName(u"primary"_s);
    m_go->setDefault(true);
    m_bar->setTextVisible(false);
    auto* const target = new QHBoxLayout;
    target->setSpacing(8);
    target->addWidget(m_targetLabel);
    target->addWidget(m_target, 1);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_openFile);
    foot->addWidget(m_openFolder);
    foot->addStretch(1);
    foot->addWidget(m_go);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_subject);
    layout->addWidget(m_fields, 3);
    layout->addWidget(m_research);
    layout->addWidget(m_previewTitle);
    layout->addWidget(m_preview, 2);
    layout->addLayout(target);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(m_verdict);
    layout->addLayout(foot);
}

void ExportDialog::connectParts()
{
    m_previewSoon->setSingleShot(true);
    m_previewSoon->setInterval(kPreviewDelayMs);
    connect(m_previewSoon, &QTimer::timeout, this, &ExportDialog::askPreview);
    connect(m_fields, &ExportFields::changed, this, &ExportDialog::formChanged);
    connect(m_research, &ResearchFields::changed, this, &ExportDialog::formChanged);
    connect(&m_target->line(), &QLineEdit::textChanged, this, &ExportDialog::noteChange);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            m_exporter.cancel();
        else
            start();
    });
    connect(m_openFile, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath()));
    });
}

/// Nullopt while there is a fault of the pseudonyms: nothing is read then.
std::optional<ExportTask> ExportDialog::task() const
{
    const auto privacy = m_research->privacy();
    if (!privacy)
        return std::nullopt;
    const QString target = m_target->path();
    ExportTask task {m_source.database, m_source.filter, m_fields->form(), m_fields->mostRows(),
                     target};
    task.privacy = *privacy;
    if (m_research->withManifest())
        task.coverage = coverageBeside(target);
    if (m_research->withCodebook()) {
        task.codebook = codebookBeside(target);
        task.codebookText = words::codebook(task.form, task.privacy);
    }
    return task;
}

/// The export, or a file beside it, would take the place of that one.
bool ExportDialog::writes(const QString& path) const
{
    const QString target = m_target->path();
    const QString name = nameOnDisk(path);
    if (name.isEmpty() || target.isEmpty())
        return false;
    return name == nameOnDisk(target)
        || (m_research->withManifest() && name == nameOnDisk(coverageBeside(target)))
        || (m_research->withCodebook() && name == nameOnDisk(codebookBeside(target)));
}

/// Why nothing can be exported as it is chosen; empty: it can.
QString ExportDialog::fault() const
{
    if (writes(m_research->keyFile()))
        return tr("That is the file with the key of the pseudonyms. The export needs another "
                  "name.");
    if (m_source.database.engine == DatabaseUrl::Engine::Sqlite && writes(m_source.database.path))
        return tr("That is the database. The export needs another name.");
    return m_research->fault();
}

/// A file in the folder of the last time, or in that of documents.
void ExportDialog::proposeTarget()
{
    QString folder =
        m_settings.value(QLatin1StringView(kSettingFolder))
            .value_or(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!QFileInfo::exists(folder))
        folder = QDir::homePath();
    const QString name = u"racha-"_s + QDate::currentDate().toString(Qt::ISODate) + u'.';
    m_target->setPath(
        QDir::toNativeSeparators(folder + u'/' + name + suffixOf(m_fields->form().format)));
}

void ExportDialog::formChanged()
{
    const QFileInfo target(m_target->path());
    const QString suffix = suffixOf(m_fields->form().format);
    if (isOurSuffix(target.suffix()) && target.suffix() != suffix)
        m_target->setPath(m_target->path().chopped(target.suffix().size()) + suffix);
    m_previewSoon->start();
    noteChange();
}

void ExportDialog::noteChange()
{
    m_tellsResult = false;
    refreshState();
}

void ExportDialog::askPreview()
{
    const auto asked = task();
    if (!asked || m_fields->form().columns.empty() || !fault().isEmpty()) {
        m_preview->setColumnCount(0);
        return;
    }
    m_exporter.preview(*asked, kPreviewRows,
                       [this](const Result<ExportPreview>& preview) { showPreview(preview); });
}

void ExportDialog::showPreview(const Result<ExportPreview>& preview)
{
    if (!fault().isEmpty())
        return; // names that pseudonyms were wanted for meanwhile
    if (!preview) {
        if (!m_isRunning)
            m_verdict->say(VerdictLine::Kind::Bad, errorSentence(preview.error().code));
        return;
    }
    QStringList heads;
    for (const ExportColumn& column : m_fields->form().columns)
        heads << column.name;
    m_preview->setColumnCount(static_cast<int>(heads.size()));
    m_preview->setHorizontalHeaderLabels(heads);
    m_preview->setRowCount(static_cast<int>(preview->rows.size()));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const QStringList& cells = preview->rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < m_preview->columnCount(); ++column) {
            const QString text = cells.value(column).left(kLongestCell).simplified();
            m_preview->setItem(row, column, new QTableWidgetItem(text));
        }
    }
    m_preview->horizontalHeader()->setMaximumSectionSize(Appearance::scaled(kWidestColumn));
    m_preview->resizeColumnsToContents(); // of these few rows
}

void ExportDialog::start()
{
    m_research->readKeyAgain();
    const auto asked = task();
    if (!asked || !fault().isEmpty()) {
        noteChange();
        return;
    }
    m_fields->remember();
    m_research->remember();
    m_settings.setValue(QLatin1StringView(kSettingFolder),
                        QFileInfo(m_target->path()).absolutePath());
    m_written.clear();
    m_verdict->say(VerdictLine::Kind::None, {});
    m_since.start();
    setRunning(true);
    showProgress({});
    m_exporter.start(
        *asked, [this](const ExportProgress& progress) { showProgress(progress); },
        [this](const Result<ExportResult>& result) { finish(result); });
}

std::int64_t ExportDialog::expectedRows() const
{
    const std::int64_t most = m_fields->mostRows();
    if (!m_matching)
        return most;
    return most > 0 ? std::min(most, *m_matching) : *m_matching;
}

void ExportDialog::showProgress(const ExportProgress& progress)
{
    constexpr int kSteps = 1'000;
    const std::int64_t all = expectedRows();
    m_bar->setRange(0, all > 0 ? kSteps : 0);
    if (all > 0)
        m_bar->setValue(
            static_cast<int>(std::min<std::int64_t>(kSteps * progress.rows / all, kSteps)));
    const double seconds = static_cast<double>(m_since.elapsed()) / 1000.0;
    const auto rate =
        static_cast<std::int64_t>(seconds > 0 ? static_cast<double>(progress.rows) / seconds : 0);
    if (all > 0 && rate > 0) {
        const std::chrono::seconds left(std::max<std::int64_t>(all - progress.rows, 0) / rate);
        m_progress->setText(tr("%1 of %2 events, %3 a second, %4 left")
                                .arg(words::number(progress.rows), words::number(all),
                                     words::number(rate), words::duration(left)));
    } else {
        m_progress->setText(
            tr("%1 events, %2 a second").arg(words::number(progress.rows), words::number(rate)));
    }
}

void ExportDialog::finish(const Result<ExportResult>& result)
{
    if (m_question)
        m_question->close();
    m_tellsResult = true;
    setRunning(false);
    if (!result) {
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(result.error().code) + u'\n' + result.error().detail);
        return;
    }
    if (result->end != ExportEnd::Done) {
        m_verdict->say(VerdictLine::Kind::Note, tr("Cancelled; no file was written."));
        return;
    }
    m_written = m_target->path();
    m_verdict->say(VerdictLine::Kind::Good, exportResultSentences(*result, m_written).join(u'\n'));
    refreshState();
}

void ExportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_fields->setEnabled(!isRunning);
    m_research->setEnabled(!isRunning);
    m_target->setEnabled(!isRunning);
    m_bar->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    retranslate();
    refreshState();
}

void ExportDialog::refreshState()
{
    const QString wrong = fault();
    const bool isReady =
        wrong.isEmpty() && !m_fields->form().columns.empty() && !m_target->path().isEmpty();
    m_go->setEnabled(m_isRunning || isReady);
    m_openFile->setVisible(!m_written.isEmpty());
    m_openFolder->setVisible(!m_written.isEmpty());
    if (m_isRunning || m_tellsResult)
        return;
    if (!wrong.isEmpty())
        m_verdict->say(VerdictLine::Kind::Note, wrong);
    else if (QFileInfo::exists(m_target->path()))
        m_verdict->say(VerdictLine::Kind::Note,
                       tr("This file is there already and will be replaced."));
    else if (m_verdict->kind() != VerdictLine::Kind::Bad)
        m_verdict->say(VerdictLine::Kind::None, {});
}

/// A half-written file is no file. Where the program ends nobody is asked: that would keep it.
void ExportDialog::reject()
{
    const bool isProgramEnding = parentWidget() != nullptr && !parentWidget()->isVisible();
    if (m_isRunning && !isProgramEnding)
        askWhetherToCancel();
    else
        QDialog::reject();
}

void ExportDialog::askWhetherToCancel()
{
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Export"), tr("Cancel the export?"),
                                 QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("It is still being written; no file would be left."));
    m_question->setDefaultButton(
        m_question->addButton(tr("Go On Exporting"), QMessageBox::RejectRole));
    m_question->addButton(tr("Cancel and Close"), QMessageBox::AcceptRole);
    connect(m_question, &QMessageBox::accepted, this, [this] { QDialog::reject(); });
    m_question->open();
}

void ExportDialog::showSubject()
{
    const QString filter =
        m_source.filter.expression ? m_source.filter.expression->text() : QString();
    QStringList parts;
    if (m_matching)
        parts << tr("%n event(s)", nullptr,
                    static_cast<int>(std::min<std::int64_t>(*m_matching, 2'000'000'000)));
    if (!filter.isEmpty())
        parts << tr("filter: %1").arg(filter);
    for (const std::string& word : m_source.filter.words)
        parts << tr("with “%1”").arg(QString::fromStdString(word));
    if (const QString time = timeText(); !time.isEmpty())
        parts << time;
    if (parts.isEmpty())
        parts << tr("All stored events");
    m_subject->setText(parts.join(u" · "_s));
}

/// Empty: of all time.
QString ExportDialog::timeText() const
{
    const HistoryFilter& filter = m_source.filter;
    if (filter.from == WallTime() && filter.until == WallTime())
        return {};
    const QString from = words::dayAndClock(filter.from);
    const QString until = words::dayAndClock(filter.until) + words::zoneMark();
    if (filter.until == WallTime())
        return tr("from %1", "a time").arg(from + words::zoneMark());
    return filter.from == WallTime() ? tr("until %1", "a time").arg(until)
                                     : u"%1 – %2"_s.arg(from, until);
}

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_previewTitle->setText(tr("First rows"));
    m_preview->setAccessibleName(tr("First rows"));
    m_targetLabel->setText(tr("File:"));
    m_target->setTitle(tr("File"));
    m_bar->setAccessibleName(tr("Progress"));
    m_openFile->setText(tr("Open file"));
    m_openFolder->setText(tr("Open folder"));
    m_go->setText(m_isRunning ? tr("Cancel export") : tr("Export"));
    m_close->setText(tr("Close"));
    showSubject();
}

} // namespace racha
