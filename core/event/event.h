// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "core/event/eventtypes.h"
#include "core/event/user.h"

#include <memory>
#include <string>
#include <string_view>

namespace racha {

enum class StreakStatus : std::uint8_t
{
    None,
    Start,
    Continue,
    End
};

/// `start`, `continue`, `end`; empty for None.
std::string_view streakStatusText(StreakStatus status);
StreakStatus streakStatusFromText(std::string_view text);

/// The undecoded bytes of one message: a view into the inflated frame, which it keeps alive.
struct RawPayload
{
    std::shared_ptr<const std::string> frame;
    std::size_t offset = 0;
    std::size_t size = 0;

    std::string_view bytes() const
    {
        return frame ? std::string_view(*frame).substr(offset, size) : std::string_view();
    }
};

/// One message of a live, decoded and annotated. All text is clean UTF-8.
struct Event
{
    std::int64_t number = 0; ///< position within the capture, from 1; the same in each replay
    FrameNumber frame = 0; ///< record of the journal that it came in
    RoomId room;
    MessageId message; ///< 0 where TikTok gave none
    WallTime timestamp; ///< TikTok's time, or receivedAt where that is absurd
    WallTime receivedAt; ///< never decreasing within a capture
    User user; ///< who did it; user.isKnown() tells whether there is one
    EventPayload payload;
    std::string method; ///< wire name
    RawPayload raw;
    bool history = false; ///< replayed by the server from before we joined

    // Filled by the streak rules.
    std::string streakId; ///< empty: no streak
    StreakStatus streakStatus = StreakStatus::None;
    bool isStreaking = false;
    std::int64_t diamonds = 0; ///< value of what this event added

    EventType type() const
    {
        const auto* const mapped = std::get_if<MappedEvent>(&payload);
        return mapped ? mapped->type : static_cast<EventType>(payload.index());
    }
};

} // namespace racha
