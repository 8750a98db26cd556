// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/payloadtree.h"

#include <span>

namespace racha {

/// What several messages of one method have at one place.
struct OutlineNode
{
    static constexpr std::size_t kValues = 4;
    static constexpr std::size_t kValueKept = 120; ///< characters

    std::uint32_t number = 0;
    PayloadWire wire = PayloadWire::Bytes; ///< of the first one met
    PayloadGuess guess = PayloadGuess::Nothing; ///< what all of them can be
    std::uint32_t messages = 0; ///< that have it
    std::uint32_t most = 0; ///< in one message, all of its parents taken together
    bool isConstant = false; ///< always the same value, of several
    bool isRising = false; ///< never smaller than in the message before, and larger at the end
    std::vector<std::string> values; ///< different ones, the first kValues
    std::uint32_t parent = 0;
    std::uint32_t row = 0; ///< among its siblings, which are in the order of their numbers
    std::uint32_t firstChild = 0; ///< children follow one another
    std::uint32_t childCount = 0;
};

/// The fields of a message that nobody knows, learnt from samples. Plain value.
struct PayloadOutline
{
    static constexpr std::size_t kDepth = 12;
    static constexpr std::size_t kNodes = 2'000;

    std::vector<OutlineNode> nodes; ///< the first is the message itself; level by level
    std::uint32_t messages = 0;

    /// Field numbers from the message down to this node.
    std::vector<std::uint32_t> pathOf(std::size_t node) const;
};

/// Reads the samples, in the order in which they came, without a schema. Bounded as payloadTree().
PayloadOutline payloadOutline(std::span<const std::string> samples);

} // namespace racha
