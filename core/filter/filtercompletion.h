// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtererror.h"

#include <QStringList>

#include <vector>

namespace racha {

enum class FilterSuggestionKind : std::uint8_t
{
    Field,
    Operator,
    Keyword, ///< `and`, `or`, `not`, parentheses
    TypeName, ///< `gift`
    Value,
    Whole, ///< a filter of before, in place of the whole text
};

struct FilterSuggestion
{
    QString text; ///< as it is to be written, quoted where needed
    FilterSuggestionKind kind = FilterSuggestionKind::Field;

    friend bool operator==(const FilterSuggestion&, const FilterSuggestion&) = default;
};

/// What may stand at the cursor: [from, to) of the text is what a suggestion replaces.
struct FilterCompletion
{
    qsizetype from = 0;
    qsizetype to = 0;
    FilterExpected expected = FilterExpected::Nothing;
    std::vector<FilterSuggestion> suggestions; ///< that begin like what is typed, best first
};

/// Values that only the caller knows.
struct FilterCandidates
{
    QStringList users; ///< handles
    QStringList gifts; ///< names
    QStringList filters; ///< used before, newest first; offered where nothing is written yet
};

/// `cursor`: UTF-16 units before it. At most 50 suggestions.
FilterCompletion completeFilter(const QString& text, qsizetype cursor,
                                const FilterCandidates& candidates);

} // namespace racha
