// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"
#include "core/base/jitter.h"
#include "core/ingest/capturetimings.h"

#include <chrono>
#include <optional>

namespace racha {

/// What to do after a failure.
struct RetryDecision
{
    bool giveUp = false;
    std::chrono::milliseconds wait {0};
    bool resolveAgain = false; ///< look the room up: it may have ended, or begun anew
};

/// When to try again, and when not: back-off with jitter; few tries before the first connection,
/// endless ones later, with the room looked up after the first since it stood and every third.
/// Holds no timer and no clock. Thread: any, one at a time.
class ReconnectPolicy
{
public:
    static constexpr int kResolveEvery = 3;

    explicit ReconnectPolicy(const CaptureTimings& timings);

    /// `atLeast`: what the server asked for, or what the kind of failure wants.
    /// `atSocket`: the socket said so, which is less certain than a look-up.
    RetryDecision next(ErrorCode code, std::optional<std::chrono::milliseconds> atLeast,
                       RandomSource& random, bool atSocket = false);
    void connected(); ///< the server let us in: from here it is tried for ever
    void startOver(); ///< stable data, or another way in: earlier failures no longer count

    int attempt() const { return m_attempt; } ///< failures so far

    bool everConnected() const { return m_everConnected; }

private:
    std::chrono::milliseconds backoff(RandomSource& random) const;
    std::chrono::milliseconds leastWait(ErrorCode code) const;

    CaptureTimings m_timings;
    int m_attempt = 0;
    int m_sinceConnected = 0;
    bool m_everConnected = false;
};

} // namespace racha
