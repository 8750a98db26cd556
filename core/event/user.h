// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace racha {

/// What a badge says, by the scene number of the wire (protocol: BadgeStruct 3).
enum class BadgeScene : std::uint8_t
{
    Other = 0,
    Moderator = 1,
    NewGifter = 2,
    Friend = 3,
    Subscriber = 4,
    Activity = 5,
    TopGifter = 6,
    NewSubscriber = 7,
    GifterLevel = 8,
    TeamLevel = 10,
    Host = 12,
    Anonymous = 14,
};

struct Badge
{
    std::int64_t scene = 0; ///< wire number; see BadgeScene for those with a meaning to us
    std::int64_t level = 0; ///< 0 where the badge has none
    std::string name; ///< text or text key, may be empty

    bool operator==(const Badge&) const = default;
};

/// Roles and levels of a person in this room, as far as known.
struct UserRoles
{
    bool isHost = false;
    bool isModerator = false;
    bool isSubscriber = false;
    bool isSuperFan = false;
    bool isFollower = false;
    bool isFriend = false;
    bool isNewGifter = false;
    bool isAnonymous = false;
    std::int64_t topGifterRank = 0; ///< 0 = none
    std::int64_t memberLevel = 0; ///< fan-team level, 0 = unknown
    std::int64_t gifterLevel = 0; ///< 0 = unknown
    /// One badge per scene; null or empty where the message carried none.
    std::shared_ptr<const std::vector<Badge>> badges;
};

/// A person as one message showed them. id 0 = nobody.
struct User
{
    UserId id;
    std::string uniqueId; ///< the @handle
    std::string nickname; ///< may be empty, any script
    std::string avatarUrl; ///< first https picture, may be empty; never stored by default
    UserRoles roles;
    bool hasIdentity = false; ///< the message carried UserIdentity, so false roles are known false

    bool isKnown() const { return static_cast<bool>(id) || !uniqueId.empty(); }
};

} // namespace racha
