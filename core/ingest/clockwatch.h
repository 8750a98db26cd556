// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace racha {

/// How far the clock of this machine is ahead of the server's, from the times that frames were
/// written and received: the median, what it drifted, and jumps of either clock.
///
/// The way of a frame takes time too, so some tens of milliseconds mean nothing; a single frame
/// that was held up moves no median. Memory: bounded.
class ClockWatch
{
public:
    /// Frames whose median is one look at the difference.
    static constexpr std::size_t kWindow = 15;
    /// Two looks that differ by more are a jump, not a drift.
    static constexpr std::chrono::milliseconds kJump {2'000};

    void take(WallTime received, WallTime written);

    /// In milliseconds; none: no frame told its time.
    std::optional<std::int64_t> median() const;
    /// From the first look to the last, without the jumps; none: fewer than two looks.
    std::optional<std::int64_t> drift() const;

    std::int64_t jumps() const { return m_jumps; }

private:
    void look();

    /// How often each difference came: exact below 128 ms, to 1.6 % above.
    std::map<std::int64_t, std::int64_t> m_differences;
    std::int64_t m_count = 0;
    std::vector<std::int64_t> m_window;
    std::optional<std::int64_t> m_firstLook;
    std::optional<std::int64_t> m_lastLook;
    std::int64_t m_jumped = 0; ///< milliseconds, with their signs
    std::int64_t m_jumps = 0;
};

} // namespace racha
