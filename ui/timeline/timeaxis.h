// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <vector>

namespace racha {

/// A moment to label, and where it is.
struct AxisTick
{
    WallTime at;
    double x = 0.0;
};

/// Which stretch of time is on screen, and where in it a moment lies.
///
/// Follows the clock, with a little room after now, until one scrolls or zooms away from now;
/// reaching now again follows again. Pixels are logical and count from the stretch's left edge.
/// Plain arithmetic without clock and screen. Thread: any, one at a time.
class TimeAxis
{
public:
    using Duration = WallTime::duration;

    static constexpr Duration kShortest = std::chrono::seconds {10};
    static constexpr Duration kLongest = std::chrono::hours {6};
    static constexpr Duration kUsual = std::chrono::minutes {2};

    void setWidth(int pixels);

    int width() const { return m_width; }

    /// There is nothing before it: one cannot scroll further back.
    void setOldest(WallTime oldest) { m_oldest = oldest; }

    void advanceTo(WallTime now) { m_now = now; }

    WallTime now() const { return m_now; }

    bool isFollowing() const { return m_isFollowing; }

    void follow() { m_isFollowing = true; }

    /// The stretch stays where it is while time goes on.
    void stopFollowing();

    WallTime from() const { return to() - m_span; }

    WallTime to() const { return m_isFollowing ? latest() : m_to; }

    Duration span() const { return m_span; }

    double xOf(WallTime time) const;
    WallTime timeAt(double x) const;

    /// Later for positive values, earlier for negative ones.
    void scrollBy(double pixels);
    void showOldest();
    /// Brings the interval into sight, unless some of it is.
    void show(WallTime begin, WallTime end);

    /// The time at x stays there; a factor below 1 shows less, larger.
    void zoomAround(double x, double factor);
    /// Around now while it follows, else around the middle.
    void zoom(double factor);

    bool canZoomIn() const { return m_span > kShortest; }

    bool canZoomOut() const { return m_span < kLongest; }

    /// The least round distance, from 1 s to 6 h, whose ticks are `pixels` apart or more; 6 h where
    /// none is.
    Duration tickStep(double pixels) const;
    /// Moments on screen that are round on a clock so far from UTC, at that distance; none before
    /// the first advanceTo().
    std::vector<AxisTick> ticks(double pixels, std::chrono::seconds utcOffset) const;

private:
    WallTime latest() const;
    void moveTo(WallTime to);
    Duration ofPixels(double pixels) const;

    int m_width = 1;
    Duration m_span = kUsual;
    WallTime m_to; ///< right edge while it does not follow
    WallTime m_now;
    WallTime m_oldest;
    bool m_isFollowing = true;
};

} // namespace racha
