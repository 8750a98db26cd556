// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

class QCheckBox;
class QTableView;

namespace racha {

class ChartLegend;
class LiveChart;
class ReportTableModel;
class SegmentBar;

/// A live or a time as a chart, or as a table of its steps.
class TimelineReport final : public ReportSection
{
    Q_OBJECT

public:
    explicit TimelineReport(const Appearance& appearance, QWidget* parent = nullptr);

    ReportTable table() const override;
    QPixmap picture() const override;

    QString name() const override { return QStringLiteral("timeline"); }

    const LiveChart& chart() const { return *m_chart; }

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;

private:
    void fill();
    void showEventsOf(int row);

    SegmentBar* m_topics;
    QCheckBox* m_asTable;
    ChartLegend* m_legend;
    LiveChart* m_chart;
    ReportTableModel* m_model;
    QTableView* m_view;
    std::optional<Timeline> m_timeline;
};

} // namespace racha
