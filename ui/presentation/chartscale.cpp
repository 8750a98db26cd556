// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/chartscale.h"

#include "ui/words/displayzone.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace racha {

namespace {

using std::chrono::seconds;

/// Values that all lie above this share of the highest are looked at from near.
constexpr double kUpperPart = 0.6;
/// But not so near that a few more or less look like a rush.
constexpr double kNearest = 0.9;

constexpr std::array kTimeSteps {10,    30,    60,     120,    300,    600,   900,
                                 1'800, 3'600, 10'800, 21'600, 43'200, 86'400};

AxisScale around(double least, double most, double step)
{
    AxisScale scale;
    scale.step = step;
    scale.low = std::floor(least / step) * step;
    scale.high = std::max(std::ceil(most / step), std::floor(least / step) + 1) * step;
    return scale;
}

} // namespace

std::vector<double> AxisScale::ticks() const
{
    std::vector<double> values;
    const auto count = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i)
        values.push_back(low + i * step);
    return values;
}

AxisScale niceScale(double least, double most, int intervals)
{
    const double bottom =
        least > kUpperPart * most ? std::min(least, kNearest * most) : std::min(least, 0.0);
    for (double power = 1;; power *= 10) {
        for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
            const double step = digit * power;
            if (step != std::floor(step))
                continue; // people, diamonds and likes are whole
            const AxisScale scale = around(bottom, most, step);
            if (scale.high - scale.low <= step * intervals)
                return scale;
        }
    }
}

std::vector<WallTime> timeTicks(TimeSpan span, int most, seconds& step)
{
    const auto wanted = (span.to - span.from) / std::max(most, 1);
    const auto* const fitting = std::find_if(kTimeSteps.begin(), kTimeSteps.end(),
                                             [&](int length) { return seconds(length) >= wanted; });
    step = seconds(fitting == kTimeSteps.end() ? kTimeSteps.back() : *fitting);
    while (step < wanted)
        step *= 2;
    const seconds offset = shownOffset(span.from);
    const auto local = std::chrono::ceil<seconds>(span.from + offset).time_since_epoch();
    const auto rest = (local % step + step) % step;
    std::vector<WallTime> ticks;
    WallTime at = WallTime(rest == seconds(0) ? local : local - rest + step) - offset;
    for (; at <= span.to; at += step)
        ticks.push_back(at);
    return ticks;
}

} // namespace racha
