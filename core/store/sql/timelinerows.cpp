// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/reportrows.h"
#include "core/store/sql/reportscan.h"
#include "core/store/sql/sqlconnection.h"

#include <QSqlQuery>

#include <algorithm>
#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

qlonglong wholeSeconds(WallTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

WallTime timeOfSeconds(qlonglong seconds)
{
    return WallTime(std::chrono::seconds(seconds));
}

/// Steps in the making, the earliest ones if there are too many.
class Steps
{
public:
    Steps(const SqlDialect& dialect, const TimelineQuestion& question)
        : m_second(dialect.unixSeconds(u"timestamp"_s))
        , m_origin(wholeSeconds(question.origin))
        , m_step(std::max<qlonglong>(1, question.step.count()))
    {
    }

    /// A grouping by step and `keys`; the step is column 0.
    ReportGrouping grouping(std::optional<EventType> type, const QStringList& keys,
                            std::vector<ReportMeasure> measures) const
    {
        ReportGrouping grouping;
        grouping.type = type;
        // Rounds towards zero: the scope begins at the origin or later.
        grouping.keys << m_second + u" - ("_s + m_second + u" - ?) % ?";
        grouping.keys += keys;
        grouping.keyValues = {m_origin, m_step};
        grouping.measures = std::move(measures);
        return grouping;
    }

    /// nullptr: beyond the last one kept.
    ReportFigures* at(const QSqlQuery& group)
    {
        const qlonglong begin = group.value(0).toLongLong();
        if (m_steps.size() >= TimelineQuestion::kMost && !m_steps.contains(begin)) {
            m_isWhole = false;
            if (begin > m_steps.rbegin()->first)
                return nullptr;
            m_steps.erase(std::prev(m_steps.end()));
        }
        return &m_steps[begin];
    }

    Timeline timeline() &&
    {
        Timeline timeline;
        timeline.step = std::chrono::seconds(m_step);
        timeline.isWhole = m_isWhole;
        timeline.steps.reserve(m_steps.size());
        for (const auto& [begin, figures] : m_steps)
            timeline.steps.push_back({timeOfSeconds(begin), figures});
        return timeline;
    }

private:
    QString m_second;
    qlonglong m_origin;
    qlonglong m_step;
    std::map<qlonglong, ReportFigures> m_steps;
    bool m_isWhole = true;
};

/// Reads one timeline, type by type.
class TimelineReading
{
public:
    TimelineReading(SqlConnection& connection, const TimelineQuestion& question)
        : m_connection(connection)
        , m_dialect(connection.dialect())
        , m_scope(question.scope)
        , m_steps(m_dialect, question)
    {
        m_scope.from = std::max(m_scope.from, question.origin);
    }

    Result<Timeline> timeline() &&
    {
        using Part = Result<void> (TimelineReading::*)();
        // All steps are known after the first part; the others read rows of one type each.
        for (const Part part : {&TimelineReading::readTypes, &TimelineReading::readGifts,
                                &TimelineReading::readLikes, &TimelineReading::readViewers}) {
            if (auto done = (this->*part)(); !done)
                return tl::unexpected(done.error());
        }
        Timeline timeline = std::move(m_steps).timeline();
        if (!m_scope.room)
            return timeline;
        auto gaps = readGaps(m_connection, m_scope.room);
        if (!gaps)
            return tl::unexpected(gaps.error());
        timeline.gaps = *std::move(gaps);
        return timeline;
    }

private:
    template<typename Each>
    Result<void> read(std::optional<EventType> type, const QStringList& keys,
                      std::vector<ReportMeasure> measures, Each&& each)
    {
        return ReportScan(m_connection, m_scope)
            .read(m_steps.grouping(type, keys, std::move(measures)), [&](const QSqlQuery& group) {
                if (ReportFigures* const step = m_steps.at(group))
                    each(*step, group);
            });
    }

    Result<void> readTypes();
    Result<void> readGifts();
    Result<void> readLikes();
    Result<void> readViewers();

    SqlConnection& m_connection;
    const SqlDialect& m_dialect;
    ReportScope m_scope;
    Steps m_steps;
};

Result<void> TimelineReading::readTypes()
{
    return read(std::nullopt, {u"event_type"_s}, {{u"1"_s}},
                [](ReportFigures& step, const QSqlQuery& group) {
                    const auto type = storedEventType(utf8Of(group.value(1)));
                    step.events[static_cast<std::size_t>(type)] += group.value(2).toLongLong();
                });
}

Result<void> TimelineReading::readGifts()
{
    return read(EventType::Gift, {}, {{m_dialect.jsonNumber(u"repeat_count"_s)}, {u"diamonds"_s}},
                [](ReportFigures& step, const QSqlQuery& group) {
                    step.gifts += group.value(1).toLongLong();
                    step.diamonds += group.value(2).toLongLong();
                });
}

Result<void> TimelineReading::readLikes()
{
    return read(EventType::Like, {},
                {{m_dialect.jsonNumber(u"like_count"_s)},
                 {m_dialect.jsonNumber(u"total_likes"_s), ReportMeasure::Of::Largest}},
                [](ReportFigures& step, const QSqlQuery& group) {
                    step.likes += group.value(1).toLongLong();
                    step.roomLikes =
                        std::max<std::int64_t>(step.roomLikes, group.value(2).toLongLong());
                });
}

Result<void> TimelineReading::readViewers()
{
    const QString viewers = m_dialect.jsonNumber(u"viewers"_s);
    return read(EventType::RoomUserSeq, {},
                {{viewers}, {u"1"_s}, {viewers, ReportMeasure::Of::Largest}},
                [](ReportFigures& step, const QSqlQuery& group) {
                    step.viewerSum += group.value(1).toLongLong();
                    step.viewerCounts += group.value(2).toLongLong();
                    step.peakViewers =
                        std::max<std::int64_t>(step.peakViewers, group.value(3).toLongLong());
                });
}

} // namespace

Result<Timeline> readTimeline(SqlConnection& connection, const TimelineQuestion& question)
{
    return TimelineReading(connection, question).timeline();
}

} // namespace racha
