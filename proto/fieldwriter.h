// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "proto/wirereader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace racha {

/// Appends the fields of one protobuf message to a string, in the order of the calls; what is 0 or
/// empty is written, too.
class FieldWriter
{
public:
    /// `out` outlives it.
    explicit FieldWriter(std::string& out)
        : m_out(out)
    {
    }

    void integer(std::uint32_t number, std::int64_t value)
    {
        tag(number, WireType::Varint);
        varint(static_cast<std::uint64_t>(value));
    }

    /// A text, or a message.
    void bytes(std::uint32_t number, std::string_view value)
    {
        tag(number, WireType::Bytes);
        varint(value.size());
        m_out += value;
    }

private:
    void tag(std::uint32_t number, WireType type)
    {
        varint((std::uint64_t {number} << 3U) | static_cast<unsigned>(type));
    }

    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7U)
            m_out += static_cast<char>(value | 0x80U);
        m_out += static_cast<char>(value);
    }

    std::string& m_out;
};

} // namespace racha
