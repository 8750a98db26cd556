// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storewriter.h"

#include <QString>

namespace racha::words {

/// Of a store that fails or is behind: since when, how far behind, when it is tried again. Empty
/// where nothing waits and nothing fails.
QString storeDelay(const StoreState& state, WallTime now);

} // namespace racha::words
