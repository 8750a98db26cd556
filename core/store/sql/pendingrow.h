// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/streak/streak.h"

#include <cstdint>

namespace racha {

/// An event on its way into live_events, with what later rows of its transaction made of it.
struct PendingRow
{
    const Event* event = nullptr;
    StreakStatus status = StreakStatus::None;
    bool isStreaking = false;
    std::int64_t id = 0; ///< after the insert
    bool isRefused = false; ///< its message is stored already, or the server never takes it
    bool isCut = false; ///< after the insert: stored without what the server does not take
};

} // namespace racha
