// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace racha::simulator {

/// From low to high, both included.
struct Span
{
    double low = 0;
    double high = 0;
};

/// Chance that one seed decides, the same with every compiler (the distributions of the standard
/// library are not).
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_random(seed)
    {
    }

    bool happens(double probability) { return m_random.fraction() < probability; }

    double between(const Span& span)
    {
        return span.low + m_random.fraction() * (span.high - span.low);
    }

    std::int64_t whole(const Span& span)
    {
        return static_cast<std::int64_t>(
            std::floor(span.low + m_random.fraction() * (span.high - span.low + 1)));
    }

    /// 0 to count - 1.
    std::size_t below(std::size_t count)
    {
        return static_cast<std::size_t>(m_random.fraction() * static_cast<double>(count));
    }

private:
    SeededRandomSource m_random;
};

} // namespace racha::simulator
