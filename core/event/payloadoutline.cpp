// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/payloadoutline.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>
#include <memory>

namespace racha {

namespace {

bool isNumber(PayloadGuess guess)
{
    return guess >= PayloadGuess::Number && guess <= PayloadGuess::Microseconds;
}

/// What both can be.
PayloadGuess common(PayloadGuess a, PayloadGuess b)
{
    if (a == b || b == PayloadGuess::Empty)
        return a;
    if (a == PayloadGuess::Empty)
        return b;
    if (isNumber(a) && isNumber(b))
        return a == PayloadGuess::Fraction || b == PayloadGuess::Fraction ? PayloadGuess::Fraction
                                                                          : PayloadGuess::Number;
    return a == PayloadGuess::Text || b == PayloadGuess::Text ? PayloadGuess::Text
                                                              : PayloadGuess::Nothing;
}

/// A place while samples are read.
struct Place
{
    OutlineNode node;
    std::uint32_t lastMessage = 0; ///< from 1
    std::uint32_t inLast = 0;
    std::size_t occurrences = 0;
    std::int64_t lastInteger = 0;
    bool isOrdered = true;
    bool hasGrown = false;
    std::map<std::uint32_t, std::unique_ptr<Place>> children;
};

class Outlining
{
public:
    void add(const PayloadTree& tree)
    {
        ++m_message;
        if (!tree.nodes.empty())
            addChildren(tree, tree.nodes.front(), m_root, 0);
    }

    PayloadOutline outline() const
    {
        PayloadOutline outline;
        outline.messages = m_message;
        outline.nodes.emplace_back().guess = PayloadGuess::Message;
        std::vector<const Place*> places {&m_root};
        for (std::uint32_t parent = 0; parent < outline.nodes.size(); ++parent) {
            const auto& children = places[parent]->children;
            outline.nodes[parent].firstChild = static_cast<std::uint32_t>(outline.nodes.size());
            outline.nodes[parent].childCount = static_cast<std::uint32_t>(children.size());
            std::uint32_t row = 0;
            for (const auto& [number, place] : children) {
                OutlineNode& node = outline.nodes.emplace_back(finished(*place));
                node.number = number;
                node.parent = parent;
                node.row = row++;
                places.push_back(place.get());
            }
        }
        return outline;
    }

private:
    static OutlineNode finished(const Place& place)
    {
        OutlineNode node = place.node;
        node.isConstant = place.occurrences > 1 && node.values.size() == 1;
        node.isRising = isNumber(node.guess) && place.isOrdered && place.hasGrown
            && node.messages > 2 && node.most == 1;
        return node;
    }

    void addChildren(const PayloadTree& tree, const PayloadNode& node, Place& into,
                     std::size_t depth)
    {
        if (depth == PayloadOutline::kDepth)
            return;
        for (std::uint32_t i = 0; i < node.childCount; ++i) {
            const PayloadNode& child = tree.nodes[node.firstChild + i];
            auto& place = into.children[child.number];
            if (!place) {
                if (++m_places >= PayloadOutline::kNodes) {
                    into.children.erase(child.number);
                    continue;
                }
                place = std::make_unique<Place>();
                place->node.wire = child.wire;
                place->node.guess = child.guess;
            }
            note(child, *place);
            addChildren(tree, child, *place, depth + 1);
        }
    }

    void note(const PayloadNode& found, Place& place) const
    {
        OutlineNode& node = place.node;
        if (place.lastMessage != m_message) {
            place.lastMessage = m_message;
            place.inLast = 0;
            ++node.messages;
        }
        node.most = std::max(node.most, ++place.inLast);
        node.guess = common(node.guess, found.guess);
        if (place.occurrences++ > 0) {
            place.isOrdered = place.isOrdered && found.integer >= place.lastInteger;
            place.hasGrown = place.hasGrown || found.integer > place.lastInteger;
        }
        place.lastInteger = found.integer;
        std::string value(firstCodePoints(found.value, OutlineNode::kValueKept));
        if (found.guess != PayloadGuess::Message && node.values.size() < OutlineNode::kValues
            && std::ranges::find(node.values, value) == node.values.end())
            node.values.push_back(std::move(value));
    }

    Place m_root;
    std::uint32_t m_message = 0;
    std::size_t m_places = 0;
};

} // namespace

std::vector<std::uint32_t> PayloadOutline::pathOf(std::size_t node) const
{
    std::vector<std::uint32_t> path;
    for (; node != 0 && node < nodes.size(); node = nodes[node].parent)
        path.push_back(nodes[node].number);
    std::ranges::reverse(path);
    return path;
}

PayloadOutline payloadOutline(std::span<const std::string> samples)
{
    Outlining outlining;
    for (const std::string& sample : samples)
        outlining.add(payloadTree(sample));
    return outlining.outline();
}

} // namespace racha
