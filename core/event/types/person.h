// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/user.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace racha {

class MessageReader;

/// What one message tells about a person, before roles follow from it.
struct PersonFacts
{
    User user;
    std::vector<Badge> badges; ///< one per scene
    std::int64_t topGifterRank = 0;
    std::int64_t followStatus = 0; ///< 0 none, 1 follows, 2 mutual, 3 follows (gift messages)
    bool isRoomAdmin = false;
    bool isMasked = false;
    // UserIdentity; all false where user.hasIdentity is false.
    bool isSubscriber = false;
    bool isMutual = false;
    bool isFollower = false;
    bool isModerator = false;
    bool isAnchor = false;
};

/// Adds what a wire User says.
void readPerson(MessageReader& message, std::string_view user, PersonFacts& facts);
/// Adds what a wire UserIdentity says.
void readIdentity(MessageReader& message, std::string_view identity, PersonFacts& facts);
/// The person with the roles that the facts amount to.
User personFrom(PersonFacts&& facts);

} // namespace racha
