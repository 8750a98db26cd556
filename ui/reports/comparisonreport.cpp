// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/comparisonreport.h"

#include "ui/charts/chartlegend.h"
#include "ui/models/reporttablemodel.h"
#include "ui/reports/overlaychart.h"
#include "ui/reports/reportpicture.h"
#include "ui/reports/tablereport.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/formatters.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTableWidth = 600;
constexpr int kChartWidth = 380;

} // namespace

ComparisonReport::ComparisonReport(const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_others(new QComboBox(this))
    , m_othersLabel(new QLabel(this))
    , m_measures(new SegmentBar(kOverlayMeasureCount, SegmentBar::Look::Options, appearance, this))
    , m_legend(new ChartLegend(appearance, this))
    , m_chart(new OverlayChart(appearance, this))
    , m_model(new ReportTableModel(this))
    , m_view(makeReportTable(m_model, this))
    , m_otherSummary(new StoreLookup(this))
{
    makeContent();
    for (StoreLookup*& timeline : m_timelines)
        timeline = new StoreLookup(this);
    for (StoreLookup* const lookup : {m_otherSummary, m_timelines[0], m_timelines[1]}) {
        lookup->setRefresh(kRefresh);
        connect(lookup, &StoreLookup::changed, this, &ComparisonReport::fill);
    }
    connect(m_others, &QComboBox::currentIndexChanged, this, &ComparisonReport::askForOther);
    connect(m_measures, &SegmentBar::currentChanged, this, &ComparisonReport::fillChart);
    connect(&appearance, &Appearance::changed, this, &ComparisonReport::fillChart);
    retranslate();
}

void ComparisonReport::makeContent()
{
    m_othersLabel->setObjectName(u"dim"_s);
    m_othersLabel->setBuddy(m_others);
    auto* const options = new QHBoxLayout;
    options->setContentsMargins(14, 6, 12, 4);
    options->setSpacing(8);
    options->addWidget(m_othersLabel);
    options->addWidget(m_others);
    options->addStretch(1);
    options->addWidget(m_measures);
    auto* const right = new QWidget(this);
    auto* const chart = new QVBoxLayout(right);
    chart->setContentsMargins(12, 4, 12, 10);
    chart->addWidget(m_legend);
    chart->addWidget(m_chart, 1);
    auto* const splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(right);
    splitter->setSizes({Appearance::scaled(kTableWidth), Appearance::scaled(kChartWidth)});
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(options);
    layout->addWidget(splitter, 1);
    setContent(content);
}

void ComparisonReport::setReader(EventReader* reader)
{
    ReportSection::setReader(reader);
    for (StoreLookup* const lookup : {m_otherSummary, m_timelines[0], m_timelines[1]})
        lookup->setReader(reader);
}

TimelineQuestion ComparisonReport::minutesOf(const StoredLive& live) const
{
    ReportScope scope = subject().scope;
    scope.room = live.room;
    scope.from = scope.until = {};
    return {scope, std::chrono::floor<std::chrono::seconds>(live.begin)};
}

ReportQuestion ComparisonReport::question() const
{
    return SummaryQuestion {subject().scope};
}

void ComparisonReport::showReport(const Report& report)
{
    m_summary = std::get<LiveSummary>(report);
    if (!subject().live) {
        showNote(tr("Choose a live"), tr("A time of several lives cannot be laid over another."));
        return;
    }
    offerOthers();
    if (m_others->count() == 0) {
        showNote(tr("There is no other live to compare with."));
        return;
    }
    m_timelines[0]->look(ReportQuestion(minutesOf(*subject().live)));
    m_timelines[0]->follow(subject().live->isRunning);
    askForOther();
    showContent();
}

/// Those of the same streamer first: mostly one compares with the last time.
void ComparisonReport::offerOthers()
{
    const qlonglong chosen = m_others->currentData().toLongLong();
    const QSignalBlocker blocker(m_others);
    m_others->clear();
    const StoredLive& live = *subject().live;
    for (const bool isSame : {true, false}) {
        for (const StoredLive& other : subject().others) {
            if (other.room != live.room && (other.streamer == live.streamer) == isSame)
                m_others->addItem(words::liveHeading(other),
                                  static_cast<qlonglong>(other.room.value));
        }
    }
    m_others->setCurrentIndex(std::max(m_others->findData(chosen), 0));
}

void ComparisonReport::setOther(RoomId room)
{
    m_others->setCurrentIndex(m_others->findData(static_cast<qlonglong>(room.value)));
}

void ComparisonReport::askForOther()
{
    const RoomId room {m_others->currentData().toLongLong()};
    const auto& others = subject().others;
    const auto found = std::ranges::find(others, room, &StoredLive::room);
    if (found == others.end())
        return;
    m_other = *found;
    SummaryQuestion summary {subject().scope};
    summary.scope.room = room;
    m_otherSummary->look(ReportQuestion(summary));
    m_timelines[1]->look(ReportQuestion(minutesOf(*m_other)));
    m_otherSummary->follow(m_other->isRunning);
    m_timelines[1]->follow(m_other->isRunning);
}

void ComparisonReport::fill()
{
    const auto other = m_otherSummary->found<Report>();
    if (!m_summary || !m_other || !other || !subject().live)
        return;
    m_model->setTable(table());
    fitReportColumns(*m_view, *m_model);
    fillChart();
}

void ComparisonReport::fillChart()
{
    const auto first = m_timelines[0]->found<Report>();
    const auto second = m_timelines[1]->found<Report>();
    if (!first || !second || !subject().live || !m_other)
        return;
    OverlayData figures;
    figures.measure = static_cast<OverlayMeasure>(m_measures->current());
    figures.first = overlayCurve(std::get<Timeline>(*first), *subject().live, figures.measure);
    figures.second = overlayCurve(std::get<Timeline>(*second), *m_other, figures.measure);
    m_chart->setData(figures);
    m_legend->setEntries({{m_chart->colour(0), words::liveHeading(*subject().live), true},
                          {m_chart->colour(1), words::liveHeading(*m_other), true}});
    describeChart(figures);
    Q_EMIT pictureChanged();
}

/// Where both were at the end of the shorter one.
void ComparisonReport::describeChart(const OverlayData& figures)
{
    for (std::size_t i = std::min(figures.first.size(), figures.second.size()); i > 0; --i) {
        if (!figures.first[i - 1] || !figures.second[i - 1])
            continue;
        m_chart->setAccessibleDescription(
            tr("After %n minutes: %1 and %2", "two lives", static_cast<int>(i))
                .arg(words::number(std::llround(*figures.first[i - 1])),
                     words::number(std::llround(*figures.second[i - 1]))));
        return;
    }
}

ReportTable ComparisonReport::table() const
{
    const auto other = m_otherSummary->found<Report>();
    if (!m_summary || !other)
        return {};
    return words::comparisonTable(*m_summary, std::get<LiveSummary>(*other), rate());
}

QPixmap ComparisonReport::picture() const
{
    if (m_chart->overlay().minutes() == 0 || !m_chart->isVisible())
        return {};
    return reportPicture(tr("Two lives by minutes since they began"), *m_legend, *m_chart,
                         appearance().theme());
}

void ComparisonReport::retranslate()
{
    m_othersLabel->setText(tr("Compare with"));
    m_others->setAccessibleName(tr("The live to compare with"));
    const std::array names {tr("Diamonds"), tr("Viewers"), tr("Events"), tr("Likes")};
    for (int i = 0; i < kOverlayMeasureCount; ++i) {
        const QString& word = names[static_cast<std::size_t>(i)];
        m_measures->setWords(i, word, tr("Compare: %1").arg(word));
    }
    m_view->setAccessibleName(tr("Figures of two lives"));
    m_chart->setAccessibleName(tr("Two lives over each other"));
    m_chart->setMinuteTitle(tr("minutes since the beginning"));
    fill();
}

} // namespace racha
