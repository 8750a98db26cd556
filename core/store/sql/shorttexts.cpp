// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/shorttexts.h"

#include <algorithm>
#include <array>

namespace racha {

namespace {

constexpr std::array<std::size_t, 3> kLengths {1'000, 100, 10};
constexpr std::string_view kMark = R"({"is_cut":true)";

/// Bytes of the code point, or of the escape, at a place inside a string.
std::size_t stepAt(std::string_view json, std::size_t at)
{
    const auto c = static_cast<unsigned char>(json[at]);
    if (c == '\\')
        return at + 1 < json.size() && json[at + 1] == 'u' ? 6 : 2;
    return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

std::string withTextsOf(std::string_view json, std::size_t length)
{
    std::string out;
    std::size_t at = 0;
    while (at < json.size()) {
        out += json[at];
        if (json[at++] != '"')
            continue;
        const std::size_t begin = at;
        while (at < json.size() && json[at] != '"') {
            const std::size_t step = std::min(stepAt(json, at), json.size() - at);
            if (at + step - begin <= length)
                out += json.substr(at, step);
            at += step;
        }
    }
    return out;
}

/// The object with the mark as its first key.
std::string marked(const std::string& object)
{
    const bool hasKeys = object.size() > 2;
    return std::string(kMark) + (hasKeys ? "," : "") + object.substr(1);
}

} // namespace

std::string withShortTexts(std::string_view json, std::size_t largest)
{
    for (const std::size_t length : kLengths) {
        std::string shorter = marked(withTextsOf(json, length));
        if (shorter.size() <= largest)
            return shorter;
    }
    return std::string(kMark) + '}';
}

} // namespace racha
