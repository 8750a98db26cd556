// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace racha {

enum class WireType : std::uint8_t
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    Group = 3,
    Fixed32 = 5
};

/// Walks the fields of one protobuf message in the order sent, without copies or allocations.
///
///     WireReader fields(message);
///     while (fields.next()) {
///         switch (fields.number()) {
///         case 1: id = fields.integer(); break;
///         case 3: name = fields.bytes(); break;
///         }
///     }
///
/// A value of another wire type than expected reads as 0 or empty, as if the field were absent.
/// Views point into the message, which must outlive them. Hostile input ends the walk.
class WireReader
{
public:
    explicit WireReader(std::string_view message)
        : m_at(message.data())
        , m_end(message.data() + message.size())
    {
    }

    /// To the next field; false at the end, or where the bytes are no message (see failed()).
    bool next()
    {
        if (m_at == m_end)
            return false;
        std::uint64_t tag = 0;
        if (!readVarint(tag) || !readValue(tag))
            return fail();
        return true;
    }

    /// The walk ended before the end of the bytes.
    bool failed() const { return m_failed; }

    std::uint32_t number() const { return m_number; }

    WireType type() const { return m_type; }

    /// Varint, or the bits of a fixed value.
    std::int64_t integer() const { return static_cast<std::int64_t>(m_value); }

    bool flag() const { return m_value != 0; }

    std::string_view bytes() const { return m_bytes; }

    /// Bytes behind the present field.
    std::size_t remaining() const { return static_cast<std::size_t>(m_end - m_at); }

private:
    bool fail()
    {
        m_failed = true;
        m_at = m_end;
        return false;
    }

    bool readVarint(std::uint64_t& value)
    {
        if (m_at != m_end && static_cast<signed char>(*m_at) >= 0) [[likely]] {
            value = static_cast<unsigned char>(*m_at++);
            return true;
        }
        return readLongVarint(value);
    }

    bool readLongVarint(std::uint64_t& value);

    bool readValue(std::uint64_t tag)
    {
        constexpr std::uint64_t kMaxTag = 0xFFFFFFFF;
        m_number = static_cast<std::uint32_t>(tag >> 3U);
        m_type = static_cast<WireType>(tag & 7U);
        m_value = 0;
        m_bytes = {};
        if (m_number == 0 || tag > kMaxTag)
            return false;
        if (m_type == WireType::Bytes) {
            std::uint64_t size = 0;
            if (!readVarint(size) || size > static_cast<std::size_t>(m_end - m_at))
                return false;
            m_bytes = {m_at, static_cast<std::size_t>(size)};
            m_at += size;
            return true;
        }
        return m_type == WireType::Varint ? readVarint(m_value) : readRareValue();
    }

    bool readRareValue();
    bool readFixed(std::size_t size);
    bool skipGroup(std::uint32_t group);

    const char* m_at;
    const char* m_end;
    std::uint64_t m_value = 0;
    std::string_view m_bytes;
    std::uint32_t m_number = 0;
    WireType m_type = WireType::Varint;
    bool m_failed = false;
};

/// Calls `take(std::int64_t)` for each value of a repeated integer field at its present occurrence,
/// packed or not. False where the packed bytes are malformed.
template<typename Take>
bool forEachInteger(const WireReader& field, Take&& take);

/// Reads one varint at the start of `bytes` and removes it; false where there is none.
bool takeVarint(std::string_view& bytes, std::uint64_t& value);

template<typename Take>
bool forEachInteger(const WireReader& field, Take&& take)
{
    if (field.type() != WireType::Bytes) {
        take(field.integer());
        return true;
    }
    std::string_view packed = field.bytes();
    while (!packed.empty()) {
        std::uint64_t value = 0;
        if (!takeVarint(packed, value))
            return false;
        take(static_cast<std::int64_t>(value));
    }
    return true;
}

} // namespace racha
