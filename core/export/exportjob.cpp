// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportjob.h"

#include "core/base/clock.h"
#include "core/export/coveragemanifest.h"
#include "core/export/exportfile.h"
#include "core/export/exportrow.h"
#include "core/export/exporttime.h"
#include "core/store/eventstream.h"

#include <chrono>

namespace racha {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 256;
constexpr std::chrono::milliseconds kBetweenNews {100};

ExportTask completed(ExportTask task)
{
    if (task.form.columns.empty())
        task.form.columns = exportColumns(storedColumnNames()).value();
    return task;
}

Result<std::unique_ptr<EventStream>> openStream(const ExportTask& task,
                                                const std::atomic<bool>& isCancelled)
{
    auto columns = storedColumnsOf(task.form.columns);
    if (!task.coverage.isEmpty())
        columns.insert(FilterColumn::SessionNumber);
    columns.merge(PrivateRow::neededColumns(task.privacy));
    return EventStream::open(task.database, {task.filter, std::move(columns), task.mostRows},
                             isCancelled);
}

/// What belongs to an export, each in a file of its own.
class SideFiles
{
public:
    SideFiles(const ExportTask& task, const std::atomic<bool>& isCancelled)
        : m_task(task)
        , m_manifest(isCancelled)
        , m_codebook(isCancelled)
    {
    }

    Result<void> open()
    {
        if (!m_task.coverage.isEmpty()) {
            if (auto opened = m_manifest.open(m_task.coverage); !opened)
                return opened;
        }
        return m_task.codebook.isEmpty() ? Result<void>() : m_codebook.open(m_task.codebook);
    }

    void take(EventStream& stream)
    {
        if (!m_task.coverage.isEmpty())
            m_captures.take(stream.cell(FilterColumn::SessionNumber));
    }

    /// The export is written, and has no name yet.
    Result<void> write(const ExportFile& file, const ExportProgress& written)
    {
        if (!m_task.codebook.isEmpty()) {
            const auto done = m_codebook.write(m_task.codebookText.toStdString());
            if (!done)
                return tl::unexpected(done.error());
        }
        if (m_task.coverage.isEmpty())
            return {};
        const auto sha256 = file.sha256();
        if (!sha256)
            return tl::unexpected(sha256.error());
        if (sha256->isEmpty())
            return {}; // cancelled
        const auto text = m_captures.text(m_task, {written, *sha256, m_startedAt});
        if (!text)
            return tl::unexpected(text.error());
        return m_manifest.write(*text).map([](WriteEnd /*end*/) {});
    }

    Result<void> commit()
    {
        auto committed = m_manifest.commit();
        return committed ? m_codebook.commit() : committed;
    }

private:
    const ExportTask& m_task;
    const WallTime m_startedAt = SystemClock().now();
    ExportFile m_manifest;
    ExportFile m_codebook;
    CoverageManifest m_captures;
};

/// Tells how far it is, not too often.
class News
{
public:
    explicit News(const ExportJob::Watch& watch)
        : m_watch(watch)
    {
    }

    void tell(const ExportProgress& progress)
    {
        if (!m_watch || progress.rows % kRowsBetweenLooks != 0)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < kBetweenNews)
            return;
        m_last = now;
        m_watch(progress);
    }

private:
    const ExportJob::Watch& m_watch;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace

ExportJob::ExportJob(ExportTask task)
    : m_task(completed(std::move(task)))
{
}

Result<ExportResult> ExportJob::run(const std::atomic<bool>& isCancelled, const Watch& watch)
{
    // The store first: what cannot be read leaves no trace.
    auto stream = openStream(m_task, isCancelled);
    if (!stream)
        return tl::unexpected(stream.error());
    ExportFile file(isCancelled);
    if (auto opened = file.open(m_task.target); !opened)
        return tl::unexpected(opened.error());
    if (!m_task.coverage.isEmpty())
        file.prepareHash();
    SideFiles beside(m_task, isCancelled);
    if (auto opened = beside.open(); !opened)
        return tl::unexpected(opened.error());
    const auto writer = ExportWriter::of(m_task.form, file);
    ExportRow row(**stream, m_task.privacy);
    ExportResult result;
    News news(watch);
    auto written = writer->begin();
    while (written && *written == WriteEnd::Written) {
        const auto advanced = (*stream)->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            break;
        row.forget();
        beside.take(**stream);
        written = writer->add(row);
        result.written = {result.written.rows + 1, writer->bytes()};
        news.tell(result.written);
    }
    if (isCancelled) {
        result.end = ExportEnd::Cancelled;
        return result;
    }
    if (written && *written == WriteEnd::Written)
        written = writer->finish();
    if (!written)
        return tl::unexpected(written.error());
    if (*written == WriteEnd::ReaderGone) {
        result.end = ExportEnd::ReaderGone;
        return result;
    }
    stream->reset(); // its moment is over
    result.written.bytes = writer->bytes();
    if (auto done = beside.write(file, result.written); !done)
        return tl::unexpected(done.error());
    if (isCancelled) {
        result.end = ExportEnd::Cancelled;
        return result;
    }
    // The export last: its name says that all is there.
    auto committed = beside.commit();
    if (committed)
        committed = file.commit();
    if (!committed)
        return tl::unexpected(committed.error());
    result.cutCells = writer->cutCells();
    return result;
}

Result<ExportPreview> previewExport(const ExportTask& task, int rows,
                                    const std::atomic<bool>& isCancelled)
{
    ExportTask asked = completed(task);
    asked.mostRows = asked.mostRows > 0 ? std::min<std::int64_t>(asked.mostRows, rows) : rows;
    auto stream = openStream(asked, isCancelled);
    if (!stream)
        return tl::unexpected(stream.error());
    ExportRow row(**stream, asked.privacy);
    ExportTime time(asked.form.zone);
    ExportPreview preview;
    while (true) {
        const auto advanced = (*stream)->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            return preview;
        row.forget();
        QStringList& cells = preview.rows.emplace_back();
        for (const ExportColumn& column : asked.form.columns) {
            const ExportCell cell = row.cell(column);
            std::string text;
            if (cell.kind == ExportCell::Kind::Time)
                time.append(text, cell.text);
            else
                text = cell.text;
            cells << QString::fromStdString(text);
        }
    }
}

} // namespace racha
