// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/whydialog.h"

#include "ui/manual/manualtopic.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/steptext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

void ConnectionStory::add(const LookupStep& step)
{
    steps.push_back(step);
    if (steps.size() > kSteps)
        steps.pop_front();
}

WhyDialog::WhyDialog(QWidget* parent)
    : QDialog(parent)
    , m_verdict(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_steps(new QStandardItemModel(0, ColumnCount, this))
    , m_table(new QTableView(this))
    , m_copy(new QPushButton(this))
    , m_manual(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"whyDialog"_s);
    resizeToScreen(*this, {980, 460});
    layOut();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_manual, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(manualUrl(manualTopic(this))); });
    connect(m_retry, &QPushButton::clicked, this, &WhyDialog::retryRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
}

void WhyDialog::layOut()
{
    m_verdict->setObjectName(u"panelTitle"_s);
    m_detail->setObjectName(u"dim"_s);
    for (QLabel* const label : {m_verdict, m_advice, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_table->setObjectName(u"steps"_s);
    m_table->setModel(m_steps);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int widths[] {220, 260, 60, 76, 84, 150};
    for (int column = Step; column < LogId; ++column)
        m_table->setColumnWidth(column, Appearance::scaled(widths[column]));
    m_copy->setAutoDefault(false);
    m_manual->setAutoDefault(false);
    m_retry->setAutoDefault(false);
    m_close->setDefault(true);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_copy);
    foot->addWidget(m_manual);
    foot->addStretch(1);
    foot->addWidget(m_retry);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_verdict);
    layout->addWidget(m_advice);
    layout->addWidget(m_detail);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
}

void WhyDialog::showStory(const ConnectionStory& story)
{
    m_story = story;
    refresh();
    show();
}

QString WhyDialog::headline() const
{
    if (m_story.error)
        return errorText(m_story.error->code).what;
    const QString name = m_story.state.username;
    switch (m_story.state.phase) {
    case CapturePhase::Live:
    case CapturePhase::Paused:
        return tr("Connected to @%1.").arg(name);
    case CapturePhase::WaitingForLive:
        return tr("@%1 is not live yet.").arg(name);
    case CapturePhase::Ended:
        return tr("The live of @%1 ended.").arg(name);
    case CapturePhase::Stopped:
        return tr("Watching @%1 was stopped.").arg(name);
    default:
        return tr("On the way to @%1.").arg(name);
    }
}

QString WhyDialog::advice() const
{
    if (!m_story.error)
        return {};
    const ErrorText words = errorText(m_story.error->code);
    return words.cause.isEmpty() ? words.next : QString(words.cause + u' ' + words.next);
}

void WhyDialog::refresh()
{
    m_verdict->setText(headline());
    m_advice->setText(advice());
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_detail->setVisible(m_story.error.has_value());
    setManualTopic(*this, m_story.error ? manualTopic(m_story.error->code) : QString());
    if (m_story.error)
        m_detail->setText(manualTopic(m_story.error->code) + u" · "_s + m_story.error->detail);
    const auto phase = m_story.state.phase;
    m_retry->setEnabled(phase == CapturePhase::Failed || phase == CapturePhase::Reconnecting
                        || phase == CapturePhase::WaitingForLive);
    showSteps();
}

void WhyDialog::showSteps()
{
    m_steps->removeRows(0, m_steps->rowCount());
    for (const LookupStep& step : m_story.steps) {
        const QString status =
            step.httpStatus > 0 ? QString::number(step.httpStatus) : QStringLiteral("–");
        QList<QStandardItem*> row;
        for (const QString& cell : {words::stepName(step.what), step.outcome, status,
                                    tr("%1 ms").arg(words::number(step.took.count())),
                                    words::bytes(step.bytes), step.url, step.logId}) {
            auto* const item = new QStandardItem(cell);
            item->setToolTip(u"<qt>"_s + cell.toHtmlEscaped() + u"</qt>"_s); // it may be hostile
            row.append(item);
        }
        for (const Column column : {Status, Size, Time})
            row[column]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_steps->appendRow(row);
    }
    m_table->scrollToBottom();
}

QString WhyDialog::text() const
{
    QStringList lines {headline()};
    if (m_story.error)
        lines << advice() << m_detail->text();
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << m_steps->item(row, column)->text();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void WhyDialog::retranslate()
{
    setWindowTitle(tr("How the connection stands"));
    m_steps->setHorizontalHeaderLabels({tr("Step"), tr("Answer"), tr("Status"), tr("Time"),
                                        tr("Size"), tr("Address"), tr("Log id")});
    m_table->setAccessibleName(tr("Steps of the last attempts"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("The verdict and the steps as text, without secrets"));
    m_manual->setText(tr("Manual"));
    m_manual->setToolTip(tr("What the manual says of this"));
    m_retry->setText(tr("Try now"));
    m_close->setText(tr("Close"));
}

void WhyDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace racha
