// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

namespace racha {

/// Brings the bytes of pictures. Thread: GUI.
class PictureSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// fetched() follows, or nothing where too much else is wanted: ask again when it is needed.
    virtual void fetch(const QUrl& url) = 0;
    /// Nothing that was asked for is wanted any more.
    virtual void cancelAll() = 0;

Q_SIGNALS:
    /// As it came from the net, at most WebPictures::kLargest bytes; empty: it cannot be had.
    void fetched(const QUrl& url, const QByteArray& bytes);
};

} // namespace racha
