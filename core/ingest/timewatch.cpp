// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/timewatch.h"

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

} // namespace racha
