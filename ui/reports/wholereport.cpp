// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/wholereport.h"

#include "core/base/clock.h"
#include "core/export/exportfile.h"
#include "ui/presentation/documentcharts.h"
#include "ui/presentation/reportpdf.h"
#include "ui/reports/reportgathering.h"
#include "ui/widgets/filequestions.h"
#include "ui/words/displayzone.h"
#include "ui/words/errortext.h"
#include "ui/words/reporthtml.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPdf(const QString& path)
{
    return path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
}

bool isPage(const QString& path)
{
    return path.endsWith(u".html"_s, Qt::CaseInsensitive)
        || path.endsWith(u".htm"_s, Qt::CaseInsensitive);
}

/// Whole or not at all.
Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return failure(ErrorCode::FileUnwritable, path + u" is no ordinary file"_s);
    const std::atomic<bool> isCancelled {false};
    ExportFile file(isCancelled);
    if (auto opened = file.open(path); !opened)
        return opened;
    const auto written = file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!written)
        return tl::unexpected(written.error());
    return file.commit();
}

} // namespace

WholeReport::WholeReport(QWidget* parent)
    : QWidget(parent)
    , m_gathering(new ReportGathering(this))
    , m_progress(new QLabel(this))
    , m_cancel(new QPushButton(this))
{
    m_progress->setObjectName(u"dim"_s);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 2, 10, 4);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    hide();
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { giveUp(tr("The report was not saved.")); });
    connect(m_gathering, &ReportGathering::progressed, this, [this](int done, int all) {
        m_done = done;
        m_all = all;
        showProgress();
    });
    connect(m_gathering, &ReportGathering::finished, this, &WholeReport::write);
    connect(m_gathering, &ReportGathering::failed, this, [this](const Error& error) {
        end();
        warn(m_path, errorSentence(error.code));
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(StoreLookup::kPatience);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    retranslate();
}

void WholeReport::setReader(EventReader* reader)
{
    if (reader != m_reader)
        giveUp(tr("The report was not saved: another store is read now."));
    m_reader = reader;
}

void WholeReport::setSubject(const ReportSubject& subject)
{
    // A live that goes on is the same one, and so is a time whose clock goes on.
    ReportScope before = m_subject.scope;
    before.now = subject.scope.now;
    if (subject.scope != before)
        giveUp(tr("The report was not saved: something else was chosen meanwhile."));
    m_subject = subject;
}

bool WholeReport::canSave() const
{
    return m_reader && m_reader->state() == EventReader::State::Ready && !m_gathering->isRunning();
}

void WholeReport::askWhere()
{
    filequestions::askWhereToSave(this, tr("Save the whole report"), proposal(),
                                  tr("Web page (*.html)") + u";;"_s + tr("PDF document (*.pdf)"),
                                  [this](const QString& path) { save(path); });
}

/// Of streamer and begin, as far as file systems take them.
QString WholeReport::proposal() const
{
    QString name = u"lives"_s + computerTime(SystemClock().now()).toString(u"-yyyy-MM-dd");
    if (m_subject.live)
        name = words::liveName(*m_subject.live).remove(u'@').left(80)
            + computerTime(m_subject.live->begin).toString(u"-yyyy-MM-dd-HH-mm");
    for (QChar& character : name) {
        if (!character.isLetterOrNumber() && !u"-_."_s.contains(character))
            character = u'-';
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + u"/racha-%1.html"_s.arg(name);
}

void WholeReport::save(const QString& path)
{
    if (!isPdf(path) && !isPage(path)) {
        warn(path, tr("A report is a web page or a PDF: let the name end in .html or .pdf."));
        return;
    }
    if (!canSave()) {
        warn(path,
             m_gathering->isRunning() ? tr("Another report is being gathered.")
                                      : tr("No store is open."));
        return;
    }
    m_path = path;
    m_patience.start();
    m_gathering->start(*m_reader, m_subject.scope, timelineStep(m_subject.duration()));
}

void WholeReport::end()
{
    m_patience.stop();
    hide();
}

void WholeReport::giveUp(const QString& why)
{
    if (!m_gathering->isRunning())
        return;
    m_gathering->cancel();
    end();
    Q_EMIT told(why);
}

void WholeReport::write()
{
    end();
    const ReportFindings& found = m_gathering->findings();
    if (found.summary.figures.allEvents() == 0) {
        warn(m_path, tr("There are no events here."));
        return;
    }
    const ReportDocument document =
        words::reportDocument({m_subject.live, m_subject.scope, m_rate, SystemClock().now()}, found,
                              documentCharts(found.timeline));
    const auto saved =
        writeFile(m_path, isPdf(m_path) ? reportPdf(document) : reportHtml(document));
    if (saved)
        Q_EMIT told(tr("The report was saved as %1.").arg(m_path));
    else
        warn(m_path, errorSentence(saved.error().code));
}

void WholeReport::warn(const QString& path, const QString& text)
{
    filequestions::warn(this, tr("Save the whole report"),
                        tr("The report could not be saved as %1.").arg(path) + u"\n\n" + text);
}

void WholeReport::showProgress()
{
    m_progress->setText(tr("Gathering the report: %1 of %2").arg(m_done + 1).arg(m_all));
}

void WholeReport::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WholeReport::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    if (m_gathering->isRunning())
        showProgress();
}

} // namespace racha
