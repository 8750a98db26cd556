// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/adoption.h"
#include "core/store/backup.h"
#include "core/store/import.h"

#include <QStringList>

namespace racha {

/// Backs a store up, takes others over into it, adopts a predecessor's: the seam to the composition
/// root, which has drivers and threads. Answers come on the GUI thread, and only the newest
/// question has one.
class StoreUpkeep
{
public:
    using BackedUp = std::function<void(const Result<BackupResult>& result)>;
    using Imported = std::function<void(const Result<ImportSummary>& summary)>;
    using Planned = std::function<void(const Result<AdoptionPlan>& plan)>;
    using Adopted = std::function<void(const Result<AdoptionResult>& result)>;

    virtual ~StoreUpkeep() = default;

    virtual void backUp(const DatabaseUrl& database, const QString& target,
                        StoreBackup::Watch watch, BackedUp done) = 0;
    /// One file after the other; the summary is of all.
    virtual void import(const DatabaseUrl& database, const QStringList& files, ImportWatch watch,
                        Imported done) = 0;
    /// Of the database that lives are stored in by the settings in force.
    virtual void planAdoption(Planned done) = 0;
    virtual void adopt(Adoption::Watch watch, Adopted done) = 0;
    /// The answer comes all the same.
    virtual void cancel() = 0;
    /// Nobody waits for an answer any more; what runs is cancelled.
    virtual void forget() = 0;
};

} // namespace racha
