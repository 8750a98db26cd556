// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timeaxisheader.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/timeline/timeaxis.h"
#include "ui/timeline/timebackdrop.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"
#include "ui/words/displayzone.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 24;
constexpr int kFlag = 13;
constexpr int kTextOffset = 5;
constexpr int kReach = 4; ///< pixels beside a mark that still mean it

QString labelOf(const AxisTick& tick, TimeAxis::Duration step)
{
    const QString clock = EventPresenter::clock(tick.at);
    return step < std::chrono::minutes {1} ? clock : clock.left(5);
}

} // namespace

TimeAxisHeader::TimeAxisHeader(const Appearance& appearance, const TimeAxis& axis,
                               const std::deque<FeedRow>& moments, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_axis(axis)
    , m_moments(moments)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSpokenRole(*this, QAccessible::StaticText);
}

void TimeAxisHeader::setOrigin(int x)
{
    m_origin = x;
    update();
}

QSize TimeAxisHeader::sizeHint() const
{
    return {Appearance::scaled(200), Appearance::scaled(kHeight)};
}

QRect TimeAxisHeader::axisArea() const
{
    return {m_origin, 0, m_axis.width(), height()};
}

void TimeAxisHeader::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect area = axisArea();
    painter.setPen(m_appearance.theme().line);
    painter.drawLine(0, 0, area.right(), 0);
    painter.setClipRect(area);
    const TimeBackdrop backdrop {m_axis, m_appearance.theme(), m_moments};
    backdrop.paintGaps(painter, area.adjusted(0, 1, 0, 0));
    paintLabels(painter, area);
    paintFlags(painter, area);
}

void TimeAxisHeader::paintLabels(QPainter& painter, const QRect& area) const
{
    QFont small = font();
    small.setPixelSize(QFontInfo(small).pixelSize() - 2);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const double distance = TimeBackdrop::tickDistance();
    const auto step = m_axis.tickStep(distance);
    double free = 0.0; // a label that does not fit before the next one is left out
    for (const AxisTick& tick : m_axis.ticks(distance, shownOffset(m_axis.now()))) {
        const double x = area.left() + std::floor(tick.x);
        painter.setPen(m_appearance.theme().line);
        painter.drawLine(QPointF(x + 0.5, area.top()), QPointF(x + 0.5, area.top() + 4));
        const QString label = labelOf(tick, step);
        const double width = metrics.horizontalAdvance(label);
        double left = tick.x + kTextOffset;
        if (isFlagIn(left, left + width))
            left = tick.x - kTextOffset - width;
        if (left < free || left + width > area.width())
            continue;
        free = left + width;
        painter.setPen(m_appearance.theme().dim);
        painter.drawText(QRectF(area.left() + left, area.top(), width + 2, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

bool TimeAxisHeader::isFlagIn(double left, double right) const
{
    const int size = Appearance::scaled(kFlag);
    return std::any_of(m_moments.begin(), m_moments.end(), [&](const FeedRow& moment) {
        const double x = m_axis.xOf(moment.at);
        return moment.kind == FeedRowKind::Mark && x + size > left && x - size / 4.0 < right;
    });
}

void TimeAxisHeader::paintFlags(QPainter& painter, const QRect& area) const
{
    const QColor accent = m_appearance.theme().accent;
    const int size = Appearance::scaled(kFlag);
    const QPixmap flag =
        symbolPixmap(u"mark"_s, accent, size, painter.device()->devicePixelRatioF());
    for (const FeedRow& moment : m_moments) {
        const double x = m_axis.xOf(moment.at);
        if (moment.kind != FeedRowKind::Mark || x < -size || x > area.width())
            continue;
        const int left = area.left() + static_cast<int>(std::floor(x));
        // The pole of the drawing is a quarter of its width from its left edge.
        painter.drawPixmap(left - size / 4, area.top() + 4, flag);
    }
}

/// The mark near it, else the gap around it: marks are narrow.
const FeedRow* TimeAxisHeader::momentAt(int x) const
{
    const auto isIn = [&](const FeedRow& moment, double before, double after) {
        return x >= m_axis.xOf(moment.at) - before && x <= m_axis.xOf(moment.lastAt) + after;
    };
    const FeedRow* gap = nullptr;
    for (const FeedRow& moment : m_moments) {
        if (moment.kind == FeedRowKind::Mark && isIn(moment, kReach, Appearance::scaled(kFlag)))
            return &moment;
        if (moment.kind == FeedRowKind::Gap && isIn(moment, kReach, kReach))
            gap = &moment;
    }
    return gap;
}

bool TimeAxisHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const FeedRow* const moment = momentAt(help->pos().x() - m_origin);
    if (!moment) {
        QToolTip::hideText();
        return true;
    }
    // Escaped: a tooltip would read a mark's text as HTML.
    QToolTip::showText(help->globalPos(),
                       u"<p>%1</p>"_s.arg(EventPresenter::line(*moment).toHtmlEscaped()), this);
    return true;
}

} // namespace racha
