// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"
#include "ui/presentation/chartscale.h"

#include <QRectF>

class QFontMetrics;

namespace racha {

/// Where a chart's figures are on the screen or in a picture.
struct ChartPlane
{
    QSizeF size; ///< of all of it
    QRectF plot;
    TimeSpan span;
    AxisScale left;
    std::optional<AxisScale> right;

    double x(WallTime time) const;
    double y(double value, bool isRight) const;
    WallTime time(double x) const;
    /// The step's place in pixels, at whole ones, with some air to the next.
    QRectF bar(TimeSpan step) const;

    /// Scales that all of the figures are within, of at most so many steps each.
    void setScales(const ChartData& data, int intervals);
    /// Room around the plot for what is written there. The scales come first.
    void setPlot(const QFontMetrics& metrics);
};

/// A scale's figure: `53.2 k`.
QString scaleFigure(double value);

struct ChartPoint
{
    WallTime at;
    double value = 0;

    bool operator==(const ChartPoint&) const = default;
};

/// A line from figure to figure. A figure stands until the next one; at a gap the line stays level,
/// so that what is seen of it beside the gap is what was known.
std::vector<ChartPoint> linePoints(const ChartData& data, const ChartCurve& curve);

} // namespace racha
