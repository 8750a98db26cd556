// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timebackdrop.h"

#include "ui/presentation/theme.h"
#include "ui/timeline/timeaxis.h"
#include "ui/widgets/appearance.h"
#include "ui/words/displayzone.h"

#include <QPainter>

#include <algorithm>

namespace racha {

namespace {

constexpr int kTickDistance = 96;
constexpr double kLeastGap = 2.0; ///< a short gap must not vanish

QLineF vertical(const QRect& area, double x)
{
    const double whole = area.left() + std::floor(x) + 0.5;
    return {whole, double(area.top()), whole, double(area.top() + area.height())};
}

} // namespace

double TimeBackdrop::tickDistance()
{
    return Appearance::scaled(kTickDistance);
}

void TimeBackdrop::paint(QPainter& painter, const QRect& area) const
{
    painter.setPen(theme.line);
    for (const AxisTick& tick : axis.ticks(tickDistance(), shownOffset(axis.now())))
        painter.drawLine(vertical(area, tick.x));
    paintGaps(painter, area);
    painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
    for (const FeedRow& moment : moments) {
        const bool isShown = moment.at >= axis.from() && moment.at <= axis.to();
        if (moment.kind == FeedRowKind::Mark && isShown)
            painter.drawLine(vertical(area, axis.xOf(moment.at)));
    }
    if (axis.now() != WallTime {} && axis.now() <= axis.to() && axis.now() >= axis.from()) {
        painter.setPen(theme.tint(theme.dim, 0.6));
        painter.drawLine(vertical(area, axis.xOf(axis.now())));
    }
}

void TimeBackdrop::paintGaps(QPainter& painter, const QRect& area) const
{
    painter.setPen(Qt::NoPen);
    for (const FeedRow& moment : moments) {
        if (moment.kind != FeedRowKind::Gap || moment.lastAt < axis.from()
            || moment.at > axis.to()) {
            continue;
        }
        const double left = std::max(0.0, axis.xOf(moment.at));
        const double right =
            std::min<double>(area.width(), std::max(axis.xOf(moment.lastAt), left + kLeastGap));
        const QRectF stretch(area.left() + left, area.top(), right - left, area.height());
        painter.fillRect(stretch, theme.background);
        painter.fillRect(stretch, QBrush(theme.tint(theme.dim, 0.35), Qt::BDiagPattern));
    }
}

} // namespace racha
