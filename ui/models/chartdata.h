// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/liveseries.h"
#include "ui/presentation/theme.h"

#include <bitset>
#include <optional>
#include <vector>

namespace racha {

enum class ChartTopic : std::uint8_t
{
    Activity,
    Viewers,
    Diamonds,
    Likes,
};
inline constexpr int kChartTopicCount = static_cast<int>(ChartTopic::Likes) + 1;

enum class ChartRange : std::uint8_t
{
    FiveMinutes,
    HalfHour, ///< less where the live is younger
    All,
};
inline constexpr int kChartRangeCount = static_cast<int>(ChartRange::All) + 1;

/// What a curve or a row of bars tells.
enum class ChartMeasure : std::uint8_t
{
    Events, ///< of one group, per minute
    Viewers,
    DiamondsPerMinute,
    DiamondsSoFar,
    LikesObserved,
    RoomLikes,
};

struct ChartCurve
{
    ChartMeasure measure = ChartMeasure::Events;
    FeedGroup group = FeedGroup::Other; ///< of Events
    bool isBars = false; ///< stacked, the first one at the bottom; else a line
    bool isRight = false; ///< has the scale at the right
    std::vector<std::optional<double>> values; ///< one a step; nothing where none is known

    bool operator==(const ChartCurve&) const = default;
};

/// One chart as numbers: what is drawn, what its table says and what is read aloud.
struct ChartData
{
    ChartTopic topic = ChartTopic::Activity;
    TimeSpan span;
    std::chrono::seconds step {1};
    std::vector<TimeSpan> steps; ///< of bars and of the table, in order of time
    std::vector<TimeSpan> lineSteps; ///< finer ones, of lines
    std::vector<ChartCurve> curves;
    std::vector<TimeSpan> gaps;
    std::vector<TimeMark> marks;

    bool operator==(const ChartData&) const = default;

    /// The curve at the end of one of the steps, as far as known there.
    std::optional<double> valueAt(const ChartCurve& curve, std::size_t index) const;
};

using FeedGroups = std::bitset<kFeedGroupCount>;

/// Events of one type that a row of the feed stands for.
struct ShownEvents
{
    EventType type = EventType::Unknown;
    TimeSpan span; ///< the moments of the first and of the last one
    std::int64_t count = 1;
};

/// What the feed shows.
struct ShownFeed
{
    std::vector<ShownEvents> events;
    WallTime completeFrom; ///< rows from before have left; the beginning of time: all are there
};

struct ChartQuestion
{
    ChartTopic topic = ChartTopic::Activity;
    ChartRange range = ChartRange::HalfHour;
    FeedGroups groups = FeedGroups().set(); ///< shown by Activity
    /// What alone counts in Activity, each spread evenly over its time; null: all that came.
    const ShownFeed* shown = nullptr;
};

inline constexpr std::size_t kChartSteps = 48; ///< at most
inline constexpr std::size_t kChartLineSteps = 320;

/// A chart of figures that are at hand: bars of `stretch`, lines of `fine`.
ChartData chartData(ChartTopic topic, FeedGroups groups, LiveStretch stretch,
                    const LiveStretch& fine);

/// The chart of a live as it is now. Groups that nothing came of have no curve.
ChartData chartData(const LiveSeries& series, const ChartQuestion& question);

} // namespace racha
