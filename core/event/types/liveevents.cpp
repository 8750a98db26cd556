// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/liveevents.h"

#include "core/base/utf8.h"
#include "core/event/types/joinevents.h"
#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

#include <algorithm>

namespace racha {

namespace {

enum ControlAction : std::int64_t
{
    Paused = 1,
    Resumed = 2,
    EndedByHost = 3,
    EndedByPlatform = 4
};

std::string readSource(MessageReader& message, std::string_view extra)
{
    std::string source;
    message.walk(extra, [&](const WireReader& field) {
        if (field.number() == wire::ControlExtra::kSourceFieldNumber)
            source = message.text(field);
    });
    return source;
}

CaptionText readCaption(MessageReader& message, std::string_view bytes)
{
    CaptionText caption;
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::CaptionContent::kLangFieldNumber)
            caption.language = message.text(field);
        else if (field.number() == wire::CaptionContent::kContentFieldNumber)
            caption.text = message.text(field);
    });
    return caption;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void becomeTeamJoin(MessageReader& message, const TextPattern& pattern)
{
    message.sender(pattern.firstUser());
    message.become<TeamJoinEvent>().memberNumber = std::max<std::int64_t>(pattern.number(1), 0);
}

} // namespace

void LiveEndEvent::decode(MessageReader& message)
{
    std::int64_t action = 0;
    std::string tips;
    std::string source;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Control::kActionFieldNumber:
            action = field.integer();
            break;
        case wire::Control::kTipsFieldNumber:
            tips = message.text(field);
            break;
        case wire::Control::kExtraFieldNumber:
            source = readSource(message, field.bytes());
            break;
        default:
            break;
        }
    });
    switch (action) {
    case Paused:
        message.become<LivePauseEvent>().source = std::move(source);
        break;
    case Resumed:
        message.become<LiveUnpauseEvent>().source = std::move(source);
        break;
    case EndedByHost:
    case EndedByPlatform: {
        auto& event = message.become<LiveEndEvent>();
        event.byPlatform = action == EndedByPlatform;
        event.tips = std::move(tips);
        break;
    }
    default:
        break; // stays an UnknownEvent
    }
}

void LiveIntroEvent::decode(MessageReader& message)
{
    auto& event = message.become<LiveIntroEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::LiveIntro::kContentFieldNumber:
            event.text = message.text(field);
            break;
        case wire::LiveIntro::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::LiveIntro::kContentLanguageFieldNumber:
            event.language = message.text(field);
            break;
        default:
            break;
        }
    });
}

void RoomMessageEvent::decode(MessageReader& message)
{
    RoomMessageEvent event;
    message.fields([&](const WireReader& field) {
        if (field.number() == wire::Room::kContentFieldNumber)
            event.text = message.text(field);
        else if (field.number() == wire::Room::kSceneFieldNumber)
            event.scene = message.text(field);
    });
    const TextPattern pattern = message.displayText();
    if (event.scene == "user_join_fans" || pattern.key == "pm_mt_fan_live_joined_comment")
        return becomeTeamJoin(message, pattern);
    message.sender(pattern.firstUser());
    if (isBlank(event.text))
        event.text = pattern.rendered();
    event.key = cleanUtf8(pattern.key);
    message.become<RoomMessageEvent>() = std::move(event);
}

void CaptionEvent::decode(MessageReader& message)
{
    auto& event = message.become<CaptionEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Caption::kDurationMsFieldNumber:
            event.durationMs = field.integer();
            break;
        case wire::Caption::kContentFieldNumber:
            if (event.texts.size() < MessageReader::kMaxListed)
                event.texts.push_back(readCaption(message, field.bytes()));
            break;
        case wire::Caption::kSentenceIdFieldNumber:
            event.sentenceId = field.integer();
            break;
        case wire::Caption::kDefiniteFieldNumber:
            event.isFinal = field.flag();
            break;
        default:
            break;
        }
    });
}

} // namespace racha
