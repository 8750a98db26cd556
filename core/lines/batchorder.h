// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

namespace racha {

/// Calls `event(const Event&)`, `streak(const StreakChange&)` and `notice(const Notice&)` for all
/// that a batch holds, in the order in which it happened.
template<typename OnEvent, typename OnStreak, typename OnNotice>
void forEachInOrder(const EventBatch& batch, OnEvent&& event, OnStreak&& streak, OnNotice&& notice)
{
    std::size_t streaks = 0;
    std::size_t notices = 0;
    for (std::size_t events = 0;; ++events) {
        for (;;) {
            const bool noticeIsNext = notices < batch.notices.size()
                && batch.notices[notices].position <= events
                && batch.notices[notices].streaksBefore <= streaks;
            if (noticeIsNext)
                notice(batch.notices[notices++]);
            else if (streaks < batch.streaks.size() && batch.streaks[streaks].position <= events)
                streak(batch.streaks[streaks++]);
            else
                break;
        }
        if (events == batch.events.size())
            return;
        event(batch.events[events]);
    }
}

} // namespace racha
