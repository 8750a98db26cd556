// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/types/commentevents.h"

namespace racha {

class MessageReader;

/// The gift struct of a message, or what the catalogue remembers of it.
struct Gift
{
    GiftId id;
    std::string name;
    std::int64_t diamondCount = 0; ///< price of one, in diamonds
    std::int64_t type = 0; ///< 1 = can streak; 2, 4 … cannot
    bool combo = false;
    std::string imageUrl; ///< first https picture; not in event_data
};

/// WebcastGiftMessage. The decoder fills what the wire says; the pipeline fills the streak part.
struct GiftEvent
{
    static constexpr EventType kType = EventType::Gift;
    static constexpr std::string_view kMethod = "WebcastGiftMessage";
    static void decode(MessageReader& message);

    Gift gift;
    bool hasGiftStruct = false; ///< false: only gift.id is from the message
    std::int64_t wireRepeatCount = 0; ///< running total within a streak
    bool repeatEnd = false;
    GroupId groupId;
    std::int64_t groupCount = 0;
    std::optional<UserReference> toUser; ///< none: the host
    bool streakable = false; ///< rule R1

    // Filled by the pipeline.
    std::int64_t added = 0; ///< event_data.repeat_count
    std::int64_t streakTotal = 0;
    double usdPerDiamond = 0.01;

    double valueUsd() const
    {
        return static_cast<double>(streakTotal) * static_cast<double>(gift.diamondCount)
            * usdPerDiamond;
    }
};

} // namespace racha
