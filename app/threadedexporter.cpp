// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedexporter.h"

#include "app/versions.h"
#include "core/store/sql/sqleventquery.h"

namespace racha {

ThreadedExporter::ThreadedExporter(QObject* parent)
    : QObject(parent)
{
}

void ThreadedExporter::preview(const ExportTask& task, int rows, Previewed previewed)
{
    m_previews.run(
        [task, rows](const std::atomic<bool>& isCancelled, const std::stop_token& /*stop*/) {
            return previewExport(task, rows, isCancelled);
        },
        std::move(previewed));
}

void ThreadedExporter::count(const DatabaseUrl& database, const HistoryFilter& filter,
                             Counted counted)
{
    m_counts.run(
        [database, filter](const std::atomic<bool>& isCancelled,
                           const std::stop_token& stop) -> Result<std::int64_t> {
            if (isCancelled)
                return 0;
            SqlEventQuery query(database);
            query.setStop(stop);
            if (auto opened = query.open(); !opened)
                return tl::unexpected(opened.error());
            return query.count({filter}).map(
                [](const HistoryCount& count) { return count.matching; });
        },
        std::move(counted));
}

void ThreadedExporter::start(const ExportTask& task, Watch watch, Done done)
{
    const auto tell = [this, number = m_jobs.nextNumber(),
                       watch = std::move(watch)](const ExportProgress& progress) {
        m_jobs.tell(number, [watch, progress] { watch(progress); });
    };
    ExportTask named = task;
    named.program = programVersion();
    m_jobs.run(
        [named, tell](const std::atomic<bool>& isCancelled, const std::stop_token& /*stop*/) {
            return ExportJob(named).run(isCancelled, tell);
        },
        std::move(done));
}

void ThreadedExporter::cancel()
{
    m_jobs.cancel();
}

void ThreadedExporter::forget()
{
    for (Lane* const lane : {&m_previews, &m_counts, &m_jobs})
        lane->forget();
}

} // namespace racha
