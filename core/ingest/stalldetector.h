// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "core/ingest/capturetimings.h"

#include <algorithm>
#include <optional>

namespace racha {

/// Tells a dead connection from a quiet one: heartbeat echoes count as life, but who never joined,
/// or was never sent a message, was not really let in. Whether a room that fell silent is quiet is
/// QuietRule's to ask. Holds no timer. Thread: any, one at a time.
class StallDetector
{
public:
    enum class Verdict
    {
        Alive,
        Stalled, ///< no frame for too long
        Silent ///< frames perhaps, but no message since the handshake
    };

    /// `expectsData`: false where a lack of messages is no sign, as while the host pauses.
    StallDetector(const CaptureTimings& timings, bool expectsData, MonoTime openedAt)
        : m_stall(timings.stall)
        , m_silent(timings.silent)
        , m_doubt(timings.doubt)
        , m_expectsData(expectsData)
        , m_openedAt(openedAt)
        , m_lastFrame(openedAt)
    {
    }

    void heardFrame(MonoTime now)
    {
        m_lastFrame = now;
        m_doubtedUntil.reset();
    }

    void joined() { m_expectsJoin = false; }

    void heardData() { m_expectsData = false; }

    /// It may be dead without knowing: a frame must come soon after `nextHeartbeat`.
    void doubt(MonoTime now, MonoTime nextHeartbeat)
    {
        m_doubtedUntil = std::max(now, nextHeartbeat) + m_doubt;
    }

    Verdict verdict(MonoTime now) const
    {
        if (isSilenceOdd() && now - m_openedAt >= m_silent)
            return Verdict::Silent;
        return now >= stallsAt() ? Verdict::Stalled : Verdict::Alive;
    }

    /// When the verdict may change by itself.
    MonoTime nextCheck() const
    {
        return isSilenceOdd() ? std::min(stallsAt(), m_openedAt + m_silent) : stallsAt();
    }

private:
    bool isSilenceOdd() const { return m_expectsJoin || m_expectsData; }

    MonoTime stallsAt() const
    {
        const auto stall = m_lastFrame + m_stall;
        return m_doubtedUntil ? std::min(stall, *m_doubtedUntil) : stall;
    }

    std::chrono::milliseconds m_stall;
    std::chrono::milliseconds m_silent;
    std::chrono::milliseconds m_doubt;
    bool m_expectsData;
    bool m_expectsJoin = true;
    MonoTime m_openedAt;
    MonoTime m_lastFrame;
    std::optional<MonoTime> m_doubtedUntil;
};

} // namespace racha
