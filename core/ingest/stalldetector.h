// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "core/ingest/capturetimings.h"

#include <algorithm>

namespace racha {

/// Tells a dead connection from a quiet one: heartbeat echoes count as life, but who was never sent
/// a message was not really let in. Holds no timer. Thread: any, one at a time.
class StallDetector
{
public:
    enum class Verdict
    {
        Alive,
        Stalled, ///< no frame for too long
        Silent ///< frames perhaps, but no message since the handshake
    };

    /// `expectsData`: false where silence is no sign, as while the host pauses.
    StallDetector(const CaptureTimings& timings, bool expectsData, MonoTime openedAt)
        : m_stall(timings.stall)
        , m_silent(timings.silent)
        , m_expectsData(expectsData)
        , m_openedAt(openedAt)
        , m_lastFrame(openedAt)
    {
    }

    void heardFrame(MonoTime now) { m_lastFrame = now; }

    void heardData() { m_expectsData = false; }

    Verdict verdict(MonoTime now) const
    {
        if (m_expectsData && now - m_openedAt >= m_silent)
            return Verdict::Silent;
        return now - m_lastFrame >= m_stall ? Verdict::Stalled : Verdict::Alive;
    }

    /// When the verdict may change by itself.
    MonoTime nextCheck() const
    {
        const auto stall = m_lastFrame + m_stall;
        return m_expectsData ? std::min(stall, m_openedAt + m_silent) : stall;
    }

private:
    std::chrono::milliseconds m_stall;
    std::chrono::milliseconds m_silent;
    bool m_expectsData;
    MonoTime m_openedAt;
    MonoTime m_lastFrame;
};

} // namespace racha
