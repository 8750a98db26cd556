// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <cstdint>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace racha {

/// How often one field would change in rows of one type, with examples.
struct RedecodedChange
{
    static constexpr std::size_t kExamples = 3;

    struct Example
    {
        std::int64_t event = 0; ///< live_events.id
        std::string found; ///< JSON; empty: nothing
        std::string becomes;
    };

    std::int64_t rows = 0;
    std::vector<Example> examples;
};

struct RedecodingResult
{
    /// By what the row is, as its type stands there, and the field.
    using Changes = std::map<std::pair<std::string, std::string>, RedecodedChange>;

    bool isCancelled = false;
    std::int64_t events = 0; ///< with a payload, looked at
    std::int64_t unreadable = 0; ///< their payload cannot be unpacked
    std::int64_t worse = 0; ///< an earlier version could decode what this one cannot: they stay
    std::int64_t differing = 0; ///< rows
    std::int64_t written = 0; ///< rows
    Changes changes;
};

struct RedecodingProgress
{
    bool isWriting = false;
    double share = 0; ///< of looking, or of writing; an estimate
};

/// Decodes stored payloads again, as this version understands them, and compares with what is
/// stored: event_type, the person, event_data. For the day on which TikTok renamed a field and a
/// schema update learned its name: what was stored empty meanwhile is in the payloads.
///
/// Runs on the thread that calls it, in slices with connections of its own, while captures write.
/// Writing is repeatable: rows that are as they should be are left alone. Errors: db.*
class Redecoding
{
public:
    using Watch = std::function<void(const RedecodingProgress&)>;
    /// Asked once, before anything is written, with what would be; an error ends it.
    using Consent = std::function<Result<void>(const RedecodingResult&)>;

    explicit Redecoding(DatabaseUrl database)
        : m_database(std::move(database))
    {
    }

    Result<RedecodingResult> look(const std::stop_token& stop, const Watch& watch) const;
    /// Looks, and writes what differs: rows, words and names of the search. Where the wire's values
    /// changed, the streaks and totals are computed again. `now`: for updated_at.
    Result<RedecodingResult> apply(const std::stop_token& stop, WallTime now,
                                   const Consent& consent, const Watch& watch) const;

private:
    DatabaseUrl m_database;
};

} // namespace racha
