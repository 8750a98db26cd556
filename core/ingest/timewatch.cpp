// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/timewatch.h"

#include <ctime>
#include <utility>

namespace racha {

using namespace std::chrono_literals;

namespace {

constexpr auto kAway = 10s; ///< a busy thread looks late, too
constexpr auto kStep = 2s; ///< clocks that are put right little by little do not step

} // namespace

TimeWatch::News TimeWatch::look(const Times& now)
{
    const auto before = std::exchange(m_before, now);
    if (!before)
        return {};
    const auto passed = now.sinceBoot - before->sinceBoot;
    const auto awake = now.mono - before->mono;
    const auto stepped = (now.wall - before->wall) - passed;
    return {passed - awake > kAway || awake - m_expected > kAway,
            stepped > kStep || stepped < -kStep};
}

std::chrono::nanoseconds timeSinceBoot()
{
#ifdef CLOCK_BOOTTIME
    timespec now {};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace racha
