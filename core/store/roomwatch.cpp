// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/roomwatch.h"

#include <algorithm>
#include <array>

namespace racha {

namespace {

void allow(RoomWatch::Reasons& reasons, EndReason reason)
{
    reasons.set(static_cast<std::size_t>(reason));
}

/// What an orderly end made of streaks that were open.
void allowOrderlyEnd(RoomWatch::Reasons& reasons, const CaptureSpan& span)
{
    const bool hasLiveEnded = !span.liveEnds.empty();
    if (!hasLiveEnded)
        allow(reasons, EndReason::Interrupted);
    // A look-up may have told it, or the next room of the same capture.
    if (hasLiveEnded || span.end == CaptureSpan::End::Orderly)
        allow(reasons, EndReason::LiveEnd);
}

/// The message ends what is open at that moment, whenever the capture itself ends.
void allowLiveEnd(RoomWatch::Reasons& reasons, const CaptureSpan& span, WallTime lastReceived,
                  WallTime deadline)
{
    const auto next = std::ranges::lower_bound(span.liveEnds, lastReceived);
    if (next != span.liveEnds.end() && *next <= deadline)
        allow(reasons, EndReason::LiveEnd);
}

void allowEnds(RoomWatch::Reasons& reasons, const CaptureSpan& span, WallTime lastReceived,
               WallTime deadline)
{
    allowLiveEnd(reasons, span, lastReceived, deadline);
    const bool isRunning = span.end == CaptureSpan::End::None;
    const WallTime end = std::max(span.endedAt, span.lastRow);
    const WallTime begin =
        span.lastRow == WallTime() ? span.begin : std::min(span.begin, span.lastRow);
    if ((!isRunning && end < lastReceived) || begin > deadline)
        return;
    if (span.lastRow > deadline) { // whatever came then, it was idle before
        allow(reasons, EndReason::Idle);
        return;
    }
    switch (span.end) {
    case CaptureSpan::End::None:
        allow(reasons, EndReason::Running);
        allow(reasons, EndReason::Idle);
        break;
    case CaptureSpan::End::Interrupted:
        allow(reasons, EndReason::Interrupted);
        if (end > deadline)
            allow(reasons, EndReason::Idle);
        break;
    default:
        if (end > deadline)
            allow(reasons, EndReason::Idle);
        else
            allowOrderlyEnd(reasons, span);
        break;
    }
}

} // namespace

const StreakSettings& RoomWatch::settingsOf(SessionId session) const
{
    static const StreakSettings kDefaults;
    const auto found = m_spans.find(session);
    return found == m_spans.end() ? kDefaults : found->second.settings;
}

RoomWatch::Reasons RoomWatch::endsAfter(EventType type, WallTime lastReceived) const
{
    Reasons reasons;
    for (const auto& [session, span] : m_spans) {
        const auto limit =
            type == EventType::Like ? span.settings.likeIdle : span.settings.giftIdle;
        allowEnds(reasons, span, lastReceived, lastReceived + limit);
    }
    // Nobody is known to have watched: at least it is not going on.
    if (reasons.none())
        reasons.set().reset(static_cast<std::size_t>(EndReason::WireEnd)).reset(0);
    return reasons;
}

EndReason chosenReason(const RoomWatch::Reasons& possible, std::optional<EndReason> stored)
{
    if (stored && possible.test(static_cast<std::size_t>(*stored)))
        return *stored;
    static constexpr std::array kLikeliest {EndReason::Idle, EndReason::Interrupted,
                                            EndReason::LiveEnd};
    for (const EndReason reason : kLikeliest) {
        if (possible.test(static_cast<std::size_t>(reason)))
            return reason;
    }
    return EndReason::Running;
}

} // namespace racha
