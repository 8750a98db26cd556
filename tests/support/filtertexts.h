// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"

#include <QString>

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

private:
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
