// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedsocket.h"

#include "core/platform/tiktok/managedanswer.h"

namespace racha {

ManagedSocket::ManagedSocket(const SocketRequest& request, const SocketTimings& timings,
                             QObject* parent)
    : EarlySource(parent)
    , m_socket(request, timings)
{
    connect(&m_socket, &WebSocketSource::textReceived, this, &ManagedSocket::told);
    connect(&m_socket, &FrameSource::frameReceived, this,
            [this](const QByteArray& frame) { deliver(asPushFrame(frame)); });
    connect(&m_socket, &FrameSource::ended, this, &ManagedSocket::take);
}

void ManagedSocket::take(SocketEnd end)
{
    if (isOver())
        return;
    if (end.kind == SocketEnd::Kind::Lost && end.closeCode >= 1000)
        end.error = managedCloseVerdict(end.closeCode);
    conclude(end);
    Q_EMIT gone(end);
}

} // namespace racha
