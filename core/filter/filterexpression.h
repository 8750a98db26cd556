// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtererror.h"
#include "core/filter/filternode.h"

#include <tl/expected.hpp>

class QTimeZone;

namespace racha {

class FilterExpression;
class FilterRecord;
using FilterExpressionPtr = std::shared_ptr<const FilterExpression>;

/// A filter that somebody wrote, understood: `type == gift and diamonds >= 100`.
///
/// Immutable, so one may be shared by threads. What it means is in README.md; in short: a
/// comparison with NULL is false, its `not` true.
class FilterExpression
{
public:
    /// `zone`: of times without a `Z`.
    static tl::expected<FilterExpressionPtr, FilterError> parse(const QString& text,
                                                                const QTimeZone& zone);

    const QString& text() const { return m_text; }

    const FilterNode& root() const { return m_root; }

    /// `now`: what relative times count from. Not a clock's: the logical time of the record's live.
    bool matches(FilterRecord& record, WallTime now) const;

private:
    FilterExpression(QString text, FilterNode root)
        : m_text(std::move(text))
        , m_root(std::move(root))
    {
    }

    QString m_text;
    FilterNode m_root;
};

} // namespace racha
