// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/chartpainter.h"

#include "ui/presentation/chartpresenter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFigureGap = 8; ///< between figures and the plot
constexpr double kThinnestGap = 4;
constexpr double kThinnestGapWithEdges = 8;
constexpr int kMarkWidth = 140;
constexpr int kTimeRoom = 80; ///< that one time at the axis takes, at least

} // namespace

ChartPainter::ChartPainter(const Theme& theme, const ChartPlane& plane, const ChartData& data,
                           double zoom)
    : m_theme(theme)
    , m_plane(plane)
    , m_data(data)
    , m_zoom(zoom)
{
}

void ChartPainter::paintBack(QPainter& painter) const
{
    if (m_data.steps.empty())
        return;
    paintFigures(painter, m_plane.left, false);
    if (m_plane.right)
        paintFigures(painter, *m_plane.right, true);
    paintTimes(painter);
    paintUnits(painter);
}

void ChartPainter::paintFront(QPainter& painter) const
{
    if (m_data.steps.empty())
        return;
    paintGaps(painter);
    paintMarks(painter);
}

/// Figures of an axis have the colour of what they count, where there are two axes.
QColor ChartPainter::figureColour(bool isRight) const
{
    const auto curve =
        std::find_if(m_data.curves.begin(), m_data.curves.end(),
                     [isRight](const ChartCurve& one) { return one.isRight == isRight; });
    return m_plane.right && curve != m_data.curves.end() ? ChartPresenter::colour(*curve, m_theme)
                                                         : m_theme.dim;
}

void ChartPainter::paintFigures(QPainter& painter, const AxisScale& scale, bool isRight) const
{
    const QRectF plot = m_plane.plot;
    const double height = painter.fontMetrics().height();
    const QColor colour = figureColour(isRight);
    for (const double tick : scale.ticks()) {
        const double y = std::round(m_plane.y(tick, isRight));
        if (!isRight)
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1),
                             m_theme.tint(m_theme.line, 0.7));
        const QRectF place = isRight
            ? QRectF(plot.right() + kFigureGap, y - height / 2, m_plane.size.width(), height)
            : QRectF(0, y - height / 2, plot.left() - kFigureGap, height);
        painter.setPen(colour);
        painter.drawText(place, (isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         scaleFigure(tick));
    }
}

void ChartPainter::paintTimes(QPainter& painter) const
{
    const QRectF plot = m_plane.plot;
    const int room = std::max(static_cast<int>(kTimeRoom * m_zoom),
                              2 * painter.fontMetrics().horizontalAdvance(u"00:00"_s));
    std::chrono::seconds step {60};
    painter.setPen(m_theme.dim);
    for (const WallTime at : timeTicks(m_plane.span, static_cast<int>(plot.width()) / room, step)) {
        const double x = m_plane.x(at);
        const QString text = ChartPresenter::clock(at, step);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const double left =
            std::clamp(x - width / 2, 0.0, std::max(0.0, m_plane.size.width() - width));
        painter.fillRect(QRectF(std::round(x), plot.bottom(), 1, 4), m_theme.line);
        painter.drawText(QRectF(left, plot.bottom() + 5, width + 1, painter.fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignTop, text);
    }
}

/// Above each axis what it counts.
void ChartPainter::paintUnits(QPainter& painter) const
{
    const QRectF line(0, 0, m_plane.size.width(), painter.fontMetrics().height());
    bool isDone[2] = {false, false};
    for (const ChartCurve& curve : m_data.curves) {
        if (std::exchange(isDone[curve.isRight ? 1 : 0], true))
            continue;
        painter.setPen(figureColour(curve.isRight));
        painter.drawText(line, curve.isRight ? Qt::AlignRight : Qt::AlignLeft,
                         ChartPresenter::unitWord(curve.measure));
    }
}

/// Opaque: nothing is known of that time, so nothing goes through it.
void ChartPainter::paintGaps(QPainter& painter) const
{
    const QRectF plot = m_plane.plot;
    painter.setPen(QPen(m_theme.dim, 1, Qt::DotLine));
    for (const TimeSpan gap : m_data.gaps) {
        const double left = std::floor(m_plane.x(gap.from));
        const double right = std::max(std::ceil(m_plane.x(gap.to)), left + kThinnestGap);
        painter.fillRect(QRectF(left, plot.top() - 1, right - left, plot.height() + 1),
                         m_theme.background);
        if (right - left < kThinnestGapWithEdges)
            continue;
        painter.drawLine(QPointF(left + 0.5, plot.top()), QPointF(left + 0.5, plot.bottom()));
        painter.drawLine(QPointF(right - 0.5, plot.top()), QPointF(right - 0.5, plot.bottom()));
    }
}

void ChartPainter::paintMarks(QPainter& painter) const
{
    const QRectF plot = m_plane.plot;
    const QFontMetrics metrics = painter.fontMetrics();
    double wordsEnd = plot.left();
    for (const TimeMark& mark : m_data.marks) {
        const double x = std::round(m_plane.x(mark.at));
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), m_theme.accent);
        const QString text =
            metrics.elidedText(u"⚑ "_s + ChartPresenter::markText(mark), Qt::ElideRight,
                               static_cast<int>(kMarkWidth * m_zoom));
        const double width = metrics.horizontalAdvance(text) + 8;
        const double left = x + width > plot.right() ? x - width : x + 1;
        if (left < wordsEnd)
            continue; // the table and the tooltip have it
        wordsEnd = left + width;
        const QRectF words(left, plot.top(), width, metrics.height() + 2);
        painter.fillRect(words, m_theme.tint(m_theme.accent));
        painter.setPen(m_theme.accent);
        painter.drawText(words, Qt::AlignCenter, text);
    }
}

} // namespace racha
