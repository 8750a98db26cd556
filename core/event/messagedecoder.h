// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace racha {

struct EventMapping;

enum class DecodeOutcome
{
    Decoded,
    NoMeaning, ///< a method that we do not know, or one of its forms: an UnknownEvent without error
    Damaged, ///< a method that we know, but unreadable: an UnknownEvent with an error
};

/// How findings of ids that no signed 64-bit column holds end.
inline constexpr std::string_view kIdOutOfRangeText = "id above 2^63 - 1";

/// Fills payload, user, room and timestamp of `event` from one message of the wire, and its message
/// id where that is 0. `event.method` and `event.receivedAt` are given. Oddities that people should
/// look into are appended to `findings`, in technical English. Methods without a decoder of ours go
/// by the mapping in force (eventmappings.h), where there is one.
/// Thread: any. Errors: none, see DecodeOutcome. Lists are cut at limits, depth is fixed by code.
DecodeOutcome decodeMessage(std::string_view payload, Event& event,
                            std::vector<std::string>& findings);

/// The event that a mapping would make of a message, whatever is in force.
Event mappedEvent(const EventMapping& mapping, std::string_view payload, WallTime receivedAt);

/// Whether we decode messages of this method ourselves; a mapping file may explain the others.
bool hasDecoder(std::string_view method);
std::vector<std::string_view> decodedMethods();

/// TikTok's time as we take it: below 10^11 seconds, else milliseconds; `receivedAt` where it is 0
/// or outside 2015 … receivedAt + 1 day.
WallTime plausibleTime(std::int64_t createTime, WallTime receivedAt);

} // namespace racha
