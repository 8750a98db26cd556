// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyplan.h"

#include "core/filter/filteranchors.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With more than this, reading all rows in the order of time finds some soon.
constexpr std::size_t kMostValues = 128;
constexpr std::size_t kMostIds = WordSearch::kMostEvents;
constexpr std::size_t kChunk = 256;

HistorySource everything()
{
    return {u"live_events_time"_s, {}, {}, {}};
}

HistorySource sourceFor(FilterColumn column)
{
    switch (column) {
    case FilterColumn::UserNumber:
        return {u"live_events_user"_s, u"user_id"_s, {}, {}};
    case FilterColumn::RoomNumber:
        return {u"live_events_room"_s, u"room_id"_s, {}, {}};
    case FilterColumn::StreakState:
        return {u"live_events_status"_s, u"streak_status"_s, {}, {}};
    default:
        return {u"live_events_kind"_s, u"event_type"_s, {}, {}};
    }
}

QVariant textValue(const std::string& text)
{
    return QString::fromStdString(text);
}

/// How cells that no index of live_events knows lead to those of one that does.
struct Detour
{
    FilterColumn from;
    FilterColumn to;
    const char* select;
};

constexpr std::array kDetours {
    Detour {FilterColumn::UserUniqueId, FilterColumn::UserNumber,
            "SELECT DISTINCT user_id FROM live_people WHERE unique_id = ?"},
    Detour {FilterColumn::UserNickname, FilterColumn::UserNumber,
            "SELECT DISTINCT user_id FROM live_people WHERE nickname = ?"},
    Detour {FilterColumn::StreamerUniqueId, FilterColumn::RoomNumber,
            "SELECT DISTINCT room_id FROM live_sessions WHERE streamer_unique_id = ?"},
};

/// The index of a live holds the types: rare ones are found without reading the others' rows.
SqlWhere whereOfTypes(const FilterExpression& expression)
{
    SqlWhere where;
    const auto types = filterAnchors(expression, {FilterColumn::Type});
    if (!types || types->empty())
        return where;
    QVariantList names;
    for (const FilterAnchor& type : *types)
        names << textValue(type.text);
    where.add(u"event_type IN ("_s + placeholders(types->size()) + u')', names);
    return where;
}

} // namespace

SqlWhere HistorySource::where(const QVariant& value) const
{
    SqlWhere where = covered;
    if (!column.isEmpty())
        where.add(column + (value.isValid() ? u" = ?"_s : u" IS NULL"_s),
                  value.isValid() ? QVariantList {value} : QVariantList());
    return where;
}

SqlWhere HistorySource::where() const
{
    SqlWhere where = covered;
    if (column.isEmpty())
        return where;
    QVariantList known;
    bool hasNull = false;
    for (const QVariant& value : values) {
        hasNull = hasNull || !value.isValid();
        if (value.isValid())
            known << value;
    }
    QStringList either;
    if (!known.isEmpty())
        either << column + u" IN ("_s + placeholders(static_cast<std::size_t>(known.size())) + u')';
    if (hasNull)
        either << column + u" IS NULL"_s;
    where.add(either.join(u" OR "_s), known);
    return where;
}

const HistorySource* HistoryPlan::single() const
{
    return sources.size() == 1 && !sources.front().column.isEmpty() ? &sources.front() : nullptr;
}

HistoryPlanner::HistoryPlanner(SqlConnection& connection)
    : m_connection(connection)
    , m_wordSearch(connection)
    , m_times(2 * kMostIds)
{
}

Result<std::vector<HistoryKey>> HistoryPlanner::keysOf(const std::vector<std::int64_t>& ids)
{
    std::vector<HistoryKey> keys;
    std::vector<std::int64_t> unknown;
    for (const std::int64_t id : ids) {
        if (const WallTime* const time = m_times.find(id))
            keys.push_back({*time, id});
        else
            unknown.push_back(id);
    }
    const QString timestamp = m_connection.dialect().timeText(u"timestamp"_s);
    auto done = inPowersOfTwo(
        unknown.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList part;
            for (std::size_t i = first; i < first + count; ++i)
                part << numberValue(unknown[i]);
            auto query =
                m_connection.run(u"SELECT id, "_s + timestamp + u" FROM live_events WHERE id IN ("_s
                                     + placeholders(count) + u')',
                                 part);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next()) {
                const std::int64_t id = (*query)->value(0).toLongLong();
                keys.push_back({m_times.insert(id, timeOf((*query)->value(1))), id});
            }
            return m_connection.finish(**query);
        });
    if (!done)
        return tl::unexpected(done.error());
    return keys;
}

