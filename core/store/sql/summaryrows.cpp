// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/coveragetable.h"
#include "core/store/sql/reportrows.h"
#include "core/store/sql/reportscan.h"
#include "core/store/sql/sqlconnection.h"

#include <QSqlQuery>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Amounts = std::unordered_map<qlonglong, std::int64_t>; ///< by the minute's first second

/// The first of the largest.
LiveSummary::BestMinute best(const Amounts& minutes)
{
    LiveSummary::BestMinute found;
    qlonglong begin = 0;
    for (const auto& [second, amount] : minutes) {
        if (amount <= 0 || std::tuple(-amount, second) >= std::tuple(-found.amount, begin))
            continue;
        found.amount = amount;
        begin = second;
    }
    found.begin = WallTime(std::chrono::seconds(begin));
    return found;
}

/// Reads one summary, figure by figure.
class SummaryReading
{
public:
    SummaryReading(SqlConnection& connection, const ReportScope& scope)
        : m_connection(connection)
        , m_dialect(connection.dialect())
        , m_scope(scope)
        , m_scan(connection, scope)
    {
        const QString second = m_dialect.unixSeconds(u"timestamp"_s);
        m_minute = second + u" - "_s + second + u" % 60";
    }

    Result<LiveSummary> summary() &&
    {
        using Step = Result<void> (SummaryReading::*)();
        for (const Step step :
             {&SummaryReading::readTypes, &SummaryReading::readMinutes, &SummaryReading::readGifts,
              &SummaryReading::readLikes, &SummaryReading::readViewers, &SummaryReading::readPeople,
              &SummaryReading::readStreakCount, &SummaryReading::readCaptures,
              &SummaryReading::readLive}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_summary);
    }

private:
    Result<void> readTypes();
    Result<void> readMinutes();
    Result<void> readGifts();
    Result<void> readLikes();
    Result<void> readViewers();
    Result<void> readPeople();
    Result<void> readStreakCount();
    Result<void> readCaptures();
    Result<void> readCoverage(const QString& where, const QVariantList& values);
    Result<void> readLive();

    SqlConnection& m_connection;
    const SqlDialect& m_dialect;
    const ReportScope& m_scope;
    ReportScan m_scan;
    QString m_minute;
    LiveSummary m_summary;
};

/// By room and type: few groups, and what the index holds.
Result<void> SummaryReading::readTypes()
{
    const QString time = m_dialect.timeText(u"timestamp"_s);
    std::set<qlonglong> rooms;
    auto done = m_scan.read(
        {std::nullopt,
         {},
         {u"room_id"_s, u"event_type"_s},
         {},
         {{u"1"_s}, {time, ReportMeasure::Of::Smallest}, {time, ReportMeasure::Of::Largest}}},
        [&](const QSqlQuery& group) {
            rooms.insert(group.value(0).toLongLong());
            const auto type = storedEventType(utf8Of(group.value(1)));
            m_summary.figures.events[static_cast<std::size_t>(type)] += group.value(2).toLongLong();
            const WallTime first = timeOf(group.value(3));
            const WallTime begin = m_summary.begin;
            m_summary.begin = begin == WallTime() ? first : std::min(begin, first);
            m_summary.end = std::max(m_summary.end, timeOf(group.value(4)));
        });
    m_summary.lives = static_cast<std::int64_t>(rooms.size());
    return done;
}

Result<void> SummaryReading::readMinutes()
{
    Amounts minutes;
    auto done =
        m_scan.read({std::nullopt, {}, {m_minute}, {}, {{u"1"_s}}}, [&](const QSqlQuery& group) {
            minutes[group.value(0).toLongLong()] += group.value(1).toLongLong();
        });
    m_summary.mostEvents = best(minutes);
    return done;
}

