// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowcopy.h"

#include "core/store/sql/slicerows.h"
#include "core/store/sql/sqlconnection.h"

#include <QHash>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kRowsATransaction = 5'000;
constexpr std::size_t kBytesATransaction = 8U << 20U;

/// A placeholder that makes of a text what a column of that type holds.
QString placeholder(const QString& type)
{
    if (type == "BLOB"_L1)
        return u"?"_s;
    if (type == "DOUBLE"_L1)
        return u"CAST(? AS REAL)"_s;
    return type == "TEXT"_L1 ? u"CAST(? AS TEXT)"_s : u"CAST(? AS INTEGER)"_s;
}

QVariant cellValue(const EventStream::Cell& cell)
{
    if (!cell)
        return {};
    // An empty view would be NULL.
    return cell->empty() ? QByteArray("")
                         : QByteArray::fromRawData(cell->data(), std::ssize(*cell));
}

} // namespace

Result<QStringList> RowCopy::names() const
{
    // Which steps of the schema are there is the target's own knowledge.
    auto query = m_target.run(u"SELECT name FROM sqlite_master WHERE type = 'table' "
                              "AND name NOT LIKE 'sqlite%' AND name <> 'schema_migrations' "
                              "ORDER BY name"_s);
    if (!query)
        return tl::unexpected(query.error());
    QStringList names;
    while ((*query)->next())
        names << (*query)->value(0).toString();
    (*query)->finish();
    return names;
}

Result<RowCopy::Table> RowCopy::describe(const QString& name) const
{
    auto times = m_source.run(u"SELECT column_name FROM information_schema.columns "
                              "WHERE table_schema = DATABASE() AND table_name = ? "
                              "AND data_type = 'datetime'"_s,
                              {name});
    if (!times)
        return tl::unexpected(times.error());
    QStringList timeColumns;
    while ((*times)->next())
        timeColumns << (*times)->value(0).toString();
    (*times)->finish();
    auto query =
        m_target.run(u"SELECT name, type FROM pragma_table_info(?) ORDER BY cid"_s, {name});
    if (!query)
        return tl::unexpected(query.error());
    Table table {name, {}, {}, {}};
    QStringList cells;
    QStringList placeholders;
    while ((*query)->next()) {
        const QString column = (*query)->value(0).toString();
        table.columns << column;
        cells << (timeColumns.contains(column) ? m_source.dialect().timeText(column) : column);
        placeholders << placeholder((*query)->value(1).toString());
    }
    (*query)->finish();
    table.select = u"SELECT "_s + cells.join(u", "_s) + u" FROM "_s + name;
    table.insert = u"INSERT INTO "_s + name + u" ("_s + table.columns.join(u", "_s)
        + u") VALUES ("_s + placeholders.join(u", "_s) + u')';
    return table;
}

/// What the server believes; counting is as long as copying.
Result<std::int64_t> RowCopy::estimatedRows() const
{
    auto query = m_source.run(u"SELECT sum(table_rows) FROM information_schema.tables "
                              "WHERE table_schema = DATABASE()"_s);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t rows = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return rows;
}

Result<bool> RowCopy::run(const std::atomic<bool>& isCancelled, const ShareDone& watch)
{
    const auto tables = names();
    if (!tables)
        return tl::unexpected(tables.error());
    const auto expected = estimatedRows();
    if (!expected)
        return tl::unexpected(expected.error());
    m_expected = std::max<std::int64_t>(*expected, 1);
    std::vector<Table> described;
    for (const QString& name : *tables) {
        auto table = describe(name);
        if (!table)
            return tl::unexpected(table.error());
        described.push_back(*std::move(table));
    }
    SqlTransaction moment(m_source);
    if (auto begun = moment.begin(); !begun)
        return tl::unexpected(begun.error());
    for (const Table& table : described) {
        if (const auto copied = copy(table, isCancelled, watch); !copied || !*copied)
            return copied;
    }
    return true;
}

Result<bool> RowCopy::copy(const Table& table, const std::atomic<bool>& isCancelled,
                           const ShareDone& watch)
{
    const auto columns = static_cast<std::size_t>(table.columns.size());
    const auto rows = SliceRows::of(m_source, columns);
    SqlTransaction transaction(m_target);
    auto done = transaction.begin();
    if (done)
        done = m_target.execute(u"DELETE FROM "_s + table.name);
    if (done)
        done = rows->open(table.select, {});
    auto insert = done ? m_target.prepared(table.insert) : tl::unexpected(done.error());
    if (!insert)
        return tl::unexpected(insert.error());
    std::int64_t count = 0;
    std::size_t bytes = 0;
    while (!isCancelled) {
        const auto advanced = rows->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            break;
        for (std::size_t i = 0; i < columns; ++i) {
            const auto cell = rows->cell(i);
            bytes += cell ? cell->size() : 0;
            (*insert)->bindValue(static_cast<int>(i), cellValue(cell));
        }
        done = m_target.exec(**insert);
        if (done && (++count % kRowsATransaction == 0 || bytes >= kBytesATransaction)) {
            bytes = 0;
            done = m_target.commit();
            if (done)
                done = m_target.begin();
            if (watch)
                watch(std::min(
                    1.0, static_cast<double>(m_copied + count) / static_cast<double>(m_expected)));
        }
        if (!done)
            return tl::unexpected(done.error());
    }
    rows->close();
    done = transaction.commit();
    if (done && !isCancelled)
        done = checkCount(table, count);
    if (!done)
        return tl::unexpected(done.error());
    m_copied += count;
    return !isCancelled;
}

Result<void> RowCopy::checkCount(const Table& table, std::int64_t rows) const
{
    auto query = m_target.run(u"SELECT count(*) FROM "_s + table.name);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t found = (*query)->next() ? (*query)->value(0).toLongLong() : -1;
    (*query)->finish();
    if (found == rows)
        return {};
    return failure(
        ErrorCode::DbFailed,
        u"%1 has %2 rows in the copy instead of %3"_s.arg(table.name).arg(found).arg(rows));
}

} // namespace racha
