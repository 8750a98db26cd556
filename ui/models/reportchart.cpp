// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/reportchart.h"

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

LiveFigures figuresOf(const ReportFigures& report)
{
    LiveFigures figures;
    for (std::size_t i = 0; i < kEventTypeCount; ++i)
        figures.events[i] = static_cast<std::uint32_t>(report.events[i]);
    figures.diamonds = report.diamonds;
    figures.likes = report.likes;
    if (const auto viewers = report.viewers())
        figures.viewers = std::llround(*viewers);
    if (report.roomLikes > 0)
        figures.roomLikes = report.roomLikes;
    return figures;
}

bool isWithin(TimeSpan span, const std::vector<TimeSpan>& gaps)
{
    return std::ranges::any_of(
        gaps, [&](TimeSpan gap) { return gap.from <= span.from && gap.to >= span.to; });
}

/// As far as a step fits: what is beyond kMost steps is no chart.
LiveStretch stretchOf(const Timeline& timeline)
{
    LiveStretch stretch;
    stretch.step = timeline.step;
    const WallTime first = timeline.steps.front().begin;
    const WallTime last = timeline.steps.back().begin;
    const auto count = std::min<std::int64_t>((last - first) / timeline.step + 1,
                                              static_cast<std::int64_t>(TimelineQuestion::kMost));
    stretch.span = {first, first + count * timeline.step};
    for (const ReportGap& gap : timeline.gaps) {
        const TimeSpan part {std::max(gap.from, stretch.span.from),
                             std::min(gap.to, stretch.span.to)};
        if (part.from < part.to)
            stretch.gaps.push_back(part);
    }
    stretch.points.resize(static_cast<std::size_t>(count));
    auto step = timeline.steps.begin();
    std::int64_t diamonds = 0;
    std::int64_t likes = 0;
    for (std::size_t i = 0; i < stretch.points.size(); ++i) {
        LivePoint& point = stretch.points[i];
        point.span.from = first + static_cast<std::int64_t>(i) * timeline.step;
        point.span.to = point.span.from + timeline.step;
        if (step != timeline.steps.end() && step->begin == point.span.from) {
            point.figures = figuresOf(step->figures);
            ++step;
        }
        point.diamondsSoFar = diamonds += point.figures.diamonds;
        point.likesSoFar = likes += point.figures.likes;
        point.isConnected = !isWithin(point.span, stretch.gaps);
    }
    return stretch;
}

} // namespace

ChartData reportChart(const Timeline& timeline, ChartTopic topic)
{
    if (timeline.steps.empty()) {
        ChartData nothing;
        nothing.topic = topic;
        return nothing;
    }
    const LiveStretch stretch = stretchOf(timeline);
    return chartData(topic, FeedGroups().set(), stretch, stretch);
}

} // namespace racha
