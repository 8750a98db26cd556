// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <chrono>
#include <optional>

namespace racha {

/// Compares the clocks at each look. The monotonic one stands still while the computer sleeps, the
/// one since boot does not; the wall's may be put forward or back at any time.
/// Thread: any, one at a time.
class TimeWatch
{
public:
    struct Times
    {
        WallTime wall;
        MonoTime mono;
        std::chrono::nanoseconds sinceBoot {0}; ///< asleep or awake
    };

    struct News
    {
        bool wasAway = false; ///< asleep, or not run for long: nothing was heard meanwhile
        bool wallStepped = false;
    };

    /// `expected`: time between two looks.
    explicit TimeWatch(std::chrono::milliseconds expected)
        : m_expected(expected)
    {
    }

    News look(const Times& now);

private:
    const std::chrono::milliseconds m_expected;
    std::optional<Times> m_before;
};

} // namespace racha
