// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/livehours.h"

#include <cstddef>

namespace racha {

namespace {

using Hours = std::chrono::sys_time<std::chrono::hours>;

constexpr int kFull = 255;
constexpr int kLearn = 4; ///< a seen hour gains this part of what it lacks …
constexpr int kForget = 8; ///< … and with each new day of lives all lose this part
constexpr int kUsual = 80; ///< seen on two of the last days, at least

std::size_t hourOf(Hours hour)
{
    return static_cast<std::size_t>((hour.time_since_epoch().count() % 24 + 24) % 24);
}

} // namespace

bool LiveHours::note(WallTime at, WallTime before)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(at);
    if (std::chrono::floor<std::chrono::hours>(before) == hour)
        return false;
    if (std::chrono::floor<std::chrono::days>(before)
        != std::chrono::floor<std::chrono::days>(at)) {
        for (std::uint8_t& weight : m_weights)
            weight = static_cast<std::uint8_t>(weight - (weight + kForget - 1) / kForget);
    }
    std::uint8_t& seen = m_weights[hourOf(hour)];
    seen = static_cast<std::uint8_t>(seen + (kFull - seen) / kLearn);
    return true;
}

bool LiveHours::isUsual(WallTime at) const
{
    const auto hour = std::chrono::floor<std::chrono::hours>(at);
    return m_weights[hourOf(hour)] >= kUsual
        || m_weights[hourOf(hour + std::chrono::hours(1))] >= kUsual;
}

} // namespace racha
