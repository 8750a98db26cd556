// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterliteral.h"
#include "core/filter/filterpattern.h"
#include "core/filter/filtersource.h"

#include <vector>

namespace racha {

enum class FilterRelation : std::uint8_t
{
    OneOf, ///< `==` and `in`
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Matches,
};

/// One source compared with values of its kind. A value that cannot be of that kind is left out:
/// `user == ana` asks the id for one of no numbers, which is false.
struct FilterTest
{
    FilterSource source;
    FilterRelation relation = FilterRelation::OneOf;
    // Json sources may use the first three; a cell is compared with the values of its own kind.
    std::vector<std::string> texts; ///< for Contains: one, folded
    std::vector<FilterNumber> numbers;
    std::vector<bool> booleans;
    std::vector<FilterTime> times;
};

/// `field operator value`. True if any of the tests is; for `!=`: if some source has a value and
/// none of the tests is true.
struct FilterComparison
{
    std::vector<FilterTest> tests; ///< one a source
    bool isNegated = false; ///< `!=`
    std::optional<FilterPattern> pattern; ///< of Matches
};

struct FilterNode
{
    enum class Kind : std::uint8_t
    {
        Compare,
        Not, ///< of the first child
        And,
        Or
    };

    Kind kind = Kind::Compare;
    FilterComparison comparison;
    std::vector<FilterNode> children;
};

} // namespace racha
