// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <array>
#include <cstdint>

namespace racha {

/// At which hours of the day (UTC) somebody usually is live: a weight for each hour, learned from
/// the lives that were seen and slowly forgotten. A value; no clock.
class LiveHours
{
public:
    using Weights = std::array<std::uint8_t, 24>;

    LiveHours() = default;

    explicit LiveHours(const Weights& weights)
        : m_weights(weights)
    {
    }

    const Weights& weights() const { return m_weights; }

    bool isEmpty() const { return m_weights == Weights {}; }

    /// A live was seen at that time, and `before` is when one was seen last. False where that hour
    /// was counted already.
    bool note(WallTime at, WallTime before);
    /// Whether that hour, or the next one, is one of theirs.
    bool isUsual(WallTime at) const;

    bool operator==(const LiveHours&) const = default;

private:
    Weights m_weights {};
};

} // namespace racha
