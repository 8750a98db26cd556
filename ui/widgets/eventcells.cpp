// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/eventcells.h"

#include "ui/models/feedrow.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/textline.h"

#include <QPainter>

namespace racha {

namespace {

constexpr int kGap = 8;
constexpr int kBarWidth = 4;
constexpr int kIconSize = 14;
constexpr int kIconGap = 6;
constexpr int kBadgeHeight = 20;
constexpr int kBadgePadding = 9;
constexpr int kDot = 8;
constexpr int kDotGap = 5;
constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

static_assert(kEventSignWidth == kBarWidth + kGap + kIconSize + kIconGap);

QFont badgeFont(const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    bold.setPixelSize(QFontInfo(font).pixelSize() - 1);
    return bold;
}

} // namespace

void paintEventType(QPainter& painter, const QRect& place, const QFont& font, const FeedRow& row,
                    const Theme& theme)
{
    const QColor colour = theme.group(feedGroupOf(row.type));
    const int barHeight = place.height() * 2 / 3;
    const int middle = place.top() + place.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(place.left(), middle - barHeight / 2.0, kBarWidth, barHeight), 2,
                            2);
    painter.drawPixmap(place.left() + kBarWidth + kGap, middle - kIconSize / 2,
                       symbolPixmap(EventPresenter::iconName(row), colour, kIconSize,
                                    painter.device()->devicePixelRatioF()));
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QRect words = place.adjusted(kEventSignWidth, 0, 0, 0);
    painter.setPen(colour);
    painter.setFont(bold);
    paintLine(painter, words, Qt::AlignLeft, EventPresenter::typeWord(row));
    painter.setFont(font);
}

QColor streakColour(StreakStatus status, const Theme& theme)
{
    switch (status) {
    case StreakStatus::Start:
        return theme.started;
    case StreakStatus::Continue:
        return theme.running;
    case StreakStatus::None:
    case StreakStatus::End:
        break;
    }
    return theme.ended;
}

int streakBadgeWidth(const QFont& font, const QString& text)
{
    return QFontMetrics(badgeFont(font)).horizontalAdvance(text) + 2 * kBadgePadding + kDot
        + kDotGap;
}

void paintStreakBadge(QPainter& painter, const QRect& place, const QFont& font, const QString& text,
                      const QColor& colour, const Theme& theme)
{
    const int height = Appearance::scaled(kBadgeHeight);
    const QRectF pill(place.left(), place.top() + (place.height() - height) / 2.0,
                      streakBadgeWidth(font, text), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(colour));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setBrush(colour);
    painter.drawEllipse(
        QRectF(pill.left() + kBadgePadding, pill.center().y() - kDot / 2.0, kDot, kDot));
    painter.setPen(colour);
    painter.setFont(badgeFont(font));
    painter.drawText(pill.adjusted(kBadgePadding + kDot + kDotGap, 0, 0, 0), kLeft, text);
    painter.setFont(font);
}

} // namespace racha
