// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/timelinereport.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/livechart.h"
#include "ui/models/reportchart.h"
#include "ui/models/reporttablemodel.h"
#include "ui/presentation/chartpresenter.h"
#include "ui/reports/reportpicture.h"
#include "ui/reports/tablereport.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/formatters.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

TimelineReport::TimelineReport(const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_topics(new SegmentBar(kChartTopicCount, SegmentBar::Look::Options, appearance, this))
    , m_asTable(new QCheckBox(this))
    , m_legend(new ChartLegend(appearance, this))
    , m_chart(new LiveChart(appearance, this))
    , m_model(new ReportTableModel(this))
    , m_view(makeReportTable(m_model, this))
{
    auto* const options = new QHBoxLayout;
    options->setContentsMargins(0, 0, 0, 0);
    options->addWidget(m_topics);
    options->addStretch(1);
    options->addWidget(m_asTable);
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 6, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(options);
    layout->addWidget(m_legend);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_view, 1);
    setContent(content);
    connect(m_topics, &SegmentBar::currentChanged, this, &TimelineReport::fill);
    connect(m_asTable, &QCheckBox::toggled, this, &TimelineReport::fill);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { showEventsOf(index.row()); });
    connect(&appearance, &Appearance::changed, this, &TimelineReport::fill);
    retranslate();
}

ReportQuestion TimelineReport::question() const
{
    return TimelineQuestion {subject().scope, {}, timelineStep(subject().duration())};
}

void TimelineReport::showReport(const Report& report)
{
    m_timeline = std::get<Timeline>(report);
    fill();
    if (m_timeline->steps.empty())
        showNote(tr("Nothing happened here."));
    else
        showContent();
    Q_EMIT pictureChanged();
}

void TimelineReport::fill()
{
    const bool isTable = m_asTable->isChecked();
    m_topics->setVisible(!isTable);
    m_legend->setVisible(!isTable);
    m_chart->setVisible(!isTable);
    m_view->setVisible(isTable);
    if (!m_timeline)
        return;
    m_model->setTable(table());
    fitReportColumns(*m_view, *m_model);
    const ChartData figures =
        reportChart(*m_timeline, static_cast<ChartTopic>(m_topics->current()));
    m_chart->setData(figures);
    std::vector<LegendEntry> entries;
    for (auto curve = figures.curves.rbegin(); curve != figures.curves.rend(); ++curve) {
        entries.push_back({ChartPresenter::colour(*curve, appearance().theme()),
                           ChartPresenter::curveWord(*curve), !curve->isBars});
    }
    m_legend->setEntries(std::move(entries));
    m_chart->setAccessibleDescription(ChartPresenter::newest(figures));
}

void TimelineReport::showEventsOf(int row)
{
    const TimelineStep& step = m_timeline->steps[m_model->tableRow(row)];
    Q_EMIT eventsRequested(withinSubject(u"timestamp >= %1 and timestamp < %2"_s.arg(
        QString::fromStdString(isoText(step.begin)),
        QString::fromStdString(isoText(step.begin + m_timeline->step)))));
}

ReportTable TimelineReport::table() const
{
    return m_timeline ? words::timelineTable(*m_timeline) : ReportTable();
}

QPixmap TimelineReport::picture() const
{
    if (!m_timeline || m_timeline->steps.empty() || m_asTable->isChecked())
        return {};
    const QString title = ChartPresenter::topicWord(static_cast<ChartTopic>(m_topics->current()))
        + u" · "
        + (subject().live ? words::liveTitle(*subject().live)
                          : words::reportMinute(m_timeline->steps.front().begin) + u" – "
                   + words::reportMinute(m_timeline->steps.back().begin) + words::zoneMark());
    return reportPicture(title, *m_legend, *m_chart, appearance().theme());
}

void TimelineReport::retranslate()
{
    for (int i = 0; i < kChartTopicCount; ++i) {
        const QString word = ChartPresenter::topicWord(static_cast<ChartTopic>(i));
        m_topics->setWords(i, word, tr("Timeline: %1").arg(word));
    }
    m_asTable->setText(tr("As table"));
    m_asTable->setAccessibleName(tr("Timeline as a table"));
    m_chart->setAccessibleName(tr("Chart of the timeline"));
    m_view->setAccessibleName(tr("Table of the timeline"));
    m_view->setAccessibleDescription(tr("In order of time. Return shows the events."));
    fill();
}

} // namespace racha
