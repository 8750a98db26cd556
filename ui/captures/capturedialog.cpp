// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/captures/capturedialog.h"

#include "ui/settings/verdictline.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/reporttables.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How many characters there are too many, as the store counts them.
qsizetype excess(const QString& text, std::size_t most)
{
    return text.toUcs4().size() - static_cast<qsizetype>(most);
}

} // namespace

CaptureDialog::CaptureDialog(CaptureLabeller& labeller, DatabaseUrl database,
                             const StoredCapture& capture, const Appearance& appearance,
                             QWidget* parent)
    : QDialog(parent)
    , m_labeller(labeller)
    , m_database(std::move(database))
    , m_capture(capture)
    , m_subject(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_notesLabel(new QLabel(this))
    , m_notes(new QPlainTextEdit(this))
    , m_limits(new QLabel(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    resizeToScreen(*this, {520, 380});
    makeLayout();
    m_name->setText(QString::fromStdString(capture.label.name));
    m_notes->setPlainText(QString::fromStdString(capture.label.notes));
    m_notes->setTabChangesFocus(true);
    connect(m_name, &QLineEdit::textChanged, this, &CaptureDialog::check);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CaptureDialog::check);
    connect(m_save, &QPushButton::clicked, this, &CaptureDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_name->selectAll();
    m_name->setFocus();
}

CaptureDialog::~CaptureDialog()
{
    m_labeller.forget();
}

void CaptureDialog::makeLayout()
{
    m_subject->setObjectName(u"panelTitle"_s);
    m_limits->setObjectName(u"dim"_s);
    for (QLabel* const label : {m_subject, m_limits}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_nameLabel->setBuddy(m_name);
    m_notesLabel->setBuddy(m_notes);
    m_save->setObjectName(u"primary"_s);
    m_save->setDefault(true);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_save);
    foot->addWidget(m_cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_subject);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_notesLabel);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_limits);
    layout->addWidget(m_verdict);
    layout->addLayout(foot);
}

/// A name is one line, whatever was pasted.
CaptureLabel CaptureDialog::label() const
{
    return {m_name->text().simplified().toStdString(),
            m_notes->toPlainText().trimmed().toStdString()};
}

/// Notes of another program: to save the beginning would lose the rest.
bool CaptureDialog::isTooLongToEdit() const
{
    return excess(QString::fromStdString(m_capture.label.notes), CaptureLabel::kLongestNotes) > 0;
}

/// Why it cannot be saved; empty: it can.
QString CaptureDialog::fault() const
{
    if (isTooLongToEdit())
        return tr("These notes are too long to be changed here.");
    const CaptureLabel made = label();
    const qsizetype inName = excess(QString::fromStdString(made.name), CaptureLabel::kLongestName);
    if (inName > 0)
        return tr("The name is too long by %n character(s).", nullptr, static_cast<int>(inName));
    const qsizetype inNotes =
        excess(QString::fromStdString(made.notes), CaptureLabel::kLongestNotes);
    if (inNotes > 0)
        return tr("The notes are too long by %n character(s).", nullptr, static_cast<int>(inNotes));
    return {};
}

void CaptureDialog::check()
{
    const QString wrong = fault();
    m_name->setReadOnly(m_isRunning || isTooLongToEdit());
    m_notes->setReadOnly(m_isRunning || isTooLongToEdit());
    m_save->setEnabled(!m_isRunning && wrong.isEmpty());
    m_cancel->setEnabled(!m_isRunning);
    if (m_isRunning)
        m_verdict->say(VerdictLine::Kind::Note, tr("Saving…"));
    else
        m_verdict->say(wrong.isEmpty() ? VerdictLine::Kind::None : VerdictLine::Kind::Bad, wrong);
}

void CaptureDialog::save()
{
    if (m_isRunning || !fault().isEmpty())
        return;
    const CaptureLabel made = label();
    if (made == m_capture.label) {
        accept();
        return;
    }
    m_isRunning = true;
    check();
    m_labeller.write(m_database, m_capture.id, made,
                     [this](const Result<void>& done) { finish(done); });
}

void CaptureDialog::reject()
{
    if (!m_isRunning)
        QDialog::reject();
}

void CaptureDialog::finish(const Result<void>& done)
{
    m_isRunning = false;
    check();
    if (!done) {
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(done.error().code) + u'\n' + done.error().detail);
        return;
    }
    Q_EMIT labelled();
    accept();
}

void CaptureDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CaptureDialog::retranslate()
{
    setWindowTitle(tr("Name and Notes"));
    m_subject->setText(words::captureHeading(m_capture));
    m_nameLabel->setText(tr("Name of this capture"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_notesLabel->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes on this capture"));
    m_limits->setText(tr("At most %1 characters in the name and %2 in the notes.")
                          .arg(words::number(CaptureLabel::kLongestName),
                               words::number(CaptureLabel::kLongestNotes)));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    check();
}

} // namespace racha
