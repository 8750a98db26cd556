// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/personline.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/theme.h"
#include "ui/widgets/textline.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSignSize = 13;
constexpr int kSignGap = 4;
constexpr int kLevelGap = 3; ///< between the swords of a gifter and their level
constexpr int kGap = 6;

/// The roles worth a sign, most telling first.
QStringList signsOf(PersonRoles roles)
{
    QStringList icons;
    if (roles & PersonRole::Host)
        icons << u"host"_s;
    if (roles & PersonRole::Moderator)
        icons << u"moderator"_s;
    if (roles & PersonRole::SuperFan)
        icons << u"superfan"_s;
    else if (roles & PersonRole::Subscriber)
        icons << u"subscribe"_s;
    return icons;
}

void paintSign(QPainter& painter, QRect& place, const QString& icon, const QColor& colour, int gap)
{
    painter.drawPixmap(
        place.left(), place.top() + (place.height() - kSignSize) / 2,
        symbolPixmap(icon, colour, kSignSize, painter.device()->devicePixelRatioF()));
    place.setLeft(place.left() + kSignSize + gap);
}

void paintSigns(QPainter& painter, QRect& place, const QStringList& icons, const Theme& theme)
{
    for (const QString& icon : icons) {
        const bool isModerator = icon == u"moderator";
        paintSign(painter, place, icon,
                  theme.group(isModerator ? FeedGroup::Follow : FeedGroup::Subscribe), kSignGap);
    }
}

} // namespace

void paintPicture(QPainter& painter, QRect& place, const QPixmap& picture)
{
    if (picture.isNull())
        return;
    const int side = std::min(kRowPicture, place.height());
    const QRect disc(place.left(), place.top() + (place.height() - side) / 2, side, side);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(disc, picture);
    place.setLeft(disc.right() + kGap);
}

int paintPerson(QPainter& painter, const QRect& given, const QFont& font, const PersonLine& person,
                const Theme& theme)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    QFont small = font;
    small.setPixelSize(QFontInfo(font).pixelSize() - 2);
    const QStringList icons = signsOf(person.roles);
    const QString level = person.gifterLevel > 0 ? QString::number(person.gifterLevel) : QString();
    const int levelWidth = level.isEmpty()
        ? 0
        : kSignSize + kLevelGap + QFontMetrics(small).horizontalAdvance(level) + kGap;
    const int signsWidth = static_cast<int>(icons.size()) * (kSignSize + kSignGap);

    QRect place = given;
    paintPicture(painter, place, person.avatar);
    painter.setFont(bold);
    painter.setPen(theme.text);
    const int nameWidth = paintLine(painter, place.adjusted(0, 0, -levelWidth - signsWidth, 0),
                                    Qt::AlignLeft, person.name);
    place.setLeft(place.left() + nameWidth + kGap);
    paintSigns(painter, place, icons, theme);
    if (!level.isEmpty()) {
        paintSign(painter, place, u"gifter"_s, theme.dim, kLevelGap);
        painter.setFont(small);
        painter.setPen(theme.dim);
        place.setLeft(place.left() + paintLine(painter, place, Qt::AlignLeft, level) + kGap);
    }
    painter.setFont(font);
    return place.left();
}

} // namespace racha
