// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/importjob.h"

#include "core/base/clock.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"
#include "core/store/journalcatchup.h"
#include "core/store/sql/sqleventsink.h"

#include <QFile>
#include <QFileInfo>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSameStore(const DatabaseUrl& a, const DatabaseUrl& b)
{
    if (a.engine != b.engine)
        return false;
    if (a.engine == DatabaseUrl::Engine::Mysql)
        return a.text() == b.text();
    const QString path = QFileInfo(a.path).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(b.path).canonicalFilePath();
}

} // namespace

Result<ImportKind> importKindOf(const DatabaseUrl& source)
{
    if (source.engine == DatabaseUrl::Engine::Mysql)
        return ImportKind::Store;
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, source.path + u": "_s + file.errorString());
    const QByteArray start = file.read(64);
    if (start.startsWith("SQLite format 3"))
        return ImportKind::Store;
    if (start.startsWith("RACHA1\r\n"))
        return ImportKind::Recording;
    if (start.trimmed().startsWith('{'))
        return ImportKind::Lines;
    return failure(ErrorCode::FileUnreadable,
                   source.path + u" is neither a store nor a recording nor JSON lines"_s);
}

ImportJob::ImportJob(DatabaseUrl target, DatabaseUrl source)
    : m_target(std::move(target))
    , m_source(std::move(source))
{
    // The same name for the same file, wherever the program runs.
    if (m_source.engine == DatabaseUrl::Engine::Sqlite)
        m_source.path = QFileInfo(m_source.path).absoluteFilePath();
}

Result<ImportSummary> ImportJob::run(const std::atomic<bool>& isCancelled,
                                     const ImportWatch& watch) const
{
    if (isSameStore(m_target, m_source))
        return failure(ErrorCode::UsageInvalid, u"a store is not imported into itself"_s);
    const auto kind = importKindOf(m_source);
    if (!kind)
        return tl::unexpected(kind.error());
    const SystemClock clock;
    switch (*kind) {
    case ImportKind::Recording:
        return importRecording(isCancelled, watch);
    case ImportKind::Lines:
        return LinesImport(m_target, m_source.path).run(isCancelled, clock.now(), watch);
    case ImportKind::Store:
        break;
    }
    auto summary = StoreImport(m_target, m_source).run(isCancelled, clock.now(), watch);
    if (!summary)
        return summary;
    // A capture that was running there, or died, is none that runs here.
    SqlEventSink sink(m_target, clock);
    auto done = sink.open();
    if (done)
        done = sink.closeDeadSessions(clock.now());
    return done ? summary : tl::unexpected(done.error());
}

Result<ImportSummary> ImportJob::importRecording(const std::atomic<bool>& isCancelled,
                                                 const ImportWatch& watch) const
{
    const SystemClock clock;
    SqlEventSink sink(m_target, clock);
    if (auto opened = sink.open(); !opened)
        return tl::unexpected(opened.error());
    ImportSummary summary;
    JournalCatchUp catchUp(
        sink,
        [](const CatchUpRequest& request) {
            return JournalProjection::open(request, std::make_unique<WebcastDecoder>());
        },
        clock, JournalRetention({}), // a recording is the person's
        [&summary, &watch](const WriteOutcome& outcome) {
            summary.events += outcome.stored;
            summary.known += outcome.refused;
            if (watch)
                watch(summary);
        });
    const auto recording = catchUp.storeRecording(m_source.path, isCancelled);
    if (!recording)
        return tl::unexpected(recording.error());
    summary.sessions = std::ssize(recording->begun);
    summary.isCancelled = !recording->isWhole;
    auto noted = noteImported(m_target, recording->begun, m_source.path, clock.now());
    return noted ? Result<ImportSummary>(summary) : tl::unexpected(noted.error());
}

} // namespace racha
