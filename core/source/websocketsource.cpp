// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/websocketsource.h"

#include "core/base/logging.h"
#include "core/source/socketerror.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace racha {

WebSocketSource::WebSocketSource(const SocketRequest& request, const SocketTimings& timings,
                                 QObject* parent)
    : FrameSource(parent)
    , m_request(request)
    , m_socket(std::make_unique<QWebSocket>(QString::fromLatin1(request.origin)))
    , m_timings(timings)
{
    auto* const socket = m_socket.get();
    // Without these a server could make us hold 2 GiB.
    socket->setMaxAllowedIncomingMessageSize(kMaxMessage);
    socket->setMaxAllowedIncomingFrameSize(kMaxMessage);
    socket->setProxy(request.proxy);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(request.extraCertificates);
    socket->setSslConfiguration(tls);

    connect(socket, &QWebSocket::connected, this, [this] {
        m_stood = true;
        m_deadline.stop();
        Q_EMIT opened();
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, &WebSocketSource::frameReceived);
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        ++m_textFrames;
        Q_EMIT textReceived(text);
    });
    // Called errorOccurred from Qt 6.5 on.
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketSource::noteError);
    connect(socket, &QWebSocket::disconnected, this, &WebSocketSource::finishLater);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (!m_closing)
            m_error = Error {ErrorCode::NetTimeout, u"no handshake in time"_s};
        finish();
    });
}

WebSocketSource::~WebSocketSource()
{
    m_socket->disconnect(this);
}

void WebSocketSource::open()
{
    QNetworkRequest request(m_request.url);
    for (const auto& [name, value] : m_request.safeHeaders())
        request.setRawHeader(name, value);
    m_deadline.start(m_timings.connect);
    m_socket->open(request);
}

void WebSocketSource::send(const QByteArray& frame)
{
    if (m_stood && !m_over)
        m_socket->sendBinaryMessage(frame);
}

void WebSocketSource::close()
{
    if (m_over || m_closing)
        return;
    m_closing = true;
    if (!m_stood) {
        finishLater();
        return;
    }
    m_deadline.start(m_timings.closeGrace);
    m_socket->close(QWebSocketProtocol::CloseCodeNormal);
}

void WebSocketSource::noteError(QAbstractSocket::SocketError error)
{
    if (!m_error)
        m_error = Error {codeOf(error), m_socket->errorString()};
    finishLater();
}

/// Later, since error and disconnection come one after the other and the second knows more.
void WebSocketSource::finishLater()
{
    QMetaObject::invokeMethod(this, &WebSocketSource::finish, Qt::QueuedConnection);
}

SocketEnd WebSocketSource::endNow() const
{
    const int code = m_socket->closeCode();
    if (m_closing)
        return {SocketEnd::Kind::Closed, {ErrorCode::NetReset, u"closed by us"_s}};
    const auto error =
        m_error.value_or(Error {ErrorCode::NetReset, u"closed by the server, code %1"_s.arg(code)});
    if (code == QWebSocketProtocol::CloseCodeTooMuchData)
        return {SocketEnd::Kind::Oversized, {ErrorCode::ProtocolFrame, u"frame above 16 MiB"_s}};
    if (m_stood)
        return {SocketEnd::Kind::Lost, {ErrorCode::NetReset, error.detail}, code};
    // Qt reports a refused handshake as a refused connection, or as closed.
    const bool mayBeRefusal = error.code == ErrorCode::NetRefused
        || error.code == ErrorCode::NetReset || error.code == ErrorCode::NetFailed;
    return {mayBeRefusal ? SocketEnd::Kind::Refused : SocketEnd::Kind::Failed, error};
}

void WebSocketSource::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    const auto end = endNow();
    m_socket->disconnect(this);
    m_socket->abort();
    qCInfo(lcSource).noquote() << "socket ended" << end.error.detail << "stood=" << m_stood
                               << "textFrames=" << m_textFrames;
    Q_EMIT ended(end);
}

} // namespace racha
