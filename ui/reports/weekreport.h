// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

class QCheckBox;
class QTableView;

namespace racha {

class ReportTableModel;
class SegmentBar;
class WeekGrid;

/// At which hours of the week something happens: fields, or a table.
class WeekReport final : public ReportSection
{
    Q_OBJECT

public:
    explicit WeekReport(const Appearance& appearance, QWidget* parent = nullptr);

    ReportTable table() const override;
    QPixmap picture() const override;

    QString name() const override { return QStringLiteral("week"); }

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;

private:
    void fill();

    SegmentBar* m_measure;
    QCheckBox* m_asTable;
    WeekGrid* m_grid;
    ReportTableModel* m_model;
    QTableView* m_view;
    std::optional<WeekHours> m_week;
};

} // namespace racha
