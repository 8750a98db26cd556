// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedclient.h"

#include <QWebSocket>

#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHearingMs = 10'000;

} // namespace

FeedClient::FeedClient(std::unique_ptr<QWebSocket> socket, FeedWish wish, QByteArray agent,
                       QObject* parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_wish(std::move(wish))
    , m_agent(std::move(agent))
    , m_selection(m_wish.filter)
{
    m_socket->setMaxAllowedIncomingMessageSize(kLongestMessage);
    m_socket->setMaxAllowedIncomingFrameSize(kLongestMessage);
    m_hearing.start();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &FeedClient::hear);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this] { m_socket->close(QWebSocketProtocol::CloseCodeDatatypeNotSupported); });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &FeedClient::tellSkipped);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &FeedClient::gone);
}

FeedClient::~FeedClient()
{
    m_socket->disconnect(this);
}

bool FeedClient::wantsLive(std::string_view streamer) const
{
    return m_wish.live.isEmpty()
        || m_wish.live.compare(
               QString::fromUtf8(streamer.data(), static_cast<qsizetype>(streamer.size())),
               Qt::CaseInsensitive)
        == 0;
}

bool FeedClient::canTake() const
{
    return m_socket->bytesToWrite() < kMostWaiting;
}

void FeedClient::send(const QString& line)
{
    if (m_skipped > 0)
        tellSkipped();
    if (m_skipped > 0 || !canTake()) {
        ++m_skipped;
        return;
    }
    m_socket->sendTextMessage(line);
}

void FeedClient::skip(std::int64_t lines)
{
    m_skipped += lines;
    tellSkipped();
}

/// Not before half of what waits is gone, or a slow reader would get little but this.
void FeedClient::tellSkipped()
{
    if (m_skipped == 0 || m_socket->bytesToWrite() > kMostWaiting / 2)
        return;
    const auto count = std::exchange(m_skipped, 0);
    m_socket->sendTextMessage(u"{\"kind\":\"skipped\",\"count\":%1}"_s.arg(count));
}

void FeedClient::hear(const QString& message)
{
    if (m_hearing.elapsed() > kHearingMs) {
        m_hearing.start();
        m_heard = 0;
    }
    if (++m_heard > kMostMessages)
        return m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
    auto wish = FeedWish::ofMessage(message.toUtf8());
    if (!wish) {
        if (canTake())
            m_socket->sendTextMessage(QString::fromUtf8(wish.error()));
        return;
    }
    m_wish = *std::move(wish);
    m_selection = EventSelection(m_wish.filter);
}

void FeedClient::close()
{
    m_socket->flush();
    m_socket->close(QWebSocketProtocol::CloseCodeGoingAway);
}

} // namespace racha
