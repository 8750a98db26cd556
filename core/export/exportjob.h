// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exportprivacy.h"
#include "core/export/exportwriter.h"
#include "core/store/databaseurl.h"
#include "core/store/history.h"

#include <atomic>
#include <functional>

namespace racha {

/// What is exported, from where, how, and where to.
struct ExportTask
{
    DatabaseUrl database;
    HistoryFilter filter;
    ExportForm form;
    std::int64_t mostRows = 0; ///< 0: all
    QString target; ///< a file, or `-`: standard output (not for XLSX)
    QString coverage {}; ///< a file for manifest and coverage; empty: none
    ExportPrivacy privacy {};
    QString codebook {}; ///< a file for `codebookText`; empty: none
    QString codebookText {}; ///< of words, which are not ours
    QString program {}; ///< name, version and commit, for the manifest
};

struct ExportProgress
{
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
};

enum class ExportEnd : std::uint8_t
{
    Done,
    Cancelled, ///< nothing is left of it
    ReaderGone ///< of the pipe that it was written to
};

struct ExportResult
{
    ExportEnd end = ExportEnd::Done;
    ExportProgress written;
    std::int64_t cutCells = 0; ///< longer than the format takes
};

/// Writes stored events into a file, in the order (timestamp, id) and as they stand at one moment,
/// however many there are in the same memory. Runs on the thread that calls it, with a connection
/// of its own.
class ExportJob
{
public:
    /// Called now and then, at most ten times a second.
    using Watch = std::function<void(const ExportProgress&)>;

    explicit ExportJob(ExportTask task);

    /// `isCancelled` may be set by another thread. Errors: db.*, file.unwritable, disk.full.
    /// Whenever the end is not Done, a target that was there stays as it was.
    Result<ExportResult> run(const std::atomic<bool>& isCancelled, const Watch& watch = {});

private:
    ExportTask m_task;
};

/// The first rows as they would be exported, as text.
struct ExportPreview
{
    std::vector<QStringList> rows;
};

/// Errors: db.*
Result<ExportPreview> previewExport(const ExportTask& task, int rows,
                                    const std::atomic<bool>& isCancelled);

} // namespace racha
