// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/commentevents.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

Emote readEmote(MessageReader& message, std::string_view bytes)
{
    Emote emote;
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::Emote::kEmoteIdFieldNumber)
            emote.id = message.text(field);
        else if (field.number() == wire::Emote::kImageFieldNumber)
            emote.imageUrl = message.pictureUrl(field.bytes());
    });
    return emote;
}

} // namespace

void CommentEvent::decode(MessageReader& message)
{
    auto& event = message.become<CommentEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Chat::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::Chat::kContentFieldNumber:
            event.comment = message.text(field);
            break;
        case wire::Chat::kContentLanguageFieldNumber:
            event.language = message.text(field);
            break;
        case wire::Chat::kUserIdentityFieldNumber:
            message.senderIdentity(field.bytes());
            break;
        case wire::Chat::kAtUserFieldNumber:
            event.replyTo = message.person(field.bytes());
            if (!event.replyTo->id && event.replyTo->uniqueId.empty())
                event.replyTo.reset();
            break;
        default:
            break;
        }
    });
}

void EmoteChatEvent::decode(MessageReader& message)
{
    auto& event = message.become<EmoteChatEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::EmoteChat::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::EmoteChat::kUserIdentityFieldNumber:
            message.senderIdentity(field.bytes());
            break;
        case wire::EmoteChat::kEmoteListFieldNumber:
            if (event.emotes.size() < MessageReader::kMaxListed)
                event.emotes.push_back(readEmote(message, field.bytes()));
            break;
        default:
            break;
        }
    });
}

} // namespace racha
