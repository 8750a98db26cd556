// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedsocket.h"

#include "core/platform/tiktok/managedanswer.h"
#include "core/platform/tiktok/managedframe.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

ManagedSocket::ManagedSocket(const SocketRequest& request, const SocketTimings& timings,
                             QObject* parent)
    : EarlySource(parent)
    , m_socket(request, timings)
{
    connect(&m_socket, &WebSocketSource::textReceived, this, &ManagedSocket::takeText);
    connect(&m_socket, &FrameSource::frameReceived, this, &ManagedSocket::takeFrame);
    connect(&m_socket, &FrameSource::ended, this, &ManagedSocket::take);
}

void ManagedSocket::takeText(const QString& text)
{
    if (!m_isKnown && isDecodedMessage(text))
        noteUnknown(u"messages as JSON"_s);
    else
        Q_EMIT told(text);
}

void ManagedSocket::takeFrame(const QByteArray& bytes)
{
    if (looksLikeJson(bytes)) {
        takeText(QString::fromUtf8(bytes));
        return;
    }
    const auto frame = asPushFrame(bytes);
    m_isKnown = m_isKnown || frame;
    deliver(frame.value_or(bytes));
    if (!frame)
        noteUnknown(
            u"a frame that begins with %1"_s.arg(QString::fromLatin1(bytes.left(8).toHex(' '))));
}

void ManagedSocket::noteUnknown(const QString& what)
{
    if (m_isKnown || ++m_unknown < kMaxUnknown)
        return;
    take({SocketEnd::Kind::Lost,
          {ErrorCode::ProtocolFrame,
           u"managed socket: of no shape that we know, last %1"_s.arg(what)}});
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
