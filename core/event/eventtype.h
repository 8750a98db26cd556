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
    Mapped, ///< the first of the types that mapping files add; the others have the values behind it
};
/// Alternatives of EventPayload: all mapped types share the last.
inline constexpr std::size_t kPayloadCount = static_cast<std::size_t>(EventType::Mapped) + 1;
/// Mapped types that a process knows at most.
inline constexpr std::size_t kMappedTypes = 32;
/// Room for one value of each type, whether it has a name yet or not.
inline constexpr std::size_t kEventTypeCount =
    static_cast<std::size_t>(EventType::Mapped) + kMappedTypes;

constexpr bool isMapped(EventType type)
{
    return type >= EventType::Mapped;
}

/// Types that have a name, from the first on: ours, and the mapped ones that were met so far.
std::size_t namedEventTypes();

/// The stored name, as in `GiftEvent`; it stays where it is until the process ends. Empty for a
/// type without a name.
std::string_view eventTypeName(EventType type);
/// The name of the filter language and of machine output, as in `gift`.
std::string_view eventTypeShortName(EventType type);
/// Reads both forms.
std::optional<EventType> eventTypeFromName(std::string_view name);

/// Whether a mapping may call its type so: letters and digits, `Event` at its end, none of ours.
bool isMappedTypeName(std::string_view name);
/// The mapped type of that name, which it has from now on. nullopt: no such name is allowed, or
/// there are kMappedTypes already. Thread: any.
std::optional<EventType> mappedType(std::string_view name);
/// The type of a stored row. A name that no mapping explains is kept as that of a mapped type, so
/// that the row is shown and exported as what it is; Unknown where that is not possible.
EventType storedEventType(std::string_view name);

} // namespace racha
