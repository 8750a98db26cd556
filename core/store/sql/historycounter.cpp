// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historycounter.h"

#include "core/store/sql/eventrows.h"
#include "core/store/sql/sqlconnection.h"

#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestJudged = 32 << 20;

} // namespace

HistoryCounter::HistoryCounter(const HistoryDesk& desk, const HistoryFilter& filter)
    : m_desk(desk)
    , m_match(filter, desk.connection.filterTarget())
{
}

Result<void> HistoryCounter::open()
{
    auto plan = m_desk.planner.plan(m_match);
    if (!plan)
        return tl::unexpected(plan.error());
    m_plan = *std::move(plan);
    return {};
}

Result<std::int64_t> HistoryCounter::count(const SqlWhere& further)
{
    if (m_desk.stop.stop_requested())
        return failure(ErrorCode::DbLost, u"interrupted"_s);
    SqlWhere where = further;
    QString table = u"live_events"_s;
    if (const HistorySource* const source = m_plan.single()) {
        table = m_desk.connection.dialect().byIndex(source->index);
        where.add(source->where());
    }
    where.add(m_match.where());
    auto query =
        m_desk.connection.run(u"SELECT count(*) FROM "_s + table + where.clause(), where.values);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t count = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    if (auto done = m_desk.connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return count;
}

/// Those of a row that are not needed stay behind.
QString HistoryCounter::wantedColumns(FilterColumn column) const
{
    std::set<FilterColumn> wanted {column};
    if (m_plan.sources.size() > 1)
        wanted.insert(FilterColumn::Id);
    if (m_match.needsRecheck())
        wanted.insert(m_match.columns().begin(), m_match.columns().end());
    return eventColumns(m_desk.connection.dialect(), kLargestJudged, wanted);
}

Result<void> HistoryCounter::forEach(FilterColumn column,
                                     const std::function<void(const QVariant& cell)>& visit)
{
    const QString columns = wantedColumns(column);
    HistoryScan scan(m_desk, m_plan, m_match, HistoryWay::Newer, {});
    EventCells cells;
    while (true) {
        const auto more = scan.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        std::unordered_set<std::int64_t> seen; // where several sources may have a row
        auto done = scan.read(columns, {}, [&](const QSqlQuery& row) {
            if (m_match.needsRecheck() && !m_match.accepts(cells.read(row)))
                return;
            if (m_plan.sources.size() > 1 && !seen.insert(row.value(0).toLongLong()).second)
                return;
            visit(row.value(static_cast<int>(column)));
        });
        if (!done)
            return done;
    }
}

} // namespace racha
