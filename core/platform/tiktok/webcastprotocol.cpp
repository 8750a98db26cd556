// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastprotocol.h"

#include "core/platform/tiktok/signanswer.h"
#include "proto/framecodec.h"

#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

QByteArray bytesOf(const std::string& text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

Error closingError(std::string_view reason)
{
    const auto detail = u"close frame, reason '%1'"_s.arg(QString::fromUtf8(
        reason.data(), static_cast<qsizetype>(std::min<std::size_t>(reason.size(), 80))));
    return {reason == "disable_web_direct" ? ErrorCode::PushDirectDisabled : ErrorCode::NetReset,
            detail};
}

} // namespace

WebcastProtocol::WebcastProtocol(RoomId room, std::chrono::milliseconds heartbeat)
    : m_room(room)
    , m_interval(heartbeat.count() > 0 ? heartbeat : kHeartbeat)
{
}

QByteArray WebcastProtocol::nextHeartbeat()
{
    return bytesOf(heartbeatFrame(m_room.value, ++m_sequence));
}

Step WebcastProtocol::opened(MonoTime now)
{
    Step step;
    step.send = {nextHeartbeat(), bytesOf(enterRoomFrame(m_room.value))};
    m_nextHeartbeat = now + m_interval;
    step.nextTick = m_nextHeartbeat;
    return step;
}

Step WebcastProtocol::received(const QByteArray& bytes, MonoTime now)
{
    Step step;
    const auto frame =
        parsePushFrame(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!frame)
        return step;
    if (frame->kind == FrameKind::Close)
        step.closing = closingError(frame->closeReason);
    if (!frame->holdsResponse())
        return step;
    step.joined = !std::exchange(m_joined, true);
    const auto payload = inflatedPayload(*frame);
    if (!payload)
        return step;
    const auto response = parseResponse(*payload);
    step.heardData = !response.messages.empty();
    if (response.needAck && frame->logId != 0)
        step.send.push_back(bytesOf(ackFrame(frame->logId, response.internalExt)));
    const auto wanted = heartbeatInterval(response.heartbeatDuration);
    if (wanted.count() > 0 && wanted != m_interval) {
        m_nextHeartbeat = std::max(now, m_nextHeartbeat - m_interval + wanted);
        m_interval = wanted;
        step.nextTick = m_nextHeartbeat;
    }
    return step;
}

Step WebcastProtocol::tick(MonoTime now)
{
    Step step;
    if (now >= m_nextHeartbeat) {
        step.send.push_back(nextHeartbeat());
        m_nextHeartbeat = now + m_interval;
    }
    step.nextTick = m_nextHeartbeat;
    return step;
}

} // namespace racha
