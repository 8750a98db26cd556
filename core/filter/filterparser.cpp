// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterparser.h"

#include "core/filter/filtermeaning.h"

#include <QTimeZone>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShownToken = 40;

constexpr int kAnything = 0;
constexpr int kOrPower = 1;
constexpr int kAndPower = 2;
constexpr int kNotPower = 3;

/// How strongly a token joins what stands before it; 0: it does not.
int powerOf(const FilterToken& token)
{
    return token.is("or"_L1) ? kOrPower : token.is("and"_L1) ? kAndPower : kAnything;
}

bool isWordOperator(const FilterToken& token)
{
    return token.is("in"_L1) || token.is("contains"_L1) || token.is("matches"_L1);
}

bool isKeyword(const FilterToken& token)
{
    return powerOf(token) > kAnything || token.is("not"_L1) || isWordOperator(token);
}

int columnOf(QStringView text, qsizetype position)
{
    const QStringView before = text.first(position);
    return 1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](QChar c) {
               return !c.isLowSurrogate();
           }));
}

QString shortened(const QString& text)
{
    return text.size() <= kShownToken ? text : QString(text.left(kShownToken) + u'…');
}

FilterRelation relationOf(const FilterToken& op)
{
    if (op.is("contains"_L1))
        return FilterRelation::Contains;
    if (op.is("matches"_L1))
        return FilterRelation::Matches;
    if (op.text.startsWith(u'<'))
        return op.text.size() == 1 ? FilterRelation::Less : FilterRelation::LessOrEqual;
    if (op.text.startsWith(u'>'))
        return op.text.size() == 1 ? FilterRelation::Greater : FilterRelation::GreaterOrEqual;
    return FilterRelation::OneOf;
}

FilterExpected operatorsOf(const FilterAbilities& abilities)
{
    return abilities.hasText ? FilterExpected::Operator
        : abilities.hasOrder ? FilterExpected::OrderOperator
                             : FilterExpected::EqualityOperator;
}

bool allows(const FilterAbilities& abilities, FilterRelation relation)
{
    switch (relation) {
    case FilterRelation::OneOf:
        return true;
    case FilterRelation::Contains:
    case FilterRelation::Matches:
        return abilities.hasText;
    default:
        return abilities.hasOrder;
    }
}

FilterExpected valueOf(const std::vector<FilterSource>& sources, FilterRelation relation)
{
    if (relation == FilterRelation::Matches)
        return FilterExpected::Pattern;
    if (sources.size() > 1 || relation == FilterRelation::Contains)
        return FilterExpected::Value;
    switch (sources.front().kind) {
    case FilterKind::Integer:
        return FilterExpected::Number;
    case FilterKind::TypeName:
        return FilterExpected::TypeName;
    case FilterKind::Boolean:
        return FilterExpected::Boolean;
    case FilterKind::Time:
        return FilterExpected::Time;
    default:
        return FilterExpected::Value;
    }
}

/// `a and b and c` is one node, so that a long chain is not a deep one.
FilterNode joined(FilterNode left, FilterNode right, FilterNode::Kind kind)
{
    if (left.kind == kind) {
        left.children.push_back(std::move(right));
        return left;
    }
    FilterNode node;
    node.kind = kind;
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
}

} // namespace

FilterParser::FilterParser(const QString& text, const QTimeZone& zone)
    : m_text(text)
    , m_zone(zone)
    , m_lexer(text)
{
}

FilterParser::Failure FilterParser::fault(FilterFault fault, FilterExpected expected,
                                          const FilterToken& token) const
{
    return Failure(FilterError {fault, expected, token.position, token.length,
                                columnOf(m_text, token.position), shortened(token.text), m_field});
}

/// The token at hand does not fit; if it is none at all, that is the better reason.
FilterParser::Failure FilterParser::wrong(FilterExpected expected) const
{
    switch (m_token.kind) {
    case FilterTokenKind::BadCharacter:
        return fault(FilterFault::BadCharacter, expected, m_token);
    case FilterTokenKind::BadOperator:
        return fault(FilterFault::BadOperator, expected, m_token);
    case FilterTokenKind::UnfinishedString:
        return fault(FilterFault::UnterminatedString, expected, m_token);
    default:
        return fault(FilterFault::Unexpected, expected, m_token);
    }
}

tl::expected<FilterNode, FilterError> FilterParser::parse()
{
    if (m_text.size() > FilterLimits::kTextLength) {
        const FilterToken rest {FilterTokenKind::Word,
                                {},
                                FilterLimits::kTextLength,
                                m_text.size() - FilterLimits::kTextLength};
        return fault(FilterFault::TextTooLong, FilterExpected::Nothing, rest);
    }
    advance();
    auto node = expression(kAnything);
    if (node && m_token.kind != FilterTokenKind::End)
        return wrong(FilterExpected::Connective);
    return node;
}

