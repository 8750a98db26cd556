// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

class QGridLayout;
class QScrollArea;
class QLabel;

namespace racha {

/// The figures of a live or a time at a glance, a card each.
class SummaryReport final : public ReportSection
{
    Q_OBJECT

public:
    explicit SummaryReport(const Appearance& appearance, QWidget* parent = nullptr);

    ReportTable table() const override;

    QString name() const override { return QStringLiteral("summary"); }

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Card
    {
        QWidget* frame;
        QLabel* title;
        QLabel* value;
        QLabel* remark;
    };

    Card makeCard();
    void place();
    void fill();

    QScrollArea* m_area = nullptr;
    QWidget* m_content;
    QGridLayout* m_grid;
    std::vector<Card> m_cards;
    int m_columns = 0;
    std::optional<LiveSummary> m_summary;
};

} // namespace racha
