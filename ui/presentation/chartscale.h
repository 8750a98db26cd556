// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/liveseries.h"

#include <vector>

namespace racha {

/// A scale of numbers that people read at a glance.
struct AxisScale
{
    double low = 0;
    double high = 1;
    double step = 1; ///< between ticks; high is a tick

    std::vector<double> ticks() const;

    /// 0 at the low end, 1 at the high one.
    double share(double value) const { return (value - low) / (high - low); }

    bool operator==(const AxisScale&) const = default;
};

/// The smallest scale of at most `intervals` steps of 1, 2, 5, 10, 20, 25, 50 … around the values.
/// It begins at 0 unless they all lie in its upper part.
AxisScale niceScale(double least, double most, int intervals);

/// Moments to write at a time axis, at most `most`, at full seconds, minutes or hours of the clock
/// that people read. `step` is set to their distance.
std::vector<WallTime> timeTicks(TimeSpan span, int most, std::chrono::seconds& step);

} // namespace racha
