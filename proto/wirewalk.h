// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "proto/wirereader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace racha {

/// How far a walk goes into bytes of unknown make.
struct WalkLimits
{
    std::size_t depth = 16;
    std::size_t fields = 20'000; ///< in all levels together
};

/// One field of a message whose schema nobody knows.
struct WireField
{
    std::uint32_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t value = 0; ///< varint and fixed types
    std::string_view bytes; ///< into the walked message
    std::string_view encoded; ///< the same with its tag and length: all that the field takes
    bool isText = false; ///< printable UTF-8
    std::vector<WireField> children; ///< where the bytes read as a message and are no text: a guess
};

struct WireWalk
{
    std::vector<WireField> fields; ///< in the order sent
    bool isComplete = true; ///< false: damaged, or a limit was reached; what was read stands
};

/// Reads a message without schema, for people who look at an unknown payload.
WireWalk walkMessage(std::string_view message, WalkLimits limits = {});

} // namespace racha
