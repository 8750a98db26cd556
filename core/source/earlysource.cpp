// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/earlysource.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

void EarlySource::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    QMetaObject::invokeMethod(this, &EarlySource::handOut, Qt::QueuedConnection);
}

void EarlySource::handOut()
{
    m_isHandedOut = true;
    Q_EMIT opened();
    const auto early = std::exchange(m_early, {});
    for (const auto& frame : early)
        Q_EMIT frameReceived(frame);
    if (m_end)
        Q_EMIT ended(*m_end);
}

void EarlySource::close()
{
    conclude({SocketEnd::Kind::Closed, {ErrorCode::NetReset, u"closed by us"_s}});
}

void EarlySource::deliver(const QByteArray& frame)
{
    if (m_end)
        return;
    if (m_isHandedOut) {
        Q_EMIT frameReceived(frame);
        return;
    }
    m_earlyBytes += frame.size();
    if (m_earlyBytes > kMaxEarlyBytes) {
        conclude({SocketEnd::Kind::Lost,
                  {ErrorCode::ProtocolFrame, u"more than 32 MiB before anybody could take it"_s}});
        return;
    }
    m_early.push_back(frame);
}

void EarlySource::conclude(const SocketEnd& end)
{
    if (m_end)
        return;
    m_end = end;
    letGo();
    if (m_isHandedOut)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT ended(*m_end); }, Qt::QueuedConnection);
}

} // namespace racha