FilterParser::Node FilterParser::expression(int power)
{
    auto left = prefix();
    while (left && powerOf(m_token) > power) {
        const int joining = powerOf(m_token);
        advance();
        auto right = expression(joining);
        if (!right)
            return right;
        left = joined(*std::move(left), *std::move(right),
                      joining == kOrPower ? FilterNode::Kind::Or : FilterNode::Kind::And);
    }
    return left;
}

FilterParser::Node FilterParser::prefix()
{
    m_field.clear();
    if (m_depth >= FilterLimits::kDepth)
        return fault(FilterFault::TooDeep, FilterExpected::Nothing, m_token);
    if (m_token.is("not"_L1))
        return negation();
    if (m_token.kind == FilterTokenKind::Open)
        return parentheses();
    return comparison();
}

FilterParser::Node FilterParser::negation()
{
    advance();
    ++m_depth;
    auto inner = expression(kNotPower);
    --m_depth;
    if (!inner)
        return inner;
    FilterNode node;
    node.kind = FilterNode::Kind::Not;
    node.children.push_back(*std::move(inner));
    return node;
}

FilterParser::Node FilterParser::parentheses()
{
    advance();
    ++m_depth;
    auto inner = expression(kAnything);
    --m_depth;
    if (!inner)
        return inner;
    if (m_token.kind != FilterTokenKind::Close)
        return wrong(FilterExpected::ConnectiveOrParenthesis);
    advance();
    return inner;
}

FilterParser::Node FilterParser::comparison()
{
    if (m_token.kind != FilterTokenKind::Word || isKeyword(m_token))
        return wrong(FilterExpected::Condition);
    if (++m_comparisons > FilterLimits::kComparisons)
        return fault(FilterFault::TooManyComparisons, FilterExpected::Nothing, m_token);
    const auto sources = filterSources(m_token.text);
    if (!sources)
        return fault(FilterFault::UnknownField, FilterExpected::Condition, m_token);
    m_field = m_token.text;
    advance();
    const FilterAbilities abilities = abilitiesOf(*sources);
    const FilterToken op = m_token;
    if ((op.kind != FilterTokenKind::Operator && !isWordOperator(op))
        || !allows(abilities, relationOf(op)))
        return wrong(operatorsOf(abilities));
    advance();
    const FilterExpected expected = valueOf(*sources, relationOf(op));
    const auto given = values(op.is("in"_L1), expected);
    if (!given)
        return tl::unexpected(given.error());
    return compared(*sources, op, *given, expected);
}

tl::expected<FilterToken, FilterError> FilterParser::value(FilterExpected expected)
{
    const bool isValue = m_token.kind == FilterTokenKind::String
        || (m_token.kind == FilterTokenKind::Word && !isKeyword(m_token));
    if (!isValue)
        return wrong(expected);
    const FilterToken token = m_token;
    advance();
    return token;
}

tl::expected<std::vector<FilterToken>, FilterError> FilterParser::values(bool isList,
                                                                         FilterExpected expected)
{
    if (isList)
        return list(expected);
    const auto one = value(expected);
    if (!one)
        return tl::unexpected(one.error());
    return std::vector {*one};
}

tl::expected<std::vector<FilterToken>, FilterError> FilterParser::list(FilterExpected expected)
{
    if (m_token.kind != FilterTokenKind::Open)
        return wrong(FilterExpected::List);
    std::vector<FilterToken> all;
    do {
        advance();
        if (all.size() == FilterLimits::kListLength)
            return fault(FilterFault::ListTooLong, FilterExpected::Nothing, m_token);
        const auto one = value(expected);
        if (!one)
            return tl::unexpected(one.error());
        all.push_back(*one);
    } while (m_token.kind == FilterTokenKind::Comma);
    if (m_token.kind != FilterTokenKind::Close)
        return wrong(FilterExpected::ListEnd);
    advance();
    return all;
}

/// A value must fit at least one source of the field.
FilterParser::Node FilterParser::compared(const std::vector<FilterSource>& sources,
                                          const FilterToken& op,
                                          const std::vector<FilterToken>& values,
                                          FilterExpected expected)
{
    FilterNode node;
    FilterComparison& comparison = node.comparison;
    const FilterRelation relation = relationOf(op);
    comparison.isNegated = op.text == "!="_L1;
    for (const FilterSource& source : sources) {
        if (relation == FilterRelation::OneOf || source.hasText()
            || relation < FilterRelation::Contains)
            comparison.tests.push_back(emptyTest(source, relation));
    }
    for (const FilterToken& value : values) {
        bool fits = false;
        for (FilterTest& test : comparison.tests)
            fits = addValue(test, value.text, m_zone) || fits;
        if (!fits)
            return fault(FilterFault::Unexpected, expected, value);
    }
    if (relation == FilterRelation::Matches) {
        if (values.front().text.size() > FilterLimits::kPatternLength)
            return fault(FilterFault::PatternTooLong, expected, values.front());
        comparison.pattern = FilterPattern::compile(values.front().text);
        if (!comparison.pattern)
            return fault(FilterFault::BadPattern, expected, values.front());
    }
    return node;
}

} // namespace racha
