// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/roomevents.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

PollOption readOption(MessageReader& message, std::string_view bytes)
{
    PollOption option;
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::PollOption::kVotesFieldNumber)
            option.votes = message.count(field);
        else if (field.number() == wire::PollOption::kDisplayContentFieldNumber)
            option.text = message.text(field);
    });
    return option;
}

/// Where start, end and votes have what they share; 0 = nowhere.
struct PollPlaces
{
    std::uint32_t options = 0;
    std::uint32_t title = 0;
    std::uint32_t person = 0; ///< who started or ended it
};

constexpr PollPlaces kStartPlaces {wire::PollStart::kOptionsFieldNumber,
                                   wire::PollStart::kTitleFieldNumber,
                                   wire::PollStart::kOperatorFieldNumber};
constexpr PollPlaces kEndPlaces {wire::PollEnd::kOptionsFieldNumber, 0,
                                 wire::PollEnd::kOperatorFieldNumber};
constexpr PollPlaces kVotesPlaces {wire::PollVotes::kOptionsFieldNumber, 0, 0};
constexpr PollPlaces kBasicPlaces {0, wire::PollBasicInfo::kTitleFieldNumber, 0};

void readContent(MessageReader& message, std::string_view bytes, const PollPlaces& places,
                 PollEvent& event)
{
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == places.options && event.options.size() < MessageReader::kMaxListed)
            event.options.push_back(readOption(message, field.bytes()));
        else if (field.number() == places.title && event.title.empty())
            event.title = message.text(field);
        else if (field.number() == places.person)
            message.sender(field.bytes());
    });
}

std::string pollAction(std::int64_t type)
{
    switch (type) {
    case 0:
        return "start";
    case 1:
        return "end";
    case 2:
        return "update";
    default:
        return std::to_string(type);
    }
}

void readQuestion(MessageReader& message, std::string_view bytes, QuestionNewEvent& event)
{
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::Question::kQuestionIdFieldNumber:
            event.questionId = message.id(field);
            break;
        case wire::Question::kContentFieldNumber:
            event.text = message.text(field);
            break;
        case wire::Question::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        default:
            break;
        }
    });
}

std::string readComment(MessageReader& message, std::string_view chat)
{
    std::string comment;
    message.walk(chat, [&](const WireReader& field) {
        if (field.number() == wire::Chat::kContentFieldNumber)
            comment = message.text(field);
    });
    return comment;
}

std::string pinAction(std::int64_t action)
{
    return action == 1 ? "pin" : action == 2 ? "unpin" : std::to_string(action);
}

} // namespace

void PollEvent::decode(MessageReader& message)
{
    auto& event = message.become<PollEvent>();
    std::int64_t type = 0;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Poll::kMessageTypeFieldNumber:
            type = field.integer();
            break;
        case wire::Poll::kPollIdFieldNumber:
            event.pollId = message.id(field);
            break;
        case wire::Poll::kStartContentFieldNumber:
            readContent(message, field.bytes(), kStartPlaces, event);
            break;
        case wire::Poll::kEndContentFieldNumber:
            readContent(message, field.bytes(), kEndPlaces, event);
            break;
        case wire::Poll::kUpdateVotesContentFieldNumber:
            readContent(message, field.bytes(), kVotesPlaces, event);
            break;
        case wire::Poll::kPollBasicInfoFieldNumber:
            readContent(message, field.bytes(), kBasicPlaces, event);
            break;
        default:
            break;
        }
    });
    event.action = pollAction(type);
}

void QuestionNewEvent::decode(MessageReader& message)
{
    auto& event = message.become<QuestionNewEvent>();
    message.fields([&](const WireReader& field) {
        if (field.number() == wire::QuestionNew::kDataFieldNumber)
            readQuestion(message, field.bytes(), event);
    });
}

void RoomPinEvent::decode(MessageReader& message)
{
    auto& event = message.become<RoomPinEvent>();
    std::int64_t action = 0;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::RoomPin::kChatMessageFieldNumber:
            event.comment = readComment(message, field.bytes());
            break;
        case wire::RoomPin::kMethodFieldNumber:
            event.method = message.text(field);
            break;
        case wire::RoomPin::kOperatorFieldNumber:
            message.sender(field.bytes());
            event.operatorId = message.person(field.bytes()).id;
            break;
        case wire::RoomPin::kActionFieldNumber:
            action = field.integer();
            break;
        case wire::RoomPin::kDisplayDurationFieldNumber:
            event.durationSeconds = field.integer();
            break;
        case wire::RoomPin::kPinMsgIdFieldNumber:
            event.pinnedMessageId = message.id(field);
            break;
        default:
            break;
        }
    });
    event.action = pinAction(action);
}

void ImDeleteEvent::decode(MessageReader& message)
{
    auto& event = message.become<ImDeleteEvent>();
    const auto take = [&message](const WireReader& field, std::vector<Id>& ids) {
        const bool whole = forEachInteger(field, [&](std::int64_t number) {
            if (ids.size() < MessageReader::kMaxListedIds)
                ids.push_back(message.id(number));
        });
        if (!whole)
            message.markDamaged();
    };
    message.fields([&](const WireReader& field) {
        if (field.number() == wire::ImDelete::kDeleteMsgIdsFieldNumber)
            take(field, event.messageIds);
        else if (field.number() == wire::ImDelete::kDeleteUserIdsFieldNumber)
            take(field, event.userIds);
    });
}

} // namespace racha
