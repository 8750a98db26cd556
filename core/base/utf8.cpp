// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace racha {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Step
{
    std::size_t length; ///< bytes consumed
    bool valid;
};

/// One code point or one maximal ill-formed part at the start of `p` (Unicode 15, table 3-7).
Step step(const unsigned char* p, std::size_t left)
{
    const unsigned char lead = *p;
    if (lead < 0x80)
        return {1, lead != 0};
    std::size_t need = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        need = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        need = 2;
        if (lead == 0xE0)
            low = 0xA0;
        else if (lead == 0xED)
            high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        need = 3;
        if (lead == 0xF0)
            low = 0x90;
        else if (lead == 0xF4)
            high = 0x8F;
    } else {
        return {1, false};
    }
    for (std::size_t i = 1; i <= need; ++i) {
        if (i >= left || p[i] < low || p[i] > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {need + 1, true};
}

/// Length of the leading run of bytes 0x01 … 0x7F.
std::size_t asciiRun(const char* p, std::size_t size)
{
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p + i, 8);
        const bool zeroByte = ((word - 0x0101010101010101ULL) & ~word & 0x8080808080808080ULL) != 0;
        if ((word & 0x8080808080808080ULL) != 0 || zeroByte)
            break;
    }
    while (i < size && p[i] > 0)
        ++i;
    return i;
}

} // namespace

std::string cleanUtf8(std::string_view bytes)
{
    std::string out;
    std::size_t copiedTo = 0;
    std::size_t at = asciiRun(bytes.data(), bytes.size());
    while (at < bytes.size()) {
        const auto [length, valid] =
            step(reinterpret_cast<const unsigned char*>(bytes.data()) + at, bytes.size() - at);
        if (!valid) {
            out.append(bytes, copiedTo, at - copiedTo).append(kReplacement);
            copiedTo = at + length;
        }
        at += length;
    }
    return out.append(bytes, copiedTo);
}

std::string_view firstCodePoints(std::string_view text, std::size_t codePoints)
{
    if (text.size() <= codePoints)
        return text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (starts && codePoints-- == 0)
            return text.substr(0, i);
    }
    return text;
}

} // namespace racha
