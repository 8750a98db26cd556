// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/source/earlysource.h"
#include "core/source/websocketsource.h"

namespace racha {

/// The signing service's own socket, on which the service does the talking with TikTok: texts about
/// the room at first, then the frames of the live.
/// Ends: what its close codes mean (see managedanswer.h), net.*; Refused as WebSocketSource.
class ManagedSocket final : public EarlySource
{
    Q_OBJECT

public:
    explicit ManagedSocket(const SocketRequest& request, const SocketTimings& timings,
                           QObject* parent = nullptr);

    /// Connects; to be called once.
    void begin() { m_socket.open(); }

Q_SIGNALS:
    void told(const QString& text);
    /// Over before open(), or after; ended() says the same once it is open.
    void gone(const racha::SocketEnd& end);

protected:
    void letGo() override { m_socket.close(); }

private:
    void take(SocketEnd end);

    WebSocketSource m_socket;
};

} // namespace racha
