// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/knownperson.h"

namespace racha {

namespace {

void completeText(std::string& text, const std::string& known)
{
    if (text.empty())
        text = known;
}

void completeNumber(std::int64_t& number, std::int64_t known)
{
    if (number == 0)
        number = known;
}

bool hasBadges(const UserRoles& roles)
{
    return roles.badges && !roles.badges->empty();
}

/// Roles that badges show: kept where this message has none.
void keepBadgeRoles(UserRoles& roles, const UserRoles& known)
{
    roles.badges = known.badges;
    roles.isModerator |= known.isModerator;
    roles.isNewGifter |= known.isNewGifter;
    roles.isAnonymous |= known.isAnonymous;
    completeNumber(roles.topGifterRank, known.topGifterRank);
}

/// Relations that only UserIdentity tells for sure: kept where this message has none.
void keepIdentityRoles(UserRoles& roles, const UserRoles& known)
{
    roles.isSubscriber |= known.isSubscriber;
    roles.isSuperFan |= known.isSuperFan;
    roles.isFollower |= known.isFollower;
    roles.isFriend |= known.isFriend;
}

} // namespace

void completeFrom(User& user, const User& known)
{
    completeText(user.uniqueId, known.uniqueId);
    completeText(user.nickname, known.nickname);
    UserRoles& roles = user.roles;
    roles.isHost |= known.roles.isHost;
    completeNumber(roles.memberLevel, known.roles.memberLevel);
    completeNumber(roles.gifterLevel, known.roles.gifterLevel);
    const bool badgesAreNews = hasBadges(roles);
    if (!badgesAreNews)
        keepBadgeRoles(roles, known.roles);
    if (!user.hasIdentity || !badgesAreNews)
        keepIdentityRoles(roles, known.roles);
}

} // namespace racha
