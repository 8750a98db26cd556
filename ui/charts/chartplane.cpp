// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/charts/chartplane.h"

#include "ui/presentation/chartpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFigureGap = 8; ///< between figures and the plot
constexpr double kThinnestGap = 4;
constexpr double kThinnestGapWithEdges = 8;
constexpr double kThinnestBarWithAir = 4;
constexpr int kMarkWidth = 140;
constexpr int kTimeRoom = 80; ///< that one time at the axis takes, at least

double seconds(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

/// Figures of an axis have the colour of what they count, where there are two axes.
QColor figureColour(const ChartData& data, bool isRight, bool hasBoth, const Theme& theme)
{
    const auto curve =
        std::find_if(data.curves.begin(), data.curves.end(),
                     [isRight](const ChartCurve& one) { return one.isRight == isRight; });
    return hasBoth && curve != data.curves.end() ? ChartPresenter::colour(*curve, theme)
                                                 : theme.dim;
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

ChartBack::ChartBack(const Appearance& appearance, const ChartPlane& plane, const ChartData& data)
    : m_appearance(appearance)
    , m_plane(plane)
    , m_data(data)
{
}

QFont ChartBack::figureFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize() - 2);
    return font;
}

QString ChartBack::figure(double value)
{
    return words::shortNumber(std::llround(value));
}

void ChartBack::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (m_data.steps.empty())
        return;
    painter->setFont(figureFont());
    paintFigures(*painter, m_plane.left, false);
    if (m_plane.right)
        paintFigures(*painter, *m_plane.right, true);
    paintTimes(*painter);
    paintUnits(*painter);
}

void ChartBack::paintFigures(QPainter& painter, const AxisScale& scale, bool isRight) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF plot = m_plane.plot;
    const double height = painter.fontMetrics().height();
    const QColor colour = figureColour(m_data, isRight, m_plane.right.has_value(), theme);
    for (const double tick : scale.ticks()) {
        const double y = std::round(m_plane.y(tick, isRight));
        if (!isRight)
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), theme.tint(theme.line, 0.7));
        const QRectF place = isRight
            ? QRectF(plot.right() + kFigureGap, y - height / 2, m_plane.size.width(), height)
            : QRectF(0, y - height / 2, plot.left() - kFigureGap, height);
        painter.setPen(colour);
        painter.drawText(place, (isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         figure(tick));
    }
}

void ChartBack::paintTimes(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF plot = m_plane.plot;
    const int room = std::max(Appearance::scaled(kTimeRoom),
                              2 * painter.fontMetrics().horizontalAdvance(u"00:00"_s));
    std::chrono::seconds step {60};
    painter.setPen(theme.dim);
    for (const WallTime at : timeTicks(m_plane.span, static_cast<int>(plot.width()) / room, step)) {
        const double x = m_plane.x(at);
        const QString text = ChartPresenter::clock(at, step);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const double left =
            std::clamp(x - width / 2, 0.0, std::max(0.0, m_plane.size.width() - width));
        painter.fillRect(QRectF(std::round(x), plot.bottom(), 1, 4), theme.line);
        painter.drawText(QRectF(left, plot.bottom() + 5, width + 1, painter.fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignTop, text);
    }
}

/// Above each axis what it counts.
void ChartBack::paintUnits(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF line(0, 0, m_plane.size.width(), painter.fontMetrics().height());
    bool isDone[2] = {false, false};
    for (const ChartCurve& curve : m_data.curves) {
        if (std::exchange(isDone[curve.isRight ? 1 : 0], true))
            continue;
        painter.setPen(figureColour(m_data, curve.isRight, m_plane.right.has_value(), theme));
        painter.drawText(line, curve.isRight ? Qt::AlignRight : Qt::AlignLeft,
                         ChartPresenter::unitWord(curve.measure));
    }
}

ChartFront::ChartFront(const Appearance& appearance, const ChartPlane& plane, const ChartData& data)
    : m_appearance(appearance)
    , m_plane(plane)
    , m_data(data)
{
}

void ChartFront::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (m_data.steps.empty())
        return;
    painter->setFont(ChartBack::figureFont());
    paintGaps(*painter);
    paintMarks(*painter);
}

/// Opaque: nothing is known of that time, so nothing goes through it.
void ChartFront::paintGaps(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF plot = m_plane.plot;
    painter.setPen(QPen(theme.dim, 1, Qt::DotLine));
    for (const TimeSpan gap : m_data.gaps) {
        const double left = std::floor(m_plane.x(gap.from));
        const double right = std::max(std::ceil(m_plane.x(gap.to)), left + kThinnestGap);
        painter.fillRect(QRectF(left, plot.top() - 1, right - left, plot.height() + 1),
                         theme.background);
        if (right - left < kThinnestGapWithEdges)
            continue;
        painter.drawLine(QPointF(left + 0.5, plot.top()), QPointF(left + 0.5, plot.bottom()));
        painter.drawLine(QPointF(right - 0.5, plot.top()), QPointF(right - 0.5, plot.bottom()));
    }
}

void ChartFront::paintMarks(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF plot = m_plane.plot;
    const QFontMetrics metrics = painter.fontMetrics();
    double wordsEnd = plot.left();
    for (const TimeMark& mark : m_data.marks) {
        const double x = std::round(m_plane.x(mark.at));
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), theme.accent);
        const QString text = metrics.elidedText(u"⚑ "_s + ChartPresenter::markText(mark),
                                                Qt::ElideRight, Appearance::scaled(kMarkWidth));
        const double width = metrics.horizontalAdvance(text) + 8;
        const double left = x + width > plot.right() ? x - width : x + 1;
        if (left < wordsEnd)
            continue; // the table and the tooltip have it
        wordsEnd = left + width;
        const QRectF words(left, plot.top(), width, metrics.height() + 2);
        painter.fillRect(words, theme.tint(theme.accent));
        painter.setPen(theme.accent);
        painter.drawText(words, Qt::AlignCenter, text);
    }
}

} // namespace racha
