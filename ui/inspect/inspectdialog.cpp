// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/inspect/inspectdialog.h"

#include "ui/settings/filefield.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

InspectDialog::InspectDialog(Inspector& inspector, Inspection inspection, Store store,
                             const Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_inspector(inspector)
    , m_inspection(inspection)
    , m_store(std::move(store))
    , m_what(new QLabel(this))
    , m_rows(new QStandardItemModel(0, 2, this))
    , m_table(new QTableView(this))
    , m_bar(new QProgressBar(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_backUp(new QCheckBox(this))
    , m_backup(new FileField(FileField::Mode::New, this))
    , m_serverBackup(new QLabel(this))
    , m_look(new QPushButton(this))
    , m_mend(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {780, 520});
    makeTable();
    makeLayout();
    m_backUp->setChecked(true);
    if (isFile())
        m_backup->setPath(m_store.database.path + u".backup"_s);
    connect(m_backUp, &QCheckBox::toggled, this, &InspectDialog::refreshState);
    connect(&m_backup->line(), &QLineEdit::textChanged, this, &InspectDialog::refreshState);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_mend, &QPushButton::clicked, this, &InspectDialog::mend);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            m_inspector.cancel();
        else
            look();
    });
    look();
}

InspectDialog::~InspectDialog()
{
    m_inspector.forget();
}

void InspectDialog::makeTable()
{
    m_table->setObjectName(u"findings"_s);
    m_table->setModel(m_rows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(0, Appearance::scaled(340));
}

void InspectDialog::makeLayout()
{
    m_serverBackup->setObjectName(u"dim"_s);
    for (QLabel* const label : {m_what, m_serverBackup}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_look->setObjectName(u"look"_s);
    m_mend->setObjectName(u"mend"_s);
    for (QPushButton* const button : {m_look, m_mend})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_look);
    foot->addStretch(1);
    foot->addWidget(m_mend);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_what);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_verdict);
    layout->addWidget(m_backUp);
    layout->addWidget(m_backup);
    layout->addWidget(m_serverBackup);
    layout->addLayout(foot);
}

bool InspectDialog::isFile() const
{
    return m_store.database.engine == DatabaseUrl::Engine::Sqlite;
}

bool InspectDialog::canMend() const
{
    return !m_store.isReadOnly && m_result && m_result->mendable > 0;
}

void InspectDialog::look()
{
    m_result.reset();
    m_rows->removeRows(0, m_rows->rowCount());
    setRunning(true);
    m_inspector.look(m_inspection, m_store.database, listener(false));
}

void InspectDialog::mend()
{
    m_rows->removeRows(0, m_rows->rowCount());
    setRunning(true);
    const bool isKept = isFile() && m_backUp->isChecked();
    m_inspector.mend(m_inspection, m_store.database, isKept ? m_backup->path() : QString(),
                     listener(true));
}

Inspector::Listener InspectDialog::listener(bool isMending)
{
    return {
        [this](const QList<InspectionRow>& rows) { append(rows); },
        [this](const QString& what, double share) {
            constexpr int kSteps = 1'000;
            m_bar->setRange(0, kSteps);
            m_bar->setValue(static_cast<int>(share * kSteps));
            m_verdict->say(VerdictLine::Kind::Note, what);
        },
        [this, isMending](const Result<InspectionResult>& result) { finish(result, isMending); }};
}

void InspectDialog::append(const QList<InspectionRow>& rows)
{
    for (const InspectionRow& row : rows) {
        if (m_rows->rowCount() >= kMostRows)
            return;
        auto* const what = new QStandardItem(row.what);
        what->setToolTip(row.what);
        m_rows->appendRow({new QStandardItem(row.where), what});
    }
}

void InspectDialog::finish(const Result<InspectionResult>& result, bool isMending)
{
    m_result = result ? std::optional(*result) : std::nullopt;
    if (isMending && m_result)
        m_result->mendable = 0; // another look says what is left
    setRunning(false);
    if (!result)
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(result.error().code) + u'\n' + result.error().detail);
    else
        m_verdict->say(result->isWhole ? VerdictLine::Kind::Good : VerdictLine::Kind::Note,
                       result->sentences.join(u'\n'));
    if (isMending)
        Q_EMIT mended();
}

void InspectDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_bar->setVisible(isRunning);
    m_bar->setRange(0, 0);
    retranslate();
    refreshState();
}

void InspectDialog::refreshState()
{
    const bool isOffered = canMend() && !m_isRunning;
    const bool isKept = !isFile() || !m_backUp->isChecked() || !m_backup->path().isEmpty();
    m_mend->setVisible(!m_store.isReadOnly);
    m_mend->setEnabled(isOffered && isKept);
    m_backUp->setVisible(isOffered && isFile());
    m_backup->setVisible(isOffered && isFile());
    m_backup->setEnabled(m_backUp->isChecked());
    m_serverBackup->setVisible(isOffered && !isFile());
}

void InspectDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void InspectDialog::retranslate()
{
    const bool isVerify = m_inspection == Inspection::Verify;
    setWindowTitle(isVerify ? tr("Verify the Store") : tr("Decode Messages Again"));
    m_what->setText(
        isVerify ? tr("Streaks and totals are computed again from what TikTok sent, and each cell "
                      "that differs is listed. Captures may go on meanwhile.")
                 : tr("The stored messages are decoded again, as this version understands them. "
                      "What events would gain is listed."));
    m_rows->setHorizontalHeaderLabels({tr("Where"), tr("What is found")});
    m_table->setAccessibleName(tr("Findings"));
    m_bar->setAccessibleName(tr("Progress"));
    m_backUp->setText(tr("Copy the database to this file first:"));
    m_backup->setTitle(tr("File of the backup"));
    m_serverBackup->setText(
        tr("Back it up first, on the server: mariadb-dump --single-transaction %1 > backup.sql")
            .arg(m_store.database.database));
    m_look->setText(m_isRunning ? tr("Stop") : tr("Look Again"));
    m_mend->setText(isVerify ? tr("Repair") : tr("Write"));
    m_close->setText(tr("Close"));
}

} // namespace racha
