// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exportjob.h"
#include "core/store/eventstream.h"
#include "core/store/report.h"

#include <set>
#include <string>

namespace racha {

/// An export that is written.
struct ExportedFile
{
    ExportProgress written;
    QByteArray sha256; ///< hexadecimal digits
    WallTime startedAt;
};

/// What is to be known of an export beside its rows: how it was made and what of, its hash, which
/// captures the rows are from, and what each of them missed. Tells nobody's name that the rows do
/// not tell. One JSON object.
class CoverageManifest
{
public:
    /// The capture of a row that is exported.
    void take(EventStream::Cell session);

    /// Errors: db.*
    Result<std::string> text(const ExportTask& task, const ExportedFile& file) const;

private:
    Result<CaptureList> captures(const DatabaseUrl& database) const;

    std::set<std::int64_t> m_sessions;
    std::int64_t m_last = 0; ///< rows of one capture stand together
    std::int64_t m_rowsOfNone = 0; ///< that no capture wrote
};

} // namespace racha
