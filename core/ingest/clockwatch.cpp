// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/clockwatch.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace racha {

namespace {

constexpr int kExactBits = 7; ///< leading bits that a difference keeps

/// Few different values, however much differences spread.
std::int64_t rounded(std::int64_t difference)
{
    const auto size = static_cast<std::uint64_t>(std::abs(difference));
    const int excess = std::max(0, static_cast<int>(std::bit_width(size)) - kExactBits);
    const auto kept = static_cast<std::int64_t>((size >> excess) << excess);
    return difference < 0 ? -kept : kept;
}

} // namespace

void ClockWatch::take(WallTime received, WallTime written)
{
    const auto difference =
        std::chrono::duration_cast<std::chrono::milliseconds>(received - written).count();
    ++m_differences[rounded(difference)];
    ++m_count;
    m_window.push_back(difference);
    if (m_window.size() == kWindow)
        look();
}

void ClockWatch::look()
{
    const auto middle = m_window.begin() + kWindow / 2;
    std::nth_element(m_window.begin(), middle, m_window.end());
    const std::int64_t now = *middle;
    m_window.clear();
    if (!m_firstLook)
        m_firstLook = now;
    else if (std::abs(now - *m_lastLook) > kJump.count()) {
        ++m_jumps;
        m_jumped += now - *m_lastLook;
    }
    m_lastLook = now;
}

std::optional<std::int64_t> ClockWatch::median() const
{
    std::int64_t passed = 0;
    for (const auto& [difference, count] : m_differences) {
        passed += count;
        if (2 * passed >= m_count)
            return difference;
    }
    return std::nullopt;
}

std::optional<std::int64_t> ClockWatch::drift() const
{
    if (m_count < 2 * static_cast<std::int64_t>(kWindow))
        return std::nullopt;
    return *m_lastLook - *m_firstLook - m_jumped;
}

} // namespace racha
