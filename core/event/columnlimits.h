// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/utf8.h"

#include <cstddef>
#include <string_view>

namespace racha {

/// Characters of the text columns of live_events that hold names; longer ones are cut there.
inline constexpr std::size_t kNameLength = 255;

inline bool isCutName(std::string_view name)
{
    return name.size() > kNameLength && firstCodePoints(name, kNameLength).size() < name.size();
}

} // namespace racha
