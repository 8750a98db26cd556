// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/person.h"

#include "core/base/utf8.h"
#include "core/event/types/messagereader.h"
#include "proto/webcast/common.pb.h"

#include <algorithm>
#include <charconv>

namespace racha {

namespace {

constexpr std::size_t kMaxBadges = 32;

bool mentionsSuperFan(std::string_view text)
{
    return containsIgnoringCase(text, "superfan") || containsIgnoringCase(text, "super fan")
        || containsIgnoringCase(text, "super_fan");
}

std::int64_t leadingNumber(std::string_view text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

/// The rank is only in addresses and names of pictures, so the whole badge is searched.
std::int64_t topGifterRank(std::string_view badge)
{
    for (const std::string_view mark : {"&rank=", "?rank=", "ranklist_top_gifter_"}) {
        const auto at = badge.find(mark);
        if (at != std::string_view::npos)
            return leadingNumber(badge.substr(at + mark.size()));
    }
    return 0;
}

std::int64_t levelOf(MessageReader& message, std::string_view logExtra)
{
    std::int64_t level = 0;
    message.walk(logExtra, [&level](const WireReader& field) {
        if (field.number() == wire::PrivilegeLogExtra::kLevelFieldNumber)
            level = leadingNumber(field.bytes());
    });
    return level;
}

/// The words of a text badge, or their key where there are none.
std::string_view badgeText(MessageReader& message, std::string_view textBadge)
{
    std::string_view key;
    std::string_view words;
    message.walk(textBadge, [&](const WireReader& field) {
        if (field.number() == wire::TextBadge::kDefaultPatternFieldNumber)
            words = field.bytes();
        else if (field.number() == wire::TextBadge::kKeyFieldNumber)
            key = field.bytes();
    });
    return words.empty() ? key : words;
}

std::string_view badgeString(MessageReader& message, std::string_view stringBadge)
{
    std::string_view str;
    message.walk(stringBadge, [&str](const WireReader& field) {
        if (field.number() == wire::StringBadge::kStrFieldNumber)
            str = field.bytes();
    });
    return str;
}

struct BadgeName
{
    std::string_view text;
    std::string_view str;
    std::string_view combined;

    std::string_view best() const { return !text.empty() ? text : !str.empty() ? str : combined; }
};

void readCombinedName(MessageReader& message, std::string_view combine, BadgeName& name)
{
    message.walk(combine, [&](const WireReader& field) {
        if (field.number() == wire::CombineBadge::kStrFieldNumber)
            name.combined = field.bytes();
        else if (field.number() == wire::CombineBadge::kTextFieldNumber && name.text.empty())
            name.text = badgeText(message, field.bytes());
    });
}

/// Badges come in pairs, once as a picture and once combined: one per scene is kept.
void keepBadge(PersonFacts& facts, Badge&& badge)
{
    const auto known = std::find_if(facts.badges.begin(), facts.badges.end(),
                                    [&](const Badge& b) { return b.scene == badge.scene; });
    if (known == facts.badges.end()) {
        if (facts.badges.size() < kMaxBadges)
            facts.badges.push_back(std::move(badge));
        return;
    }
    known->level = std::max(known->level, badge.level);
    if (known->name.empty())
        known->name = std::move(badge.name);
}

void readBadge(MessageReader& message, std::string_view bytes, PersonFacts& facts)
{
    Badge badge;
    BadgeName name;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::Badge::kSceneTypeFieldNumber:
            badge.scene = field.integer();
            break;
        case wire::Badge::kPrivilegeLogExtraFieldNumber:
            badge.level = levelOf(message, field.bytes());
            break;
        case wire::Badge::kTextFieldNumber:
            name.text = badgeText(message, field.bytes());
            break;
        case wire::Badge::kStrFieldNumber:
            name.str = badgeString(message, field.bytes());
            break;
        case wire::Badge::kCombineFieldNumber:
            readCombinedName(message, field.bytes(), name);
            break;
        default:
            break;
        }
    });
    badge.name = cleanUtf8(name.best());
    if (badge.scene == static_cast<std::int64_t>(BadgeScene::TopGifter))
        facts.topGifterRank = std::max(facts.topGifterRank, topGifterRank(bytes));
    keepBadge(facts, std::move(badge));
}

std::int64_t integerAt(MessageReader& message, std::string_view part, std::uint32_t number)
{
    std::int64_t value = 0;
    message.walk(part, [&](const WireReader& field) {
        if (field.number() == number)
            value = field.integer();
    });
    return value;
}

