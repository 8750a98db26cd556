// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <QMetaType>

#include <vector>

namespace racha {

/// What a capture that starts must know of its room (R9).
struct RoomHistory
{
    std::vector<StreakRow> rows; ///< rows of streaks that are open or may be reached again
    std::vector<MessageId> recentMessages;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::RoomHistory)
