// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filternode.h"

class QTimeZone;

namespace racha {

/// What the sources of a field can be asked.
struct FilterAbilities
{
    bool hasText = false; ///< `contains`, `matches`
    bool hasOrder = false; ///< `<` …
};

FilterAbilities abilitiesOf(const std::vector<FilterSource>& sources);

/// A test of one source without values yet.
FilterTest emptyTest(const FilterSource& source, FilterRelation relation);
/// Adds a value as the source's kind understands it; false: it cannot be of that kind, and the
/// test stays as it was.
bool addValue(FilterTest& test, const QString& value, const QTimeZone& zone);

} // namespace racha
