// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace racha::test {

/// What libFuzzer gives: a first byte that chooses, and the rest.
class FuzzInput
{
public:
    FuzzInput(const std::uint8_t* data, std::size_t size)
        : m_rest(reinterpret_cast<const char*>(data), size)
    {
    }

    /// A byte below `choices`; 0 where nothing is left.
    std::size_t choice(std::size_t choices)
    {
        if (m_rest.empty())
            return 0;
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        return byte % choices;
    }

    /// Up to the next NUL, which goes too.
    std::string_view part()
    {
        const std::size_t end = m_rest.find('\0');
        const std::string_view part = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return part;
    }

    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// A finding that no sanitizer sees: what must always hold does not.
inline void expect(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace racha::test
