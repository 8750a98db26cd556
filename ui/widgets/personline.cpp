// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/personline.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/theme.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSignSize = 13;
constexpr int kSignGap = 4;
constexpr int kGap = 6;
constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

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

void paintSigns(QPainter& painter, QRect& place, const QStringList& icons, const Theme& theme)
{
    for (const QString& icon : icons) {
        const QColor colour =
            theme.group(icon == u"moderator" ? FeedGroup::Follow : FeedGroup::Subscribe);
        painter.drawPixmap(
            place.left(), place.top() + (place.height() - kSignSize) / 2,
            symbolPixmap(icon, colour, kSignSize, painter.device()->devicePixelRatioF()));
        place.setLeft(place.left() + kSignSize + kSignGap);
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
    const QString level =
        person.gifterLevel > 0 ? u"⚔ "_s + QString::number(person.gifterLevel) : QString();
    const int levelWidth =
        level.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(level) + kGap;
    const int signsWidth = static_cast<int>(icons.size()) * (kSignSize + kSignGap);

    QRect place = given;
    paintPicture(painter, place, person.avatar);
    const QFontMetrics metrics(bold);
    const QString name =
        metrics.elidedText(person.name, Qt::ElideRight, place.width() - levelWidth - signsWidth);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(place, kLeft, name);
    place.setLeft(place.left() + metrics.horizontalAdvance(name) + kGap);
    paintSigns(painter, place, icons, theme);
    painter.setFont(small);
    painter.setPen(theme.dim);
    painter.drawText(place, kLeft, level);
    painter.setFont(font);
    return place.left() + levelWidth;
}

} // namespace racha