Result<HistoryPlan> HistoryPlanner::plan(const HistoryMatch& match)
{
    const FilterExpressionPtr& expression = match.filter().expression;
    std::optional<HistoryPlan> plan;
    if (expression) {
        auto ids = idsOf(*expression);
        if (!ids)
            return tl::unexpected(ids.error());
        if (*ids)
            return HistoryPlan {*std::move(*ids), {}};
        auto byCells = planByCells(*expression);
        if (!byCells)
            return tl::unexpected(byCells.error());
        plan = *std::move(byCells);
    }
    if (!match.words().isEmpty()) {
        auto events = m_wordSearch.eventsWith(match.words());
        if (!events)
            return tl::unexpected(events.error());
        if (*events)
            return HistoryPlan {std::vector<std::int64_t>((*events)->begin(), (*events)->end()),
                                {}};
    }
    return plan.value_or(HistoryPlan {{}, {everything()}});
}

/// Rows that the expression names, or whose streak it names.
Result<std::optional<std::vector<std::int64_t>>>
HistoryPlanner::idsOf(const FilterExpression& expression)
{
    const auto anchors = filterAnchors(expression, {FilterColumn::Id, FilterColumn::StreakId});
    std::vector<std::int64_t> ids;
    if (!anchors)
        return std::optional<std::vector<std::int64_t>>();
    for (const FilterAnchor& anchor : *anchors) {
        if (anchor.column == FilterColumn::Id) {
            ids.push_back(anchor.number);
            continue;
        }
        const auto rows = valuesFor(u"SELECT id FROM live_events WHERE streak_id = ? LIMIT "_s
                                        + QString::number(kMostIds + 1),
                                    textValue(anchor.text));
        if (!rows)
            return tl::unexpected(rows.error());
        for (const QVariant& row : *rows)
            ids.push_back(row.toLongLong());
        if (ids.size() > kMostIds)
            return std::optional<std::vector<std::int64_t>>();
    }
    return std::optional(std::move(ids));
}

Result<std::optional<HistoryPlan>> HistoryPlanner::planByCells(const FilterExpression& expression)
{
    const auto anchors = filterAnchors(expression,
                                       {FilterColumn::UserNumber, FilterColumn::UserUniqueId,
                                        FilterColumn::UserNickname, FilterColumn::RoomNumber,
                                        FilterColumn::StreamerUniqueId, FilterColumn::StreakState,
                                        FilterColumn::Type});
    if (!anchors)
        return std::optional<HistoryPlan>();
    std::map<FilterColumn, std::set<std::int64_t>> numbers;
    std::map<FilterColumn, QVariantList> values;
    for (const FilterAnchor& anchor : *anchors) {
        const auto* const detour = std::ranges::find(kDetours, anchor.column, &Detour::from);
        if (detour != kDetours.end()) {
            const auto found = valuesFor(QString::fromLatin1(detour->select) + u" LIMIT "_s
                                             + QString::number(kMostValues + 1),
                                         textValue(anchor.text));
            if (!found)
                return tl::unexpected(found.error());
            for (const QVariant& number : *found)
                numbers[detour->to].insert(number.toLongLong());
        } else if (columnKind(anchor.column) == FilterKind::Integer) {
            numbers[anchor.column].insert(anchor.number);
        } else {
            values[anchor.column] << textValue(anchor.text);
        }
    }
    for (const auto& [column, all] : numbers) {
        for (const std::int64_t number : all)
            values[column] << numberValue(number);
        // NULL in the events is 0 among the people.
        if (all.contains(0))
            values[column] << QVariant();
    }
    HistoryPlan plan;
    std::size_t count = 0;
    for (const auto& [column, all] : values) {
        plan.sources.push_back(sourceFor(column));
        plan.sources.back().values = all;
        if (column == FilterColumn::RoomNumber)
            plan.sources.back().covered = whereOfTypes(expression);
        count += static_cast<std::size_t>(all.size());
    }
    if (count > kMostValues)
        return std::optional<HistoryPlan>();
    if (plan.sources.empty())
        plan.ids.emplace();
    return std::optional(std::move(plan));
}

Result<std::vector<QVariant>> HistoryPlanner::valuesFor(const QString& select,
                                                        const QVariant& value)
{
    auto query = m_connection.run(select, {value});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<QVariant> values;
    while ((*query)->next())
        values.push_back((*query)->value(0));
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return values;
}

} // namespace racha
