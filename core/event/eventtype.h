// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace racha {

/// Every kind of event. The order is that of EventPayload's alternatives (eventtypes.h) and may
/// change; the names are stable, in store and files.
enum class EventType : std::uint8_t
{
    Comment,
    Gift,
    Like,
    Share,
    Follow,
    Join,
    Subscribe,
    RoomUserSeq,
    LivePause,
    LiveUnpause,
    LiveEnd,
    EmoteChat,
    Envelope,
    GoalUpdate,
    LinkMicBattle,
    LinkMicArmies,
    Poll,
    QuestionNew,
    RoomPin,
    Caption,
    ImDelete,
    RankUpdate,
    RoomMessage,
    LiveIntro,
    SuperFan,
    TeamJoin,
    Social,
    Barrage,
    Unknown,
};
inline constexpr std::size_t kEventTypeCount = static_cast<std::size_t>(EventType::Unknown) + 1;

/// The stored name, as in `GiftEvent`.
std::string_view eventTypeName(EventType type);
/// The name of the filter language and of machine output, as in `gift`.
std::string_view eventTypeShortName(EventType type);
/// Reads both forms.
std::optional<EventType> eventTypeFromName(std::string_view name);

} // namespace racha
