// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterlexer.h"
#include "core/filter/filternode.h"

#include <tl/expected.hpp>

class QTimeZone;

namespace racha {

/// Pratt parser of the filter language: `or` binds weakest, then `and`, `not`, comparisons.
/// Depth, lists and comparisons are bounded (FilterLimits). One use, one text.
class FilterParser
{
public:
    /// Both outlive the parser.
    FilterParser(const QString& text, const QTimeZone& zone);

    tl::expected<FilterNode, FilterError> parse();

private:
    using Node = tl::expected<FilterNode, FilterError>;
    using Failure = tl::unexpected<FilterError>;

    Node expression(int power);
    Node prefix();
    Node negation();
    Node parentheses();
    Node comparison();
    tl::expected<std::vector<FilterToken>, FilterError> values(bool isList,
                                                               FilterExpected expected);
    tl::expected<std::vector<FilterToken>, FilterError> list(FilterExpected expected);
    tl::expected<FilterToken, FilterError> value(FilterExpected expected);
    Node compared(const std::vector<FilterSource>& sources, const FilterToken& op,
                  const std::vector<FilterToken>& values, FilterExpected expected);

    void advance() { m_token = m_lexer.next(); }

    Failure wrong(FilterExpected expected) const;
    Failure fault(FilterFault fault, FilterExpected expected, const FilterToken& token) const;

    const QString& m_text;
    const QTimeZone& m_zone;
    FilterLexer m_lexer;
    FilterToken m_token; ///< the one that is looked at
    QString m_field; ///< being compared
    int m_depth = 0;
    int m_comparisons = 0;
};

} // namespace racha
