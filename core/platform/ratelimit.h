// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

namespace racha {

using HttpHeaderLines = QList<std::pair<QByteArray, QByteArray>>;

/// The span of time that a limit counts for.
enum class RateSpan : std::uint8_t
{
    Minute,
    Hour,
    Day
};
inline constexpr std::size_t kRateSpans = static_cast<std::size_t>(RateSpan::Day) + 1;

/// What a server said about one span; nothing where it said nothing.
struct RateWindow
{
    std::optional<std::int64_t> limit;
    std::optional<std::int64_t> left;
    WallTime resetsAt; ///< zero: unknown

    bool isKnown() const { return limit || left; }

    bool operator==(const RateWindow&) const = default;
};

using RateWindows = std::array<RateWindow, kRateSpans>;

// What servers say of their limits is hostile like all that comes from the network: numbers are
// bounded, and what is no number is passed over.

/// How long the server wants to be left alone: Retry-After (seconds, or a date), X-RateLimit-Reset,
/// RateLimit-Reset (seconds, or since 1970). 1 s to 24 h; nullopt where it does not say.
std::optional<std::chrono::milliseconds> waitAsked(const HttpHeaderLines& headers, WallTime now);

/// Puts what X-RateLimit-* and RateLimit-* say into the span that they are about: by the policy's
/// `w=`, else the span whose limit is known to be this one, else by how far the reset is.
void readRateHeaders(const HttpHeaderLines& headers, WallTime now, RateWindows& windows);

/// The answer of the signing service about all spans: `{day,hour,minute}{max,remaining,reset_at}`.
/// nullopt: it is none.
std::optional<RateWindows> readRateLimits(const QByteArray& body, WallTime now);

/// Empty where there is none of this name, whatever its case.
QByteArray headerValue(const HttpHeaderLines& headers, QByteArrayView name);

} // namespace racha
