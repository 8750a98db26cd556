// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/chartpicture.h"

#include "ui/presentation/chartpainter.h"
#include "ui/presentation/chartpresenter.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace racha {

namespace {

constexpr int kScale = 2;
constexpr int kMargin = 12;
constexpr int kTextPixels = 12;
constexpr int kIntervals = 4;
constexpr double kLineWidth = 2;

constexpr int kField = 10; ///< of the legend
constexpr int kFieldGap = 5;
constexpr int kEntryGap = 14;
constexpr int kLegendLine = 18;
constexpr int kUnderLegend = 8;

/// What the colours mean, in as many lines as it takes, in the order of the stack from above.
/// Returns its height.
int paintLegend(QPainter& painter, const ChartData& data, const Theme& theme, int width)
{
    QPoint at;
    for (auto curve = data.curves.rbegin(); curve != data.curves.rend(); ++curve) {
        const QString word = ChartPresenter::curveWord(*curve);
        const int textWidth = painter.fontMetrics().horizontalAdvance(word);
        if (at.x() > 0 && at.x() + kField + kFieldGap + textWidth > width)
            at = QPoint(0, at.y() + kLegendLine);
        const int thickness = curve->isBars ? kField : 3;
        painter.fillRect(QRect(at.x(), at.y() + (kLegendLine - thickness) / 2, kField, thickness),
                         ChartPresenter::colour(*curve, theme));
        painter.setPen(theme.text);
        painter.drawText(QRect(at.x() + kField + kFieldGap, at.y(), textWidth + 1, kLegendLine),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, word);
        at.rx() += kField + kFieldGap + textWidth + kEntryGap;
    }
    return at.y() + kLegendLine + kUnderLegend;
}

void paintBars(QPainter& painter, const ChartPlane& plane, const ChartData& data,
               const Theme& theme)
{
    std::vector<double> stack(data.steps.size());
    for (const ChartCurve& curve : data.curves) {
        if (!curve.isBars)
            continue;
        const QColor colour = ChartPresenter::colour(curve, theme);
        for (std::size_t i = 0; i < stack.size(); ++i) {
            QRectF place = plane.bar(data.steps[i]);
            place.setBottom(plane.y(stack[i], curve.isRight));
            stack[i] += curve.values[i].value_or(0);
            place.setTop(plane.y(stack[i], curve.isRight));
            painter.fillRect(place, colour);
        }
    }
}

void paintLines(QPainter& painter, const ChartPlane& plane, const ChartData& data,
                const Theme& theme)
{
    for (const ChartCurve& curve : data.curves) {
        if (curve.isBars)
            continue;
        QPolygonF line;
        for (const ChartPoint& point : linePoints(data, curve))
            line << QPointF(plane.x(point.at), plane.y(point.value, curve.isRight));
        painter.setPen(QPen(ChartPresenter::colour(curve, theme), kLineWidth));
        painter.drawPolyline(line);
    }
}

} // namespace

bool hasFigures(const ChartData& data)
{
    const auto isTold = [](const std::optional<double>& value) { return value && *value > 0; };
    return std::ranges::any_of(data.curves, [&](const ChartCurve& curve) {
        return std::ranges::any_of(curve.values, isTold);
    });
}

QImage chartPicture(const ChartData& data, const Theme& theme, QSize size)
{
    QImage image(size * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = QGuiApplication::font();
    font.setPixelSize(kTextPixels);
    painter.setFont(font);
    painter.translate(kMargin, kMargin);
    const int width = size.width() - 2 * kMargin;
    const int above = paintLegend(painter, data, theme, width);
    painter.translate(0, above);
    ChartPlane plane;
    plane.size = QSizeF(width, size.height() - 2 * kMargin - above);
    plane.span = data.span;
    plane.setScales(data, kIntervals);
    plane.setPlot(painter.fontMetrics());
    const ChartPainter around(theme, plane, data);
    around.paintBack(painter);
    paintBars(painter, plane, data, theme);
    paintLines(painter, plane, data, theme);
    around.paintFront(painter);
    return image;
}

} // namespace racha
