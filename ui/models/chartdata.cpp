// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/chartdata.h"

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

using namespace std::chrono_literals;

/// From the bottom of the stack: what there is most of first, so that the rest stands on calm
/// ground.
constexpr std::array kStack {FeedGroup::Like,   FeedGroup::Comment, FeedGroup::Join,
                             FeedGroup::Follow, FeedGroup::Share,   FeedGroup::Subscribe,
                             FeedGroup::Room,   FeedGroup::Other,   FeedGroup::Gift};
static_assert(kStack.size() == kFeedGroupCount);

TimeSpan spanOf(const LiveSeries& series, ChartRange range)
{
    const WallTime now = series.now();
    const WallTime all = std::min(series.begin(), now - 5min);
    switch (range) {
    case ChartRange::FiveMinutes:
        break;
    case ChartRange::HalfHour:
        return {std::max(all, now - 30min), now};
    case ChartRange::All:
        return {all, now};
    }
    return {now - 5min, now};
}

template<typename Value>
ChartCurve curveOf(const LiveStretch& stretch, ChartMeasure measure, Value value)
{
    ChartCurve curve;
    curve.measure = measure;
    curve.values.reserve(stretch.points.size());
    for (const LivePoint& point : stretch.points) {
        curve.values.push_back(point.isConnected ? std::optional<double>(value(point))
                                                 : std::nullopt);
    }
    return curve;
}

/// A figure that is told now and then: nothing where it was not.
ChartCurve levelOf(const LiveStretch& stretch, ChartMeasure measure,
                   std::optional<std::int64_t> LiveFigures::*figure)
{
    ChartCurve curve;
    curve.measure = measure;
    for (const LivePoint& point : stretch.points) {
        const auto value = point.figures.*figure;
        curve.values.push_back(value ? std::optional<double>(*value) : std::nullopt);
    }
    return curve;
}

double eventsOf(const LivePoint& point, FeedGroup group)
{
    double sum = 0;
    for (std::size_t i = 0; i < kEventTypeCount; ++i) {
        if (feedGroupOf(static_cast<EventType>(i)) == group)
            sum += point.figures.events[i];
    }
    return sum;
}

bool hasAny(const ChartCurve& curve)
{
    return std::any_of(curve.values.begin(), curve.values.end(),
                       [](const auto& value) { return value && *value > 0; });
}

/// How many came before `at`.
std::int64_t countBefore(const ShownEvents& events, WallTime at)
{
    const auto& [from, to] = events.span;
    if (at <= from)
        return 0;
    if (at > to)
        return events.count;
    const double share = std::chrono::duration<double>(at - from) / (to - from);
    const auto later = static_cast<double>(events.count - 1) * share;
    return 1 + static_cast<std::int64_t>(std::max(0.0, std::ceil(later) - 1));
}

void addTo(LiveStretch& stretch, const ShownEvents& events)
{
    const WallTime begin = stretch.points.front().span.from;
    const std::int64_t first = std::max<std::int64_t>(0, (events.span.from - begin) / stretch.step);
    for (auto i = static_cast<std::size_t>(first); i < stretch.points.size(); ++i) {
        LivePoint& point = stretch.points[i];
        if (point.span.from > events.span.to)
            return;
        point.figures.events[static_cast<std::size_t>(events.type)] += static_cast<std::uint32_t>(
            countBefore(events, point.span.to) - countBefore(events, point.span.from));
    }
}

void keepOnly(LiveStretch& stretch, const ShownFeed& shown)
{
    if (stretch.points.empty())
        return;
    for (LivePoint& point : stretch.points) {
        point.figures.events.fill(0);
        if (point.span.from < shown.completeFrom)
            point.isConnected = false; // what came then is not known any more
    }
    for (const ShownEvents& events : shown.events)
        addTo(stretch, events);
}

