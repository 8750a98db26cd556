// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filteranchors.h"

#include "core/filter/filterexpression.h"

#include <algorithm>

namespace racha {

namespace {

using Anchors = std::optional<std::set<FilterAnchor>>;

class AnchorSearch
{
public:
    explicit AnchorSearch(const std::vector<FilterColumn>& columns)
        : m_columns(columns)
    {
    }

    Anchors of(const FilterNode& node) const
    {
        switch (node.kind) {
        case FilterNode::Kind::Compare:
            return of(node.comparison);
        case FilterNode::Kind::And:
            return bestOf(node.children);
        case FilterNode::Kind::Or:
            return allOf(node.children);
        case FilterNode::Kind::Not:
            break;
        }
        return {};
    }

private:
    Anchors of(const FilterComparison& comparison) const
    {
        if (comparison.isNegated)
            return {};
        std::set<FilterAnchor> all;
        for (const FilterTest& test : comparison.tests) {
            const auto* const column = std::get_if<FilterColumn>(&test.source.where);
            if (column == nullptr || test.relation != FilterRelation::OneOf
                || std::ranges::find(m_columns, *column) == m_columns.end())
                return {};
            for (const FilterNumber& number : test.numbers) {
                if (number.isInteger)
                    all.insert({*column, number.integer, {}});
            }
            for (const std::string& text : test.texts)
                all.insert({*column, 0, text});
        }
        return all;
    }

    /// Each child speaks of every row: one is enough.
    Anchors bestOf(const std::vector<FilterNode>& children) const
    {
        Anchors best;
        for (const FilterNode& child : children) {
            auto anchors = of(child);
            if (anchors && (!best || rank(*anchors) < rank(*best)))
                best = std::move(anchors);
        }
        return best;
    }

    Anchors allOf(const std::vector<FilterNode>& children) const
    {
        std::set<FilterAnchor> all;
        for (const FilterNode& child : children) {
            auto anchors = of(child);
            if (!anchors)
                return {};
            all.merge(*anchors);
        }
        return all;
    }

    /// By the column that stands last, then by the number of cells.
    std::pair<std::ptrdiff_t, std::size_t> rank(const std::set<FilterAnchor>& anchors) const
    {
        std::ptrdiff_t last = -1;
        for (const FilterAnchor& anchor : anchors)
            last = std::max(last, std::ranges::find(m_columns, anchor.column) - m_columns.begin());
        return {last, anchors.size()};
    }

    const std::vector<FilterColumn>& m_columns;
};

} // namespace

std::optional<std::set<FilterAnchor>> filterAnchors(const FilterExpression& expression,
                                                    const std::vector<FilterColumn>& columns)
{
    return AnchorSearch(columns).of(expression.root());
}

} // namespace racha
