// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/overlaydata.h"
#include "ui/reports/reportsection.h"

#include <array>

class QComboBox;
class QLabel;
class QTableView;

namespace racha {

class ChartLegend;
class OverlayChart;
class ReportTableModel;
class SegmentBar;

/// The live of the page beside another one: figures with their differences, and both over each
/// other by the minutes since they began.
class ComparisonReport final : public ReportSection
{
    Q_OBJECT

public:
    explicit ComparisonReport(const Appearance& appearance, QWidget* parent = nullptr);

    void setReader(EventReader* reader) override;
    ReportTable table() const override;
    QPixmap picture() const override;

    QString name() const override { return QStringLiteral("comparison"); }

    /// Compares with this one of the subject's others.
    void setOther(RoomId room);

    const OverlayChart& chart() const { return *m_chart; }

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;

private:
    void makeContent();
    void offerOthers();
    void askForOther();
    TimelineQuestion minutesOf(const StoredLive& live) const;
    void fill();
    void fillChart();
    void describeChart(const OverlayData& figures);

    QComboBox* m_others;
    QLabel* m_othersLabel;
    SegmentBar* m_measures;
    ChartLegend* m_legend;
    OverlayChart* m_chart;
    ReportTableModel* m_model;
    QTableView* m_view;

    StoreLookup* m_otherSummary;
    std::array<StoreLookup*, 2> m_timelines {};
    std::optional<StoredLive> m_other;
    std::optional<LiveSummary> m_summary;
};

} // namespace racha
