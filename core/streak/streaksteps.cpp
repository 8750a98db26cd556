// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streaksteps.h"

namespace racha {

StreakRemarks remarksOn(std::span<const StreakStep> steps, EventType type,
                        const StreakSettings& settings)
{
    StreakRemarks remarks;
    const auto limit = type == EventType::Like ? settings.likeIdle : settings.giftIdle;
    if (type == EventType::Gift && !steps.empty() && steps.front().wire > 1)
        remarks.begunAt = steps.front().wire;
    bool hasEnded = false;
    for (const StreakStep* step = steps.data(); step != steps.data() + steps.size(); ++step) {
        remarks.late += type == EventType::Gift && step->added == 0 && !step->isEndMark ? 1 : 0;
        remarks.afterEnd += hasEnded ? 1 : 0;
        const bool isFirst = step == steps.data();
        if (!isFirst && !hasEnded && step->receivedAt - (step - 1)->receivedAt > limit)
            ++remarks.pauses;
        hasEnded |= step->isEndMark;
    }
    return remarks;
}

} // namespace racha
