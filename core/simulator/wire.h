// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace racha::simulator {

/// Writes protobuf by hand, so that the fake server does not share a schema with the program under
/// test. Zero, false and empty are left out, as proto3 does; `always` variants write them.
class WireWriter
{
public:
    WireWriter& varint(int field, std::int64_t value);
    WireWriter& varintAlways(int field, std::int64_t value);

    WireWriter& flag(int field, bool value) { return varint(field, value ? 1 : 0); }

    WireWriter& text(int field, std::string_view value);
    /// A message or bytes; written also when empty.
    WireWriter& block(int field, std::string_view value);

    WireWriter& block(int field, const WireWriter& value) { return block(field, value.bytes()); }

    /// A message where there is something in it.
    WireWriter& blockIfAny(int field, const WireWriter& value);
    WireWriter& packed(int field, const auto& values);
    WireWriter& raw(std::string_view bytes);

    const std::string& bytes() const { return m_bytes; }

    bool isEmpty() const { return m_bytes.empty(); }

    static void appendVarint(std::string& out, std::uint64_t value);

private:
    std::string m_bytes;
};

WireWriter& WireWriter::packed(int field, const auto& values)
{
    std::string inner;
    for (const auto value : values)
        appendVarint(inner, static_cast<std::uint64_t>(value));
    return inner.empty() ? *this : block(field, inner);
}

/// Reads one level of a protobuf message; for the few frames that clients send.
class WireReader
{
public:
    struct Field
    {
        int number = 0;
        std::int64_t value = 0; ///< varint and fixed fields
        std::string_view block; ///< length-delimited fields
        bool isBlock = false;
    };

    explicit WireReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    /// The next field; nullopt at the end or where the bytes are no protobuf, see failed().
    std::optional<Field> next();

    bool failed() const { return m_failed; }

private:
    std::optional<std::uint64_t> varint();
    std::optional<std::string_view> take(std::size_t size);
    std::string_view m_rest;
    bool m_failed = false;
};

/// The message with each field of that path called by another number; as it was where there is
/// none, or where the bytes are no protobuf.
std::string withFieldRenamed(std::string_view bytes, std::span<const int> path, int to);

/// A gzip member of the bytes.
std::string gzipped(std::string_view bytes, int level = 6);

} // namespace racha::simulator
