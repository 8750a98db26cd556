// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/weekreport.h"

#include "ui/models/reporttablemodel.h"
#include "ui/reports/tablereport.h"
#include "ui/reports/weekgrid.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/displayzone.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

WeekReport::WeekReport(const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_measure(new SegmentBar(2, SegmentBar::Look::Options, appearance, this))
    , m_asTable(new QCheckBox(this))
    , m_grid(new WeekGrid(appearance, this))
    , m_model(new ReportTableModel(this))
    , m_view(makeReportTable(m_model, this))
{
    auto* const options = new QHBoxLayout;
    options->setContentsMargins(0, 0, 0, 0);
    options->addWidget(m_measure);
    options->addStretch(1);
    options->addWidget(m_asTable);
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 6, 12, 12);
    layout->setSpacing(6);
    layout->addLayout(options);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_view, 1);
    setContent(content);
    connect(m_measure, &SegmentBar::currentChanged, this, &WeekReport::fill);
    connect(m_asTable, &QCheckBox::toggled, this, &WeekReport::fill);
    retranslate();
}

ReportQuestion WeekReport::question() const
{
    return TimelineQuestion {subject().scope, {}, kWeekStep};
}

void WeekReport::showReport(const Report& report)
{
    m_week = weekHours(std::get<Timeline>(report), displayZoneId());
    fill();
    showContent();
}

void WeekReport::fill()
{
    m_grid->setVisible(!m_asTable->isChecked());
    m_view->setVisible(m_asTable->isChecked());
    if (!m_week)
        return;
    m_grid->setWeek(*m_week, m_measure->current() == 1);
    m_model->setTable(table());
    fitReportColumns(*m_view, *m_model);
}

ReportTable WeekReport::table() const
{
    return m_week ? words::weekTable(*m_week) : ReportTable();
}

QPixmap WeekReport::picture() const
{
    return m_week && m_grid->isVisible() ? m_grid->grab() : QPixmap();
}

void WeekReport::retranslate()
{
    m_measure->setWords(0, tr("Events"), tr("Hours of the week by events"));
    m_measure->setWords(1, tr("Diamonds"), tr("Hours of the week by diamonds"));
    m_asTable->setText(tr("As table"));
    m_asTable->setAccessibleName(tr("Hours of the week as a table"));
    m_grid->setAccessibleName(tr("Hours of the week"));
    m_grid->setAccessibleDescription(tr("The same figures are in the table."));
    m_view->setAccessibleName(tr("Table of the hours of the week"));
    fill();
}

} // namespace racha
