// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

namespace racha {

class MessageReader;

/// WebcastLikeMessage.
struct LikeEvent
{
    static constexpr EventType kType = EventType::Like;
    static constexpr std::string_view kMethod = "WebcastLikeMessage";
    static void decode(MessageReader& message);
    std::int64_t count = 0; ///< likes in this message, 1 … 15 on the wire
    std::int64_t streakTotal = 0; ///< filled by the pipeline
    std::int64_t totalLikes = 0; ///< the room's, as this server saw it; can step backwards

    static constexpr auto fields()
    {
        return std::tuple {field("like_count", &LikeEvent::count),
                           field("streak_total_count", &LikeEvent::streakTotal),
                           field("total_likes", &LikeEvent::totalLikes)};
    }
};

} // namespace racha
