// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <string>

namespace racha {

class MessageReader;

/// WebcastSubNotifyMessage, a member message with action 3, or a barrage of type 4 or 7. TikTok
/// announces one subscription by several of them within seconds: `repeated` marks the later ones.
struct SubscribeEvent
{
    static constexpr EventType kType = EventType::Subscribe;
    static constexpr std::string_view kMethod = "WebcastSubNotifyMessage";
    static void decode(MessageReader& message);
    std::int64_t months = 0;
    std::string via; ///< `notify`, `member`, `barrage` or `gifted`
    bool repeated = false; ///< filled by the pipeline: same person within 30 s

    static constexpr auto fields()
    {
        return std::tuple {field("months", &SubscribeEvent::months),
                           field("via", &SubscribeEvent::via),
                           field("repeated", &SubscribeEvent::repeated)};
    }
};

/// A barrage with a super-fan key.
struct SuperFanEvent
{
    static constexpr EventType kType = EventType::SuperFan;
    std::string kind; ///< `became` or `joined`
    std::string key;

    static constexpr auto fields()
    {
        return std::tuple {field("kind", &SuperFanEvent::kind), field("key", &SuperFanEvent::key)};
    }
};

/// WebcastBarrageMessage with no meaning of its own to us.
struct BarrageEvent
{
    static constexpr EventType kType = EventType::Barrage;
    static constexpr std::string_view kMethod = "WebcastBarrageMessage";
    static void decode(MessageReader& message);
    std::int64_t messageType = 0;
    std::string key;
    std::string text;
    std::string subType;

    static constexpr auto fields()
    {
        return std::tuple {field("msg_type", &BarrageEvent::messageType),
                           field("key", &BarrageEvent::key), field("text", &BarrageEvent::text),
                           field("sub_type", &BarrageEvent::subType)};
    }
};

} // namespace racha
