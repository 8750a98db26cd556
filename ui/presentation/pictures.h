// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/batch/eventbatch.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QTimer>
#include <QUrl>

namespace racha {

class PictureSource;

/// Avatars and pictures of gifts, for delegates to paint: off until it is switched on, since who
/// serves the pictures then sees the person's address.
///
/// Addresses are learned from the batches that come while it is on. Memory is bounded by numbers
/// of addresses and pictures; what a picture may be is checked before it is decoded.
/// Thread: GUI.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kAddresses = 4'096; ///< of each kind
    static constexpr int kKept = 512;
    static constexpr int kPixels = 64; ///< a side
    static constexpr int kLargestSide = 2'048; ///< of what is decoded

    /// The source outlives it.
    explicit Pictures(PictureSource& source, QObject* parent = nullptr);

    bool isOn() const { return m_isOn; }

    void setOn(bool isOn);
    void note(const EventBatch& batch);

    /// Round. Null where there is none, or not yet: then it is asked for, and changed() tells.
    QPixmap avatar(UserId user);
    QPixmap gift(const QString& name);

Q_SIGNALS:
    /// Some came since, or it was switched: paint anew. At most some times a second.
    void changed();

private:
    QPixmap picture(const std::string& address);
    void take(const QUrl& url, const QByteArray& bytes);
    void forgetAll();

    PictureSource& m_source;
    bool m_isOn = false;
    AgingMap<UserId, std::string> m_avatars {kAddresses};
    AgingMap<std::string, std::string> m_gifts {kAddresses};
    QCache<QUrl, QPixmap> m_pictures {kKept}; ///< a null one: it cannot be had, or is on its way
    QTimer m_news;
};

} // namespace racha
