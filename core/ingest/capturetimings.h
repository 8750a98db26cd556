// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/tiktok/lookuptimings.h"

#include <algorithm>
#include <chrono>

namespace racha {

/// How long a capture waits for what; tests shorten it.
struct CaptureTimings
{
    using Milliseconds = std::chrono::milliseconds;

    LookupTimings lookups;
    Milliseconds connect {20'000}; ///< until the handshake is answered
    Milliseconds closeGrace {2'000}; ///< for the server's part of closing
    Milliseconds stall {45'000}; ///< without any frame: the connection is dead
    Milliseconds doubt {5'000}; ///< for the echo of a heartbeat, where the connection is in doubt
    Milliseconds quiet {45'000}; ///< without a message: is the room still live?
    Milliseconds quietLast {600'000}; ///< … which is asked less and less often
    Milliseconds look {2'000}; ///< between two looks at the clocks and at a quiet room
    Milliseconds silent {15'000}; ///< without a message after the handshake: not really let in
    Milliseconds backoffFirst {1'000}; ///< doubles with each failure
    Milliseconds backoffLast {30'000};
    Milliseconds stable {60'000}; ///< data for so long: the failures before are forgotten
    Milliseconds deviceBlocked {2'000};
    Milliseconds blocked {60'000}; ///< at least, after TikTok blocked a look-up
    Milliseconds signFailing {10'000}; ///< at least, after the signing service failed
    Milliseconds signQuota {60'000}; ///< where the service does not say when
    Milliseconds oversized {30'000}; ///< at least, after a second frame that was too large
    Milliseconds heldFirst {300'000}; ///< at most, before the first connection, for a held host
    Milliseconds waitForLive {60'000};
    Milliseconds diskFull {5'000}; ///< until one looks again whether there is room
    Milliseconds batch {50}; ///< an event waits no longer for others to be announced with
};

/// With what the person chose: who is patient with a request is so with a handshake.
inline CaptureTimings captureTimings(const ConnectionSettings& settings)
{
    CaptureTimings timings;
    timings.lookups = lookupTimings(settings);
    timings.connect = std::max(timings.connect, timings.lookups.request);
    timings.stall = settings.silenceTimeout.value_or(timings.stall);
    return timings;
}

} // namespace racha
