// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterexpression.h"

#include "core/base/textfolding.h"
#include "core/filter/filterparser.h"
#include "core/filter/filterrecord.h"

#include <algorithm>

namespace racha {

namespace {

bool fits(int order, FilterRelation relation)
{
    switch (relation) {
    case FilterRelation::OneOf:
        return order == 0;
    case FilterRelation::Less:
        return order < 0;
    case FilterRelation::LessOrEqual:
        return order <= 0;
    case FilterRelation::Greater:
        return order > 0;
    case FilterRelation::GreaterOrEqual:
        return order >= 0;
    case FilterRelation::Contains:
    case FilterRelation::Matches:
        break;
    }
    return false;
}

/// Judges one record by one comparison.
class Comparer
{
public:
    Comparer(const FilterComparison& comparison, FilterRecord& record, WallTime now)
        : m_comparison(comparison)
        , m_record(record)
        , m_now(now)
    {
    }

    bool holds() const
    {
        bool isKnown = false;
        bool isTrue = false;
        for (const FilterTest& test : m_comparison.tests) {
            const FilterValue value = valueOf(test.source);
            isKnown = isKnown || !value.isNull();
            isTrue = holds(test, value);
            if (isTrue)
                break;
        }
        return m_comparison.isNegated ? isKnown && !isTrue : isTrue;
    }

private:
    FilterValue valueOf(const FilterSource& source) const
    {
        if (const auto* const column = std::get_if<FilterColumn>(&source.where))
            return m_record.cell(*column);
        return m_record.valueAt(std::get<FilterPath>(source.where));
    }

    bool holds(const FilterTest& test, const FilterValue& value) const
    {
        using Kind = FilterValue::Kind;
        const auto numberFits = [&](const auto& number) {
            return fits(value.kind == Kind::Real ? number.compare(value.real)
                                                 : number.compare(value.integer),
                        test.relation);
        };
        switch (value.kind) {
        case Kind::Null:
            return false;
        case Kind::Integer:
        case Kind::Real:
            return std::ranges::any_of(test.numbers, numberFits);
        case Kind::Text:
            return textHolds(test, value.text);
        case Kind::Boolean:
            return std::ranges::find(test.booleans, value.integer != 0) != test.booleans.end();
        case Kind::Time:
            return std::ranges::any_of(test.times, [&](const FilterTime& time) {
                const auto moment = microseconds(time.at(m_now));
                return fits((value.integer > moment) - (value.integer < moment), test.relation);
            });
        }
        return false;
    }

    bool textHolds(const FilterTest& test, std::string_view text) const
    {
        if (test.relation == FilterRelation::Matches)
            return m_comparison.pattern->isFoundIn(text);
        if (test.relation == FilterRelation::Contains)
            return foldedText(text).find(test.texts.front()) != std::string::npos;
        return std::ranges::any_of(test.texts, [&](const std::string& other) {
            return fits(text.compare(other), test.relation);
        });
    }

    const FilterComparison& m_comparison;
    FilterRecord& m_record;
    WallTime m_now;
};

bool holds(const FilterNode& node, FilterRecord& record, WallTime now)
{
    const auto childHolds = [&](const FilterNode& child) { return holds(child, record, now); };
    switch (node.kind) {
    case FilterNode::Kind::Compare:
        return Comparer(node.comparison, record, now).holds();
    case FilterNode::Kind::Not:
        return !childHolds(node.children.front());
    case FilterNode::Kind::And:
        return std::ranges::all_of(node.children, childHolds);
    case FilterNode::Kind::Or:
        return std::ranges::any_of(node.children, childHolds);
    }
    return false;
}

} // namespace

tl::expected<FilterExpressionPtr, FilterError> FilterExpression::parse(const QString& text,
                                                                       const QTimeZone& zone)
{
    auto root = FilterParser(text, zone).parse();
    if (!root)
        return tl::unexpected(root.error());
    return FilterExpressionPtr(new FilterExpression(text, *std::move(root)));
}

bool FilterExpression::matches(FilterRecord& record, WallTime now) const
{
    return holds(m_root, record, now);
}

} // namespace racha
