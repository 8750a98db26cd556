// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/leftopenstreaks.h"

#include "core/store/sql/streakrecompute.h"

#include <algorithm>

namespace racha {

void LeftOpenStreaks::add(const std::unordered_map<std::string, StreakKey>& streaks, WallTime at)
{
    for (const auto& [id, key] : streaks)
        m_streaks.insert_or_assign(id, State {key, at});
}

void LeftOpenStreaks::touch(const std::vector<std::string>& ids, WallTime at)
{
    if (m_streaks.empty())
        return;
    for (const std::string& id : ids) {
        if (const auto found = m_streaks.find(id); found != m_streaks.end())
            found->second = {found->second.key, at};
    }
}

Result<void> LeftOpenStreaks::settle(StreakRecompute& recompute, const StreakSettings& settings,
                                     WallTime upTo, EndReason stated, WallTime now)
{
    const auto limit = std::max(settings.giftIdle, settings.likeIdle);
    for (auto& [id, state] : m_streaks) {
        if (state.isSettled)
            continue;
        if (auto done = recompute.recompute({state.key, id, stated}, upTo, now); !done)
            return done;
        state.isSettled = upTo - state.since > limit;
    }
    return {};
}

} // namespace racha
