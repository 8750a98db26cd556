// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/reportscan.h"

#include "core/filter/cellrecord.h"
#include "core/filter/sqlcondition.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A server's client holds a whole answer in memory.
constexpr int kRowsAtATime = 5'000;

QString aggregate(const ReportMeasure& measure)
{
    switch (measure.of) {
    case ReportMeasure::Of::Sum:
        return u"sum("_s + measure.expression + u')';
    case ReportMeasure::Of::Largest:
        return u"max("_s + measure.expression + u')';
    case ReportMeasure::Of::Smallest:
        break;
    }
    return u"min("_s + measure.expression + u')';
}

/// All columns of live_events, in the order of FilterColumn.
QString recordColumns(const SqlDialect& dialect)
{
    QStringList columns;
    for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
        const auto column = static_cast<FilterColumn>(i);
        const QString name = QString::fromUtf8(columnName(column).data());
        columns << (columnKind(column) == FilterKind::Time ? dialect.timeText(name) : name);
    }
    return columns.join(u", "_s);
}

/// A row of an answer as the filter judges it.
class RowRecord
{
public:
    /// The columns begin at `first`.
    CellRecord& take(const QSqlQuery& query, int first)
    {
        for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
            const auto column = static_cast<FilterColumn>(i);
            m_record.set(column, valueOf(query.value(first + static_cast<int>(i)), column));
        }
        return m_record;
    }

private:
    FilterValue valueOf(const QVariant& cell, FilterColumn column)
    {
        if (cell.isNull())
            return {};
        switch (columnKind(column)) {
        case FilterKind::Integer:
            return FilterValue::ofInteger(cell.toLongLong());
        case FilterKind::Boolean:
            return FilterValue::ofBoolean(cell.toInt() != 0);
        case FilterKind::Time:
            return FilterValue::ofTime(timeOf(cell));
        default:
            break;
        }
        std::string& text = m_texts[static_cast<std::size_t>(column)];
        text = utf8Of(cell);
        return FilterValue::ofText(text);
    }

    std::array<std::string, kFilterColumnCount> m_texts;
    CellRecord m_record;
};

} // namespace

ReportScan::ReportScan(SqlConnection& connection, const ReportScope& scope)
    : m_connection(connection)
    , m_scope(scope)
    , m_where(u"1 = 1"_s)
{
    const auto add = [this](const QString& condition, const QVariant& value) {
        m_where += u" AND "_s + condition;
        m_values << value;
    };
    if (scope.room)
        add(u"room_id = ?"_s, idValue(scope.room));
    if (scope.from != WallTime())
        add(u"timestamp >= ?"_s, timeValue(scope.from));
    if (scope.until != WallTime())
        add(u"timestamp < ?"_s, timeValue(scope.until));
    if (!scope.expression)
        return;
    const auto condition = sqlCondition(*scope.expression, connection.filterTarget(), scope.now);
    m_where += u" AND ("_s + condition.text + u')';
    m_values += condition.values;
    m_isJudgedHere = condition.needsRecheck;
}

QString ReportScan::where(const ReportGrouping& grouping) const
{
    QString where = u" FROM live_events WHERE "_s + m_where;
    if (grouping.type) {
        const auto name = eventTypeName(*grouping.type);
        where += u" AND event_type = '"_s + QString::fromUtf8(name.data(), name.size()) + u'\'';
    }
    if (!grouping.condition.isEmpty())
        where += u" AND "_s + grouping.condition;
    return where;
}

Result<void> ReportScan::read(const ReportGrouping& grouping,
                              const std::function<void(const QSqlQuery&)>& each) const
{
    return m_isJudgedHere ? readRows(grouping, each) : readGroups(grouping, each);
}

Result<void> ReportScan::readGroups(const ReportGrouping& grouping,
                                    const std::function<void(const QSqlQuery&)>& each) const
{
    QStringList columns = grouping.keys;
    for (const ReportMeasure& measure : grouping.measures)
        columns << aggregate(measure);
    QStringList places;
    for (qsizetype i = 1; i <= grouping.keys.size(); ++i)
        places << QString::number(i);
    const QString groupBy = places.isEmpty() ? QString() : u" GROUP BY "_s + places.join(u", "_s);
    auto query = m_connection.run(u"SELECT "_s + columns.join(u", "_s) + where(grouping) + groupBy,
                                  grouping.keyValues + m_values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        each(**query);
    return m_connection.finish(**query);
}

Result<void> ReportScan::readRows(const ReportGrouping& grouping,
                                  const std::function<void(const QSqlQuery&)>& each) const
{
    QStringList columns = grouping.keys;
    for (const ReportMeasure& measure : grouping.measures)
        columns << measure.expression;
    const int first = static_cast<int>(columns.size());
    columns << recordColumns(m_connection.dialect());
    const QString sql = u"SELECT "_s + columns.join(u", "_s) + where(grouping)
        + u" AND id > ? ORDER BY id LIMIT " + QString::number(kRowsAtATime);
    RowRecord row;
    qlonglong after = 0;
    for (int count = kRowsAtATime; count == kRowsAtATime;) {
        auto query = m_connection.run(sql, grouping.keyValues + m_values + QVariantList {after});
        if (!query)
            return tl::unexpected(query.error());
        for (count = 0; (*query)->next(); ++count) {
            after = (*query)->value(first + static_cast<int>(FilterColumn::Id)).toLongLong();
            if (m_scope.expression->matches(row.take(**query, first), m_scope.now))
                each(**query);
        }
        if (auto done = m_connection.finish(**query); !done)
            return done;
    }
    return {};
}

} // namespace racha
