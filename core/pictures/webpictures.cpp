// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/pictures/webpictures.h"

#include <QNetworkDiskCache>
#include <QNetworkReply>

#include <algorithm>
#include <chrono>
#include <utility>

namespace racha {

namespace {

constexpr std::chrono::seconds kTimeout {10};

} // namespace

WebPictures::WebPictures(const ConnectionSettings& settings, const QString& cacheFolder,
                         QStringList hosts, QObject* parent)
    : PictureSource(parent)
    , m_hosts(std::move(hosts))
    , m_isAllowed(!settings.usesCustomHosts())
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_network.setProxy(settings.proxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_tls.addCaCertificates(settings.extraCertificates);
    if (cacheFolder.isEmpty())
        return;
    auto* const cache = new QNetworkDiskCache(&m_network);
    cache->setCacheDirectory(cacheFolder);
    cache->setMaximumCacheSize(kLargestCache);
    m_network.setCache(cache);
}

WebPictures::~WebPictures()
{
    cancelAll();
}

void WebPictures::fetch(const QUrl& url)
{
    if (!m_isAllowed || !isPictureAddress(url, m_hosts)) {
        Q_EMIT fetched(url, {});
        return;
    }
    if (m_waiting.contains(url))
        return;
    if (m_waiting.size() >= kWaiting)
        m_waiting.dequeue();
    m_waiting.enqueue(url);
    fetchNext();
}

void WebPictures::cancelAll()
{
    m_waiting.clear();
    for (QNetworkReply* const reply : std::exchange(m_running, {}).keys()) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void WebPictures::fetchNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < kAtOnce) {
        // The newest wish is what is on the screen.
        QNetworkRequest request(m_waiting.takeLast());
        request.setSslConfiguration(m_tls);
        request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(kTimeout).count()));
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                             QNetworkRequest::PreferCache);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setRawHeader("User-Agent", "Mozilla/5.0");
        QNetworkReply* const reply = m_network.get(request);
        reply->setReadBufferSize(kLargest + 1);
        m_running.insert(reply, {});
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { collect(reply); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    }
}

void WebPictures::collect(QNetworkReply* reply)
{
    if (!reply->isOpen())
        return; // aborted
    QByteArray& bytes = m_running[reply];
    bytes += reply->read(kLargest + 1 - bytes.size());
    if (bytes.size() > kLargest)
        reply->abort(); // finishes it
}

void WebPictures::finish(QNetworkReply* reply)
{
    collect(reply);
    QByteArray bytes = m_running.take(reply);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() != QNetworkReply::NoError || status != 200 || bytes.size() > kLargest)
        bytes.clear();
    Q_EMIT fetched(reply->request().url(), bytes);
    fetchNext();
}

} // namespace racha
