// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/batch/eventbatch.h"

#include <algorithm>

namespace racha {

std::string_view liveStateText(LiveState state)
{
    switch (state) {
    case LiveState::Live:
        return "live";
    case LiveState::Paused:
        return "paused";
    case LiveState::Ended:
        return "ended";
    case LiveState::Interrupted:
        return "interrupted";
    case LiveState::Failed:
        return "failed";
    }
    return {};
}

RoomStats joined(const RoomStats& before, const RoomStats& now)
{
    RoomStats both = now;
    for (std::size_t i = 0; i < both.events.size(); ++i)
        both.events[i] += before.events[i];
    both.duplicates += before.duplicates;
    both.decodeErrors += before.decodeErrors;
    both.diamonds += before.diamonds;
    both.likesObserved += before.likesObserved;
    both.streaks += before.streaks;
    return both;
}

WallTime beginOf(const EventBatch& batch)
{
    WallTime begin = batch.upTo;
    if (!batch.events.empty())
        begin = std::min(begin, batch.events.front().receivedAt);
    if (!batch.notices.empty())
        begin = std::min(begin, batch.notices.front().at);
    return begin;
}

} // namespace racha
