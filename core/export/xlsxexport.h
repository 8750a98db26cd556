// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exporttime.h"
#include "core/export/exportwriter.h"

#include <string>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace racha {

struct ExportCell;

/// A workbook, written row by row in constant memory. Ids and times are text, so that no digit is
/// lost; amounts and truths are numbers; there is no formula, whatever a text begins with. Rows
/// that a sheet cannot take go on in the next one, under the same head.
class XlsxExport final : public ExportWriter
{
public:
    XlsxExport(const ExportForm& form, ExportFile& file);
    ~XlsxExport() override;

    Result<WriteEnd> begin() override;
    Result<WriteEnd> add(ExportRow& row) override;
    Result<WriteEnd> finish() override;

    std::int64_t bytes() const override { return m_bytes; }

    std::int64_t cutCells() const override { return m_cutCells; }

private:
    Result<void> addSheet();
    void endSheet();
    Result<void> checkTemporaryFile() const;
    void writeCell(std::uint16_t place, const ExportCell& cell);
    void writeText(std::uint16_t place, std::string_view text);

    const ExportForm& m_form;
    ExportFile& m_file;
    ExportTime m_time;
    QByteArray m_folder; ///< of temporary files
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_headFormat = nullptr;
    std::uint32_t m_row = 0; ///< the next one of the sheet
    int m_sheets = 0;
    std::string m_cell;
    std::int64_t m_bytes = 0;
    std::int64_t m_cutCells = 0;
};

} // namespace racha
