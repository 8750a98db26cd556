// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/wirereader.h"

#include <array>

namespace racha {

bool takeVarint(std::string_view& bytes, std::uint64_t& value)
{
    constexpr std::size_t kMaxBytes = 10;
    value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < kMaxBytes; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return true;
        }
    }
    return false;
}

bool WireReader::readLongVarint(std::uint64_t& value)
{
    std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    if (!takeVarint(rest, value))
        return false;
    m_at = rest.data();
    return true;
}

bool WireReader::readRareValue()
{
    switch (m_type) {
    case WireType::Fixed64:
        return readFixed(8);
    case WireType::Fixed32:
        return readFixed(4);
    case WireType::Group:
        return skipGroup(m_number);
    default:
        return false; // an end of a group that never began, or a type that does not exist
    }
}

bool WireReader::readFixed(std::size_t size)
{
    if (static_cast<std::size_t>(m_end - m_at) < size)
        return false;
    for (std::size_t i = 0; i < size; ++i)
        m_value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_at[i])) << (8 * i);
    m_at += size;
    return true;
}

/// Groups are dead since proto2; they are stepped over, so that one does not cost the message.
bool WireReader::skipGroup(std::uint32_t group)
{
    constexpr std::size_t kMaxDepth = 16;
    std::array<std::uint32_t, kMaxDepth> open {group};
    std::size_t depth = 1;
    while (depth > 0) {
        std::uint64_t tag = 0;
        if (!readVarint(tag) || tag > 0xFFFFFFFF)
            return false;
        const auto number = static_cast<std::uint32_t>(tag >> 3U);
        if ((tag & 7U) == 4) {
            if (number != open[--depth])
                return false;
        } else if ((tag & 7U) == static_cast<unsigned>(WireType::Group)) {
            if (depth == kMaxDepth)
                return false;
            open[depth++] = number;
        } else if (!readValue(tag)) {
            return false;
        }
    }
    m_number = group;
    m_type = WireType::Group;
    m_value = 0;
    m_bytes = {};
    return true;
}

} // namespace racha
