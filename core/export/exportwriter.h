// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/csvcell.h"
#include "core/export/exportcolumn.h"
#include "core/system/openfile.h"

#include <memory>

namespace racha {

class ExportFile;
class ExportRow;

enum class ExportFormat : std::uint8_t
{
    Csv,
    JsonLines,
    Xlsx
};

/// How rows are written.
struct ExportForm
{
    ExportFormat format = ExportFormat::Csv;
    std::vector<ExportColumn> columns; ///< none: those of live_events
    QByteArray zone; ///< of times, IANA id; empty: UTC
    // Of CSV:
    char delimiter = ',';
    bool hasByteOrderMark = false;
    CsvCells cells = CsvCells::Harmless;
};

/// Writes rows into a file in one format. Errors: file.unwritable, disk.full.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;

    /// `form` has columns. Both outlive the writer.
    static std::unique_ptr<ExportWriter> of(const ExportForm& form, ExportFile& file);

    virtual Result<WriteEnd> begin() = 0;
    virtual Result<WriteEnd> add(ExportRow& row) = 0;
    virtual Result<WriteEnd> finish() = 0;

    /// Written so far.
    virtual std::int64_t bytes() const = 0;

    /// Cells that were longer than the format takes, and were cut.
    virtual std::int64_t cutCells() const { return 0; }
};

} // namespace racha
