// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/eventrows.h"
#include "core/store/sql/historycondition.h"
#include "core/store/sql/sqlconnection.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A list shows what fits a line; the whole is one question away.
constexpr qint64 kLargestData = 64 << 10;

Result<std::int64_t> countOf(SqlConnection& connection, const HistoryCondition& where)
{
    auto query =
        connection.run(u"SELECT count(*) FROM live_events WHERE "_s + where.text, where.values);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t count = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return count;
}

Result<std::int64_t> countBetween(SqlConnection& connection, HistoryCondition where, WallTime from,
                                  WallTime until)
{
    where.add(u"timestamp >= ? AND timestamp < ?"_s, {timeValue(from), timeValue(until)});
    return countOf(connection, where);
}

Result<WallTime> firstTime(SqlConnection& connection, const QString& select,
                           const HistoryCondition& where)
{
    auto query = connection.run(select + u" FROM live_events WHERE "_s + where.text, where.values);
    if (!query)
        return tl::unexpected(query.error());
    const WallTime time = (*query)->next() ? timeOf((*query)->value(0)) : WallTime();
    (*query)->finish();
    return time;
}

WallTime dayAfter(WallTime begin, const QTimeZone& zone)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(microseconds(begin) / 1000, zone);
    return wallTimeFromMicroseconds(local.date().addDays(1).startOfDay(zone).toMSecsSinceEpoch()
                                    * 1000);
}

WallTime dayOf(WallTime time, const QTimeZone& zone)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(microseconds(time) / 1000, zone);
    return wallTimeFromMicroseconds(local.date().startOfDay(zone).toMSecsSinceEpoch() * 1000);
}

QString facetColumn(HistoryFacet facet)
{
    switch (facet) {
    case HistoryFacet::Type:
        return u"event_type"_s;
    case HistoryFacet::StreakStatus:
        return u"streak_status"_s;
    case HistoryFacet::Live:
        return u"room_id"_s;
    case HistoryFacet::Streamer:
        return u"streamer_unique_id"_s;
    case HistoryFacet::User:
        return u"user_id"_s;
    }
    return {};
}

QString facetLabel(HistoryFacet facet)
{
    if (facet == HistoryFacet::Live)
        return u"max(streamer_unique_id)"_s;
    return facet == HistoryFacet::User ? u"max(user_unique_id)"_s : u"NULL"_s;
}

} // namespace

Result<HistoryPage> readPage(SqlConnection& connection, const HistoryPageQuestion& question)
{
    const bool isOlder = question.way == HistoryWay::Older;
    HistoryCondition where = historyCondition(connection, question.filter);
    if (question.place) {
        const auto time = timeValue(question.place->timestamp);
        const auto id = numberValue(question.place->id);
        // Not as a comparison of rows: MariaDB would use no index for it.
        where.add(isOlder ? u"timestamp <= ? AND (timestamp < ? OR id < ?)"_s
                          : u"timestamp >= ? AND (timestamp > ? OR id > ?)"_s,
                  {time, time, id});
    }
    const QString way = isOlder ? u" DESC"_s : QString();
    const int size = std::clamp(question.size, 1, 10 * HistoryPageQuestion::kSize);
    auto rows = readEvents(connection,
                           u"WHERE "_s + where.text + u" ORDER BY timestamp"_s + way + u", id"_s
                               + way + u" LIMIT "_s + QString::number(size + 1),
                           where.values, kLargestData);
    if (!rows)
        return tl::unexpected(rows.error());
    HistoryPage page;
    page.rows = *std::move(rows);
    page.isLast = page.rows.size() <= static_cast<std::size_t>(size);
    if (!page.isLast)
        page.rows.pop_back();
    if (isOlder)
        std::ranges::reverse(page.rows);
    return page;
}

Result<HistoryCount> readCount(SqlConnection& connection, const HistoryCountQuestion& question)
{
    const auto matching = countOf(connection, historyCondition(connection, question.filter));
    if (!matching)
        return tl::unexpected(matching.error());
    const auto all = countOf(connection, {});
    if (!all)
        return tl::unexpected(all.error());
    return HistoryCount {*matching, *all};
}

Result<HistoryIntervals> readIntervals(SqlConnection& connection,
                                       const HistoryIntervalsQuestion& question)
{
    HistoryIntervals intervals {question.bounds, {}};
    const HistoryCondition where = historyCondition(connection, question.filter);
    for (std::size_t i = 1; i < question.bounds.size() && i <= HistoryIntervalsQuestion::kMost;
         ++i) {
        const auto count =
            countBetween(connection, where, question.bounds[i - 1], question.bounds[i]);
        if (!count)
            return tl::unexpected(count.error());
        intervals.counts.push_back(*count);
    }
    return intervals;
}

Result<HistoryDays> readDays(SqlConnection& connection, const HistoryDaysQuestion& question)
{
    QTimeZone zone(question.zone);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const HistoryCondition where = historyCondition(connection, question.filter);
    HistoryDays days;
    WallTime from;
    while (true) {
        HistoryCondition rest = where;
        rest.add(u"timestamp >= ?"_s, {timeValue(from)});
        const auto next = firstTime(
            connection, u"SELECT "_s + connection.dialect().timeText(u"min(timestamp)"_s), rest);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == WallTime())
            return days;
        const WallTime begin = dayOf(*next, zone);
        from = dayAfter(begin, zone);
        const auto count = countBetween(connection, where, begin, from);
        if (!count)
            return tl::unexpected(count.error());
        days.days.push_back({begin, *count});
    }
}

Result<HistoryFacetValues> readFacet(SqlConnection& connection,
                                     const HistoryFacetQuestion& question)
{
    const HistoryCondition where = historyCondition(connection, question.filter);
    const QString column = facetColumn(question.facet);
    auto query = connection.run(u"SELECT "_s + column + u", "_s + facetLabel(question.facet) + u", "
                                    + connection.dialect().timeText(u"min(timestamp)"_s)
                                    + u", count(*) FROM live_events WHERE "_s + where.text
                                    + u" GROUP BY "_s + column + u" ORDER BY 4 DESC, 1"_s,
                                where.values);
    if (!query)
        return tl::unexpected(query.error());
    HistoryFacetValues found {question.facet, {}, 0};
    while ((*query)->next()) {
        const std::int64_t events = (*query)->value(3).toLongLong();
        if (found.values.size() < static_cast<std::size_t>(std::max(question.most, 1)))
            found.values.push_back({utf8Of((*query)->value(0)), utf8Of((*query)->value(1)),
                                    timeOf((*query)->value(2)), events});
        else
            found.others += events;
    }
    (*query)->finish();
    return found;
}

Result<HistorySpan> readSpan(SqlConnection& connection)
{
    const SqlDialect& dialect = connection.dialect();
    // Two statements: asked for together, SQLite scans.
    const auto first =
        firstTime(connection, u"SELECT "_s + dialect.timeText(u"min(timestamp)"_s), {});
    if (!first)
        return tl::unexpected(first.error());
    const auto last =
        firstTime(connection, u"SELECT "_s + dialect.timeText(u"max(timestamp)"_s), {});
    if (!last)
        return tl::unexpected(last.error());
    return HistorySpan {*first, *last};
}

} // namespace racha
