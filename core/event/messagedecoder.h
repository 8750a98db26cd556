// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace racha {

enum class DecodeOutcome
{
    Decoded,
    NoMeaning, ///< a method that we do not know, or one of its forms: an UnknownEvent without error
    Damaged, ///< a method that we know, but unreadable: an UnknownEvent with an error
};

/// Fills payload, user, room and timestamp of `event` from one message of the wire, and its message
/// id where that is 0. `event.method` and `event.receivedAt` are given. Oddities that people should
/// look into are appended to `findings`, in technical English.
/// Thread: any. Errors: none, see DecodeOutcome. Lists are cut at limits, depth is fixed by code.
DecodeOutcome decodeMessage(std::string_view payload, Event& event,
                            std::vector<std::string>& findings);

/// TikTok's time as we take it: below 10^11 seconds, else milliseconds; `receivedAt` where it is 0
/// or outside 2015 … receivedAt + 1 day.
WallTime plausibleTime(std::int64_t createTime, WallTime receivedAt);

} // namespace racha
