// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace racha {

/// A moment, UTC, in microseconds since 1970. The zero value means "unknown".
using WallTime = std::chrono::sys_time<std::chrono::microseconds>;
/// A moment that only moves forward; for time-outs, never stored.
using MonoTime = std::chrono::steady_clock::time_point;

constexpr std::int64_t microseconds(WallTime time)
{
    return time.time_since_epoch().count();
}

constexpr WallTime wallTimeFromMicroseconds(std::int64_t us)
{
    return WallTime {std::chrono::microseconds {us}};
}

/// `2026-11-23T20:14:03.123456Z`, the form of JSON lines and CSV.
std::string isoText(WallTime time);
/// `2026-11-23 20:14:03.123456`, the form of the store (UTC, no zone mark).
std::string storeText(WallTime time);
/// Reads both forms, with 0 to 6 fractional digits. Anything else is the zero value.
WallTime wallTimeFromText(std::string_view text);

} // namespace racha
