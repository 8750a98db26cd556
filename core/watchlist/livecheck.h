// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/walltime.h"
#include "core/watchlist/checkschedule.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace racha {

enum class Liveness : std::uint8_t
{
    Unknown, ///< nobody asked yet
    Live,
    Paused, ///< live, but the host is away
    Offline,
    NotFound,
    Blocked, ///< TikTok refused to answer
    Failed, ///< the error says why
};

/// What is known of one person: the last answer, and whether it is being asked again.
struct LiveCheck
{
    QString username; ///< normalised
    Liveness liveness = Liveness::Unknown;
    bool isUnderWay = false;
    RoomId room; ///< of the live; none where there is none
    std::optional<std::int64_t> viewers; ///< live, where the answer says so
    WallTime at; ///< of the answer; zero: none yet
    std::optional<Error> error; ///< not found, blocked, failed: why

    bool isLive() const { return liveness == Liveness::Live || liveness == Liveness::Paused; }
};

/// How the checking stands as a whole.
struct LookoutState
{
    bool isOn = false;
    CheckPlan plan; ///< what it costs, and how soon a live is noticed
    std::optional<WallTime> heldUntil; ///< TikTok refused: nobody is asked before
};

} // namespace racha

Q_DECLARE_METATYPE(racha::LiveCheck)
Q_DECLARE_METATYPE(racha::LookoutState)
