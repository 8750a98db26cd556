// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/schema/predecessortable.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kCharacterSet = u"utf8mb4"_s;
const QString kCollation = u"utf8mb4_bin"_s;
const QStringList kNumbers {u"tinyint"_s, u"smallint"_s, u"mediumint"_s, u"int"_s,
                            u"bigint"_s,  u"decimal"_s,  u"float"_s,     u"double"_s};
const QStringList kShortTexts {u"char"_s, u"varchar"_s};

QString textOf(const QVariant& cell)
{
    return QString::fromStdString(utf8Of(cell));
}

} // namespace

Result<PredecessorTable> PredecessorTable::read(SqlConnection& connection, const QString& name)
{
    PredecessorTable table;
    table.m_name = name;
    auto done = table.readColumns(connection);
    if (done)
        done = table.readKeys(connection);
    if (!done)
        return tl::unexpected(done.error());
    return table;
}

Result<void> PredecessorTable::readColumns(SqlConnection& connection)
{
    auto query = connection.run(
        u"SELECT c.column_name, c.data_type, c.is_nullable, c.column_default IS NOT NULL, "
        "coalesce(c.character_set_name, ''), coalesce(c.collation_name, ''), c.extra, t.engine "
        "FROM information_schema.columns c JOIN information_schema.tables t "
        "ON t.table_schema = c.table_schema AND t.table_name = c.table_name "
        "WHERE c.table_schema = DATABASE() AND c.table_name = ? "
        "ORDER BY c.ordinal_position"_s,
        {m_name});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        Column column;
        column.name = textOf((*query)->value(0));
        column.type = textOf((*query)->value(1)).toLower();
        column.isNullable = textOf((*query)->value(2)) == "YES"_L1;
        column.hasDefault = (*query)->value(3).toInt() != 0
            || textOf((*query)->value(6)).contains("auto_increment"_L1);
        column.characterSet = textOf((*query)->value(4));
        column.collation = textOf((*query)->value(5));
        m_engine = textOf((*query)->value(7));
        m_columns.push_back(std::move(column));
    }
    (*query)->finish();
    return {};
}

Result<void> PredecessorTable::readKeys(SqlConnection& connection)
{
    auto query = connection.run(u"SELECT DISTINCT index_name FROM information_schema.statistics "
                                "WHERE table_schema = DATABASE() AND table_name = ?"_s,
                                {m_name});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        m_keys << textOf((*query)->value(0));
    (*query)->finish();
    return {};
}

const PredecessorTable::Column* PredecessorTable::find(const QString& name) const
{
    const auto found = std::ranges::find(m_columns, name, &Column::name);
    return found != m_columns.end() ? &*found : nullptr;
}

QStringList PredecessorTable::columnNames() const
{
    QStringList names;
    for (const Column& column : m_columns)
        names << column.name;
    return names;
}

QStringList PredecessorTable::missing(const QStringList& names) const
{
    QStringList out;
    std::ranges::copy_if(names, std::back_inserter(out),
                         [this](const QString& name) { return !has(name); });
    return out;
}

QStringList PredecessorTable::missing(std::span<const AddedColumn> columns) const
{
    QStringList names;
    for (const AddedColumn& column : columns)
        names << column.name;
    return missing(names);
}

bool PredecessorTable::needsConversion() const
{
    return std::ranges::any_of(m_columns, [](const Column& column) {
        return !column.characterSet.isEmpty() && column.collation != kCollation;
    });
}

QStringList PredecessorTable::defaultsFor(const QStringList& given) const
{
    QStringList parts;
    for (const Column& column : m_columns) {
        if (column.isNullable || column.hasDefault || given.contains(column.name))
            continue;
        const QString alter = u"ALTER COLUMN "_s + column.name + u" SET DEFAULT "_s;
        if (kNumbers.contains(column.type))
            parts << alter + u'0';
        else if (kShortTexts.contains(column.type))
            parts << alter + u"''"_s;
        else if (!column.characterSet.isEmpty())
            parts << alter + u"('')"_s;
    }
    return parts;
}

QString PredecessorTable::alteration(std::span<const AddedColumn> columns,
                                     const QString& uniqueName, const QString& uniqueColumns,
                                     const QStringList& given) const
{
    QStringList parts;
    for (const AddedColumn& column : columns) {
        if (!has(column.name))
            parts << u"ADD COLUMN "_s + column.name + u' ' + column.definition + u" AFTER "
                    + column.after;
    }
    // MySQL's own type sorts the keys and writes other spaces.
    if (const Column* const data = find(u"event_data"_s);
        data != nullptr && data->type == "json"_L1)
        parts << u"MODIFY COLUMN event_data LONGTEXT CHARACTER SET "_s + kCharacterSet
                + u" COLLATE " + kCollation + u" NOT NULL";
    if (needsConversion())
        parts << u"CONVERT TO CHARACTER SET "_s + kCharacterSet + u" COLLATE " + kCollation;
    parts << defaultsFor(given);
    if (!m_keys.contains(uniqueName))
        parts << u"ADD CONSTRAINT "_s + uniqueName + u" UNIQUE ("_s + uniqueColumns + u')';
    if (m_engine.compare("InnoDB"_L1, Qt::CaseInsensitive) != 0)
        parts << u"ENGINE = InnoDB"_s;
    if (parts.isEmpty())
        return {};
    // Keys of four bytes a code point need it.
    parts << u"ROW_FORMAT = DYNAMIC"_s;
    return u"ALTER TABLE "_s + m_name + u' ' + parts.join(u", "_s);
}

} // namespace racha
