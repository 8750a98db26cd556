// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/jsonwriter.h"
#include "core/event/event.h"

#include <string>

namespace racha {

/// The documented event_data, compact, keys in a fixed order. Changing a shape changes the
/// contract.
void writeEventData(JsonWriter& json, const Event& event);
std::string eventDataJson(const Event& event);

/// The members of a JSON event line that are columns of live_events, in their order, from `id`
/// (null: not stored yet) to `diamonds`; event_data as an object. Without braces.
void writeEventColumns(JsonWriter& json, const Event& event, std::string_view streamer,
                       SessionId session);

} // namespace racha
