// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventmapping.h"

#include <string_view>

class QJsonObject;

namespace racha {

class MessageReader;

/// Makes the message the event that the mapping describes, with its person. A field that does not
/// come, or not as the mapping has it, is not in event_data; one that is only now and then damaged
/// within costs itself alone, a damaged message is marked so.
/// Bounded: one walk over the bytes for all fields, lists as for every event, and what is written
/// stays below kMappedBytes, whatever the payload and the mapping are.
void decodeMapped(const EventMapping& mapping, std::string_view payload, MessageReader& message);

inline constexpr std::size_t kMappedBytes = std::size_t {1} << 20U;

/// The text of a decoded event by its event_data; empty where the mapping names none, or no key.
std::string mappedText(const EventMapping& mapping, const QJsonObject& data);

} // namespace racha
