// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/story.h"

#include <chrono>
#include <functional>
#include <vector>

namespace racha::test {

using namespace racha::simulator;

/// A message of the demo: when it happens, and how much later than its neighbours it arrives.
struct DemoMoment
{
    std::chrono::milliseconds at {0};
    std::chrono::milliseconds late {0};
    std::function<Message(Story&)> write {};
};

/// The connection is lost for a while.
struct DemoGap
{
    std::chrono::milliseconds from {0};
    std::chrono::milliseconds to {0};
};

inline constexpr DemoGap kDemoGap {std::chrono::milliseconds(151'300),
                                   std::chrono::milliseconds(158'900)};
inline constexpr std::chrono::milliseconds kDemoEnd {256'000};
inline constexpr std::int64_t kDemoStartMs = 1'795'204'800'000; ///< 2026-11-20 20:00 UTC

/// An evening with Luna, in no order: two songs, a poll, a pause, a lost connection, a battle.
std::vector<DemoMoment> demoMoments();

} // namespace racha::test
