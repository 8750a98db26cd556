// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <optional>
#include <string>

namespace racha {

class MessageReader;

/// WebcastSocialMessage with a share key or action 3.
struct ShareEvent
{
    static constexpr EventType kType = EventType::Share;
    /// "shared with more than n friends", where the text key says so.
    std::optional<std::int64_t> usersJoined;
    std::int64_t shareCount = 0; ///< the room's running total
    std::string shareTarget;

    static constexpr auto fields()
    {
        return std::tuple {field("users_joined", &ShareEvent::usersJoined),
                           field("share_count", &ShareEvent::shareCount),
                           field("share_target", &ShareEvent::shareTarget)};
    }
};

/// WebcastSocialMessage with a follow key or action 1.
struct FollowEvent
{
    static constexpr EventType kType = EventType::Follow;
    std::int64_t followCount = 0; ///< the host's followers

    static constexpr auto fields()
    {
        return std::tuple {field("follow_count", &FollowEvent::followCount)};
    }
};

/// WebcastSocialMessage that is neither.
struct SocialEvent
{
    static constexpr EventType kType = EventType::Social;
    static constexpr std::string_view kMethod = "WebcastSocialMessage";
    static void decode(MessageReader& message);
    std::int64_t action = 0;
    std::string key; ///< text key

    static constexpr auto fields()
    {
        return std::tuple {field("action", &SocialEvent::action), field("key", &SocialEvent::key)};
    }
};

} // namespace racha
