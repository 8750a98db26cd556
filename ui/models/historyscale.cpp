// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historyscale.h"

#include "ui/words/displayzone.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace racha {

namespace {

using namespace std::chrono_literals;
using Duration = WallTime::duration;

constexpr std::array<std::chrono::seconds, 17> kSteps {
    1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h};

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// Bars of whole days, so that summer time moves none of them.
std::vector<WallTime> dayBounds(WallTime first, WallTime last, int most)
{
    const QDate begin = shownTime(first).date();
    const qint64 days = begin.daysTo(shownTime(last).date()) + 1;
    const qint64 step = std::max<qint64>(1, (days + most - 1) / most);
    std::vector<WallTime> bounds;
    for (qint64 day = 0; bounds.empty() || bounds.back() <= last; day += step)
        bounds.push_back(shownDayBegin(begin.addDays(day)));
    return bounds;
}

} // namespace

HistoryScale::HistoryScale(WallTime first, WallTime last)
    : m_knots {{first, 0.0}, {std::max(last, first + 1us), 1.0}}
{
}

HistoryScale::HistoryScale(const std::vector<Stretch>& stretches)
{
    double all = 0.0;
    for (const Stretch& stretch : stretches)
        all += static_cast<double>(stretch.events);
    if (all <= 0.0)
        return;
    double before = 0.0;
    for (const Stretch& stretch : stretches) {
        if (stretch.events <= 0 || stretch.end <= stretch.begin)
            continue;
        if (m_knots.empty() || m_knots.back().time < stretch.begin)
            m_knots.push_back({stretch.begin, before / all});
        before += static_cast<double>(stretch.events);
        m_knots.push_back({stretch.end, before / all});
    }
}

double HistoryScale::shareAt(WallTime time) const
{
    if (isEmpty() || time <= m_knots.front().time)
        return 0.0;
    if (time >= m_knots.back().time)
        return 1.0;
    const auto after = std::ranges::upper_bound(m_knots, time, {}, &Knot::time);
    const auto before = after - 1;
    const double part = seconds(time - before->time) / seconds(after->time - before->time);
    return before->share + part * (after->share - before->share);
}

WallTime HistoryScale::timeAt(double share) const
{
    if (isEmpty())
        return {};
    if (share <= 0.0)
        return m_knots.front().time;
    if (share >= 1.0)
        return m_knots.back().time;
    const auto after = std::ranges::upper_bound(m_knots, share, {}, &Knot::share);
    const auto before = after - 1;
    const double part = (share - before->share) / (after->share - before->share);
    const double us = static_cast<double>((after->time - before->time).count()) * part;
    return before->time + Duration(static_cast<std::int64_t>(us));
}

std::vector<WallTime> historyBounds(WallTime first, WallTime last, int most)
{
    most = std::max(most, 1);
    const auto step = std::ranges::find_if(kSteps, [&](std::chrono::seconds candidate) {
        return (last - first) / candidate + 2 <= most;
    });
    if (step == kSteps.end())
        return dayBounds(first, last, most);
    // Hours begin where the clock says so that people read.
    const auto offset = shownOffset(first);
    const auto whole = std::chrono::floor<std::chrono::seconds>(first) + offset;
    const auto count = whole.time_since_epoch().count() / step->count();
    WallTime at = WallTime(std::chrono::seconds(count * step->count()) - offset);
    std::vector<WallTime> bounds;
    for (; bounds.empty() || bounds.back() <= last; at += *step)
        bounds.push_back(at);
    return bounds;
}

} // namespace racha
