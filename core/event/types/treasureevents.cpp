// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/treasureevents.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

std::string actionText(std::int64_t display)
{
    return display == 1 ? "show" : display == 2 ? "hide" : std::to_string(display);
}

void readInfo(MessageReader& message, std::string_view bytes, EnvelopeEvent& event)
{
    using Info = wire::EnvelopeInfo;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case Info::kEnvelopeIdFieldNumber:
            event.envelopeId = message.text(field);
            break;
        case Info::kBusinessTypeFieldNumber:
            event.businessType = field.integer();
            break;
        case Info::kSendUserNameFieldNumber:
            event.senderName = message.text(field);
            break;
        case Info::kDiamondCountFieldNumber:
            event.diamondCount = message.count(field);
            break;
        case Info::kPeopleCountFieldNumber:
            event.peopleCount = message.count(field);
            break;
        case Info::kUnpackAtFieldNumber:
            event.unpackAt = field.integer();
            break;
        case Info::kSendUserIdFieldNumber:
            event.senderId = message.idFromText(field.bytes());
            break;
        default:
            break;
        }
    });
}

std::string readGiftName(MessageReader& message, std::string_view bytes)
{
    std::string name;
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::SubGoalGift::kNameFieldNumber)
            name = message.text(field);
    });
    return name;
}

SubGoal readSubGoal(MessageReader& message, std::string_view bytes)
{
    using Sub = wire::LiveSubGoal;
    SubGoal goal;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case Sub::kTypeFieldNumber:
            goal.type = field.integer();
            break;
        case Sub::kIdFieldNumber:
            goal.id = message.id(field);
            break;
        case Sub::kProgressFieldNumber:
            goal.progress = field.integer();
            break;
        case Sub::kTargetFieldNumber:
            goal.target = field.integer();
            break;
        case Sub::kGiftFieldNumber:
            goal.giftName = readGiftName(message, field.bytes());
            break;
        default:
            break;
        }
    });
    return goal;
}

void readGoal(MessageReader& message, std::string_view bytes, GoalUpdateEvent& event)
{
    using Goal = wire::LiveGoal;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case Goal::kIdFieldNumber:
            event.goalId = message.id(field);
            break;
        case Goal::kTypeFieldNumber:
            event.goalType = field.integer();
            break;
        case Goal::kStatusFieldNumber:
            event.status = field.integer();
            break;
        case Goal::kDescriptionFieldNumber:
            event.description = message.text(field);
            break;
        case Goal::kSubGoalsFieldNumber:
            if (event.subGoals.size() < MessageReader::kMaxListed)
                event.subGoals.push_back(readSubGoal(message, field.bytes()));
            break;
        default:
            break;
        }
    });
}

} // namespace

void EnvelopeEvent::decode(MessageReader& message)
{
    constexpr std::int64_t kSuperFanBox = 19;
    auto& event = message.become<EnvelopeEvent>();
    std::int64_t display = 0;
    message.fields([&](const WireReader& field) {
        if (field.number() == wire::Envelope::kEnvelopeInfoFieldNumber)
            readInfo(message, field.bytes(), event);
        else if (field.number() == wire::Envelope::kDisplayFieldNumber)
            display = field.integer();
    });
    event.action = actionText(display);
    const TextPattern pattern = message.displayText();
    event.isSuperFanBox = event.businessType == kSuperFanBox
        || containsIgnoringCase(pattern.key, "ttlive_superfanbox");
    if (const std::string_view user = pattern.firstUser(); !user.empty())
        message.sender(user);
    else
        message.sender(event.senderId, event.senderName, {}); // their handle, in all captures
}

void GoalUpdateEvent::decode(MessageReader& message)
{
    auto& event = message.become<GoalUpdateEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::GoalUpdate::kGoalFieldNumber:
            readGoal(message, field.bytes(), event);
            break;
        case wire::GoalUpdate::kContributorIdFieldNumber:
            event.contributorId = message.id(field);
            break;
        case wire::GoalUpdate::kContributorDisplayIdFieldNumber:
            event.contributor = message.text(field);
            break;
        case wire::GoalUpdate::kContributeCountFieldNumber:
            event.contributeCount = field.integer();
            break;
        case wire::GoalUpdate::kContributeScoreFieldNumber:
            event.contributeScore = field.integer();
            break;
        default:
            break;
        }
    });
    message.sender(event.contributorId, event.contributor, {});
}

} // namespace racha
