// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"

#include <cstdint>
#include <string>
#include <vector>

namespace racha {

/// How a mapped value is read from the wire and written into event_data.
enum class MappedWire : std::uint8_t
{
    Guess, ///< by how it comes: numbers, large ones as text; text, else base64
    Varint,
    Zigzag,
    Bool,
    Fixed, ///< 32 or 64 bits as a whole number
    Float, ///< 32 or 64 bits as a fraction
    Id, ///< a varint as text, as all ids in event_data
    String,
    Bytes, ///< base64
    Message ///< an object, its keys the field numbers
};

/// What a value is to the event, besides a key of event_data.
enum class MappedRole : std::uint8_t
{
    None,
    Sender, ///< a whole person, as TikTok describes people in most messages
    SenderId,
    SenderUniqueId,
    SenderNickname,
    Text ///< what the event says: shown in lists
};

struct MappedField
{
    std::vector<std::uint32_t> path; ///< field numbers from the message down
    std::string key; ///< in event_data, `a.b` within objects; may be empty where there is a role
    MappedWire wire = MappedWire::Guess;
    MappedRole role = MappedRole::None;
    bool isRepeated = false; ///< a list, however often the field comes; else the last one counts
};

/// How messages of one method become events without a decoder of ours. Checked by readMapping().
struct EventMapping
{
    static constexpr std::size_t kFields = 64;
    static constexpr std::size_t kDepth = 12; ///< numbers of a path
    static constexpr std::size_t kKeyDepth = 4;
    static constexpr std::size_t kKeyLength = 100;
    static constexpr std::size_t kLabelLength = 40; ///< characters

    std::string method;
    std::string typeName; ///< as stored: `HornEvent`
    EventType type = EventType::Unknown; ///< given when it comes into an EventMappings
    std::string labelEn; ///< may be empty: the type's name
    std::string labelEs; ///< may be empty: the English one
    std::string accent; ///< a group of events whose colour it has: `gift`, `room` …; empty: other
    std::string icon; ///< name of an icon; empty: that of the group
    std::vector<MappedField> fields;
};

} // namespace racha