Result<void> SummaryReading::readGifts()
{
    Amounts minutes;
    auto done = m_scan.read({EventType::Gift,
                             {},
                             {m_minute},
                             {},
                             {{m_dialect.jsonNumber(u"repeat_count"_s)}, {u"diamonds"_s}}},
                            [&](const QSqlQuery& group) {
                                m_summary.figures.gifts += group.value(1).toLongLong();
                                const std::int64_t diamonds = group.value(2).toLongLong();
                                m_summary.figures.diamonds += diamonds;
                                minutes[group.value(0).toLongLong()] += diamonds;
                            });
    m_summary.mostDiamonds = best(minutes);
    return done;
}

/// The total of a room only grows; of several rooms the totals add up.
Result<void> SummaryReading::readLikes()
{
    std::unordered_map<qlonglong, std::int64_t> totals;
    auto done =
        m_scan.read({EventType::Like,
                     {},
                     {u"room_id"_s},
                     {},
                     {{m_dialect.jsonNumber(u"like_count"_s)},
                      {m_dialect.jsonNumber(u"total_likes"_s), ReportMeasure::Of::Largest}}},
                    [&](const QSqlQuery& group) {
                        m_summary.figures.likes += group.value(1).toLongLong();
                        std::int64_t& total = totals[group.value(0).toLongLong()];
                        total = std::max<std::int64_t>(total, group.value(2).toLongLong());
                    });
    for (const auto& [room, total] : totals)
        m_summary.figures.roomLikes += total;
    return done;
}

Result<void> SummaryReading::readViewers()
{
    struct Counts
    {
        std::int64_t sum = 0;
        std::int64_t count = 0;
    };

    std::unordered_map<qlonglong, std::int64_t> totals;
    std::map<std::pair<qlonglong, qlonglong>, Counts> minutes; // by room and minute
    const QString viewers = m_dialect.jsonNumber(u"viewers"_s);
    ReportFigures& figures = m_summary.figures;
    auto done = m_scan.read(
        {EventType::RoomUserSeq,
         {},
         {u"room_id"_s, m_minute},
         {},
         {{viewers},
          {u"1"_s},
          {viewers, ReportMeasure::Of::Largest},
          {m_dialect.jsonNumber(u"total_viewers"_s), ReportMeasure::Of::Largest}}},
        [&](const QSqlQuery& group) {
            const qlonglong room = group.value(0).toLongLong();
            Counts& minute = minutes[{room, group.value(1).toLongLong()}];
            minute.sum += group.value(2).toLongLong();
            minute.count += group.value(3).toLongLong();
            figures.peakViewers =
                std::max<std::int64_t>(figures.peakViewers, group.value(4).toLongLong());
            totals[room] = std::max<std::int64_t>(totals[room], group.value(5).toLongLong());
        });
    double sum = 0;
    for (const auto& [at, minute] : minutes) {
        figures.viewerSum += minute.sum;
        figures.viewerCounts += minute.count;
        sum += static_cast<double>(minute.sum) / static_cast<double>(minute.count);
    }
    if (!minutes.empty())
        m_summary.meanViewers = sum / static_cast<double>(minutes.size());
    for (const auto& [room, total] : totals)
        m_summary.totalViewers += total;
    return done;
}

/// Who did anything, gave, wrote.
Result<void> SummaryReading::readPeople()
{
    struct Deeds
    {
        bool gave = false;
        bool wrote = false;
    };

    std::map<std::pair<qlonglong, std::string>, Deeds> people;
    const auto did = [](const char* type) {
        return ReportMeasure {
            u"CASE WHEN event_type = '%1' THEN 1 ELSE 0 END"_s.arg(QLatin1StringView(type)),
            ReportMeasure::Of::Largest};
    };
    auto done = m_scan.read(
        {std::nullopt,
         u"(user_id IS NOT NULL OR user_unique_id IS NOT NULL)"_s,
         {u"user_id"_s, u"CASE WHEN user_id IS NULL THEN user_unique_id END"_s},
         {},
         {did("GiftEvent"), did("CommentEvent")}},
        [&](const QSqlQuery& group) {
            Deeds& person = people[{group.value(0).toLongLong(), utf8Of(group.value(1))}];
            person.gave |= group.value(2).toInt() != 0;
            person.wrote |= group.value(3).toInt() != 0;
        });
    m_summary.people = static_cast<std::int64_t>(people.size());
    m_summary.gifters = std::ranges::count_if(people, [](const auto& p) { return p.second.gave; });
    m_summary.commenters =
        std::ranges::count_if(people, [](const auto& p) { return p.second.wrote; });
    return done;
}

