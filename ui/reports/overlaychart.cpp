// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/overlaychart.h"

#include "ui/presentation/chartscale.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"

#include <QAreaSeries>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace racha {

namespace {

constexpr double kLineWidth = 2;
constexpr double kShade = 0.22;
constexpr int kIntervals = 5;
constexpr int kSmallestWidth = 240;
constexpr int kSmallestHeight = 140;

QList<QPointF> pointsOf(const std::vector<std::optional<double>>& curve)
{
    QList<QPointF> points;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (curve[i])
            points << QPointF(static_cast<double>(i), *curve[i]);
    }
    return points;
}

std::optional<double> at(const std::vector<std::optional<double>>& curve, std::size_t minute)
{
    return minute < curve.size() ? curve[minute] : std::nullopt;
}

} // namespace

OverlayChart::OverlayChart(const Appearance& appearance, QWidget* parent)
    : QChartView(parent)
    , m_appearance(appearance)
    , m_minutes(new QValueAxis(this))
    , m_values(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setSpokenRole(*this, QAccessible::Chart);
    viewport()->setFocusPolicy(Qt::NoFocus); // the chart itself takes it
    setBackgroundRole(QPalette::Base); // of the panel around it
    setRenderHint(QPainter::Antialiasing);
    setInteractive(false);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(kSmallestWidth, kSmallestHeight);
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setMargins({});
    addSeries();
    connect(&appearance, &Appearance::changed, this, &OverlayChart::setColours);
    setColours();
}

void OverlayChart::addSeries()
{
    chart()->addAxis(m_minutes, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_minutes->setLabelFormat(QStringLiteral("%d"));
    m_values->setLabelFormat(QStringLiteral("%d"));
    const auto attach = [this](QAbstractSeries* series) {
        chart()->addSeries(series);
        series->attachAxis(m_minutes);
        series->attachAxis(m_values);
    };
    for (Shade& shade : m_shades) {
        shade.upper = new QLineSeries(this);
        shade.lower = new QLineSeries(this);
        shade.area = new QAreaSeries(shade.upper, shade.lower);
        shade.area->setPen(Qt::NoPen);
        attach(shade.area);
    }
    for (QLineSeries*& line : m_lines) {
        line = new QLineSeries;
        attach(line);
    }
}

QColor OverlayChart::colour(int live) const
{
    const Theme& theme = m_appearance.theme();
    return live == 0 ? theme.accent : theme.group(FeedGroup::Gift);
}

void OverlayChart::setColours()
{
    const Theme& theme = m_appearance.theme();
    for (int i = 0; i < 2; ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_lines[place]->setPen(QPen(colour(i), kLineWidth));
        QColor shade = colour(i);
        shade.setAlphaF(static_cast<float>(kShade));
        m_shades[place].area->setBrush(shade);
    }
    for (QValueAxis* const axis : {m_minutes, m_values}) {
        axis->setLabelsColor(theme.dim);
        axis->setTitleBrush(theme.dim);
        axis->setGridLinePen(QPen(theme.line, 1));
        axis->setLinePen(QPen(theme.line, 1));
        axis->setLabelsFont(font());
        QFont title = font();
        title.setBold(false);
        axis->setTitleFont(title);
    }
    viewport()->update();
}

void OverlayChart::setMinuteTitle(const QString& title)
{
    m_minutes->setTitleText(title);
}

void OverlayChart::setData(const OverlayData& figures)
{
    m_data = figures;
    fill();
}

/// Both areas lie between the lower curve and their own where it is the higher one; elsewhere they
/// have no height.
void OverlayChart::fill()
{
    std::array<QList<QPointF>, 2> upper;
    QList<QPointF> lower;
    const std::size_t both = std::min(m_data.first.size(), m_data.second.size());
    for (std::size_t i = 0; i < both; ++i) {
        const auto first = at(m_data.first, i);
        const auto second = at(m_data.second, i);
        if (!first || !second)
            continue;
        const double low = std::min(*first, *second);
        const auto x = static_cast<double>(i);
        lower << QPointF(x, low);
        upper[0] << QPointF(x, *first);
        upper[1] << QPointF(x, *second);
    }
    for (std::size_t i = 0; i < m_shades.size(); ++i) {
        m_shades[i].upper->replace(upper.at(i));
        m_shades[i].lower->replace(lower);
    }
    m_lines[0]->replace(pointsOf(m_data.first));
    m_lines[1]->replace(pointsOf(m_data.second));
    const AxisScale values = niceScale(0, m_data.most(), kIntervals);
    m_values->setRange(values.low, values.high);
    m_values->setTickCount(static_cast<int>(values.ticks().size()));
    const AxisScale minutes =
        niceScale(0, static_cast<double>(std::max<std::size_t>(m_data.minutes(), 2) - 1), 10);
    m_minutes->setRange(0, minutes.high);
    m_minutes->setTickCount(static_cast<int>(minutes.ticks().size()));
}

void OverlayChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    Q_UNUSED(rect)
    if (!hasFocus())
        return;
    painter->setPen(QPen(m_appearance.theme().accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace racha
