// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportwriter.h"

#include "core/export/textexport.h"
#include "core/export/xlsxexport.h"

namespace racha {

std::unique_ptr<ExportWriter> ExportWriter::of(const ExportForm& form, ExportFile& file)
{
    switch (form.format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvExport>(form, file);
    case ExportFormat::JsonLines:
        return std::make_unique<JsonLinesExport>(form, file);
    case ExportFormat::Xlsx:
        return std::make_unique<XlsxExport>(form, file);
    }
    return nullptr;
}

} // namespace racha
