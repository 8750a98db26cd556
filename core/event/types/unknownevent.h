// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/event/field.h"

#include <optional>
#include <string>

namespace racha {

/// A message without a type of ours, or one that could not be decoded. Its payload is kept.
struct UnknownEvent
{
    static constexpr EventType kType = EventType::Unknown;
    std::string method;
    std::optional<std::string> error; ///< why a known method could not be decoded

    static constexpr auto fields()
    {
        return std::tuple {field("method", &UnknownEvent::method),
                           field("error", &UnknownEvent::error)};
    }
};

} // namespace racha
