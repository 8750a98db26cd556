// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/weekgrid.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"
#include "ui/words/formatters.h"
#include "ui/words/reporttables.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kDays = 7;
constexpr std::size_t kHours = 24;
constexpr std::size_t kHourSteps = 3; ///< between the hours that are written
constexpr int kDayWidth = 92;
constexpr int kHourHeight = 24;
constexpr int kAir = 2;
constexpr int kRadius = 3;
constexpr int kLeastHeight = 180;
constexpr double kFaintest = 0.14;

} // namespace

WeekGrid::WeekGrid(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setMinimumSize(Appearance::scaled(360), Appearance::scaled(kLeastHeight));
    setFocusPolicy(Qt::StrongFocus);
    setSpokenRole(*this, QAccessible::Chart);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void WeekGrid::setWeek(const WeekHours& week, bool byDiamonds)
{
    m_week = week;
    m_byDiamonds = byDiamonds;
    update();
}

std::int64_t WeekGrid::amount(std::size_t day, std::size_t hour) const
{
    const WeekHours::Cell& cell = m_week.cells.at(day).at(hour);
    return m_byDiamonds ? cell.diamonds : cell.events;
}

QRectF WeekGrid::field(std::size_t day, std::size_t hour) const
{
    const double left = Appearance::scaled(kDayWidth);
    const double top = Appearance::scaled(kHourHeight);
    const double fieldWidth = (width() - left) / static_cast<double>(kHours);
    const double fieldHeight = (height() - top) / static_cast<double>(kDays);
    return {left + static_cast<double>(hour) * fieldWidth,
            top + static_cast<double>(day) * fieldHeight, fieldWidth - kAir, fieldHeight - kAir};
}

void WeekGrid::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = m_appearance.theme();
    const QColor colour = theme.group(m_byDiamonds ? FeedGroup::Gift : FeedGroup::Comment);
    std::int64_t most = 1;
    for (std::size_t day = 0; day < kDays; ++day) {
        for (std::size_t hour = 0; hour < kHours; ++hour)
            most = std::max(most, amount(day, hour));
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? theme.accent : theme.dim);
    for (std::size_t hour = 0; hour < kHours; hour += kHourSteps) {
        const QRectF below = field(0, hour);
        painter.drawText(QRectF(below.left(), 0, 3 * below.width(), below.top()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         u"%1:00"_s.arg(hour, 2, 10, QLatin1Char('0')));
    }
    for (std::size_t day = 0; day < kDays; ++day) {
        const QRectF first = field(day, 0);
        painter.setPen(theme.dim);
        painter.drawText(QRectF(0, first.top(), first.left() - 10, first.height()),
                         Qt::AlignRight | Qt::AlignVCenter, words::dayName(day));
        painter.setPen(Qt::NoPen);
        for (std::size_t hour = 0; hour < kHours; ++hour) {
            const double share = static_cast<double>(amount(day, hour)) / static_cast<double>(most);
            painter.setBrush(share > 0 ? theme.tint(colour, kFaintest + (1 - kFaintest) * share)
                                       : theme.tint(theme.text, 0.04));
            painter.drawRoundedRect(field(day, hour), kRadius, kRadius);
        }
    }
}

QString WeekGrid::tip(const QPointF& where) const
{
    for (std::size_t day = 0; day < kDays; ++day) {
        for (std::size_t hour = 0; hour < kHours; ++hour) {
            if (!field(day, hour).contains(where))
                continue;
            const WeekHours::Cell& cell = m_week.cells.at(day).at(hour);
            return tr("%1, %2:00: %n events, %3 diamonds", "day and hour",
                      static_cast<int>(cell.events))
                .arg(words::dayName(day))
                .arg(hour, 2, 10, QLatin1Char('0'))
                .arg(words::number(cell.diamonds));
        }
    }
    return {};
}

bool WeekGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tip(help->pos()), this);
    return true;
}

} // namespace racha
