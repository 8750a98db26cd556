// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace racha {

/// How long the look-ups wait; users never change them, tests shorten them.
struct LookupTimings
{
    std::chrono::milliseconds request {10'000}; ///< one request, from start to the last byte
    std::chrono::milliseconds notFoundRetry {2'000}; ///< live users are sometimes "not found"
    std::chrono::milliseconds cookieLife {std::chrono::hours(2)};
    std::chrono::milliseconds managed {25'000}; ///< until the managed socket names the room
    std::chrono::milliseconds page {30'000}; ///< until the browser's page has its socket
    std::chrono::milliseconds closeGrace {2'000}; ///< for a server's part of closing
};

} // namespace racha
