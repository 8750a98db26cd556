// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ringbuffer.h"
#include "core/base/rollingseries.h"
#include "core/batch/eventbatch.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace racha {

struct TimeSpan
{
    WallTime from;
    WallTime to;

    bool operator==(const TimeSpan&) const = default;
};

/// A moment that the user marked.
struct TimeMark
{
    WallTime at;
    std::string text;

    bool operator==(const TimeMark&) const = default;
};

/// What was counted within some time.
struct LiveFigures
{
    std::array<std::uint32_t, kEventTypeCount> events {}; ///< by type
    std::int64_t diamonds = 0;
    std::int64_t likes = 0;
    std::optional<std::int64_t> viewers; ///< the last figure told
    std::optional<std::int64_t> roomLikes; ///< the room's total, the largest told

    void add(const LiveFigures& later);
};

/// One step of a stretch.
struct LivePoint
{
    TimeSpan span; ///< the whole step, also where it has not passed yet
    LiveFigures figures;
    std::int64_t diamondsSoFar = 0; ///< since the capture began, at the step's end
    std::int64_t likesSoFar = 0;
    bool isConnected = true; ///< false: no connection for all of the step, nothing is known
};

/// A part of a live, cut into equal steps that begin at full multiples of their length. There are
/// points from the capture's begin on (never earlier than `span`) up to its newest moment.
struct LiveStretch
{
    TimeSpan span; ///< full steps around what was asked for
    std::chrono::seconds step {1};
    std::vector<LivePoint> points;
    std::vector<TimeSpan> gaps; ///< without connection, within the span, in order of time
    std::vector<TimeMark> marks; ///< within the span, in order of time
};

/// The figures of a live by time, for charts: seconds for the last half hour, minutes for all of
/// it.
///
/// Time is the batches' own, so a replay draws what the live drew. What a server repeats from
/// before we joined counts in sums, but is no event of the minute in which we joined.
/// Memory: fixed, about 0.6 MiB. Thread: any, one at a time.
class LiveSeries
{
public:
    static constexpr std::size_t kSeconds = 1'920; ///< half an hour and a step to round to
    static constexpr std::size_t kMinutes = 1'440;
    static constexpr std::size_t kGaps = 500; ///< the newest are kept
    static constexpr std::size_t kMarks = 500;
    static constexpr std::size_t kMarkLength = 200; ///< characters of a mark's text

    LiveSeries();

    void take(const EventBatch& batch);

    /// Nothing happened up to here.
    void advanceTo(WallTime now) { m_now = std::max(m_now, now); }

    void clear();

    bool isEmpty() const { return m_series.isEmpty(); }

    /// When the first event or notice came; the zero value before.
    WallTime begin() const { return m_begin; }

    /// The newest moment known.
    WallTime now() const { return m_now; }

    /// Counts changes: what was asked for at the same number would be answered the same.
    std::int64_t version() const { return m_version; }

    /// The steps that hold the span, both ends included: at most `maxPoints` (two at least), of a
    /// length that people count in (1, 2, 5, 10 … s), no shorter than `leastStep`.
    LiveStretch stretch(TimeSpan span, std::size_t maxPoints,
                        std::chrono::seconds leastStep = std::chrono::seconds(1)) const;

private:
    void take(const Event& event);
    void take(const Notice& notice);
    void noteTime(WallTime at);
    bool hasSeconds(std::chrono::sys_seconds from) const;
    std::chrono::seconds stepFor(TimeSpan span, std::size_t maxPoints,
                                 std::chrono::seconds leastStep) const;
    std::vector<LivePoint> emptyPoints(const LiveStretch& stretch) const;
    void fill(std::vector<LivePoint>& points, std::chrono::seconds step) const;
    void addNotices(LiveStretch& stretch) const;

    RollingSeries<LiveFigures> m_series;
    RingBuffer<TimeSpan> m_gaps;
    RingBuffer<TimeMark> m_marks;
    WallTime m_begin;
    WallTime m_now;
    std::int64_t m_version = 0;
    RoomId m_room;
    std::int64_t m_diamonds = 0;
    std::int64_t m_likes = 0;
    std::optional<std::int64_t> m_roomLikes;
};

} // namespace racha