void applyBadge(UserRoles& roles, const Badge& badge)
{
    switch (static_cast<BadgeScene>(badge.scene)) {
    case BadgeScene::Moderator:
        roles.isModerator = true;
        break;
    case BadgeScene::NewGifter:
        roles.isNewGifter = true;
        break;
    case BadgeScene::Subscriber:
    case BadgeScene::NewSubscriber:
        roles.isSubscriber = true;
        roles.isSuperFan = roles.isSuperFan || mentionsSuperFan(badge.name);
        break;
    case BadgeScene::GifterLevel:
        roles.gifterLevel = badge.level;
        break;
    case BadgeScene::TeamLevel:
        roles.memberLevel = badge.level;
        break;
    case BadgeScene::Host:
        roles.isHost = true;
        break;
    case BadgeScene::Anonymous:
        roles.isAnonymous = true;
        break;
    default:
        break;
    }
}

} // namespace

void readPerson(MessageReader& message, std::string_view user, PersonFacts& facts)
{
    std::string_view picture;
    message.walk(user, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::User::kIdFieldNumber:
            facts.user.id = message.id(field);
            break;
        case wire::User::kNicknameFieldNumber:
            facts.user.nickname = message.text(field);
            break;
        case wire::User::kDisplayIdFieldNumber:
            facts.user.uniqueId = message.text(field);
            break;
        case wire::User::kAvatarThumbFieldNumber:
            picture = field.bytes();
            break;
        case wire::User::kAvatarMediumFieldNumber:
        case wire::User::kAvatarLargeFieldNumber:
            if (picture.empty())
                picture = field.bytes();
            break;
        case wire::User::kFollowInfoFieldNumber:
            facts.followStatus =
                integerAt(message, field.bytes(), wire::FollowInfo::kFollowStatusFieldNumber);
            break;
        case wire::User::kUserAttrFieldNumber:
            facts.isRoomAdmin =
                integerAt(message, field.bytes(), wire::UserAttr::kIsAdminFieldNumber) != 0;
            break;
        case wire::User::kBadgeListFieldNumber:
            readBadge(message, field.bytes(), facts);
            break;
        case wire::User::kEnigmaInfoFieldNumber:
            facts.isMasked =
                integerAt(message, field.bytes(), wire::EnigmaInfo::kIsMaskOnFieldNumber) != 0;
            break;
        default:
            break;
        }
    });
    facts.user.avatarUrl = message.pictureUrl(picture);
}

void readIdentity(MessageReader& message, std::string_view identity, PersonFacts& facts)
{
    using Identity = wire::UserIdentity;
    facts.user.hasIdentity = true;
    message.walk(identity, [&facts](const WireReader& field) {
        switch (field.number()) {
        case Identity::kIsSubscriberOfAnchorFieldNumber:
            facts.isSubscriber = field.flag();
            break;
        case Identity::kIsMutualFollowingWithAnchorFieldNumber:
            facts.isMutual = field.flag();
            break;
        case Identity::kIsFollowerOfAnchorFieldNumber:
            facts.isFollower = field.flag();
            break;
        case Identity::kIsModeratorOfAnchorFieldNumber:
            facts.isModerator = field.flag();
            break;
        case Identity::kIsAnchorFieldNumber:
            facts.isAnchor = field.flag();
            break;
        default:
            break;
        }
    });
}

User personFrom(PersonFacts&& facts)
{
    User user = std::move(facts.user);
    UserRoles& roles = user.roles;
    roles.isHost = facts.isAnchor;
    roles.isModerator = facts.isModerator || facts.isRoomAdmin;
    roles.isSubscriber = facts.isSubscriber;
    roles.isSuperFan = facts.isSubscriber; // no flag of its own on the wire
    // In gift messages the follow status is 0 for real followers too, so identity decides.
    roles.isFollower =
        user.hasIdentity ? facts.isFollower : facts.followStatus >= 1 && facts.followStatus <= 3;
    roles.isFriend = user.hasIdentity ? facts.isMutual : facts.followStatus == 2;
    roles.isAnonymous = facts.isMasked;
    roles.topGifterRank = facts.topGifterRank;
    for (const Badge& badge : facts.badges) {
        if (badge.scene >= 0 && badge.scene <= 255) // BadgeScene is a byte
            applyBadge(roles, badge);
    }
    if (!facts.badges.empty())
        roles.badges = std::make_shared<const std::vector<Badge>>(std::move(facts.badges));
    return user;
}

} // namespace racha
