// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/icons.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPixmapCache>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QImage drawn(const QString& name, const QColor& colour, int pixels)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QBuffer buffer(&svg);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(QSize(pixels, pixels));
    return reader.read();
}

} // namespace

QPixmap symbolPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = u"racha/%1/%2/%3"_s.arg(name, colour.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap::fromImage(drawn(name, colour, pixels));
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon symbolIcon(const QString& name, const QColor& colour)
{
    QIcon icon;
    for (const int pixels : {16, 24, 32, 48, 64}) {
        const QPixmap pixmap = symbolPixmap(name, colour, pixels, 1.0);
        if (!pixmap.isNull())
            icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace racha
