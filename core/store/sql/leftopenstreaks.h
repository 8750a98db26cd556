// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/streak/streakid.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace racha {

class StreakRecompute;

/// Streaks of which the store refused a row that may have ended them: for their capture they are
/// over then, by the rows that are there they are open, and nobody else would close them. They are
/// computed again until they idled, or the capture ends. No more than a capture has refused rows.
class LeftOpenStreaks
{
public:
    /// Of rows that are refused. `at`: the capture's time.
    void add(const std::unordered_map<std::string, StreakKey>& streaks, WallTime at);
    /// Something of these was written.
    void touch(const std::vector<std::string>& ids, WallTime at);

    /// `stated`: how the capture ends; Running: it goes on. `now`: for updated_at. Within the
    /// caller's transaction. Errors: db.*
    Result<void> settle(StreakRecompute& recompute, const StreakSettings& settings, WallTime upTo,
                        EndReason stated, WallTime now);

private:
    struct State
    {
        StreakKey key;
        WallTime since;
        bool isSettled = false; ///< it idled
    };

    std::unordered_map<std::string, State> m_streaks; ///< by the id that the capture gave
};

} // namespace racha
