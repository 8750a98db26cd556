// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

/// How a field is laid down in the bytes of its message.
enum class PayloadWire : std::uint8_t
{
    Varint,
    Fixed64,
    Bytes,
    Group,
    Fixed32
};

/// What a value most likely is. A guess: the schema of the message is not consulted.
enum class PayloadGuess : std::uint8_t
{
    Nothing, ///< a group, or bytes without a pattern
    Number,
    Flag, ///< 0 or 1
    Fraction,
    Id,
    Seconds, ///< since 1970
    Milliseconds,
    Microseconds,
    Text,
    Message,
    Numbers, ///< a packed list
    Empty
};

/// One field; its value as text, in the order of the wire.
struct PayloadNode
{
    std::uint32_t number = 0;
    PayloadWire wire = PayloadWire::Bytes;
    PayloadGuess guess = PayloadGuess::Nothing;
    /// Digits, text, or bytes in hexadecimal; at most kValueKept characters of it.
    std::string value;
    std::size_t offset = 0; ///< of the field, with its tag, in the payload
    std::size_t length = 0;
    std::size_t valueSize = 0; ///< of a value that is bytes
    std::int64_t integer = 0; ///< of a number
    std::uint32_t parent = 0;
    std::uint32_t row = 0; ///< among its siblings
    std::uint32_t firstChild = 0; ///< children follow one another
    std::uint32_t childCount = 0;

    static constexpr std::size_t kValueKept = 1'000;
};

/// A payload as a tree of fields. Plain value, shared as `shared_ptr<const PayloadTree>`.
struct PayloadTree
{
    static constexpr std::size_t kDepth = 32;
    static constexpr std::size_t kNodes = 10'000;

    std::vector<PayloadNode> nodes; ///< the first is the payload itself; level by level
    std::size_t size = 0; ///< of the payload
    bool isComplete = true; ///< false: damaged, or larger than the limits; what was read stands

    /// The innermost field that holds the byte; 0 where none does.
    std::size_t nodeAt(std::size_t offset) const;
};

/// Reads a payload without its schema. Hostile bytes end in an incomplete tree; depth and count are
/// bounded. Cost: a few passes over the bytes for each level.
PayloadTree payloadTree(std::string_view payload);

} // namespace racha
