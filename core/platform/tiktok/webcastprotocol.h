// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/platform/sessionprotocol.h"

#include <chrono>

namespace racha {

/// TikTok's talk: a heartbeat at once and then every interval, the room entered right after the
/// first one, an acknowledgement for each frame that wants it.
/// Source: protocol notes, "Frames".
class WebcastProtocol final : public SessionProtocol
{
public:
    static constexpr std::chrono::milliseconds kHeartbeat {10'000};

    /// `heartbeat` zero: our own interval, until a response names another.
    explicit WebcastProtocol(RoomId room, std::chrono::milliseconds heartbeat = {});

    Step opened(MonoTime now) override;
    Step received(const QByteArray& frame, MonoTime now) override;
    Step tick(MonoTime now) override;

private:
    QByteArray nextHeartbeat();

    RoomId m_room;
    std::chrono::milliseconds m_interval;
    std::int64_t m_sequence = 0;
    MonoTime m_nextHeartbeat;
    bool m_joined = false;
};

} // namespace racha
