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

struct PollOption
{
    std::string text;
    std::int64_t votes = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("text", &PollOption::text), field("votes", &PollOption::votes)};
    }
};

/// WebcastPollMessage.
struct PollEvent
{
    static constexpr EventType kType = EventType::Poll;
    static constexpr std::string_view kMethod = "WebcastPollMessage";
    static void decode(MessageReader& message);
    Id pollId;
    std::string action; ///< `start`, `end`, `update` or the wire's number
    std::string title;
    std::vector<PollOption> options;

    static constexpr auto fields()
    {
        return std::tuple {field("poll_id", &PollEvent::pollId),
                           field("action", &PollEvent::action), field("title", &PollEvent::title),
                           field("options", &PollEvent::options)};
    }
};

/// WebcastQuestionNewMessage.
struct QuestionNewEvent
{
    static constexpr EventType kType = EventType::QuestionNew;
    static constexpr std::string_view kMethod = "WebcastQuestionNewMessage";
    static void decode(MessageReader& message);
    Id questionId;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple {field("question_id", &QuestionNewEvent::questionId),
                           field("text", &QuestionNewEvent::text)};
    }
};

/// WebcastRoomPinMessage.
struct RoomPinEvent
{
    static constexpr EventType kType = EventType::RoomPin;
    static constexpr std::string_view kMethod = "WebcastRoomPinMessage";
    static void decode(MessageReader& message);
    std::string action; ///< `pin`, `unpin` or the wire's number
    std::string method; ///< wire name of what is pinned
    std::string comment; ///< the pinned comment, where it is one
    MessageId pinnedMessageId;
    UserId operatorId;
    std::int64_t durationSeconds = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("action", &RoomPinEvent::action),
                           field("method", &RoomPinEvent::method),
                           field("comment", &RoomPinEvent::comment),
                           field("pinned_message_id", &RoomPinEvent::pinnedMessageId),
                           field("operator_id", &RoomPinEvent::operatorId),
                           field("duration_s", &RoomPinEvent::durationSeconds)};
    }
};

/// WebcastImDeleteMessage: a moderator hid messages or people.
struct ImDeleteEvent
{
    static constexpr EventType kType = EventType::ImDelete;
    static constexpr std::string_view kMethod = "WebcastImDeleteMessage";
    static void decode(MessageReader& message);
    std::vector<MessageId> messageIds;
    std::vector<UserId> userIds;

    static constexpr auto fields()
    {
        return std::tuple {field("message_ids", &ImDeleteEvent::messageIds),
                           field("user_ids", &ImDeleteEvent::userIds)};
    }
};

} // namespace racha
