// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/fakeconnection.h"

#include "core/system/abruptclose.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QtEndian>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxInput = 64 << 20;

enum Opcode
{
    kContinuation = 0,
    kText = 1,
    kBinary = 2,
    kClose = 8,
    kPing = 9,
    kPong = 10
};

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 429:
        return "Too Many Requests";
    default:
        return status < 400 ? "OK" : "Error";
    }
}

std::optional<HttpRequest> parsedHead(const QByteArray& head)
{
    const auto lines = head.split('\n');
    const auto start = lines.first().trimmed().split(' ');
    if (start.size() != 3)
        return std::nullopt;
    HttpRequest request;
    request.method = start.at(0);
    const QUrl target = QUrl::fromEncoded("http://fake" + start.at(1));
    request.path = target.path();
    request.query = QUrlQuery(target);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto& line = lines.at(i);
        if (const auto colon = line.indexOf(':'); colon > 0)
            request.headers.emplace_back(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return request;
}

void unmask(QByteArray& payload, const QByteArray& mask)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload.at(i) ^ mask.at(i % 4));
}

} // namespace

QByteArray HttpRequest::header(const QByteArray& name) const
{
    QByteArrayList values;
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(", ");
}

QString HttpRequest::queryValue(const QString& key) const
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

QByteArray HttpRequest::cookie(const QByteArray& name) const
{
    for (const auto& pair : header("Cookie").split(';')) {
        const auto trimmed = pair.trimmed();
        if (trimmed.startsWith(name) && trimmed.mid(name.size(), 1) == "=")
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

bool HttpRequest::wantsWebSocket() const
{
    return header("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

FakeConnection::FakeConnection(QTcpSocket* socket, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &FakeConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &FakeConnection::disconnected);
    // What came with the TLS handshake is announced by nobody.
    QTimer::singleShot(0, this, &FakeConnection::readMore);
}

void FakeConnection::readMore()
{
    m_input += m_socket->readAll();
    if (m_input.size() > kMaxInput)
        return reset();
    QPointer<FakeConnection> self(this);
    while (self && !m_input.isEmpty() && (m_webSocket ? readFrame() : readRequest())) { }
}

bool FakeConnection::readRequest()
{
    const auto end = m_input.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    auto request = parsedHead(m_input.left(end));
    if (!request) {
        drop();
        return false;
    }
    const auto bodySize = request->header("Content-Length").toLongLong();
    if (m_input.size() < end + 4 + bodySize)
        return false;
    request->body = m_input.mid(end + 4, bodySize);
    m_input.remove(0, end + 4 + bodySize);
    Q_EMIT requested(*request);
    return true;
}

void FakeConnection::answer(const HttpAnswer& answer)
{
    if (answer.reset)
        return reset();
    if (answer.delayMs > 0) {
        HttpAnswer later = answer;
        later.delayMs = 0;
        QTimer::singleShot(answer.delayMs, this, [this, later] { this->answer(later); });
        return;
    }
    QByteArray out = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
        + reasonPhrase(answer.status) + "\r\n";
    for (const auto& [key, value] : answer.headers)
        out += key + ": " + value + "\r\n";
    out += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    m_socket->write(out + answer.body);
}

void FakeConnection::acceptUpgrade(const HttpRequest& request, const HttpHeaders& extra)
{
    const QByteArray salted =
        request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    const auto accept = QCryptographicHash::hash(salted, QCryptographicHash::Sha1).toBase64();
    QByteArray out = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                     "Connection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept + "\r\n";
    for (const auto& [key, value] : extra)
        out += key + ": " + value + "\r\n";
    m_socket->write(out + "\r\n");
    m_webSocket = true;
}

bool FakeConnection::readFrame()
{
    if (m_input.size() < 2)
        return false;
    const auto first = static_cast<unsigned char>(m_input.at(0));
    const auto second = static_cast<unsigned char>(m_input.at(1));
    quint64 size = second & 0x7FU;
    qsizetype head = 2;
    if (size == 126 || size == 127) {
        head = size == 126 ? 4 : 10;
        if (m_input.size() < head)
            return false;
        size = head == 4 ? qFromBigEndian<quint16>(m_input.constData() + 2)
                         : qFromBigEndian<quint64>(m_input.constData() + 2);
    }
    const bool masked = (second & 0x80U) != 0;
    const auto payloadAt = head + (masked ? 4 : 0);
    if (size > static_cast<quint64>(kMaxInput)
        || m_input.size() < payloadAt + static_cast<qsizetype>(size))
        return false;
    QByteArray payload = m_input.mid(payloadAt, static_cast<qsizetype>(size));
    if (masked)
        unmask(payload, m_input.mid(head, 4));
    else
        Q_EMIT violation(u"client frame without mask"_s);
    m_input.remove(0, payloadAt + static_cast<qsizetype>(size));
    handleFrame(first & 0x0FU, (first & 0x80U) != 0, payload);
    return true;
}

void FakeConnection::handleFrame(int opcode, bool final, const QByteArray& payload)
{
    switch (opcode) {
    case kPing:
        return sendFrame(kPong, {payload.constData(), static_cast<std::size_t>(payload.size())});
    case kPong:
        Q_EMIT pongReceived();
        return;
    case kClose:
        sendFrame(kClose, {payload.constData(), static_cast<std::size_t>(payload.size())});
        m_socket->disconnectFromHost();
        Q_EMIT closeReceived(payload.size() < 2 ? 1005
                                                : qFromBigEndian<quint16>(payload.constData()));
        return;
    default:
        break;
    }
    if (opcode != kContinuation) {
        m_messageOpcode = opcode;
        m_message.clear();
    }
    m_message += payload;
    if (!final)
        return;
    if (m_messageOpcode == kText)
        Q_EMIT textReceived(m_message);
    else
        Q_EMIT binaryReceived(m_message);
}

void FakeConnection::sendFrame(int opcode, std::string_view payload)
{
    char head[10];
    qint64 headSize = 2;
    head[0] = static_cast<char>(0x80 | opcode);
    if (payload.size() < 126) {
        head[1] = static_cast<char>(payload.size());
    } else if (payload.size() <= 0xFFFF) {
        head[1] = 126;
        qToBigEndian(static_cast<quint16>(payload.size()), head + 2);
        headSize = 4;
    } else {
        head[1] = 127;
        qToBigEndian(static_cast<quint64>(payload.size()), head + 2);
        headSize = 10;
    }
    m_socket->write(head, headSize);
    m_socket->write(payload.data(), static_cast<qint64>(payload.size()));
}

void FakeConnection::sendBinary(std::string_view payload)
{
    sendFrame(kBinary, payload);
}

void FakeConnection::sendText(std::string_view payload)
{
    sendFrame(kText, payload);
}

void FakeConnection::sendPing(std::string_view payload)
{
    sendFrame(kPing, payload);
}

void FakeConnection::sendClose(int code, std::string_view reason)
{
    char number[2];
    qToBigEndian(static_cast<quint16>(code), number);
    sendFrame(kClose, std::string(number, 2).append(reason));
    m_socket->disconnectFromHost();
}

void FakeConnection::reset()
{
    closeAbruptly(m_socket->socketDescriptor());
    m_socket->abort();
}

void FakeConnection::drop()
{
    m_socket->disconnectFromHost();
}

qint64 FakeConnection::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

} // namespace racha::simulator
