// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtersource.h"

#include <optional>
#include <set>

namespace racha {

class FilterExpression;

/// A cell by which rows can be found: a column and a value of it.
struct FilterAnchor
{
    FilterColumn column = FilterColumn::Id;
    std::int64_t number = 0; ///< of integer columns
    std::string text; ///< of others
    auto operator<=>(const FilterAnchor&) const = default;
};

/// Cells of which every row that the expression accepts has at least one; an empty set: it accepts
/// none. It says nothing about rows that have one. nullopt: the expression does not ask for any
/// of these columns by `==` or `in`.
///
/// Of several possible sets the one whose columns stand first in `columns` is given.
std::optional<std::set<FilterAnchor>> filterAnchors(const FilterExpression& expression,
                                                    const std::vector<FilterColumn>& columns);

} // namespace racha
