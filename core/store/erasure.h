// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/databaseurl.h"
#include "core/store/history.h"

#include <atomic>
#include <functional>
#include <set>
#include <string>

namespace racha {

/// What is to be taken out of a store for good.
struct ErasureTask
{
    DatabaseUrl database;
    UserId person; ///< not 0: all that this person did, whatever the filter says
    HistoryFilter filter; ///< else: these events; one that says nothing: all of them
};

/// What an erasure would take, counted as it stands now.
struct ErasurePreview
{
    static constexpr std::size_t kNames = 20;

    std::int64_t events = 0;
    std::int64_t streaks = 0; ///< that lose all or some of their events
    std::int64_t lives = 0;
    std::int64_t diamonds = 0;
    WallTime first;
    WallTime last;
    std::set<std::string> names; ///< handles and nicknames of the person, at most kNames
    /// Gifts of others that were for the person: they stay, and name them in event_data.
    std::int64_t mentions = 0;
};

/// Takes events out of a store: their rows, payloads, streaks and entries of the search, and their
/// part of the totals of live_sessions. Streaks that keep some events are computed again.
///
/// In transactions of some hundred events each, so that a running capture goes on between them;
/// what is erased stays erased when the rest fails or is cancelled, and another run takes the rest.
/// Recordings and journals are files of their own and are not touched.
/// Runs on the thread that calls it, with connections of its own. Errors: db.*
class Erasure
{
public:
    /// Told after each transaction how many events are gone.
    using Watch = std::function<void(std::int64_t events)>;

    explicit Erasure(ErasureTask task);

    Result<ErasurePreview> preview(const std::atomic<bool>& isCancelled) const;
    /// How many events were erased. `now`: for updated_at.
    Result<std::int64_t> run(const std::atomic<bool>& isCancelled, WallTime now,
                             const Watch& watch = {}) const;

private:
    ErasureTask m_task;
};

} // namespace racha
