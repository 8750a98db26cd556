// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/charts/livechart.h"

#include "ui/presentation/chartpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"

#include <QChart>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QLegend>
#include <QToolTip>

#include <algorithm>

namespace racha {

namespace {

constexpr int kIntervalHeight = 38;
constexpr int kMostIntervals = 5;
constexpr double kLineWidth = 2;
constexpr int kSmallestWidth = 240;
constexpr int kSmallestHeight = 110;

} // namespace

LiveChart::LiveChart(const Appearance& appearance, QWidget* parent)
    : QChartView(parent)
    , m_appearance(appearance)
    , m_time(new QValueAxis(this))
    , m_left(new QValueAxis(this))
    , m_right(new QValueAxis(this))
    , m_back(new ChartBack(appearance, m_plane, m_data))
    , m_front(new ChartFront(appearance, m_plane, m_data))
{
    setFrameShape(QFrame::NoFrame);
    setSpokenRole(*this, QAccessible::Chart);
    viewport()->setFocusPolicy(Qt::NoFocus); // the chart itself takes it
    setBackgroundRole(QPalette::Base); // of the panel around it
    setRenderHint(QPainter::Antialiasing);
    setInteractive(false); // no item takes the focus or the wheel
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(kSmallestWidth, kSmallestHeight);
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    addSeries();
    m_back->setParentItem(chart());
    m_back->setZValue(-1);
    m_front->setParentItem(chart());
    m_front->setZValue(1'000);
    connect(&appearance, &Appearance::changed, this, &LiveChart::setColours);
}

void LiveChart::addSeries()
{
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_left, Qt::AlignLeft);
    chart()->addAxis(m_right, Qt::AlignRight);
    for (QValueAxis* const axis : {m_time, m_left, m_right})
        axis->setVisible(false);
    for (Bars& bars : m_bars) {
        bars.top = new QLineSeries(this);
        bars.area = new QAreaSeries(bars.top);
        bars.area->setPen(Qt::NoPen);
        bars.area->setVisible(false);
        chart()->addSeries(bars.area);
        bars.area->attachAxis(m_time);
        bars.area->attachAxis(m_left);
    }
    for (QLineSeries*& line : m_lines) {
        line = new QLineSeries;
        line->setVisible(false);
        chart()->addSeries(line);
        line->attachAxis(m_time);
    }
    m_lines[0]->attachAxis(m_left);
    m_lines[1]->attachAxis(m_right);
}

void LiveChart::setData(const ChartData& figures)
{
    if (figures == m_data)
        return;
    m_data = figures;
    setColours();
    arrange();
}

void LiveChart::setColours()
{
    const Theme& theme = m_appearance.theme();
    auto bars = m_bars.rbegin();
    for (const ChartCurve& curve : m_data.curves) {
        const QColor colour = ChartPresenter::colour(curve, theme);
        if (curve.isBars)
            (bars++)->area->setBrush(colour);
        else
            m_lines[curve.isRight ? 1 : 0]->setPen(QPen(colour, kLineWidth));
    }
    viewport()->update();
}

/// Figures decide how much room the plot has, so scales come first, then places, then points.
void LiveChart::arrange()
{
    m_plane.size = viewport()->size();
    m_plane.span = m_data.span;
    setScales();
    m_plane.setPlot(QFontMetrics(ChartBack::figureFont()));
    chart()->setPlotArea(m_plane.plot);
    if (m_data.steps.empty() || m_plane.plot.width() < 1)
        return;
    m_time->setRange(0, std::chrono::duration<double>(m_plane.span.to - m_plane.span.from).count());
    m_left->setRange(m_plane.left.low, m_plane.left.high);
    if (m_plane.right)
        m_right->setRange(m_plane.right->low, m_plane.right->high);
    fillBars();
    fillLines();
    viewport()->update();
}

void LiveChart::setScales()
{
    const int intervals =
        std::clamp(height() / Appearance::scaled(kIntervalHeight), 2, kMostIntervals);
    m_plane.setScales(m_data, intervals);
}

double LiveChart::axisX(double pixel) const
{
    return (pixel - m_plane.plot.left()) / m_plane.plot.width() * m_time->max();
}

double LiveChart::axisX(WallTime time) const
{
    return std::chrono::duration<double>(time - m_plane.span.from).count();
}

/// Each area is the stack up to its curve; the lower ones are drawn over it.
void LiveChart::fillBars()
{
    std::vector<double> stack(m_data.steps.size());
    auto bars = m_bars.rbegin();
    for (const ChartCurve& curve : m_data.curves) {
        if (!curve.isBars)
            continue;
        QList<QPointF> points;
        for (std::size_t i = 0; i < stack.size(); ++i) {
            stack[i] += curve.values[i].value_or(0);
            const QRectF place = m_plane.bar(m_data.steps[i]);
            const double from = axisX(place.left());
            const double to = axisX(place.right());
            points << QPointF(from, 0) << QPointF(from, stack[i]) << QPointF(to, stack[i])
                   << QPointF(to, 0);
        }
        bars->top->replace(points);
        bars->area->setVisible(true);
        ++bars;
    }
    for (; bars != m_bars.rend(); ++bars)
        bars->area->setVisible(false);
}

void LiveChart::fillLines()
{
    std::array<bool, 2> isShown {};
    for (const ChartCurve& curve : m_data.curves) {
        if (curve.isBars)
            continue;
        const std::size_t place = curve.isRight ? 1 : 0;
        QList<QPointF> points;
        for (const ChartPoint& point : linePoints(m_data, curve))
            points << QPointF(axisX(point.at), point.value);
        m_lines[place]->replace(points);
        isShown[place] = true;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(isShown[i]);
}

void LiveChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void LiveChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    Q_UNUSED(rect)
    if (!hasFocus())
        return;
    painter->setPen(QPen(m_appearance.theme().accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void LiveChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

QString LiveChart::tip(const QPoint& where) const
{
    if (!m_plane.plot.contains(where))
        return {};
    const WallTime time = m_plane.time(where.x());
    const auto step = std::find_if(m_data.steps.begin(), m_data.steps.end(), [time](TimeSpan span) {
        return time >= span.from && time < span.to;
    });
    return step == m_data.steps.end()
        ? QString()
        : ChartPresenter::stepText(m_data, static_cast<std::size_t>(step - m_data.steps.begin()));
}

bool LiveChart::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const QString text = tip(help->pos());
    // Escaped: a tooltip takes what somebody wrote for HTML where it looks like it.
    QToolTip::showText(
        help->globalPos(),
        text.isEmpty()
            ? text
            : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()),
        this);
    return true;
}

} // namespace racha
