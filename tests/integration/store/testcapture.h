// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/batch/roomhistory.h"
#include "core/streak/streaktracker.h"

#include <memory>
#include <string>
#include <unordered_set>

namespace racha::test {

inline constexpr RoomId kRoom {7'300'000'000'000'000'001};

/// Time of the tests' live, in milliseconds after its start.
WallTime at(std::int64_t milliseconds);

Event comment(std::int64_t message, const std::string& text, std::int64_t ms);
Event gift(std::int64_t message, std::int64_t user, std::int64_t group, std::int64_t wire, bool end,
           std::int64_t ms);
Event like(std::int64_t message, std::int64_t user, std::int64_t count, std::int64_t ms);

/// One capture's way from events to batches, as the pipeline does it: repeats, streaks, numbers.
class TestCapture
{
public:
    explicit TestCapture(const std::string& uuid, RoomId room = kRoom);

    std::shared_ptr<const CaptureHeader> header() const { return m_header; }

    void restore(const RoomHistory& history);
    /// One frame with one event. A message that this capture had is left out.
    void add(Event event);
    void advanceTo(WallTime now);
    void notice(decltype(Notice::what) what, WallTime at);
    /// The message that ends the live; the capture's end() comes after it.
    void endLive(std::int64_t message, std::int64_t ms);
    void end(EndReason reason);
    /// What has gathered.
    EventBatchPtr take();

private:
    void append(StreakChanges& changes);

    std::shared_ptr<CaptureHeader> m_header;
    StreakTracker m_tracker;
    std::unordered_set<MessageId> m_seen;
    std::shared_ptr<EventBatch> m_batch;
    RoomStats m_stats;
    FrameNumber m_frame = 0;
    std::int64_t m_number = 0;
};

} // namespace racha::test
