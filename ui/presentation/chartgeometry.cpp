// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/chartgeometry.h"

#include "ui/words/formatters.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

constexpr int kFigureGap = 8; ///< between figures and the plot
constexpr int kAbove = 10; ///< between the units and the plot
constexpr double kThinnestBarWithAir = 4;

double seconds(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

struct Extent
{
    double least = 0;
    double most = 0;
    bool isKnown = false;

    void take(double value)
    {
        least = isKnown ? std::min(least, value) : value;
        most = isKnown ? std::max(most, value) : value;
        isKnown = true;
    }
};

/// Of what hangs on one scale; bars count as the stack that they are.
Extent extentOf(const ChartData& data, bool isRight)
{
    Extent extent;
    std::vector<double> stack(data.steps.size());
    for (const ChartCurve& curve : data.curves) {
        if (curve.isRight != isRight)
            continue;
        if (curve.isBars)
            extent.take(0);
        for (std::size_t i = 0; i < curve.values.size(); ++i) {
            if (curve.values[i])
                extent.take(curve.isBars ? stack[i] += *curve.values[i] : *curve.values[i]);
        }
    }
    return extent;
}

bool hasCurve(const ChartData& data, bool isRight)
{
    return std::any_of(data.curves.begin(), data.curves.end(),
                       [isRight](const ChartCurve& curve) { return curve.isRight == isRight; });
}

int widestFigure(const AxisScale& scale, const QFontMetrics& metrics)
{
    int widest = 0;
    for (const double tick : scale.ticks())
        widest = std::max(widest, metrics.horizontalAdvance(scaleFigure(tick)));
    return widest;
}

} // namespace

double ChartPlane::x(WallTime time) const
{
    return plot.left() + plot.width() * seconds(time - span.from) / seconds(span.to - span.from);
}

double ChartPlane::y(double value, bool isRight) const
{
    const AxisScale& scale = isRight && right ? *right : left;
    return plot.bottom() - plot.height() * scale.share(value);
}

WallTime ChartPlane::time(double at) const
{
    const double share = (at - plot.left()) / plot.width();
    return span.from
        + std::chrono::microseconds(
               std::llround(share * static_cast<double>((span.to - span.from).count())));
}

QRectF ChartPlane::bar(TimeSpan step) const
{
    const double from = std::round(x(step.from));
    const double to = std::round(x(step.to));
    const double air = to - from < kThinnestBarWithAir ? 0 : std::max(1.0, (to - from) / 6);
    return {from, plot.top(), std::max(1.0, to - from - std::round(air)), plot.height()};
}

void ChartPlane::setScales(const ChartData& data, int intervals)
{
    const Extent ofLeft = extentOf(data, false);
    left = niceScale(ofLeft.least, ofLeft.most, intervals);
    right.reset();
    if (!hasCurve(data, true))
        return;
    const Extent ofRight = extentOf(data, true);
    right = niceScale(ofRight.least, ofRight.most, intervals);
}

void ChartPlane::setPlot(const QFontMetrics& metrics)
{
    const int before = widestFigure(left, metrics) + kFigureGap;
    const int behind = right ? widestFigure(*right, metrics) + kFigureGap : metrics.height() / 2;
    const int above = metrics.height() + kAbove;
    const int below = metrics.height() + kFigureGap;
    plot = QRectF(QPointF(), size).adjusted(before, above, -behind, -below);
}

QString scaleFigure(double value)
{
    return words::shortNumber(std::llround(value));
}

std::vector<ChartPoint> linePoints(const ChartData& data, const ChartCurve& curve)
{
    std::vector<ChartPoint> points;
    auto gap = data.gaps.begin();
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        if (!curve.values[i])
            continue;
        const ChartPoint point {std::min(data.lineSteps[i].to, data.span.to), *curve.values[i]};
        for (; gap != data.gaps.end() && gap->to <= point.at; ++gap) {
            if (points.empty())
                continue;
            points.push_back({gap->from, points.back().value});
            points.push_back({gap->to, point.value});
        }
        points.push_back(point);
    }
    return points;
}

} // namespace racha
