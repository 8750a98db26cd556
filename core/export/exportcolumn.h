// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtersource.h"

#include <tl/expected.hpp>

#include <set>

namespace racha {

/// A column of an export: a column of live_events, a path into event_data, or a short name.
struct ExportColumn
{
    QString name; ///< as it was asked for; the head of the column
    std::vector<FilterSource> sources; ///< the first that is not NULL is the cell
};

struct ExportLimits
{
    static constexpr qsizetype kColumns = 200;
};

/// The columns of these names; those of the filter language, and `nickname`, `count` (of a gift or
/// of likes: what the event added) and `text_length` (of a text that ExportPrivacy leaves out).
/// Else the name that is none.
tl::expected<std::vector<ExportColumn>, QString> exportColumns(const QStringList& names);

/// The columns of live_events, in their order.
QStringList storedColumnNames();
/// What a person wants of each event in a table: time, who, what, how much.
QStringList flatColumnNames();
/// What is offered: stored columns, short names, known paths.
QStringList offeredColumnNames();

/// What these columns need of a row.
std::set<FilterColumn> storedColumnsOf(const std::vector<ExportColumn>& columns);

} // namespace racha
