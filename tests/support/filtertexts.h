// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"
#include "core/filter/filtersource.h"

#include <QString>

#include <vector>

namespace racha::test {

/// Filters that a person could write, of every field with every operator that it allows; values
/// mostly such as oddEvents have. At most six parentheses or `not` deep.
class FilterTexts
{
public:
    /// `isLive`: only fields that a live event has (no id, created_at, updated_at).
    FilterTexts(std::uint64_t seed, bool isLive)
        : m_random(seed)
        , m_isLive(isLive)
    {
    }

    QString next() { return expression(6); }

    QString comparison();

    struct Sample
    {
        FilterKind kind = FilterKind::Text; ///< of the field's first source
        QString op;
        QString text;
    };

    /// Each field with each operator that it allows, `times` times with other values.
    std::vector<Sample> everyComparison(int times);

    /// How many expressions a property is tried with: RACHA_FILTER_TEXTS, or what takes some tens
    /// of seconds.
    static int count();
    /// RACHA_FILTER_SEED, or `usual`: every run tries the same unless told otherwise.
    static std::uint64_t seed(std::uint64_t usual);

private:
    QString comparison(const QString& field, const QString& op);
    QString expression(int depth);
    QString field();
    QString values(const QString& field, bool isList, bool isPattern);
    QString value(const QString& field);
    QString pattern();
    QString number();
    QString time();

    SeededRandomSource m_random;
    bool m_isLive;
};

} // namespace racha::test
