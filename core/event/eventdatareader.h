// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <string_view>

namespace racha {

/// Fills what writeEventData() wrote: payload, roles, history, and the sender of a gift. Columns of
/// the row (ids, times, the streak) stay as they are. Unknown keys are passed over, missing ones
/// and values of another kind have their defaults; text that is no JSON leaves an empty payload of
/// that type.
void readEventData(EventType type, std::string_view json, Event& event);

} // namespace racha
