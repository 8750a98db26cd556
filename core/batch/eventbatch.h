// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/journal/record.h"
#include "core/streak/streak.h"

#include <QMetaType>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace racha {

/// Figures of one capture so far. "Since" is the capture's start: nothing is known from before.
struct RoomStats
{
    std::array<std::int64_t, kEventTypeCount> events {}; ///< rows by type
    std::int64_t duplicates = 0;
    std::int64_t decodeErrors = 0;
    std::int64_t diamonds = 0;
    std::int64_t likesObserved = 0;
    std::int64_t streaks = 0; ///< begun
    std::optional<std::int64_t> viewers;
    std::optional<std::int64_t> totalViewers;
    std::optional<std::int64_t> likesTotal; ///< the room's, the largest seen

    std::int64_t eventCount() const
    {
        std::int64_t sum = 0;
        for (const auto count : events)
            sum += count;
        return sum;
    }
};

/// The state of a live as its recording shows it.
enum class LiveState : std::uint8_t { Live, Paused, Ended, Interrupted, Failed };

std::string_view liveStateText(LiveState state);

/// Something that is no message: a change of state, a gap, the user's mark. `position` is the
/// number of events of the batch before it.
struct Notice
{
    std::variant<LiveState, Gap, Mark> what;
    std::string detail; ///< for Failed: the error code
    WallTime at;
    std::size_t position = 0;
};

/// What a stretch of records gave, immutable once announced; frames are never split over batches.
struct EventBatch
{
    std::shared_ptr<const CaptureHeader> capture;
    FrameNumber firstFrame = 0; ///< the batch covers the records firstFrame … lastFrame
    FrameNumber lastFrame = 0; ///< 0 … only timers: nothing new was read
    WallTime upTo; ///< logical time at its end
    std::vector<Event> events;
    std::vector<StreakChange> streaks;
    std::vector<RowChange> rowChanges;
    std::vector<Notice> notices;
    RoomStats stats; ///< at its end
    /// Set in the last batch of a capture or of a room: an EndReason's text or an error code's.
    std::optional<std::string> end;
    std::size_t payloadBytes = 0; ///< sum of the events' raw sizes, for back-pressure
};
using EventBatchPtr = std::shared_ptr<const EventBatch>;

} // namespace racha

Q_DECLARE_METATYPE(racha::EventBatchPtr)
