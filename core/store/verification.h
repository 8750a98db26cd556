// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace racha {

enum class FindingKind : std::uint8_t
{
    Cell, ///< another value should stand there
    Missing, ///< what the cell refers to, or the row that should be, is not there
    Unfounded, ///< a row that nothing else bears out
    Repeated, ///< a second row of a unique key
    NoKey, ///< the table has lost its unique key
    Unreadable, ///< the value is none of its column's
    File ///< the database says itself that it is damaged
};
inline constexpr std::size_t kFindingKindCount = 7;

/// `cell`, `missing` …; machine output.
std::string_view findingKindText(FindingKind kind);

/// One cell or row of a store that is not as it should be.
struct Finding
{
    FindingKind kind = FindingKind::Cell;
    std::string table {}; ///< empty: the database itself
    std::string row {}; ///< its id, or what tells it from others; empty: no single row
    std::string column {}; ///< `diamonds`, `event_data.repeat_count`, `room_id,message_id`
    std::optional<std::string> found {}; ///< nullopt: NULL, or nothing
    std::optional<std::string> expected {}; ///< the same; where known
    bool isRepairable = false;
};

enum class VerificationPhase : std::uint8_t
{
    File,
    Rows,
    Streaks,
    Payloads,
    Words,
    Sessions,
    Repair
};

struct VerificationProgress
{
    VerificationPhase phase = VerificationPhase::File;
    double share = 0; ///< of the phase, 0 to 1; an estimate
    std::int64_t findings = 0; ///< so far
};

struct VerificationResult
{
    bool isCancelled = false; ///< what was not looked at yet is unknown
    std::int64_t events = 0; ///< rows looked at
    std::int64_t streaks = 0; ///< computed
    std::int64_t sessions = 0;
    std::int64_t payloads = 0;
    /// Rows that a predecessor wrote: its own cells are known to be wrong and are no findings, what
    /// we added to them is computed.
    std::int64_t adopted = 0;
    std::int64_t findings = 0;
    std::array<std::int64_t, kFindingKindCount> byKind {};
    std::int64_t repairable = 0; ///< of the findings
    std::int64_t repaired = 0; ///< rows written by repair()
};

/// Computes a store again from what came over the wire, and names each cell that differs
/// (contract, section 5): streaks, totals, what refers to what, keys, and the words and names of
/// the search. Captures go on writing: all is seen as at one moment.
///
/// Not every cell can be proved: payloads are compared by a re-decoding, counts of repeated
/// messages and of undecodable ones are a capture's own. Where several captures shared a live,
/// each one's diamonds and likes are what it saw: no less than it stored, no more than all of them
/// stored together; its streaks are bounded from below.
/// Runs on the thread that calls it, with connections of its own. Memory: the rows of the busiest
/// person and some MiB. Errors: db.*; a schema that is not the newest is db.failed.
class Verification
{
public:
    using Report = std::function<void(const Finding&)>;
    using Watch = std::function<void(const VerificationProgress&)>;
    /// Asked once, before anything is written, with what was found; an error ends the repair.
    using Consent = std::function<Result<void>(const VerificationResult&)>;

    explicit Verification(DatabaseUrl database)
        : m_database(std::move(database))
    {
    }

    Result<VerificationResult> run(const std::stop_token& stop, const Report& report,
                                   const Watch& watch) const;
    /// Looks as run() does, and then writes what can be computed: streaks and their cells, totals
    /// of captures, words and names of the search. Room by room, person by person, each in a
    /// transaction that computes again what it writes; a second repair finds nothing left to do.
    /// `now`: for updated_at.
    Result<VerificationResult> repair(const std::stop_token& stop, WallTime now,
                                      const Consent& consent, const Report& report,
                                      const Watch& watch) const;

private:
    DatabaseUrl m_database;
};

} // namespace racha
