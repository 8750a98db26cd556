// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/streaklane.h"

namespace racha {

namespace {

/// Keeps the first, third, fifth …
void dropEverySecond(std::vector<WallTime>& times)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < times.size(); i += 2)
        times[kept++] = times[i];
    times.resize(kept);
}

} // namespace

void StreakLane::noteAddition(WallTime at)
{
    if (additions++ % tickStep != 0)
        return;
    if (ticks.size() >= kTicksKept) {
        dropEverySecond(ticks);
        tickStep *= 2;
    }
    ticks.push_back(at);
}

qint64 addedBy(const Event& event)
{
    if (const auto* gift = std::get_if<GiftEvent>(&event.payload))
        return gift->added;
    if (const auto* like = std::get_if<LikeEvent>(&event.payload))
        return like->count;
    return 0;
}

qint64 totalWith(const Event& event)
{
    if (const auto* gift = std::get_if<GiftEvent>(&event.payload))
        return gift->streakTotal;
    if (const auto* like = std::get_if<LikeEvent>(&event.payload))
        return like->streakTotal;
    return 0;
}

} // namespace racha
