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

} // namespace

void appendCsvCell(std::string& line, std::string_view text, char delimiter, CsvCells cells)
{
    const bool isMadeHarmless = cells == CsvCells::Harmless && isFormula(text);
    const bool isQuoted = text.find_first_of("\"\r\n") != std::string_view::npos
        || text.find(delimiter) != std::string_view::npos;
    if (isQuoted)
        line += '"';
    if (isMadeHarmless)
        line += '\'';
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    if (isQuoted)
        line += '"';
}

} // namespace racha
