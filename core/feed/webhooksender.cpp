// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/webhooksender.h"

#include <QDateTime>
#include <QHostAddress>
#include <QMessageAuthenticationCode>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestAnswer = 4 << 10;
constexpr qsizetype kShownAnswer = 200;
constexpr qsizetype kMostRules = 1'000;

bool isNearby(const QString& host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    if (address.isNull())
        return false;
    static const std::array kPrivate {QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                      QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                      QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
                                      QHostAddress::parseSubnet(u"169.254.0.0/16"_s),
                                      QHostAddress::parseSubnet(u"fc00::/7"_s),
                                      QHostAddress::parseSubnet(u"fe80::/10"_s)};
    return address.isLoopback()
        || std::any_of(kPrivate.begin(), kPrivate.end(),
                       [&](const auto& subnet) { return address.isInSubnet(subnet); });
}

bool isWorthARetry(int status)
{
    return status == 0 || status == 429 || status >= 500;
}

} // namespace

WebhookAddress webhookAddressOf(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != u"https" && url.scheme() != u"http"))
        return WebhookAddress::NotHttp;
    if (!url.userInfo().isEmpty())
        return WebhookAddress::WithCredentials;
    if (url.scheme() == u"https")
        return WebhookAddress::Encrypted;
    return isNearby(url.host()) ? WebhookAddress::Nearby : WebhookAddress::Public;
}

WebhookSender::WebhookSender(Secret secret, WebhookTimings timings, QObject* parent)
    : QObject(parent)
    , m_secret(std::move(secret))
    , m_timings(timings)
    , m_direct(this)
    , m_proxied(this)
{
    for (auto* const network : {&m_direct, &m_proxied}) {
        network->setProxy(QNetworkProxy::NoProxy);
        network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
}

WebhookSender::~WebhookSender() = default;

void WebhookSender::setProxy(const QNetworkProxy& proxy)
{
    m_proxied.setProxy(proxy);
}

/// So many in each window, however they are spread in it.
bool WebhookSender::mayCall(const QString& rule)
{
    if (m_windows.size() > kMostRules)
        m_windows.clear(); // rules come and go by their names
    auto& window = m_windows[rule];
    if (!window.since.isValid() || window.since.elapsed() >= m_timings.limitWindow.count())
        window = {};
    if (window.calls == 0)
        window.since.start();
    return ++window.calls <= kMostInWindow;
}

void WebhookSender::drop()
{
    ++m_figures.dropped;
    Q_EMIT figuresChanged(m_figures);
}

void WebhookSender::post(const WebhookCall& call)
{
    const auto address = webhookAddressOf(call.url);
    if ((address != WebhookAddress::Encrypted && address != WebhookAddress::Nearby)
        || call.body.size() > kLongestBody || m_waiting.size() + m_retrying >= kMostWaiting
        || !mayCall(call.rule))
        return drop();
    m_waiting.enqueue({.call = call});
    sendNext();
}

void WebhookSender::test(const WebhookCall& call)
{
    const auto address = webhookAddressOf(call.url);
    if (address != WebhookAddress::Encrypted && address != WebhookAddress::Nearby) {
        Q_EMIT tested({.detail = u"address"_s});
        return;
    }
    send({.call = call, .isTest = true});
}

void WebhookSender::sendNext()
{
    while (!m_waiting.isEmpty() && m_running < kAtOnce) {
        ++m_running;
        send(m_waiting.dequeue());
    }
}

void WebhookSender::send(Attempt attempt)
{
    QNetworkRequest request(attempt.call.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(static_cast<int>(m_timings.answer.count()));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "racha/" RACHA_VERSION);
    const QByteArray time = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    request.setRawHeader("X-Racha-Time", time);
    request.setRawHeader("X-Racha-Signature",
                         "sha256="
                             + QMessageAuthenticationCode::hash(time + '.' + attempt.call.body,
                                                                m_secret.reveal(),
                                                                QCryptographicHash::Sha256)
                                   .toHex());
    auto& network =
        webhookAddressOf(attempt.call.url) == WebhookAddress::Nearby ? m_direct : m_proxied;
    auto* const reply = network.post(request, attempt.call.body);
    reply->setReadBufferSize(kLongestAnswer);
    // A long answer waits unread, and the time limit does not count while it waits.
    QTimer::singleShot(m_timings.answer, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() >= kLongestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, attempt] { finish(reply, attempt); });
}

void WebhookSender::finish(QNetworkReply* reply, const Attempt& attempt)
{
    reply->deleteLater();
    WebhookAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.detail = answer.status == 0
        ? reply->errorString()
        : QString::fromUtf8(reply->isOpen() ? reply->read(kLongestAnswer) : QByteArray());
    answer.detail.truncate(kShownAnswer);
    if (attempt.isTest) {
        Q_EMIT tested(answer);
        return;
    }
    --m_running;
    if (!answer.isTaken() && isWorthARetry(answer.status) && attempt.number < kTries) {
        auto wait = m_timings.firstWait;
        for (int i = 1; i < attempt.number; ++i)
            wait *= 5;
        ++m_retrying;
        QTimer::singleShot(wait, this, [this, again = attempt]() mutable {
            --m_retrying;
            ++again.number;
            m_waiting.enqueue(std::move(again));
            sendNext();
        });
    } else {
        conclude(attempt, answer);
    }
    sendNext();
}

void WebhookSender::conclude(const Attempt& attempt, const WebhookAnswer& answer)
{
    ++(answer.isTaken() ? m_figures.taken : m_figures.failed);
    m_figures.last = answer;
    if (!answer.isTaken())
        qWarning().noquote() << "webhook failed: status" << answer.status << "host"
                             << attempt.call.url.host();
    Q_EMIT figuresChanged(m_figures);
}

} // namespace racha
