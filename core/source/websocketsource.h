// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/source/framesource.h"
#include "core/source/socketrequest.h"

#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <memory>
#include <optional>

namespace racha {

/// How long a socket may take; tests shorten it.
struct SocketTimings
{
    std::chrono::milliseconds connect {20'000};
    std::chrono::milliseconds closeGrace {2'000};
};

/// One websocket: opened once, ended once. Delivers binary messages as they came.
/// Thread: the one it lives in.
class WebSocketSource final : public FrameSource
{
    Q_OBJECT

public:
    static constexpr quint64 kMaxMessage = 16 << 20;

    explicit WebSocketSource(const SocketRequest& request, const SocketTimings& timings = {},
                             QObject* parent = nullptr);
    ~WebSocketSource() override;

    void open() override;
    void send(const QByteArray& frame) override;
    /// Orderly, with status 1000; ended() comes within the grace.
    void close() override;

    qint64 textFrames() const { return m_textFrames; } ///< TikTok's own protocol has none

Q_SIGNALS:
    void textReceived(const QString& text);

private:
    void noteError(QAbstractSocket::SocketError error);
    void finishLater();
    void finish();
    SocketEnd endNow() const;

    SocketRequest m_request;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_deadline; ///< of the handshake, later of the closing
    SocketTimings m_timings;
    std::optional<Error> m_error;
    qint64 m_textFrames = 0;
    bool m_stood = false;
    bool m_closing = false;
    bool m_over = false;
};

} // namespace racha
