// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace racha {

enum class CsvCells : std::uint8_t
{
    /// What a spreadsheet would run as a formula gets a leading apostrophe.
    Harmless,
    Raw
};

/// Appends one cell by RFC 4180: quoted where it holds the delimiter, a quote or a line break.
/// Numbers are never taken for formulas.
void appendCsvCell(std::string& line, std::string_view text, char delimiter = ',',
                   CsvCells cells = CsvCells::Harmless);

} // namespace racha
