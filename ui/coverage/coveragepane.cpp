// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/coverage/coveragepane.h"

#include "ui/models/reporttablemodel.h"
#include "ui/reports/tablereport.h"
#include "ui/widgets/appearance.h"
#include "ui/words/coveragetext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

CoveragePane::CoveragePane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new ReportTableModel(this))
    , m_sentence(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_view(makeReportTable(m_model, this))
{
    setObjectName(u"panel"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &CoveragePane::refresh);
    connect(m_copy, &QPushButton::clicked, this, &CoveragePane::copy);
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QString CoveragePane::sentence() const
{
    return m_sentence->text();
}

void CoveragePane::append(const EventBatchPtr& batch)
{
    if (!batch->coverage)
        return;
    m_coverage = batch->coverage;
    if (isVisible() && !m_tick.isActive())
        m_tick.start();
}

void CoveragePane::clear()
{
    m_coverage = nullptr;
    m_tick.stop();
    refresh();
}

void CoveragePane::refresh()
{
    const Coverage coverage = m_coverage ? *m_coverage : Coverage();
    m_sentence->setText(words::coverageSentence(coverage));
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setTable(words::coverageTable(coverage));
    if (wasEmpty)
        fitReportColumns(*m_view, *m_model);
}

void CoveragePane::copy() const
{
    QGuiApplication::clipboard()->setText(m_sentence->text() + u"\n\n"
                                          + m_model->table().plainText());
}

void CoveragePane::showEvent(QShowEvent* event)
{
    refresh();
    QFrame::showEvent(event);
}

void CoveragePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CoveragePane::retranslate()
{
    m_view->setAccessibleName(tr("Figures of the coverage"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the coverage"));
    refresh();
    fitReportColumns(*m_view, *m_model);
}

} // namespace racha
