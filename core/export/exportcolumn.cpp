// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportcolumn.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

FilterSource pathSource(std::string_view key)
{
    return {FilterPath {{std::string(key)}}, FilterKind::Json};
}

std::vector<FilterSource> sourcesOf(const QString& name)
{
    if (name == "nickname"_L1)
        return {{FilterColumn::UserNickname, FilterKind::Text}};
    if (name == "count"_L1)
        return {pathSource("repeat_count"), pathSource("like_count")};
    if (name == "text_length"_L1)
        return {pathSource("text_length")};
    return filterSources(name).value_or(std::vector<FilterSource>());
}

} // namespace

tl::expected<std::vector<ExportColumn>, QString> exportColumns(const QStringList& names)
{
    std::vector<ExportColumn> columns;
    for (const QString& name : names) {
        auto sources = sourcesOf(name.trimmed());
        if (sources.empty() || std::ssize(columns) == ExportLimits::kColumns)
            return tl::unexpected(name.trimmed());
        columns.push_back({name.trimmed(), std::move(sources)});
    }
    return columns;
}

QStringList storedColumnNames()
{
    QStringList names;
    for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
        const std::string_view name = columnName(static_cast<FilterColumn>(i));
        names << QString::fromUtf8(name.data(), std::ssize(name));
    }
    return names;
}

QStringList flatColumnNames()
{
    return {u"time"_s, u"type"_s,  u"user"_s,     u"nickname"_s, u"text"_s,
            u"gift"_s, u"count"_s, u"diamonds"_s, u"streak"_s};
}

QStringList offeredColumnNames()
{
    QStringList names = flatColumnNames() + storedColumnNames() + filterFieldNames().shortNames
        + filterFieldNames().paths;
    names << u"text_length"_s;
    names.removeDuplicates();
    return names;
}

std::set<FilterColumn> storedColumnsOf(const std::vector<ExportColumn>& columns)
{
    std::set<FilterColumn> stored;
    for (const ExportColumn& column : columns) {
        for (const FilterSource& source : column.sources) {
            const auto* const own = std::get_if<FilterColumn>(&source.where);
            stored.insert(own != nullptr ? *own : FilterColumn::EventData);
        }
    }
    return stored;
}

} // namespace racha
