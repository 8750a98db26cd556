// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

namespace racha {

/// Characters of the text columns of live_events that hold names; longer ones are cut there.
inline constexpr std::size_t kNameLength = 255;

} // namespace racha
