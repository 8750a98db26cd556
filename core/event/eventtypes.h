// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/types/audienceevents.h"
#include "core/event/types/battleevents.h"
#include "core/event/types/commentevents.h"
#include "core/event/types/giftevent.h"
#include "core/event/types/joinevents.h"
#include "core/event/types/likeevent.h"
#include "core/event/types/liveevents.h"
#include "core/event/types/mappedevent.h"
#include "core/event/types/roomevents.h"
#include "core/event/types/socialevents.h"
#include "core/event/types/subscribeevents.h"
#include "core/event/types/treasureevents.h"
#include "core/event/types/unknownevent.h"

#include <variant>

namespace racha {

/// THE list of event types. Variant, decoder table, JSON and names follow from it.
using EventPayload =
    std::variant<CommentEvent, GiftEvent, LikeEvent, ShareEvent, FollowEvent, JoinEvent,
                 SubscribeEvent, RoomUserSeqEvent, LivePauseEvent, LiveUnpauseEvent, LiveEndEvent,
                 EmoteChatEvent, EnvelopeEvent, GoalUpdateEvent, LinkMicBattleEvent,
                 LinkMicArmiesEvent, PollEvent, QuestionNewEvent, RoomPinEvent, CaptionEvent,
                 ImDeleteEvent, RankUpdateEvent, RoomMessageEvent, LiveIntroEvent, SuperFanEvent,
                 TeamJoinEvent, SocialEvent, BarrageEvent, UnknownEvent, MappedEvent>;

static_assert(std::variant_size_v<EventPayload> == kPayloadCount);

template<std::size_t... I>
constexpr bool typesMatchTheirPlaces(std::index_sequence<I...>)
{
    return ((std::variant_alternative_t<I, EventPayload>::kType == static_cast<EventType>(I))
            && ...);
}

static_assert(typesMatchTheirPlaces(std::make_index_sequence<kPayloadCount>()));

} // namespace racha
