// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/erase/erasedialog.h"

#include "ui/settings/filefield.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, 2'000'000'000));
}

} // namespace

EraseDialog::EraseDialog(Eraser& eraser, ErasureTask task, const Appearance& appearance,
                         QWidget* parent)
    : QDialog(parent)
    , m_eraser(eraser)
    , m_task(std::move(task))
    , m_subject(new QLabel(this))
    , m_what(new QLabel(this))
    , m_stays(new QLabel(this))
    , m_backUp(new QCheckBox(this))
    , m_backup(new FileField(FileField::Mode::New, this))
    , m_serverBackup(new QLabel(this))
    , m_confirmLabel(new QLabel(this))
    , m_confirm(new QLineEdit(this))
    , m_bar(new QProgressBar(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {640, 380});
    makeLayout();
    m_backUp->setChecked(true);
    if (isFile())
        m_backup->setPath(m_task.database.path + u".backup"_s);
    connect(m_backUp, &QCheckBox::toggled, this, &EraseDialog::refreshState);
    connect(&m_backup->line(), &QLineEdit::textChanged, this, &EraseDialog::refreshState);
    connect(m_confirm, &QLineEdit::textChanged, this, &EraseDialog::refreshState);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            m_eraser.cancel();
        else
            start();
    });
    setRunning(false);
    m_eraser.preview(m_task, [this](const Result<ErasurePreview>& preview) {
        if (preview)
            m_preview = *preview;
        else
            m_verdict->say(VerdictLine::Kind::Bad, errorSentence(preview.error().code));
        retranslate();
        refreshState();
    });
}

EraseDialog::~EraseDialog()
{
    m_eraser.forget();
}

void EraseDialog::makeLayout()
{
    m_subject->setObjectName(u"panelTitle"_s);
    m_stays->setObjectName(u"dim"_s);
    m_serverBackup->setObjectName(u"dim"_s);
    for (QLabel* const label : {m_subject, m_what, m_stays, m_serverBackup}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_backUp->setVisible(isFile());
    m_backup->setVisible(isFile());
    m_serverBackup->setVisible(!isFile());
    m_confirmLabel->setBuddy(m_confirm);
    m_confirm->setObjectName(u"confirmation"_s);
    m_go->setObjectName(u"erase"_s);
    m_go->setAutoDefault(false); // Return in the field must not erase anything
    m_close->setDefault(true);
    auto* const confirm = new QHBoxLayout;
    confirm->setSpacing(8);
    confirm->addWidget(m_confirmLabel);
    confirm->addWidget(m_confirm, 1);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_go);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_subject);
    layout->addWidget(m_what);
    layout->addWidget(m_stays);
    layout->addWidget(m_backUp);
    layout->addWidget(m_backup);
    layout->addWidget(m_serverBackup);
    layout->addLayout(confirm);
    layout->addWidget(m_bar);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    layout->addLayout(foot);
}

QString EraseDialog::confirmation()
{
    return tr("erase", "the word that has to be typed");
}

bool EraseDialog::isFile() const
{
    return m_task.database.engine == DatabaseUrl::Engine::Sqlite;
}

bool EraseDialog::isReady() const
{
    const bool isKept = !isFile() || !m_backUp->isChecked() || !m_backup->path().isEmpty();
    return !m_isDone && m_preview && m_preview->events > 0 && isKept
        && m_confirm->text().trimmed().compare(confirmation(), Qt::CaseInsensitive) == 0;
}

void EraseDialog::start()
{
    const bool isKept = isFile() && m_backUp->isChecked();
    setRunning(true);
    m_verdict->say(VerdictLine::Kind::Note, isKept ? tr("Backing up…") : tr("Erasing…"));
    m_eraser.start(
        m_task, isKept ? m_backup->path() : QString(),
        [this](std::int64_t events) {
            constexpr int kSteps = 1'000;
            m_bar->setRange(0, kSteps);
            m_bar->setValue(plural(kSteps * events / std::max<std::int64_t>(m_preview->events, 1)));
            m_verdict->say(VerdictLine::Kind::Note,
                           tr("%1 of %2 events are erased.")
                               .arg(words::number(events), words::number(m_preview->events)));
        },
        [this](const Result<std::int64_t>& result) { finish(result); });
}

void EraseDialog::finish(const Result<std::int64_t>& result)
{
    setRunning(false);
    if (!result) {
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(result.error().code) + u'\n' + result.error().detail);
    } else {
        m_isDone = *result >= m_preview->events;
        m_verdict->say(m_isDone ? VerdictLine::Kind::Good : VerdictLine::Kind::Note,
                       tr("%n event(s) erased.", nullptr, plural(*result)));
    }
    refreshState();
    Q_EMIT erased();
}

void EraseDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_bar->setVisible(isRunning);
    m_bar->setRange(0, 0);
    retranslate();
    refreshState();
}

void EraseDialog::refreshState()
{
    for (QWidget* const field : std::initializer_list<QWidget*> {m_backUp, m_confirm})
        field->setEnabled(!m_isRunning && !m_isDone);
    m_backup->setEnabled(m_backUp->isEnabled() && m_backUp->isChecked());
    m_go->setEnabled(m_isRunning || isReady());
}

QString EraseDialog::subjectText() const
{
    if (!m_task.person)
        return tr("Erase these events for good?");
    if (!m_preview || m_preview->names.empty())
        return tr("Erase all data of the person %1 for good?").arg(m_task.person.value);
    QStringList names;
    for (const std::string& name : m_preview->names)
        names << QString::fromStdString(name);
    return tr("Erase all data of %1 for good?").arg(names.mid(0, 4).join(u", "_s));
}

QString EraseDialog::previewText() const
{
    if (!m_preview)
        return tr("Counting…");
    if (m_preview->events == 0)
        return tr("There is nothing to erase.");
    return tr("%1 events from %3 to %4 (lives: %2, streaks: %5, diamonds: %6).")
        .arg(words::number(m_preview->events), words::number(m_preview->lives),
             words::dayAndMinute(m_preview->first),
             words::dayAndMinute(m_preview->last) + words::zoneMark(),
             words::number(m_preview->streaks), words::number(m_preview->diamonds));
}

void EraseDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void EraseDialog::retranslate()
{
    setWindowTitle(tr("Erase"));
    m_subject->setText(subjectText());
    m_what->setText(previewText());
    QString stays = tr("Recordings and backups that you keep are not changed.");
    if (m_preview && m_preview->mentions > 0)
        stays.prepend(tr("%n gift(s) of others name this person as the receiver; they stay.",
                         nullptr, plural(m_preview->mentions))
                      + u' ');
    m_stays->setText(stays);
    m_backUp->setText(tr("Copy the database to this file first:"));
    m_backup->setTitle(tr("File of the backup"));
    m_serverBackup->setText(
        tr("Back it up first, on the server: mariadb-dump --single-transaction %1 > backup.sql")
            .arg(m_task.database.database));
    m_confirmLabel->setText(tr("Type “%1” to confirm:").arg(confirmation()));
    m_confirm->setAccessibleName(m_confirmLabel->text());
    m_bar->setAccessibleName(tr("Progress"));
    m_go->setText(m_isRunning ? tr("Stop erasing") : tr("Erase"));
    m_close->setText(tr("Close"));
    // A window does not grow by itself for lines that wrap.
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace racha
