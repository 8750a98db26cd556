// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpSocket>
#include <QUrlQuery>

#include <optional>
#include <string_view>
#include <utility>

namespace racha::simulator {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method {};
    QString path {};
    QUrlQuery query {};
    HttpHeaders headers {};
    QByteArray body {};

    /// Empty where there is none; several are joined by `, `.
    QByteArray header(const QByteArray& name) const;
    QString queryValue(const QString& key) const;
    /// Value of one cookie of the Cookie header.
    QByteArray cookie(const QByteArray& name) const;
    bool wantsWebSocket() const;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers {};
    QByteArray body {};
    int delayMs = 0;
    bool reset = false; ///< no answer: the TCP connection is reset
};

/// One TCP or TLS connection of the fake server: HTTP/1.1 with keep-alive, and after an upgrade the
/// server side of RFC 6455. Byte-exact control, unlike QWebSocketServer: refusals with HTTP 200,
/// raw frames, resets.
class FakeConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket.
    explicit FakeConnection(QTcpSocket* socket, QObject* parent = nullptr);

    void answer(const HttpAnswer& answer);
    /// Answers 101 to the request that asked for it.
    void acceptUpgrade(const HttpRequest& request, const HttpHeaders& extra = {});

    void sendBinary(std::string_view payload);
    void sendText(std::string_view payload);
    void sendPing(std::string_view payload);
    void sendClose(int code, std::string_view reason);
    /// RST: what is on its way may be lost.
    void reset();
    /// FIN without a closing handshake.
    void drop();
    qint64 bytesToWrite() const;

    bool isWebSocket() const { return m_webSocket; }

Q_SIGNALS:
    void requested(const racha::simulator::HttpRequest& request);
    void binaryReceived(const QByteArray& payload);
    void textReceived(const QByteArray& payload);
    /// The client's Close frame; 1005 where it carries no code.
    void closeReceived(int code);
    void pongReceived();
    /// What a careful server would drop the connection for.
    void violation(const QString& what);
    void disconnected();

private:
    void readMore();
    bool readRequest();
    bool readFrame();
    void handleFrame(int opcode, bool final, const QByteArray& payload);
    void sendFrame(int opcode, std::string_view payload);

    QTcpSocket* m_socket;
    QByteArray m_input;
    QByteArray m_message; ///< of a fragmented message
    int m_messageOpcode = 0;
    bool m_webSocket = false;
};

} // namespace racha::simulator
