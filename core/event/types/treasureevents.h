// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <string>
#include <vector>

namespace racha {

class MessageReader;

/// WebcastEnvelopeMessage: treasure box, coin chest or super-fan box.
struct EnvelopeEvent
{
    static constexpr EventType kType = EventType::Envelope;
    static constexpr std::string_view kMethod = "WebcastEnvelopeMessage";
    static void decode(MessageReader& message);
    std::string envelopeId; ///< matches appearing and hiding
    std::string action; ///< `show`, `hide` or the wire's number
    std::int64_t businessType = 0;
    bool isSuperFanBox = false;
    std::int64_t diamondCount = 0;
    std::int64_t peopleCount = 0;
    std::int64_t unpackAt = 0; ///< seconds since 1970
    UserId senderId;
    std::string senderName;

    static constexpr auto fields()
    {
        return std::tuple {field("envelope_id", &EnvelopeEvent::envelopeId),
                           field("action", &EnvelopeEvent::action),
                           field("business_type", &EnvelopeEvent::businessType),
                           field("super_fan_box", &EnvelopeEvent::isSuperFanBox),
                           field("diamond_count", &EnvelopeEvent::diamondCount),
                           field("people_count", &EnvelopeEvent::peopleCount),
                           field("unpack_at", &EnvelopeEvent::unpackAt),
                           field("sender_id", &EnvelopeEvent::senderId),
                           field("sender_name", &EnvelopeEvent::senderName)};
    }
};

struct SubGoal
{
    std::int64_t type = 0; ///< 1 = a gift
    Id id; ///< gift id in gift goals
    std::int64_t progress = 0;
    std::int64_t target = 0;
    std::string giftName;

    static constexpr auto fields()
    {
        return std::tuple {field("type", &SubGoal::type), field("id", &SubGoal::id),
                           field("progress", &SubGoal::progress), field("target", &SubGoal::target),
                           field("gift_name", &SubGoal::giftName)};
    }
};

/// WebcastGoalUpdateMessage.
struct GoalUpdateEvent
{
    static constexpr EventType kType = EventType::GoalUpdate;
    static constexpr std::string_view kMethod = "WebcastGoalUpdateMessage";
    static void decode(MessageReader& message);
    Id goalId;
    std::int64_t goalType = 0; ///< 1 = gift goal
    std::int64_t status = 0; ///< 2 = running
    std::string description;
    std::vector<SubGoal> subGoals;
    UserId contributorId;
    std::string contributor; ///< handle
    std::int64_t contributeCount = 0;
    std::int64_t contributeScore = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("goal_id", &GoalUpdateEvent::goalId),
                           field("goal_type", &GoalUpdateEvent::goalType),
                           field("status", &GoalUpdateEvent::status),
                           field("description", &GoalUpdateEvent::description),
                           field("sub_goals", &GoalUpdateEvent::subGoals),
                           field("contributor_id", &GoalUpdateEvent::contributorId),
                           field("contributor", &GoalUpdateEvent::contributor),
                           field("contribute_count", &GoalUpdateEvent::contributeCount),
                           field("contribute_score", &GoalUpdateEvent::contributeScore)};
    }
};

} // namespace racha
