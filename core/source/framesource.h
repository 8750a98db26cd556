// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QObject>

namespace racha {

/// How a connection ended.
struct SocketEnd
{
    enum class Kind
    {
        Failed, ///< before it stood, for a reason of the network
        Refused, ///< the handshake was: Qt hides why, UpgradeProbe asks again
        Lost, ///< it stood, and broke or was closed by the server
        Oversized, ///< it stood, and a message was larger than we take
        Closed ///< by us
    };
    Kind kind = Kind::Lost;
    Error error; ///< net.*; what Refused means is for the probe to say
    int closeCode = 0; ///< of the server's Close frame, where it stood
};

/// What brings the frames of one connection: a socket of ours, or somebody else's that we read
/// along. Opened once, ended once. Delivers binary messages as they came.
/// Thread: the one it lives in.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void open() = 0;
    /// Nothing happens where the talk is not ours.
    virtual void send(const QByteArray& frame) = 0;
    /// ended() follows.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    void frameReceived(const QByteArray& frame);
    void ended(const racha::SocketEnd& end);
};

} // namespace racha

Q_DECLARE_METATYPE(racha::SocketEnd)
