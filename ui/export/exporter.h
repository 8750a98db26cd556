// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exportjob.h"

#include <functional>

namespace racha {

/// Exports and shows beforehand what would come of it: the seam to the composition root, which has
/// drivers and threads. Answers come on the GUI thread; of each kind of question only the newest
/// has one.
class Exporter
{
public:
    using Previewed = std::function<void(const Result<ExportPreview>& preview)>;
    using Counted = std::function<void(const Result<std::int64_t>& matching)>;
    using Watch = std::function<void(const ExportProgress& progress)>;
    using Done = std::function<void(const Result<ExportResult>& result)>;

    virtual ~Exporter() = default;

    virtual void preview(const ExportTask& task, int rows, Previewed previewed) = 0;
    virtual void count(const DatabaseUrl& database, const HistoryFilter& filter,
                       Counted counted) = 0;
    virtual void start(const ExportTask& task, Watch watch, Done done) = 0;
    /// Done says so, soon.
    virtual void cancel() = 0;
    /// Nobody waits for an answer any more; what runs is cancelled.
    virtual void forget() = 0;
};

} // namespace racha
