// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionsettings.h"

#include <algorithm>
#include <chrono>

namespace racha {

/// How long the look-ups wait; tests shorten them.
struct LookupTimings
{
    std::chrono::milliseconds request {10'000}; ///< one request, from start to the last byte
    std::chrono::milliseconds notFoundRetry {2'000}; ///< live users are sometimes "not found"
    std::chrono::milliseconds cookieLife {std::chrono::hours(2)};
    std::chrono::milliseconds managed {25'000}; ///< until the managed socket names the room
    std::chrono::milliseconds page {30'000}; ///< until the browser's page has its socket
    std::chrono::milliseconds closeGrace {2'000}; ///< for a server's part of closing
};

/// With what the person chose. What takes several requests is never given up before one of them.
inline LookupTimings lookupTimings(const ConnectionSettings& settings)
{
    LookupTimings timings;
    timings.request = settings.requestTimeout.value_or(timings.request);
    timings.managed = std::max(timings.managed, timings.request);
    timings.page = std::max(timings.page, timings.request);
    return timings;
}

} // namespace racha
