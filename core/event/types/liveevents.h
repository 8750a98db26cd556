// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <string>
#include <vector>

namespace racha {

class MessageReader;

/// WebcastControlMessage, action 1.
struct LivePauseEvent
{
    static constexpr EventType kType = EventType::LivePause;
    std::string source; ///< `app_pause`, `anchor_pause` met

    static constexpr auto fields() { return std::tuple {field("source", &LivePauseEvent::source)}; }
};

/// WebcastControlMessage, action 2.
struct LiveUnpauseEvent
{
    static constexpr EventType kType = EventType::LiveUnpause;
    std::string source;

    static constexpr auto fields()
    {
        return std::tuple {field("source", &LiveUnpauseEvent::source)};
    }
};

/// WebcastControlMessage, action 3 (by the host) or 4 (by TikTok).
struct LiveEndEvent
{
    static constexpr EventType kType = EventType::LiveEnd;
    static constexpr std::string_view kMethod = "WebcastControlMessage";
    static void decode(MessageReader& message);
    bool byPlatform = false;
    std::string tips;

    static constexpr auto fields()
    {
        return std::tuple {field("by_platform", &LiveEndEvent::byPlatform),
                           field("tips", &LiveEndEvent::tips)};
    }
};

/// WebcastLiveIntroMessage: the pinned welcome text.
struct LiveIntroEvent
{
    static constexpr EventType kType = EventType::LiveIntro;
    static constexpr std::string_view kMethod = "WebcastLiveIntroMessage";
    static void decode(MessageReader& message);
    std::string text;
    std::string language;

    static constexpr auto fields()
    {
        return std::tuple {field("text", &LiveIntroEvent::text),
                           field("language", &LiveIntroEvent::language)};
    }
};

/// WebcastRoomMessage: a text notice from TikTok.
struct RoomMessageEvent
{
    static constexpr EventType kType = EventType::RoomMessage;
    static constexpr std::string_view kMethod = "WebcastRoomMessage";
    static void decode(MessageReader& message);
    std::string text; ///< the content, or the rendered display text where that is blank
    std::string key;
    std::string scene;

    static constexpr auto fields()
    {
        return std::tuple {field("text", &RoomMessageEvent::text),
                           field("key", &RoomMessageEvent::key),
                           field("scene", &RoomMessageEvent::scene)};
    }
};

struct CaptionText
{
    std::string language;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple {field("language", &CaptionText::language),
                           field("text", &CaptionText::text)};
    }
};

/// WebcastCaptionMessage: automatic subtitles. A later message of one sentence replaces it.
struct CaptionEvent
{
    static constexpr EventType kType = EventType::Caption;
    static constexpr std::string_view kMethod = "WebcastCaptionMessage";
    static void decode(MessageReader& message);
    std::vector<CaptionText> texts;
    std::int64_t durationMs = 0;
    std::int64_t sentenceId = 0;
    bool isFinal = false;

    static constexpr auto fields()
    {
        return std::tuple {field("texts", &CaptionEvent::texts),
                           field("duration_ms", &CaptionEvent::durationMs),
                           field("sentence_id", &CaptionEvent::sentenceId),
                           field("final", &CaptionEvent::isFinal)};
    }
};

} // namespace racha