Result<void> SummaryReading::readStreakCount()
{
    auto streaks =
        readStreaks(m_connection, {m_scope, StreakOrder::Begin, std::nullopt, std::string(), 0});
    if (!streaks)
        return tl::unexpected(streaks.error());
    m_summary.streaks = streaks->all;
    return {};
}

/// Captures that saw a part of the scope.
Result<void> SummaryReading::readCaptures()
{
    QString where;
    QVariantList values;
    const auto add = [&](const QString& condition, const QVariant& value) {
        where += (where.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values << value;
    };
    if (m_scope.room)
        add(u"room_id = ?"_s, idValue(m_scope.room));
    if (m_scope.from != WallTime())
        add(u"(ended_at IS NULL OR ended_at >= ?)"_s, timeValue(m_scope.from));
    if (m_scope.until != WallTime())
        add(u"started_at < ?"_s, timeValue(m_scope.until));
    auto query = m_connection.run(
        u"SELECT count(*), sum(duplicates), sum(decode_errors) FROM live_sessions"_s + where,
        values);
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next()) {
        m_summary.captures = (*query)->value(0).toLongLong();
        m_summary.duplicates = (*query)->value(1).toLongLong();
        m_summary.decodeErrors = (*query)->value(2).toLongLong();
    }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return readCoverage(where, values);
}

/// Of the same captures.
Result<void> SummaryReading::readCoverage(const QString& where, const QVariantList& values)
{
    auto query = m_connection.run(u"SELECT id FROM live_sessions"_s + where, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<SessionId> sessions;
    while ((*query)->next())
        sessions.push_back(idOf((*query)->value(0)));
    if (auto done = m_connection.finish(**query); !done)
        return done;
    const auto found = CoverageTable(m_connection).read(sessions);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<Coverage> captures;
    for (const auto& [session, coverage] : *found)
        captures.push_back(coverage);
    if (!captures.empty())
        m_summary.coverage = joined(captures);
    return {};
}

/// Begin, end and gaps of one live, within the scope's times.
Result<void> SummaryReading::readLive()
{
    if (!m_scope.room)
        return {};
    auto list = readLives(m_connection, {m_scope.room});
    if (!list)
        return tl::unexpected(list.error());
    if (list->lives.empty())
        return {};
    const StoredLive& live = list->lives.front();
    const auto clipped = [this](WallTime time) {
        const WallTime low = std::max(time, m_scope.from);
        return m_scope.until == WallTime() ? low : std::min(low, m_scope.until);
    };
    m_summary.streamer = live.streamer;
    m_summary.name = live.name;
    m_summary.isRunning = live.isRunning;
    m_summary.begin = clipped(live.begin);
    m_summary.end = clipped(live.end);
    auto gaps = readGaps(m_connection, m_scope.room);
    if (!gaps)
        return tl::unexpected(gaps.error());
    for (const ReportGap& gap : *gaps) {
        const ReportGap part {clipped(gap.from), clipped(gap.to)};
        if (part.from < part.to)
            m_summary.gaps.push_back(part);
    }
    return {};
}

} // namespace

Result<LiveSummary> readSummary(SqlConnection& connection, const SummaryQuestion& question)
{
    return SummaryReading(connection, question.scope).summary();
}

} // namespace racha
