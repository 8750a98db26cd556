// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventtype.h"

namespace racha {

namespace {

struct Names
{
    std::string_view stored;
    std::string_view shortName;
};

constexpr std::array<Names, kEventTypeCount> kNames {{
    {"CommentEvent", "comment"},
    {"GiftEvent", "gift"},
    {"LikeEvent", "like"},
    {"ShareEvent", "share"},
    {"FollowEvent", "follow"},
    {"JoinEvent", "join"},
    {"SubscribeEvent", "subscribe"},
    {"RoomUserSeqEvent", "roomuserseq"},
    {"LivePauseEvent", "livepause"},
    {"LiveUnpauseEvent", "liveunpause"},
    {"LiveEndEvent", "liveend"},
    {"EmoteChatEvent", "emotechat"},
    {"EnvelopeEvent", "envelope"},
    {"GoalUpdateEvent", "goalupdate"},
    {"LinkMicBattleEvent", "linkmicbattle"},
    {"LinkMicArmiesEvent", "linkmicarmies"},
    {"PollEvent", "poll"},
    {"QuestionNewEvent", "questionnew"},
    {"RoomPinEvent", "roompin"},
    {"CaptionEvent", "caption"},
    {"ImDeleteEvent", "imdelete"},
    {"RankUpdateEvent", "rankupdate"},
    {"RoomMessageEvent", "roommessage"},
    {"LiveIntroEvent", "liveintro"},
    {"SuperFanEvent", "superfan"},
    {"TeamJoinEvent", "teamjoin"},
    {"SocialEvent", "social"},
    {"BarrageEvent", "barrage"},
    {"UnknownEvent", "unknown"},
}};

} // namespace

std::string_view eventTypeName(EventType type)
{
    return kNames[static_cast<std::size_t>(type)].stored;
}

std::string_view eventTypeShortName(EventType type)
{
    return kNames[static_cast<std::size_t>(type)].shortName;
}

std::optional<EventType> eventTypeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i].stored == name || kNames[i].shortName == name)
            return static_cast<EventType>(i);
    }
    return std::nullopt;
}

} // namespace racha
