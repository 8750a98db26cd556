// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timeaxis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace racha {

namespace {

using namespace std::chrono_literals;

constexpr int kLeadShare = 50; ///< of the span is shown after now, for ends of running streaks

constexpr std::array<std::chrono::seconds, 16> kSteps {
    1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h};

double microsecondsOf(TimeAxis::Duration time)
{
    return static_cast<double>(time.count());
}

} // namespace

void TimeAxis::setWidth(int pixels)
{
    m_width = std::max(1, pixels);
}

void TimeAxis::stopFollowing()
{
    m_to = to();
    m_isFollowing = false;
}

WallTime TimeAxis::latest() const
{
    return m_now + m_span / kLeadShare;
}

TimeAxis::Duration TimeAxis::ofPixels(double pixels) const
{
    return Duration(std::llround(pixels * microsecondsOf(m_span) / m_width));
}

double TimeAxis::xOf(WallTime time) const
{
    return microsecondsOf(time - from()) * m_width / microsecondsOf(m_span);
}

WallTime TimeAxis::timeAt(double x) const
{
    return from() + ofPixels(x);
}

void TimeAxis::moveTo(WallTime to)
{
    m_to = std::max(to, m_oldest + m_span);
    m_isFollowing = m_to >= latest();
}

void TimeAxis::scrollBy(double pixels)
{
    moveTo(to() + ofPixels(pixels));
}

void TimeAxis::showOldest()
{
    moveTo(m_oldest + m_span);
}

void TimeAxis::show(WallTime begin, WallTime end)
{
    if (begin <= to() && end >= from())
        return;
    const Duration length = end - begin;
    moveTo(length < m_span ? begin + (length + m_span) / 2 : end + m_span / 10);
}

void TimeAxis::zoomAround(double x, double factor)
{
    const WallTime anchor = timeAt(x);
    const auto wanted = Duration(std::llround(microsecondsOf(m_span) * factor));
    m_span = std::clamp(wanted, kShortest, kLongest);
    moveTo(anchor + ofPixels(m_width - x));
}

void TimeAxis::zoom(double factor)
{
    if (!m_isFollowing) {
        zoomAround(m_width / 2.0, factor);
        return;
    }
    zoomAround(xOf(m_now), factor);
    m_isFollowing = true;
}

TimeAxis::Duration TimeAxis::tickStep(double pixels) const
{
    const auto fits = std::find_if(kSteps.begin(), kSteps.end(), [&](std::chrono::seconds step) {
        return microsecondsOf(step) * m_width >= pixels * microsecondsOf(m_span);
    });
    return fits == kSteps.end() ? kSteps.back() : *fits;
}

std::vector<AxisTick> TimeAxis::ticks(double pixels, std::chrono::seconds utcOffset) const
{
    std::vector<AxisTick> ticks;
    if (m_now == WallTime {})
        return ticks;
    const Duration step = tickStep(pixels);
    const Duration local = from().time_since_epoch() + utcOffset;
    // Rounded up; a step before or after the stretch has no business here.
    auto at = WallTime {(local + step - Duration(1)) / step * step - utcOffset};
    for (; at <= to(); at += step)
        ticks.push_back({at, xOf(at)});
    return ticks;
}

} // namespace racha
