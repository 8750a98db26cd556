// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pictures/pictureaddress.h"
#include "core/pictures/picturesource.h"
#include "core/platform/connectionsettings.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QQueue>
#include <QSslConfiguration>

class QNetworkReply;

namespace racha {

/// Fetches pictures over https from TikTok's picture hosts, and keeps them in a folder of limited
/// size. Sends no cookie and no referrer, follows no redirect, takes at most kLargest bytes each.
///
/// With servers of one's own (ConnectionSettings::usesCustomHosts) it fetches nothing: then no
/// public host is contacted.
class WebPictures final : public PictureSource
{
    Q_OBJECT

public:
    static constexpr qint64 kLargest = 512 << 10;
    static constexpr qint64 kLargestCache = 32 << 20;
    static constexpr int kAtOnce = 4;
    static constexpr int kWaiting = 100; ///< the oldest wish gives way

    /// `cacheFolder`: empty: nothing is kept.
    WebPictures(const ConnectionSettings& settings, const QString& cacheFolder,
                QStringList hosts = pictureHosts(), QObject* parent = nullptr);
    ~WebPictures() override;

    /// From the next picture on.
    void setProxy(const QNetworkProxy& proxy) { m_network.setProxy(proxy); }

    void fetch(const QUrl& url) override;
    void cancelAll() override;

private:
    void fetchNext();
    void collect(QNetworkReply* reply);
    void finish(QNetworkReply* reply);

    const QStringList m_hosts;
    const bool m_isAllowed;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QQueue<QUrl> m_waiting;
    QHash<QNetworkReply*, QByteArray> m_running; ///< with what came so far
};

} // namespace racha