void addActivity(ChartData& data, const LiveStretch& stretch, FeedGroups groups)
{
    const double perMinute = 60.0 / static_cast<double>(stretch.step.count());
    for (const FeedGroup group : kStack) {
        if (!groups.test(static_cast<std::size_t>(group)))
            continue;
        ChartCurve curve = curveOf(stretch, ChartMeasure::Events, [&](const LivePoint& point) {
            return eventsOf(point, group) * perMinute;
        });
        curve.group = group;
        curve.isBars = true;
        if (hasAny(curve))
            data.curves.push_back(std::move(curve));
    }
}

void addDiamonds(ChartData& data, const LiveStretch& stretch, const LiveStretch& fine)
{
    const double perMinute = 60.0 / static_cast<double>(stretch.step.count());
    data.curves.push_back(
        curveOf(stretch, ChartMeasure::DiamondsPerMinute, [&](const LivePoint& point) {
            return static_cast<double>(point.figures.diamonds) * perMinute;
        }));
    data.curves.back().isBars = true;
    data.curves.push_back(curveOf(fine, ChartMeasure::DiamondsSoFar, [](const LivePoint& point) {
        return static_cast<double>(point.diamondsSoFar);
    }));
    data.curves.back().isRight = true;
}

void addLikes(ChartData& data, const LiveStretch& fine)
{
    data.curves.push_back(curveOf(fine, ChartMeasure::LikesObserved, [](const LivePoint& point) {
        return static_cast<double>(point.likesSoFar);
    }));
    data.curves.push_back(levelOf(fine, ChartMeasure::RoomLikes, &LiveFigures::roomLikes));
    data.curves.back().isRight = true;
}

std::vector<TimeSpan> spansOf(const LiveStretch& stretch)
{
    std::vector<TimeSpan> spans;
    spans.reserve(stretch.points.size());
    for (const LivePoint& point : stretch.points)
        spans.push_back(point.span);
    return spans;
}

} // namespace

std::optional<double> ChartData::valueAt(const ChartCurve& curve, std::size_t index) const
{
    if (curve.isBars)
        return curve.values[index];
    for (std::size_t i = lineSteps.size(); i > 0; --i) {
        const WallTime at = lineSteps[i - 1].from;
        if (at < steps[index].from)
            break;
        if (at < steps[index].to && curve.values[i - 1])
            return curve.values[i - 1];
    }
    return std::nullopt;
}

ChartData chartData(ChartTopic topic, FeedGroups groups, LiveStretch stretch,
                    const LiveStretch& fine)
{
    ChartData data;
    data.topic = topic;
    data.span = stretch.span;
    data.step = stretch.step;
    data.steps = spansOf(stretch);
    data.gaps = std::move(stretch.gaps);
    data.marks = std::move(stretch.marks);
    if (topic == ChartTopic::Activity) {
        addActivity(data, stretch, groups);
        return data;
    }
    data.lineSteps = spansOf(fine);
    if (topic == ChartTopic::Viewers)
        data.curves.push_back(levelOf(fine, ChartMeasure::Viewers, &LiveFigures::viewers));
    else if (topic == ChartTopic::Diamonds)
        addDiamonds(data, stretch, fine);
    else
        addLikes(data, fine);
    return data;
}

ChartData chartData(const LiveSeries& series, const ChartQuestion& question)
{
    if (series.isEmpty()) {
        ChartData nothing;
        nothing.topic = question.topic;
        return nothing;
    }
    // One large gift within ten seconds would else look like thousands of diamonds a minute.
    const auto leastStep = question.topic == ChartTopic::Diamonds ? 60s : 1s;
    LiveStretch stretch = series.stretch(spanOf(series, question.range), kChartSteps, leastStep);
    LiveStretch fine;
    if (question.topic == ChartTopic::Activity && question.shown != nullptr)
        keepOnly(stretch, *question.shown);
    if (question.topic != ChartTopic::Activity)
        fine = series.stretch({stretch.span.from, stretch.span.to - 1us}, kChartLineSteps);
    return chartData(question.topic, question.groups, std::move(stretch), fine);
}

} // namespace racha
