// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace racha {

/// What adopting a predecessor's database would do, as it stands now.
struct AdoptionPlan
{
    /// Which of the predecessor's migrations its tables show, 1 to 4.
    int state = 0;
    bool isBegun = false; ///< an adoption was broken off; it is taken up again
    bool isAdopted = false; ///< only rows that came since are left
    std::int64_t events = 0;
    std::int64_t sessions = 0;
    std::int64_t livesWithoutSession = 0; ///< which get one
    QStringList newColumns; ///< `live_events.message_id`
    QStringList convertedTables; ///< that become utf8mb4
    QStringList newTables;
};

enum class AdoptionPhase : std::uint8_t
{
    Columns, ///< one statement a table; the server does not say how far it is
    Indexes, ///< and the tables of the search
    Rows ///< sessions, diamonds
};

struct AdoptionProgress
{
    AdoptionPhase phase = AdoptionPhase::Columns;
    std::int64_t done = 0; ///< lives
    std::int64_t all = 0;
};

struct AdoptionResult
{
    bool isCancelled = false; ///< what is done stays done; the next run goes on there
    std::int64_t sessionsMade = 0;
    std::int64_t eventsGivenSessions = 0;
    std::int64_t eventsGivenDiamonds = 0;
    std::int64_t sessionsCounted = 0; ///< whose totals were others
};

/// Takes over the tables of a predecessor, a Django project on MySQL or MariaDB, in place: adds
/// what Racha needs and fills it. Its rows stay as they are, but for session_id where that is NULL,
/// and the predecessor goes on reading and writing: each column of ours has a default or may be
/// NULL, and its own ones that have neither get a default.
///
/// Nothing happens before run(), which may be repeated. While columns are added the server holds
/// writers of those tables up.
/// Runs on the thread that calls it, with connections of its own. Memory: some MiB.
/// Errors: db.needs_adoption (not the predecessor's tables, or those of an SQLite file), db.*
class Adoption
{
public:
    using Watch = std::function<void(const AdoptionProgress&)>;

    explicit Adoption(DatabaseUrl database);

    Result<AdoptionPlan> plan() const;
    Result<AdoptionResult> run(const std::atomic<bool>& isCancelled, WallTime now,
                               const Watch& watch = {}) const;

private:
    DatabaseUrl m_database;
};

} // namespace racha
