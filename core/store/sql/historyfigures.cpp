// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyfigures.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/historycounter.h"
#include "core/store/sql/sqlconnection.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

SqlWhere between(WallTime from, WallTime until)
{
    SqlWhere where;
    where.add(u"timestamp >= ? AND timestamp < ?"_s, {timeValue(from), timeValue(until)});
    return where;
}

WallTime dayOf(WallTime time, const QTimeZone& zone, int daysLater = 0)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(microseconds(time) / 1000, zone);
    const auto begin = local.date().addDays(daysLater).startOfDay(zone);
    return wallTimeFromMicroseconds(begin.toMSecsSinceEpoch() * 1000);
}

/// The time that `select` gives of live_events; zero: none.
Result<WallTime> singleTime(SqlConnection& connection, const QString& select,
                            const SqlWhere& where = {})
{
    auto query = connection.run(u"SELECT "_s + connection.dialect().timeText(select)
                                    + u" FROM live_events"_s + where.clause(),
                                where.values);
    if (!query)
        return tl::unexpected(query.error());
    const WallTime time = (*query)->next() ? timeOf((*query)->value(0)) : WallTime();
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return time;
}

/// Days with events in the time of the filter, whatever else it asks for.
Result<HistoryDays> busyDays(const HistoryDesk& desk, const HistoryMatch& match,
                             const QTimeZone& zone)
{
    HistoryDays days;
    SqlWhere where = match.timeRange();
    while (!desk.stop.stop_requested()) {
        const auto next = singleTime(desk.connection, u"min(timestamp)"_s, where);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == WallTime())
            return days;
        days.days.push_back({dayOf(*next, zone), 0});
        where = match.timeRange();
        where.add(u"timestamp >= ?"_s, {timeValue(dayOf(*next, zone, 1))});
    }
    return failure(ErrorCode::DbLost, u"interrupted"_s);
}

Result<std::map<WallTime, std::int64_t>> countedDays(HistoryCounter& counter, const QTimeZone& zone)
{
    std::map<WallTime, std::int64_t> counts;
    WallTime begin;
    WallTime end; // most events are of the day of the one before
    auto done = counter.forEach(FilterColumn::Timestamp, [&](const QVariant& cell) {
        const WallTime time = timeOf(cell);
        if (time < begin || time >= end) {
            begin = dayOf(time, zone);
            end = dayOf(time, zone, 1);
        }
        ++counts[begin];
    });
    if (!done)
        return tl::unexpected(done.error());
    return counts;
}

} // namespace

Result<HistoryCount> readCount(const HistoryDesk& desk, const HistoryCountQuestion& question)
{
    HistoryCount counted;
    HistoryCounter all(desk, {});
    HistoryCounter counter(desk, question.filter);
    auto done = all.open();
    if (done)
        done = counter.open();
    if (!done)
        return tl::unexpected(done.error());
    const auto total = all.count();
    if (!total)
        return tl::unexpected(total.error());
    counted.all = *total;
    if (counter.canCount()) {
        const auto matching = counter.count();
        counted.matching = matching.value_or(0);
        done = matching ? Result<void>() : tl::unexpected(matching.error());
    } else {
        done = counter.forEach(FilterColumn::Id,
                               [&counted](const QVariant& /*id*/) { ++counted.matching; });
    }
    return done ? Result<HistoryCount>(counted) : tl::unexpected(done.error());
}

namespace {

/// Captures without connection between the first bound and the last.
Result<void> readGaps(const HistoryDesk& desk, HistoryIntervals& intervals)
{
    SqlConnection& connection = desk.connection;
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(u"SELECT "_s + dialect.timeText(u"from_at"_s) + u", "
                                    + dialect.timeText(u"to_at"_s)
                                    + u", cause FROM live_gaps WHERE from_at < ? AND to_at > ? "
                                      "ORDER BY from_at LIMIT ?",
                                {timeValue(intervals.bounds.back()),
                                 timeValue(intervals.bounds.front()), HistoryIntervals::kMostGaps});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        intervals.gaps.push_back(
            {timeOf((*query)->value(0)), timeOf((*query)->value(1)), utf8Of((*query)->value(2))});
    return connection.finish(**query);
}

} // namespace

Result<HistoryIntervals> readIntervals(const HistoryDesk& desk,
                                       const HistoryIntervalsQuestion& question)
{
    const std::size_t last = std::min(question.bounds.size(), HistoryIntervalsQuestion::kMost + 1);
    HistoryIntervals intervals {question.bounds, {}};
    intervals.bounds.resize(last);
    if (last < 2)
        return intervals;
    const auto& bounds = intervals.bounds;
    intervals.counts.resize(last - 1);
    if (auto done = readGaps(desk, intervals); !done)
        return tl::unexpected(done.error());
    HistoryFilter filter = question.filter;
    filter.from = std::max(filter.from, bounds.front());
    filter.until =
        filter.until == WallTime() ? bounds.back() : std::min(filter.until, bounds.back());
    HistoryCounter counter(desk, filter);
    if (auto done = counter.open(); !done)
        return tl::unexpected(done.error());
    if (!counter.canCount()) {
        auto done = counter.forEach(FilterColumn::Timestamp, [&](const QVariant& cell) {
            const auto above = std::ranges::upper_bound(bounds, timeOf(cell));
            if (above != bounds.begin() && above != bounds.end())
                ++intervals.counts[static_cast<std::size_t>(above - bounds.begin()) - 1];
        });
        return done ? Result<HistoryIntervals>(std::move(intervals)) : tl::unexpected(done.error());
    }
    for (std::size_t i = 0; i + 1 < last; ++i) {
        const auto count = counter.count(between(bounds[i], bounds[i + 1]));
        if (!count)
            return tl::unexpected(count.error());
        intervals.counts[i] = *count;
    }
    return intervals;
}

Result<HistoryDays> readDays(const HistoryDesk& desk, const HistoryDaysQuestion& question)
{
    QTimeZone zone(question.zone);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    HistoryCounter counter(desk, question.filter);
    if (auto done = counter.open(); !done)
        return tl::unexpected(done.error());
    HistoryDays days;
    if (!counter.canCount()) {
        const auto counts = countedDays(counter, zone);
        if (!counts)
            return tl::unexpected(counts.error());
        for (const auto& [begin, events] : *counts)
            days.days.push_back({begin, events});
        return days;
    }
    auto busy = busyDays(desk, counter.match(), zone);
    if (!busy)
        return busy;
    for (HistoryDays::Day& day : busy->days) {
        const auto count = counter.count(between(day.begin, dayOf(day.begin, zone, 1)));
        if (!count)
            return tl::unexpected(count.error());
        day.events = *count;
        if (*count > 0)
            days.days.push_back(day);
    }
    return days;
}

Result<HistorySpan> readSpan(SqlConnection& connection)
{
    // Two statements: asked for together, SQLite scans.
    const auto first = singleTime(connection, u"min(timestamp)"_s);
    if (!first)
        return tl::unexpected(first.error());
    const auto last = singleTime(connection, u"max(timestamp)"_s);
    if (!last)
        return tl::unexpected(last.error());
    return HistorySpan {*first, *last};
}

} // namespace racha
