// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <string>

namespace racha {

class MessageReader;

/// WebcastMemberMessage, or a barrage that announces someone of a high level (these people send no
/// member message).
struct JoinEvent
{
    static constexpr EventType kType = EventType::Join;
    static constexpr std::string_view kMethod = "WebcastMemberMessage";
    static void decode(MessageReader& message);
    std::int64_t memberCount = 0; ///< about the viewers now; 0 in a barrage
    std::int64_t action = 0; ///< member message: 1 joined, others unknown
    std::string source; ///< where they came from, e.g. a feed name
    std::string via; ///< `member`, `gifter_level` or `team_level`

    static constexpr auto fields()
    {
        return std::tuple {field("member_count", &JoinEvent::memberCount),
                           field("action", &JoinEvent::action), field("source", &JoinEvent::source),
                           field("via", &JoinEvent::via)};
    }
};

/// WebcastRoomMessage that says that someone joined the fan team.
struct TeamJoinEvent
{
    static constexpr EventType kType = EventType::TeamJoin;
    std::int64_t memberNumber = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("member_number", &TeamJoinEvent::memberNumber)};
    }
};

} // namespace racha
