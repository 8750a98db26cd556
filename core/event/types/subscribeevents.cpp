// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/subscribeevents.h"

#include "core/base/utf8.h"
#include "core/event/types/joinevents.h"
#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

// Message types of a barrage that mean something to us.
constexpr std::int64_t kSubscribed = 4;
constexpr std::int64_t kGiftedSubscription = 7;
constexpr std::int64_t kHighLevelGifterEntered = 9;
constexpr std::int64_t kTeamMemberEntered = 11;

struct BarrageFacts
{
    std::int64_t type = 0;
    TextPattern content;
    TextPattern commonContent;
    std::string subType;
    std::string_view gradeUser; ///< a wire User each; empty where absent
    std::string_view levelUser;
    std::string_view user;

    /// The person the banner is about.
    std::string_view who() const
    {
        for (const std::string_view candidate :
             {type == kTeamMemberEntered ? levelUser : gradeUser, gradeUser, levelUser, user,
              content.firstUser(), commonContent.firstUser()}) {
            if (!candidate.empty())
                return candidate;
        }
        return {};
    }

    const TextPattern& text() const
    {
        return content.key.empty() && content.pattern.empty() ? commonContent : content;
    }
};

std::string_view userOf(MessageReader& message, std::string_view gradeParam)
{
    std::string_view user;
    message.walk(gradeParam, [&user](const WireReader& field) {
        if (field.number() == wire::BarrageGradeParam::kUserFieldNumber)
            user = field.bytes();
    });
    return user;
}

BarrageFacts readBarrage(MessageReader& message)
{
    BarrageFacts facts;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Barrage::kMsgTypeFieldNumber:
            facts.type = field.integer();
            break;
        case wire::Barrage::kContentFieldNumber:
            facts.content = message.textPattern(field.bytes());
            break;
        case wire::Barrage::kCommonBarrageContentFieldNumber:
            facts.commonContent = message.textPattern(field.bytes());
            break;
        case wire::Barrage::kSubTypeFieldNumber:
            facts.subType = message.text(field);
            break;
        case wire::Barrage::kUserFieldNumber:
            facts.user = field.bytes();
            break;
        case wire::Barrage::kUserGradeParamFieldNumber:
            facts.gradeUser = userOf(message, field.bytes());
            break;
        case wire::Barrage::kFansLevelParamFieldNumber:
            facts.levelUser = userOf(message, field.bytes());
            break;
        default:
            break;
        }
    });
    return facts;
}

bool isSuperFanKey(std::string_view key)
{
    return containsIgnoringCase(key, "ttlive_superfan");
}

void becomeSuperFan(MessageReader& message, std::string_view key)
{
    auto& event = message.become<SuperFanEvent>();
    event.kind = containsIgnoringCase(key, "superfanjoined") ? "joined" : "became";
    event.key = cleanUtf8(key);
}

void becomeBarrage(MessageReader& message, BarrageFacts& facts)
{
    auto& event = message.become<BarrageEvent>();
    event.messageType = facts.type;
    event.key = cleanUtf8(facts.text().key);
    event.text = facts.text().rendered();
    event.subType = std::move(facts.subType);
}

} // namespace

void SubscribeEvent::decode(MessageReader& message)
{
    constexpr std::int64_t kFirstGiftedNotice = 6;
    constexpr std::int64_t kLastGiftedNotice = 12;
    auto& event = message.become<SubscribeEvent>();
    bool gifted = false;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::SubNotify::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::SubNotify::kSubMonthFieldNumber:
            event.months = message.count(field);
            break;
        case wire::SubNotify::kMessageTypeFieldNumber:
            gifted = gifted
                || (field.integer() >= kFirstGiftedNotice && field.integer() <= kLastGiftedNotice);
            break;
        case wire::SubNotify::kGiftSourceFieldNumber:
            gifted = gifted || field.flag();
            break;
        default:
            break;
        }
    });
    event.via = gifted ? "gifted" : "notify";
}

void BarrageEvent::decode(MessageReader& message)
{
    BarrageFacts facts = readBarrage(message);
    message.sender(facts.who());
    if (facts.type == kSubscribed || facts.type == kGiftedSubscription) {
        message.become<SubscribeEvent>().via = facts.type == kSubscribed ? "barrage" : "gifted";
    } else if (facts.type == kHighLevelGifterEntered || facts.type == kTeamMemberEntered) {
        message.become<JoinEvent>().via =
            facts.type == kHighLevelGifterEntered ? "gifter_level" : "team_level";
    } else if (isSuperFanKey(facts.content.key)) {
        becomeSuperFan(message, facts.content.key);
    } else if (isSuperFanKey(facts.commonContent.key)) {
        becomeSuperFan(message, facts.commonContent.key);
    } else {
        becomeBarrage(message, facts);
    }
}

} // namespace racha
