// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/import.h"

#include <QString>

namespace racha {

/// What stands behind a name that is imported.
enum class ImportKind : std::uint8_t
{
    Store, ///< another Racha's, or a predecessor's
    Recording,
    Lines ///< JSON lines of an export
};

/// Of a file by its first bytes. Errors: file.unreadable (also where it is nothing of these).
Result<ImportKind> importKindOf(const DatabaseUrl& source);

/// Takes over one source into a store, which is made or migrated where it has to be. May be
/// repeated, see StoreImport; of a recording the store knows how far it has it.
/// Runs on the thread that calls it. Errors: file.*, db.*, disk.full, usage.invalid (into itself)
class ImportJob
{
public:
    ImportJob(DatabaseUrl target, DatabaseUrl source);

    Result<ImportSummary> run(const std::atomic<bool>& isCancelled,
                              const ImportWatch& watch = {}) const;

private:
    Result<ImportSummary> importRecording(const std::atomic<bool>& isCancelled,
                                          const ImportWatch& watch) const;

    DatabaseUrl m_target;
    DatabaseUrl m_source;
};

} // namespace racha
