// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyscan.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFirstRows = 2 * HistoryPageQuestion::kSize;
constexpr int kMostRows = 100'000;
/// Where rows come to be judged here: MySQL's driver holds all of them at once.
constexpr int kMostJudgedRows = 5'000;
constexpr std::chrono::milliseconds kSliceTime {60};
constexpr std::size_t kIdsAtOnce = 256;

constexpr auto kBeforeAll = std::int64_t {0};
constexpr auto kBehindAll = std::numeric_limits<std::int64_t>::max();

} // namespace

HistoryScan::HistoryScan(const HistoryDesk& desk, const HistoryPlan& plan,
                         const HistoryMatch& match, HistoryWay way,
                         const std::optional<HistoryKey>& place)
    : m_desk(desk)
    , m_plan(plan)
    , m_match(match)
    , m_way(way)
    , m_place(place)
    , m_rows(kFirstRows)
{
}

Result<bool> HistoryScan::next()
{
    if (m_desk.stop.stop_requested())
        return failure(ErrorCode::DbLost, u"interrupted"_s);
    if (m_isLast)
        return false;
    if (m_plan.ids)
        return nextIds();
    return nextTime();
}

Result<bool> HistoryScan::nextIds()
{
    if (!m_keys) {
        if (auto sorted = sortIds(); !sorted)
            return tl::unexpected(sorted.error());
    }
    const std::size_t count = std::min(kIdsAtOnce, m_keys->size() - m_firstKey);
    m_isLast = m_firstKey + count == m_keys->size();
    if (count == 0)
        return false;
    QVariantList ids;
    for (std::size_t i = m_firstKey; i < m_firstKey + count; ++i)
        ids << numberValue((*m_keys)[i].id);
    m_slice = {};
    m_slice.add(u"id IN ("_s + placeholders(count) + u')', ids);
    m_firstKey += count;
    m_place = (*m_keys)[m_firstKey - 1];
    return true;
}

/// Those behind the place, in the order of time.
Result<void> HistoryScan::sortIds()
{
    auto keys = m_desk.planner.keysOf(*m_plan.ids);
    if (!keys)
        return tl::unexpected(keys.error());
    if (m_place)
        std::erase_if(*keys, [this](const HistoryKey& key) {
            return isOlder() ? key >= *m_place : key <= *m_place;
        });
    if (isOlder())
        std::ranges::sort(*keys, std::greater());
    else
        std::ranges::sort(*keys);
    keys->erase(std::unique(keys->begin(), keys->end()), keys->end());
    m_keys = *std::move(keys);
    return {};
}

SqlWhere HistoryScan::behindPlace() const
{
    SqlWhere where = m_match.timeRange();
    if (!m_place)
        return where;
    const auto time = timeValue(m_place->timestamp);
    const auto id = numberValue(m_place->id);
    // Not as a comparison of rows: MariaDB would use no index for it.
    if (isOlder() && m_place->id == kBeforeAll)
        where.add(u"timestamp < ?"_s, {time});
    else if (isOlder())
        where.add(u"timestamp <= ? AND (timestamp < ? OR id < ?)"_s, {time, time, id});
    else if (m_place->id == kBehindAll)
        where.add(u"timestamp > ?"_s, {time});
    else
        where.add(u"timestamp >= ? AND (timestamp > ? OR id > ?)"_s, {time, time, id});
    return where;
}

Result<bool> HistoryScan::nextTime()
{
    adapt();
    m_slice = behindPlace();
    qsizetype values = 0;
    for (const HistorySource& source : m_plan.sources)
        values += std::max<qsizetype>(source.values.size(), 1);
    // Lives come one after another: most of them have no part in a slice.
    const int rows = std::max(m_rows / static_cast<int>(values), kFirstRows);
    std::optional<WallTime> nearest;
    for (const HistorySource& source : m_plan.sources) {
        const QVariantList all =
            source.column.isEmpty() ? QVariantList {QVariant()} : source.values;
        for (const QVariant& value : all) {
            const auto time = bound(source, value, rows);
            if (!time)
                return tl::unexpected(time.error());
            if (!*time)
                continue;
            const bool isNearer = !nearest || (isOlder() ? **time > *nearest : **time < *nearest);
            nearest = isNearer ? **time : *nearest;
        }
    }
    m_isLast = !nearest;
    if (m_isLast)
        return true;
    m_slice.add(isOlder() ? u"timestamp >= ?"_s : u"timestamp <= ?"_s, {timeValue(*nearest)});
    m_place = {*nearest, isOlder() ? kBeforeAll : kBehindAll};
    return true;
}

Result<std::optional<WallTime>> HistoryScan::bound(const HistorySource& source,
                                                   const QVariant& value, int rows)
{
    SqlConnection& connection = m_desk.connection;
    SqlWhere where = source.where(value);
    where.add(behindPlace());
    where.values << rows;
    const QString last = isOlder() ? u"min(timestamp)"_s : u"max(timestamp)"_s;
    auto query = connection.run(u"SELECT "_s + connection.dialect().timeText(last)
                                    + u", count(*) FROM (SELECT timestamp FROM "_s
                                    + connection.dialect().byIndex(source.index) + where.clause()
                                    + u" ORDER BY timestamp"_s
                                    + (isOlder() ? u" DESC"_s : QString()) + u" LIMIT ?) AS part"_s,
                                where.values);
    if (!query)
        return tl::unexpected(query.error());
    std::optional<WallTime> time;
    if ((*query)->next() && (*query)->value(1).toInt() >= rows)
        time = timeOf((*query)->value(0));
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return time;
}

/// The next slice has as many rows as the last one would have had in kSliceTime.
void HistoryScan::adapt()
{
    const MonoTime now = m_desk.clock.monotonic();
    if (m_since != MonoTime()) {
        const auto took = std::chrono::duration<double>(now - m_since);
        const double factor =
            std::clamp(kSliceTime / std::max(took, decltype(took)(1e-3)), 0.25, 4.0);
        const int most = m_match.needsRecheck() ? kMostJudgedRows : kMostRows;
        m_rows = std::clamp(static_cast<int>(m_rows * factor), kFirstRows, most);
    }
    m_since = now;
}

Result<void> HistoryScan::read(const QString& columns, std::optional<int> limit,
                               const RowVisitor& visit)
{
    SqlWhere where = m_slice;
    where.add(m_match.where());
    if (m_plan.ids)
        return readFrom(u"live_events"_s, where, columns, limit, visit);
    for (const HistorySource& source : m_plan.sources) {
        SqlWhere part = source.where();
        part.add(where);
        const QString table = m_desk.connection.dialect().byIndex(source.index);
        if (auto done = readFrom(table, part, columns, limit, visit); !done)
            return done;
    }
    return {};
}

Result<void> HistoryScan::readFrom(const QString& table, const SqlWhere& where,
                                   const QString& columns, std::optional<int> limit,
                                   const RowVisitor& visit)
{
    const QString way = isOlder() ? u" DESC"_s : QString();
    QString sql = u"SELECT "_s + columns + u" FROM "_s + table + where.clause();
    if (limit)
        sql += u" ORDER BY timestamp"_s + way + u", id"_s + way + u" LIMIT "_s
            + QString::number(*limit);
    auto query = m_desk.connection.run(sql, where.values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        visit(**query);
    return m_desk.connection.finish(**query);
}

} // namespace racha
