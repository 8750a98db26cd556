// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"
#include "core/event/user.h"

#include <optional>
#include <string>
#include <vector>

namespace racha {

class MessageReader;

/// A person that a message mentions beside its sender.
struct UserReference
{
    UserId id;
    std::string uniqueId;
    std::string nickname;

    static constexpr auto fields()
    {
        return std::tuple {field("id", &UserReference::id),
                           field("unique_id", &UserReference::uniqueId),
                           field("nickname", &UserReference::nickname)};
    }
};

/// WebcastChatMessage.
struct CommentEvent
{
    static constexpr EventType kType = EventType::Comment;
    static constexpr std::string_view kMethod = "WebcastChatMessage";
    static void decode(MessageReader& message);
    std::string comment;
    std::string language; ///< TikTok's guess, ISO code
    std::optional<UserReference> replyTo;

    static constexpr auto fields()
    {
        return std::tuple {field("comment", &CommentEvent::comment),
                           field("language", &CommentEvent::language),
                           field("reply_to", &CommentEvent::replyTo)};
    }
};

struct Emote
{
    std::string id;
    std::string imageUrl;

    static constexpr auto fields()
    {
        return std::tuple {field("emote_id", &Emote::id), field("image_url", &Emote::imageUrl)};
    }
};

/// WebcastEmoteChatMessage: a comment that is only stickers.
struct EmoteChatEvent
{
    static constexpr EventType kType = EventType::EmoteChat;
    static constexpr std::string_view kMethod = "WebcastEmoteChatMessage";
    static void decode(MessageReader& message);
    std::vector<Emote> emotes;

    static constexpr auto fields() { return std::tuple {field("emotes", &EmoteChatEvent::emotes)}; }
};

} // namespace racha
