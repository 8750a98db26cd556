// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace racha {

class ReportTableModel;
class SegmentBar;

/// A table for reports, as all of them look.
QTableView* makeReportTable(ReportTableModel* model, QWidget* parent);
/// Wide enough for what is there, the last text column taking what is left.
void fitReportColumns(QTableView& view, const ReportTableModel& model);
/// What the events behind a row have in common, in the filter language; empty: nothing to say.
QString eventsOfRow(const ReportTable& table, std::size_t row);

/// A report that is one table: people, streaks, words. With a choice of its order above it.
class TableReport final : public ReportSection
{
    Q_OBJECT

public:
    enum class Of
    {
        Gifters,
        Commenters,
        Streaks,
        Words,
    };
    static constexpr std::size_t kRows = 500;

    TableReport(Of of, const Appearance& appearance, QWidget* parent = nullptr);

    ReportTable table() const override;
    QString name() const override;

    const ReportTableModel& model() const { return *m_model; }

    /// One of the orders that the section offers, from 0.
    void setOrder(int order);

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;

private:
    QWidget* makeOptions();
    void fill();
    void showEventsOf(int row);
    void showContextMenu(const QPoint& where);
    QString emptyText() const;
    QString countText() const;

    const Of m_of;
    ReportTableModel* m_model;
    QTableView* m_view;
    SegmentBar* m_order = nullptr;
    QCheckBox* m_stopWords = nullptr;
    QLabel* m_count;
    std::optional<Report> m_report;
};

} // namespace racha
