// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <atomic>
#include <functional>
#include <vector>

namespace racha {

/// What an import did so far.
struct ImportSummary
{
    std::int64_t events = 0; ///< new here
    std::int64_t known = 0; ///< were here already
    std::int64_t refused = 0; ///< cannot be rows: no time, no room, no JSON
    std::int64_t sessions = 0; ///< new here
    std::int64_t notices = 0; ///< marks and gaps, as they are there
    bool isCancelled = false; ///< what is stored stays; the next run goes on

    ImportSummary& operator+=(const ImportSummary& other);
};

using ImportWatch = std::function<void(const ImportSummary&)>;

/// Takes over what another store holds: one of Racha's, of any version, in a file or on a server,
/// or a predecessor's on a server. The source is only read.
///
/// A row is known here by its message id; one without by room, time, type, person and event_data
/// (but for the cells that streaks decide), as many times as the source has it. So a second run
/// adds nothing, and one that was broken off goes on. In transactions of some hundred rows of one
/// room each. Where only this import has rows of a room, streaks stay as they are there; where
/// others have, those that rows come to are computed again (R10).
/// The target has the newest schema. Runs on the thread that calls it, with connections of its own.
/// Memory: some MiB, and the source's sessions. Errors: db.*, disk.full
class StoreImport
{
public:
    StoreImport(DatabaseUrl target, DatabaseUrl source);

    Result<ImportSummary> run(const std::atomic<bool>& isCancelled, WallTime now,
                              const ImportWatch& watch = {}) const;

private:
    DatabaseUrl m_target;
    DatabaseUrl m_source;
};

/// The same from the JSON lines that an export writes. They know neither sessions nor payloads: the
/// events of each session of theirs, by room, get one here.
/// Errors: file.unreadable, db.*, disk.full
class LinesImport
{
public:
    LinesImport(DatabaseUrl target, QString path);

    Result<ImportSummary> run(const std::atomic<bool>& isCancelled, WallTime now,
                              const ImportWatch& watch = {}) const;

private:
    DatabaseUrl m_target;
    QString m_path;
};

/// Notes that sessions came from `source`. Errors: db.*
Result<void> noteImported(const DatabaseUrl& target, const std::vector<SessionId>& sessions,
                          const QString& source, WallTime now);

} // namespace racha
