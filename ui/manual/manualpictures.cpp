// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualpictures.h"

#include "ui/widgets/appearance.h"

#include <QAbstractTextDocumentLayout>
#include <QImageReader>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 680; ///< where there is room

QString fileOf(const QString& name)
{
    return u":/manual/"_s + name;
}

QString nameOf(const QTextFormat& format)
{
    return format.toImageFormat().name();
}

} // namespace

ManualPictures::ManualPictures(const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
{
}

void ManualPictures::drawIn(QTextDocument& document)
{
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, this);
}

QSizeF ManualPictures::intrinsicSize(QTextDocument* document, int position,
                                     const QTextFormat& format)
{
    Q_UNUSED(position)
    const QSize natural = naturalSize(nameOf(format));
    if (natural.isEmpty())
        return {};
    const double room = document->textWidth() - 2 * document->documentMargin();
    const double wanted = Appearance::scaled(kWidth);
    const double width = room > 0 ? std::min(room, wanted) : wanted; // not laid out yet: no room
    return {width, width * natural.height() / natural.width()};
}

void ManualPictures::drawObject(QPainter* painter, const QRectF& place, QTextDocument* document,
                                int position, const QTextFormat& format)
{
    Q_UNUSED(document)
    Q_UNUSED(position)
    if (place.isEmpty())
        return;
    const QSize pixels = (place.size() * painter->device()->devicePixelRatioF()).toSize();
    painter->drawImage(place, drawn(nameOf(format), pixels));
    painter->setPen(m_appearance.theme().line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(place.adjusted(0, 0, -1, -1));
}

QSize ManualPictures::naturalSize(const QString& name)
{
    auto known = m_sizes.constFind(name);
    if (known == m_sizes.constEnd())
        known = m_sizes.insert(name, QImageReader(fileOf(name)).size());
    return *known;
}

const QImage& ManualPictures::drawn(const QString& name, QSize pixels)
{
    QImage& picture = m_drawn[name];
    if (picture.size() != pixels) {
        picture = QImage(fileOf(name))
                      .convertToFormat(QImage::Format_RGB32)
                      .scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return picture;
}

} // namespace racha
