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

struct RankedViewer
{
    UserId id;
    std::string uniqueId; ///< filled by TikTok for the first five only
    std::string nickname;
    std::int64_t score = 0; ///< diamonds given in this show
    std::int64_t rank = 0;

    static constexpr auto fields()
    {
        return std::tuple {
            field("id", &RankedViewer::id), field("unique_id", &RankedViewer::uniqueId),
            field("nickname", &RankedViewer::nickname), field("score", &RankedViewer::score),
            field("rank", &RankedViewer::rank)};
    }
};

/// WebcastRoomUserSeqMessage.
struct RoomUserSeqEvent
{
    static constexpr EventType kType = EventType::RoomUserSeq;
    static constexpr std::string_view kMethod = "WebcastRoomUserSeqMessage";
    static void decode(MessageReader& message);
    std::int64_t viewers = 0; ///< now
    std::int64_t totalViewers = 0; ///< unique entries since the start
    std::int64_t anonymous = 0;
    std::vector<RankedViewer> top;

    static constexpr auto fields()
    {
        return std::tuple {field("viewers", &RoomUserSeqEvent::viewers),
                           field("total_viewers", &RoomUserSeqEvent::totalViewers),
                           field("anonymous", &RoomUserSeqEvent::anonymous),
                           field("top", &RoomUserSeqEvent::top)};
    }
};

struct RankPlace
{
    std::int64_t rankType = 0; ///< 0 hourly, 1 weekly, 5 rookie, 8 daily, 10 game, 13 league
    std::int64_t rank = 0; ///< 0 = none
    std::int64_t score = 0;
    std::int64_t countdownSeconds = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("rank_type", &RankPlace::rankType),
                           field("rank", &RankPlace::rank), field("score", &RankPlace::score),
                           field("countdown_s", &RankPlace::countdownSeconds)};
    }
};

/// WebcastRankUpdateMessage: places of the host.
struct RankUpdateEvent
{
    static constexpr EventType kType = EventType::RankUpdate;
    static constexpr std::string_view kMethod = "WebcastRankUpdateMessage";
    static void decode(MessageReader& message);
    std::vector<RankPlace> ranks;

    static constexpr auto fields() { return std::tuple {field("ranks", &RankUpdateEvent::ranks)}; }
};

} // namespace racha
