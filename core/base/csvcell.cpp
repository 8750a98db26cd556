// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/csvcell.h"

#include <algorithm>

namespace racha {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A sign, digits, at most one point: `-12`, `+3.5`.
bool isNumber(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    const auto points = std::count(text.begin(), text.end(), '.');
    return !text.empty() && points <= 1 && isDigit(text.front()) && isDigit(text.back())
        && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
}

bool isFormula(std::string_view text)
{
    constexpr std::string_view kStarts = "=+-@\t\r";
    return !text.empty() && kStarts.find(text.front()) != std::string_view::npos && !isNumber(text);
}

bool isQuoted(std::string_view text, char delimiter)
{
    return std::any_of(text.begin(), text.end(), [delimiter](char c) {
        return c == delimiter || c == '"' || c == '\n' || c == '\r';
    });
}

/// Byte by byte into room for the worst case: event_data, which is most of an export, has a quote
/// every few bytes, too near each other for a search.
void appendDoublingQuotes(std::string& line, std::string_view text)
{
    const auto begin = line.size();
    line.resize(begin + 2 * text.size());
    char* out = line.data() + begin;
    for (const char c : text) {
        *out++ = c;
        if (c == '"')
            *out++ = '"';
    }
    line.resize(static_cast<std::size_t>(out - line.data()));
}

} // namespace

void appendCsvCell(std::string& line, std::string_view text, char delimiter, CsvCells cells)
{
    const bool isMadeHarmless = cells == CsvCells::Harmless && isFormula(text);
    if (!isQuoted(text, delimiter)) {
        if (isMadeHarmless)
            line += '\'';
        line += text;
        return;
    }
    line += '"';
    if (isMadeHarmless)
        line += '\'';
    appendDoublingQuotes(line, text);
    line += '"';
}

} // namespace racha
