// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

struct FilterError;
struct FilterSuggestion;

/// Why a text is no filter, as one sentence with the column, in the language in force.
QString filterErrorSentence(const FilterError& error);
/// What a suggestion means, in a few words: `handle, nickname or id`. Empty where it speaks for
/// itself.
QString filterSuggestionHint(const FilterSuggestion& suggestion);

} // namespace racha
