// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <bitset>
#include <map>
#include <optional>
#include <vector>

namespace racha {

/// From when to when a capture watched its room, and how it ended.
struct CaptureSpan
{
    enum class End : std::uint8_t
    {
        None, ///< it runs, or nobody has noticed yet that it died
        Orderly, ///< completed
        Failed,
        Interrupted ///< it died
    };

    SessionId session;
    WallTime begin; ///< as noted; an older row of its own moves it
    WallTime endedAt; ///< as noted: the capture's own time, or its last sign of life
    WallTime lastRow; ///< received_at of its last row; zero: it has none
    std::vector<WallTime> liveEnds; ///< received_at of messages that end the live, ascending
    End end = End::None;
    StreakSettings settings;
};

/// Who watched a room. Rows alone do not tell that a live or a capture ended between them; this
/// says what may have ended a streak after its last row (contract, section 5: R4, R9, R10).
class RoomWatch
{
public:
    using Reasons = std::bitset<5>; ///< by EndReason

    void add(const CaptureSpan& span) { m_spans[span.session] = span; }

    /// Settings of the capture; the defaults where it is unknown.
    const StreakSettings& settingsOf(SessionId session) const;

    /// How a streak may stand that the wire did not end. More than one reason where the truth is
    /// not in the store: who died first, whether the live ended or the person did.
    Reasons endsAfter(EventType type, WallTime lastReceived) const;

    std::size_t captures() const { return m_spans.size(); }

private:
    std::map<SessionId, CaptureSpan> m_spans;
};

/// The one of `possible` that stands there, else the likeliest.
EndReason chosenReason(const RoomWatch::Reasons& possible, std::optional<EndReason> stored);

} // namespace racha
