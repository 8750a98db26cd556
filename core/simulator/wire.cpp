// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/wire.h"

#include <zlib.h>

namespace racha::simulator {

namespace {

enum WireType
{
    kVarint = 0,
    kFixed64 = 1,
    kBlock = 2,
    kFixed32 = 5
};

void appendTag(std::string& out, int field, WireType type)
{
    WireWriter::appendVarint(out, (static_cast<std::uint64_t>(field) << 3U) | type);
}

} // namespace

void WireWriter::appendVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80U; value >>= 7U)
        out.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
    out.push_back(static_cast<char>(value));
}

WireWriter& WireWriter::varint(int field, std::int64_t value)
{
    return value == 0 ? *this : varintAlways(field, value);
}

WireWriter& WireWriter::varintAlways(int field, std::int64_t value)
{
    appendTag(m_bytes, field, kVarint);
    appendVarint(m_bytes, static_cast<std::uint64_t>(value));
    return *this;
}

WireWriter& WireWriter::text(int field, std::string_view value)
{
    return value.empty() ? *this : block(field, value);
}

WireWriter& WireWriter::block(int field, std::string_view value)
{
    appendTag(m_bytes, field, kBlock);
    appendVarint(m_bytes, value.size());
    m_bytes.append(value);
    return *this;
}

WireWriter& WireWriter::blockIfAny(int field, const WireWriter& value)
{
    return value.isEmpty() ? *this : block(field, value);
}

WireWriter& WireWriter::raw(std::string_view bytes)
{
    m_bytes.append(bytes);
    return *this;
}

std::optional<std::uint64_t> WireReader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0)
            return value;
    }
    m_failed = true;
    return std::nullopt;
}

std::optional<std::string_view> WireReader::take(std::size_t size)
{
    if (size > m_rest.size()) {
        m_failed = true;
        return std::nullopt;
    }
    const auto taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::optional<WireReader::Field> WireReader::next()
{
    if (m_rest.empty() || m_failed)
        return std::nullopt;
    const auto tag = varint();
    if (!tag)
        return std::nullopt;
    Field field;
    field.number = static_cast<int>(*tag >> 3U);
    switch (*tag & 7U) {
    case kVarint:
        field.value = static_cast<std::int64_t>(varint().value_or(0));
        break;
    case kFixed64:
        take(8);
        break;
    case kBlock:
        field.isBlock = true;
        if (const auto size = varint())
            field.block = take(static_cast<std::size_t>(*size)).value_or(std::string_view {});
        break;
    case kFixed32:
        take(4);
        break;
    default:
        m_failed = true;
    }
    return m_failed ? std::nullopt : std::optional(field);
}

std::string withFieldRenamed(std::string_view bytes, std::span<const int> path, int to)
{
    if (path.empty())
        return std::string(bytes);
    WireWriter out;
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        const bool isOnPath = field->number == path.front();
        const int number = isOnPath && path.size() == 1 ? to : field->number;
        if (!field->isBlock)
            out.varintAlways(number, field->value);
        else if (isOnPath && path.size() > 1)
            out.block(number, withFieldRenamed(field->block, path.subspan(1), to));
        else
            out.block(number, field->block);
    }
    return reader.failed() ? std::string(bytes) : out.bytes();
}

std::string gzipped(std::string_view bytes, int level)
{
    z_stream stream {};
    constexpr int kGzipWindow = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
    // zlib does not write to its input; its C interface lacks the const.
    std::string input(bytes);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace racha::simulator
