// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/liveseries.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace racha {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// The lengths that people count in.
constexpr std::array kSteps {1,   2,   5,     10,    15,    30,     60,     120,   300,
                             600, 900, 1'800, 3'600, 7'200, 21'600, 43'200, 86'400};

sys_seconds floorTo(WallTime time, seconds step)
{
    const auto whole = std::chrono::floor<seconds>(time).time_since_epoch().count();
    const auto rest = (whole % step.count() + step.count()) % step.count();
    return sys_seconds(seconds(whole - rest));
}

std::int64_t stepsIn(TimeSpan span, seconds step)
{
    return (floorTo(span.to, step) - floorTo(span.from, step)) / step + 1;
}

} // namespace

void LiveFigures::add(const LiveFigures& later)
{
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] += later.events[i];
    diamonds += later.diamonds;
    likes += later.likes;
    if (later.viewers)
        viewers = later.viewers;
    // Several servers count for themselves, so the total can step back: the largest holds.
    if (later.roomLikes)
        roomLikes = std::max(roomLikes.value_or(0), *later.roomLikes);
}

LiveSeries::LiveSeries()
    : m_series(kSeconds, kMinutes)
    , m_gaps(kGaps)
    , m_marks(kMarks)
{
}

void LiveSeries::clear()
{
    const std::int64_t version = m_version;
    *this = LiveSeries();
    m_version = version + 1;
}

void LiveSeries::take(const EventBatch& batch)
{
    if (batch.capture && batch.capture->room != m_room) {
        m_room = batch.capture->room;
        m_roomLikes.reset(); // the next room counts for itself
    }
    for (const Event& event : batch.events)
        take(event);
    for (const Notice& notice : batch.notices)
        take(notice);
    advanceTo(batch.upTo);
    if (!batch.events.empty() || !batch.notices.empty())
        ++m_version;
}

void LiveSeries::take(const Event& event)
{
    noteTime(event.receivedAt);
    LiveFigures figures;
    figures.events[event.payload.index()] = event.history ? 0 : 1;
    figures.diamonds = event.diamonds;
    if (const auto* const like = std::get_if<LikeEvent>(&event.payload)) {
        figures.likes = like->count;
        if (like->totalLikes > 0)
            m_roomLikes = std::max(m_roomLikes.value_or(0), like->totalLikes);
        figures.roomLikes = m_roomLikes;
    } else if (const auto* const audience = std::get_if<RoomUserSeqEvent>(&event.payload)) {
        figures.viewers = audience->viewers;
    }
    m_diamonds += figures.diamonds;
    m_likes += figures.likes;
    m_series.update(event.receivedAt, [&](LiveFigures& bucket) { bucket.add(figures); });
}

void LiveSeries::take(const Notice& notice)
{
    noteTime(notice.at);
    m_series.update(notice.at, [](LiveFigures&) {});
    if (const auto* const gap = std::get_if<Gap>(&notice.what)) {
        if (gap->to > gap->from)
            m_gaps.push({gap->from, gap->to});
    } else if (const auto* const mark = std::get_if<Mark>(&notice.what)) {
        m_marks.push({notice.at, std::string(firstCodePoints(mark->text, kMarkLength))});
    }
}

void LiveSeries::noteTime(WallTime at)
{
    if (isEmpty())
        m_begin = at;
    advanceTo(at);
}

bool LiveSeries::hasSeconds(sys_seconds from) const
{
    return from >= m_series.fineBegin() || m_series.fineBegin() == m_series.begin();
}

seconds LiveSeries::stepFor(TimeSpan span, std::size_t maxPoints, seconds leastStep) const
{
    const auto most = static_cast<std::int64_t>(std::max<std::size_t>(maxPoints, 2));
    const bool isFine = hasSeconds(floorTo(span.from, seconds(60)));
    const seconds least = isFine ? seconds(1) : m_series.coarseStep();
    for (const int length : kSteps) {
        const seconds step(length);
        if (step >= leastStep && step % least == seconds(0) && stepsIn(span, step) <= most)
            return step;
    }
    seconds step = std::max(least, leastStep);
    while (stepsIn(span, step) > most)
        step *= 2;
    return step;
}

LiveStretch LiveSeries::stretch(TimeSpan span, std::size_t maxPoints, seconds leastStep) const
{
    LiveStretch stretch;
    if (isEmpty() || span.to < span.from)
        return stretch;
    stretch.step = stepFor(span, maxPoints, leastStep);
    stretch.span = {floorTo(span.from, stretch.step),
                    floorTo(span.to, stretch.step) + stretch.step};
    stretch.points = emptyPoints(stretch);
    if (!stretch.points.empty())
        fill(stretch.points, stretch.step);
    addNotices(stretch);
    return stretch;
}

std::vector<LivePoint> LiveSeries::emptyPoints(const LiveStretch& stretch) const
{
    std::vector<LivePoint> points;
    const WallTime first = std::max<WallTime>(stretch.span.from, floorTo(m_begin, stretch.step));
    for (WallTime at = first; at < stretch.span.to && at <= m_now; at += stretch.step) {
        LivePoint point;
        point.span = {at, at + stretch.step};
        points.push_back(point);
    }
    return points;
}

/// Adds up the buckets of each step; sums so far are those of now less what came since.
void LiveSeries::fill(std::vector<LivePoint>& points, seconds step) const
{
    const auto first = std::chrono::floor<seconds>(points.front().span.from);
    std::int64_t diamonds = m_diamonds;
    std::int64_t likes = m_likes;
    const auto add = [&](sys_seconds at, const LiveFigures& bucket) {
        diamonds -= bucket.diamonds;
        likes -= bucket.likes;
        const auto place = static_cast<std::size_t>((at - first) / step);
        if (place < points.size())
            points[place].figures.add(bucket);
    };
    const sys_seconds end = m_series.newest() + seconds(1);
    if (hasSeconds(first))
        m_series.forEachSecond(first, end, add);
    else
        m_series.forEachCoarse(first, end, add);
    for (LivePoint& point : points) {
        point.diamondsSoFar = diamonds += point.figures.diamonds;
        point.likesSoFar = likes += point.figures.likes;
    }
}

void LiveSeries::addNotices(LiveStretch& stretch) const
{
    for (std::size_t i = 0; i < m_gaps.size(); ++i) {
        const TimeSpan gap {std::max(m_gaps[i].from, stretch.span.from),
                            std::min(m_gaps[i].to, stretch.span.to)};
        if (gap.from >= gap.to)
            continue;
        stretch.gaps.push_back(gap);
        for (LivePoint& point : stretch.points) {
            if (point.span.from >= gap.from && point.span.to <= gap.to)
                point.isConnected = false;
        }
    }
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].at >= stretch.span.from && m_marks[i].at < stretch.span.to)
            stretch.marks.push_back(m_marks[i]);
    }
}

} // namespace racha
