// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/jsonwriter.h"
#include "core/base/walltime.h"

#include <QString>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace racha {

/// A cell as a program wants it. monostate: nothing is known.
using ReportValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Id, WallTime>;

/// A cell as a person reads it, in the language in force, and as a program does.
struct ReportCell
{
    QString text; ///< times as all programs read them; on a screen see words::shownText()
    ReportValue value;
};

struct ReportColumn
{
    enum class Kind : std::uint8_t
    {
        Text,
        Number, ///< to the right
        Machine, ///< for programs only
    };

    const char* key; ///< stable, English; of JSON and CSV
    QString title;
    Kind kind = Kind::Text;
    bool isIdentity = false; ///< tells rows apart, together with the others of that mark
};

/// One report as rows and columns: what the terminal prints, the window shows and files hold.
struct ReportTable
{
    const char* kind = ""; ///< of its JSON lines
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows; ///< each as long as columns

    /// Column of a key; nullptr cell: the table has none.
    const ReportCell* cell(std::size_t row, std::string_view key) const;

    /// Header and rows by RFC 4180, with stable keys and plain values; CRLF.
    std::string csv() const;
    /// Header and rows with tabs between the cells that people read, for the clipboard.
    QString plainText() const;
    /// One row of it, without a line end.
    QString plainRow(std::size_t row) const;
};

/// The members of one row, without braces.
void writeReportRow(JsonWriter& json, const ReportTable& table, std::size_t row);
void writeReportValue(JsonWriter& json, const ReportValue& value);
/// As a CSV cell holds it; NULL is empty.
std::string reportValueText(const ReportValue& value);

} // namespace racha
