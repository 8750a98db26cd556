// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"

#include <string>

namespace racha {

/// A message that a mapping file makes an event of (core/event/eventmapping.h). What it holds is
/// the file's decision, so it is kept as JSON.
struct MappedEvent
{
    static constexpr EventType kType = EventType::Mapped;
    EventType type = EventType::Mapped; ///< which of the mapped ones
    std::string data; ///< an object, its keys in order; empty: no field was there
    std::string
        text; ///< what the mapping calls the event's text; part of `data` where it has a key
};

} // namespace racha
