// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/roomcounters.h"

#include <algorithm>

namespace racha {

void count(RoomStats& stats, const Event& event)
{
    ++stats.events[event.payload.index()];
    stats.diamonds += event.diamonds;
    if (const auto* const like = std::get_if<LikeEvent>(&event.payload)) {
        stats.likesObserved += like->count;
        // Several servers count for themselves, so the total can step back: the largest holds.
        if (like->totalLikes > 0)
            stats.likesTotal = std::max(stats.likesTotal.value_or(0), like->totalLikes);
    } else if (const auto* const audience = std::get_if<RoomUserSeqEvent>(&event.payload)) {
        stats.viewers = audience->viewers;
        stats.totalViewers = audience->totalViewers;
    }
}

} // namespace racha
