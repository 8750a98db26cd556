// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/source/earlysource.h"
#include "core/source/websocketsource.h"

namespace racha {

/// The signing service's own socket, on which the service does the talking with TikTok: texts about
/// the room at first, then the frames of the live.
/// What is in none of the shapes that we know is handed on as it is, so that nothing is lost; where
/// nothing else comes it ends with protocol.frame, since waiting would not help.
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
    static constexpr int kMaxUnknown = 3; ///< before the first that is known

    void takeText(const QString& text);
    void takeFrame(const QByteArray& bytes);
    void noteUnknown(const QString& what);
    void take(SocketEnd end);

    WebSocketSource m_socket;
    int m_unknown = 0;
    bool m_isKnown = false; ///< some of what came is
};

} // namespace racha
