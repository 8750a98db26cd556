// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/upgradeprobe.h"

#include "core/source/socketerror.h"

#include <QRandomGenerator>
#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace racha {

UpgradeAnswer readUpgradeAnswer(const QByteArray& head)
{
    UpgradeAnswer answer;
    const auto lines = head.split('\n');
    const auto first = lines.first().trimmed().split(' ');
    if (first.size() < 2 || !first.first().startsWith("HTTP/"))
        return answer;
    answer.status = first.at(1).toInt();
    for (const auto& line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.append({line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
    }
    return answer;
}

UpgradeProbe::UpgradeProbe(const SocketRequest& request, std::chrono::milliseconds timeout,
                           QObject* parent)
    : QObject(parent)
    , m_request(request)
{
    m_socket.setProxy(request.proxy);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(request.extraCertificates);
    m_socket.setSslConfiguration(tls);
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        finish({0, {}, Error {ErrorCode::NetTimeout, u"no answer to the upgrade in time"_s}});
    });
    connect(&m_socket, &QAbstractSocket::readyRead, this, &UpgradeProbe::read);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                read(); // an answer may have come before the connection was closed
                finish({0, {}, Error {codeOf(error), m_socket.errorString()}});
            });
}

void UpgradeProbe::run()
{
    m_timeout.start();
    const bool encrypted = m_request.url.scheme() == "wss"_L1;
    const auto port = static_cast<quint16>(m_request.url.port(encrypted ? 443 : 80));
    if (encrypted) {
        connect(&m_socket, &QSslSocket::encrypted, this, &UpgradeProbe::ask);
        m_socket.connectToHostEncrypted(m_request.url.host(), port);
    } else {
        connect(&m_socket, &QAbstractSocket::connected, this, &UpgradeProbe::ask);
        m_socket.connectToHost(m_request.url.host(), port);
    }
}

QByteArray UpgradeProbe::requestBytes() const
{
    QByteArray key(16, '\0');
    QRandomGenerator::global()->generate(key.begin(), key.end());
    const auto& url = m_request.url;
    auto path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray bytes =
        "GET " + path + " HTTP/1.1\r\nHost: " + url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() > 0)
        bytes += ':' + QByteArray::number(url.port());
    bytes += "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key.toBase64()
        + "\r\nOrigin: " + m_request.origin + "\r\nSec-WebSocket-Version: 13\r\n";
    for (const auto& [name, value] : m_request.safeHeaders())
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

void UpgradeProbe::ask()
{
    m_socket.write(requestBytes());
}

void UpgradeProbe::read()
{
    if (m_over)
        return;
    m_head += m_socket.read(kMaxHead - m_head.size());
    const auto end = m_head.indexOf("\r\n\r\n");
    if (end < 0 && m_head.size() < kMaxHead)
        return;
    if (end < 0) {
        finish({0, {}, Error {ErrorCode::PushRefused, u"answer to the upgrade without an end"_s}});
        return;
    }
    auto answer = readUpgradeAnswer(m_head.first(end));
    if (answer.status == 0)
        answer.failure = Error {ErrorCode::PushRefused, u"no HTTP answer to the upgrade"_s};
    finish(answer);
}

void UpgradeProbe::finish(const UpgradeAnswer& answer)
{
    if (std::exchange(m_over, true))
        return;
    m_timeout.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT finished(answer);
}

} // namespace racha
