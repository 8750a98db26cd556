// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/tlspreflight.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QtEndian>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWaitMs = 5'000;
constexpr quint32 kClientSsl = 0x0800;
constexpr quint32 kProtocol41 = 0x0200;
constexpr quint32 kSecureConnection = 0x8000;

/// First packet of a server: length 3, sequence 1, version 1, text to NUL, thread id 4, salt 8,
/// filler 1, then the lower half of the capabilities.
Result<quint16> readCapabilities(QSslSocket& socket)
{
    QByteArray packet;
    qsizetype wanted = 4;
    while (packet.size() < wanted) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kWaitMs))
            return failure(ErrorCode::DbRefused, u"no greeting: "_s + socket.errorString());
        packet += socket.read(wanted - packet.size());
        if (packet.size() == 4 && wanted == 4) {
            wanted += qFromLittleEndian<quint32>(packet.constData()) & 0xffffffU;
            if (wanted > 1'024)
                return failure(ErrorCode::DbRefused, u"the greeting is not MySQL's"_s);
        }
    }
    const auto textEnd = packet.indexOf('\0', 5);
    if (packet.at(4) != 10 || textEnd < 0 || packet.size() < textEnd + 16)
        return failure(ErrorCode::DbRefused, u"the server refuses connections"_s);
    return qFromLittleEndian<quint16>(packet.constData() + textEnd + 14);
}

/// The short form of a log-on that asks to go on encrypted.
QByteArray tlsRequest()
{
    QByteArray packet(36, '\0');
    packet[0] = 32;
    packet[3] = 1;
    qToLittleEndian(kClientSsl | kProtocol41 | kSecureConnection, packet.data() + 4);
    qToLittleEndian(quint32 {1U << 24U}, packet.data() + 8);
    packet[12] = 45; // utf8mb4
    return packet;
}

Result<void> checkCertificate(QSslSocket& socket, const DatabaseUrl& url,
                              const DatabaseUrl::Host& host)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    if (!url.caFile.isEmpty()) {
        const auto certificates = QSslCertificate::fromPath(url.caFile);
        if (certificates.isEmpty())
            return failure(ErrorCode::FileUnreadable, u"no certificate in "_s + url.caFile);
        configuration.setCaCertificates(certificates);
    }
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
    socket.setPeerVerifyName(host.name);
    socket.write(tlsRequest());
    socket.flush();
    socket.startClientEncryption();
    if (!socket.waitForEncrypted(kWaitMs))
        return failure(ErrorCode::DbTls, host.name + u": "_s + socket.errorString());
    return {};
}

} // namespace

Result<void> tlsPreflight(const DatabaseUrl& url, const DatabaseUrl::Host& host)
{
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(host.name, host.port);
    if (!socket.waitForConnected(kWaitMs))
        return failure(ErrorCode::DbRefused, host.name + u": "_s + socket.errorString());
    const auto capabilities = readCapabilities(socket);
    if (!capabilities)
        return tl::unexpected(capabilities.error());
    if ((*capabilities & kClientSsl) == 0)
        return failure(ErrorCode::DbTls, host.name + u": the server offers no TLS"_s);
    if (url.tls != TlsMode::Verify)
        return {};
    return checkCertificate(socket, url, host);
}

} // namespace racha
