// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <vector>

namespace racha {

/// Where a moment lies among all stored events, as the share of the events before it: so a scroll
/// bar stands for time and moves as evenly as its rows. Where nothing is counted yet, time itself
/// is the measure. Plain arithmetic. Thread: any, one at a time.
class HistoryScale
{
public:
    /// Some stretch of time and the events in it.
    struct Stretch
    {
        WallTime begin;
        WallTime end;
        std::int64_t events = 0;
    };

    HistoryScale() = default;
    HistoryScale(WallTime first, WallTime last);
    /// `stretches`: ascending, without overlap. Those without events take no room.
    explicit HistoryScale(const std::vector<Stretch>& stretches);

    bool isEmpty() const { return m_knots.size() < 2; }

    /// 0 at the first event, 1 at the last.
    double shareAt(WallTime time) const;
    WallTime timeAt(double share) const;

private:
    struct Knot
    {
        WallTime time;
        double share = 0.0;
    };

    std::vector<Knot> m_knots;
};

/// Round moments that cut a stretch of time into at most `most` bars, on the clock that people
/// read (displayzone.h): what a histogram counts between. Ascending; the first is not after
/// `first`, the last behind `last`.
std::vector<WallTime> historyBounds(WallTime first, WallTime last, int most);

} // namespace racha
