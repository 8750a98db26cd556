// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/charts/chartplane.h"

#include <QAreaSeries>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include <array>

namespace racha {

/// Draws one ChartData with Qt Charts: stacked bars, lines, one or two scales. Scales' figures,
/// gaps and marks are painted by items of ours behind and over the series, at places that Qt's
/// layout does not move.
///
/// Series are kept and refilled by replace(); no animation, no OpenGL (facts.md).
class LiveChart final : public QChartView
{
    Q_OBJECT

public:
    explicit LiveChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(const ChartData& figures);

    const ChartData& chartData() const { return m_data; }

    const ChartPlane& plane() const { return m_plane; }

protected:
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void changeEvent(QEvent* event) override;

private:
    struct Bars
    {
        QLineSeries* top = nullptr;
        QAreaSeries* area = nullptr;
    };

    void addSeries();
    void arrange();
    void setScales();
    void setColours();
    void fillBars();
    void fillLines();
    double axisX(double pixel) const;
    double axisX(WallTime time) const;
    QString tip(const QPoint& where) const;

    const Appearance& m_appearance;
    ChartData m_data;
    ChartPlane m_plane;
    QValueAxis* m_time;
    QValueAxis* m_left;
    QValueAxis* m_right;
    /// The first is drawn first: the sum of all; the last is the lowest of the stack.
    std::array<Bars, kFeedGroupCount> m_bars;
    std::array<QLineSeries*, 2> m_lines {};
    ChartBack* m_back;
    ChartFront* m_front;
};

} // namespace racha
