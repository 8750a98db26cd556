// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <optional>
#include <string>
#include <vector>

namespace racha {

class MessageReader;

struct BattleHost
{
    UserId id;
    std::string uniqueId;
    std::string nickname;
    std::int64_t score = 0;
    std::string result; ///< `win`, `lose`, `draw`; empty while it runs

    static constexpr auto fields()
    {
        return std::tuple {field("id", &BattleHost::id), field("unique_id", &BattleHost::uniqueId),
                           field("nickname", &BattleHost::nickname),
                           field("score", &BattleHost::score),
                           field("result", &BattleHost::result)};
    }
};

/// WebcastLinkMicBattle: a match begins, ends or is cut short.
struct LinkMicBattleEvent
{
    static constexpr EventType kType = EventType::LinkMicBattle;
    static constexpr std::string_view kMethod = "WebcastLinkMicBattle";
    static void decode(MessageReader& message);
    Id battleId;
    std::int64_t action = 0; ///< 4 open, 5 finish, 6 cut short, others see the protocol notes
    std::int64_t status = 0; ///< 1 running, 2 finished, 3 punishment
    std::int64_t durationSeconds = 0;
    std::vector<BattleHost> hosts; ///< ascending by id

    static constexpr auto fields()
    {
        return std::tuple {field("battle_id", &LinkMicBattleEvent::battleId),
                           field("action", &LinkMicBattleEvent::action),
                           field("status", &LinkMicBattleEvent::status),
                           field("duration_s", &LinkMicBattleEvent::durationSeconds),
                           field("hosts", &LinkMicBattleEvent::hosts)};
    }
};

struct BattleScore
{
    UserId hostId;
    std::int64_t score = 0;
    std::int64_t supporters = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("host_id", &BattleScore::hostId),
                           field("score", &BattleScore::score),
                           field("supporters", &BattleScore::supporters)};
    }
};

/// WebcastLinkMicArmies: running scores of a match.
struct LinkMicArmiesEvent
{
    static constexpr EventType kType = EventType::LinkMicArmies;
    static constexpr std::string_view kMethod = "WebcastLinkMicArmies";
    static void decode(MessageReader& message);
    Id battleId;
    std::vector<BattleScore> scores; ///< ascending by host id
    std::int64_t reason = 0; ///< 1 score, 2 end, 3 opt-out, 4 keep-alive, 5 effect
    UserId fromUserId;
    GiftId giftId;
    std::int64_t giftCount = 0;

    static constexpr auto fields()
    {
        return std::tuple {field("battle_id", &LinkMicArmiesEvent::battleId),
                           field("scores", &LinkMicArmiesEvent::scores),
                           field("reason", &LinkMicArmiesEvent::reason),
                           field("from_user_id", &LinkMicArmiesEvent::fromUserId),
                           field("gift_id", &LinkMicArmiesEvent::giftId),
                           field("gift_count", &LinkMicArmiesEvent::giftCount)};
    }
};

} // namespace racha
