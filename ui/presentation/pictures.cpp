// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/pictures.h"

#include "core/pictures/picturesource.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::milliseconds kNewsPause {250};
constexpr std::array<std::string_view, 3> kFormats {"jpeg", "png", "webp"};

bool isKnownFormat(const QByteArray& format)
{
    return std::ranges::any_of(kFormats,
                               [&](std::string_view known) { return format == known.data(); });
}

/// Null where the bytes are no picture, or a larger one than anybody needs.
QImage decoded(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!isKnownFormat(reader.format()) || !size.isValid()
        || std::max(size.width(), size.height()) > Pictures::kLargestSide)
        return {};
    reader.setScaledSize(
        size.scaled(Pictures::kPixels, Pictures::kPixels, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

/// The middle of the picture as a disc; what is see-through stays so.
QPixmap disc(const QImage& image)
{
    QPixmap round(Pictures::kPixels, Pictures::kPixels);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath circle;
    circle.addEllipse(round.rect());
    painter.setClipPath(circle);
    painter.drawImage((round.width() - image.width()) / 2, (round.height() - image.height()) / 2,
                      image);
    return round;
}

} // namespace

Pictures::Pictures(PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
    m_news.setSingleShot(true);
    m_news.setInterval(kNewsPause);
    connect(&m_news, &QTimer::timeout, this, &Pictures::changed);
    connect(&source, &PictureSource::fetched, this, &Pictures::take);
}

void Pictures::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    forgetAll();
    Q_EMIT changed();
}

void Pictures::forgetAll()
{
    m_source.cancelAll();
    m_avatars = AgingMap<UserId, std::string>(kAddresses);
    m_gifts = AgingMap<std::string, std::string>(kAddresses);
    m_pictures.clear();
}

void Pictures::note(const EventBatch& batch)
{
    if (!m_isOn)
        return;
    for (const Event& event : batch.events) {
        if (event.user.id && !event.user.avatarUrl.empty())
            m_avatars.insert(event.user.id, event.user.avatarUrl);
        const auto* const gift = std::get_if<GiftEvent>(&event.payload);
        if (gift != nullptr && !gift->gift.imageUrl.empty())
            m_gifts.insert(gift->gift.name, gift->gift.imageUrl);
    }
}

QPixmap Pictures::avatar(UserId user)
{
    const std::string* const address = m_isOn ? m_avatars.find(user) : nullptr;
    return address != nullptr ? picture(*address) : QPixmap();
}

QPixmap Pictures::gift(const QString& name)
{
    const std::string* const address = m_isOn ? m_gifts.find(name.toStdString()) : nullptr;
    return address != nullptr ? picture(*address) : QPixmap();
}

QPixmap Pictures::picture(const std::string& address)
{
    const QUrl url(QString::fromStdString(address));
    if (const QPixmap* const known = m_pictures.object(url))
        return *known;
    m_pictures.insert(url, new QPixmap);
    m_source.fetch(url);
    return {};
}

void Pictures::take(const QUrl& url, const QByteArray& bytes)
{
    if (!m_isOn || bytes.isEmpty())
        return;
    const QImage image = decoded(bytes);
    if (image.isNull())
        return;
    m_pictures.insert(url, new QPixmap(disc(image)));
    if (!m_news.isActive())
        m_news.start();
}

} // namespace racha
