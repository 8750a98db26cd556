// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/reconnectpolicy.h"

#include <algorithm>

namespace racha {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// Failures of one kind until it is given up, where no connection ever stood.
int triesBeforeFirst(ErrorCode code, bool atSocket)
{
    switch (code) {
    case ErrorCode::LiveRestricted:
        return atSocket ? 3 : 1; // a burned cookie is refused just as quietly
    case ErrorCode::NetName:
    case ErrorCode::NetTls:
    case ErrorCode::NetProxy:
    case ErrorCode::NetTimeout:
    case ErrorCode::NetRefused:
    case ErrorCode::NetReset:
    case ErrorCode::NetFailed:
    case ErrorCode::PushDeviceBlocked:
    case ErrorCode::PushRefused:
    case ErrorCode::PushSignature: // which a fresh cookie may cure
        return 3;
    case ErrorCode::PushSilent:
    case ErrorCode::SignFailing:
        return 2;
    default:
        return 1;
    }
}

/// What no waiting cures, even where a connection stood before.
bool isHopeless(ErrorCode code, bool atSocket)
{
    switch (code) {
    case ErrorCode::LiveRestricted:
        return !atSocket;
    case ErrorCode::UsageInvalid:
    case ErrorCode::SignCredentials:
    case ErrorCode::PushDirectDisabled:
    case ErrorCode::FileUnwritable:
    case ErrorCode::DiskFull:
        return true;
    default:
        return false;
    }
}

} // namespace

ReconnectPolicy::ReconnectPolicy(const CaptureTimings& timings)
    : m_timings(timings)
{
}

RetryDecision ReconnectPolicy::next(ErrorCode code, std::optional<Milliseconds> atLeast,
                                    RandomSource& random, bool atSocket)
{
    ++m_attempt;
    ++m_sinceConnected;
    RetryDecision decision;
    decision.giveUp = m_everConnected ? isHopeless(code, atSocket)
                                      : m_attempt >= triesBeforeFirst(code, atSocket);
    if (decision.giveUp)
        return decision;
    decision.wait =
        std::max({backoff(random), leastWait(code), atLeast.value_or(Milliseconds {0})});
    if (code == ErrorCode::PushDeviceBlocked && m_attempt == 1)
        decision.wait = m_timings.deviceBlocked;
    decision.resolveAgain =
        !m_everConnected || m_sinceConnected == 1 || m_attempt % kResolveEvery == 0;
    return decision;
}

void ReconnectPolicy::connected()
{
    m_everConnected = true;
    m_sinceConnected = 0;
}

void ReconnectPolicy::startOver()
{
    m_attempt = 0;
}

/// 1, 2, 4, 8, 16, 30, 30 … times the first wait, as far as the last one allows.
Milliseconds ReconnectPolicy::backoff(RandomSource& random) const
{
    const int doublings = std::clamp(m_attempt - 1, 0, 16);
    const auto grown = m_timings.backoffFirst * (1 << doublings);
    return jittered(std::min<Milliseconds>(grown, m_timings.backoffLast), random);
}

Milliseconds ReconnectPolicy::leastWait(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::PushDeviceBlocked:
        return m_timings.deviceBlocked;
    case ErrorCode::LiveBlocked:
    case ErrorCode::LiveRegion:
    case ErrorCode::LiveUserNotFound: // a live that we were in: not to be asked for every second
        return m_timings.blocked;
    case ErrorCode::SignFailing:
        return m_timings.signFailing;
    case ErrorCode::SignQuota:
        return m_timings.signQuota;
    default:
        return Milliseconds {0};
    }
}

} // namespace racha
