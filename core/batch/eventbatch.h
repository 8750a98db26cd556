// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/coverage.h"
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

/// Both together, of rooms that followed each other in one live: counts are summed, what a room
/// tells of itself is the later one's.
RoomStats joined(const RoomStats& before, const RoomStats& now);

/// The state of a live as its recording shows it.
enum class LiveState : std::uint8_t
{
    Live,
    Paused,
    Ended,
    Interrupted,
    Failed
};

std::string_view liveStateText(LiveState state);

/// Something that is no message: a change of state, a gap, the user's mark. `position` is the
/// number of events of the batch before it.
struct Notice
{
    std::variant<LiveState, Gap, Mark> what;
    std::string detail; ///< for Failed: the error code
    WallTime at; ///< of a mark: the moment marked, at or before that of its place
    std::size_t position = 0;
    /// Streak changes of the batch before it: with `position`, the order of all three, which does
    /// not depend on where batches are cut.
    std::size_t streaksBefore = 0;
};

/// What a stretch of records gave, immutable once announced; frames are never split over batches.
struct EventBatch
{
    std::shared_ptr<const CaptureHeader> capture;
    /// The batch covers the records firstFrame … lastFrame; firstFrame is always the last batch's
    /// lastFrame + 1, so a batch that only lets time pass has lastFrame = firstFrame - 1.
    FrameNumber firstFrame = 1;
    FrameNumber lastFrame = 0;
    WallTime upTo; ///< logical time at its end
    std::vector<Event> events;
    std::vector<StreakChange> streaks;
    std::vector<RowChange> rowChanges;
    std::vector<Notice> notices;
    RoomStats stats; ///< at its end
    std::shared_ptr<const Coverage> coverage; ///< at its end; null in batches of no pipeline
    /// Set in the last batch of a capture, and of a room where the live went on in another one (a
    /// new header with a uuid of its own follows): an EndReason's text or an error code's.
    std::optional<std::string> end;
    std::size_t payloadBytes = 0; ///< sum of the events' raw sizes, for back-pressure

    /// Covers no record: time passed, or a replay was marked.
    bool isBetweenRecords() const { return lastFrame < firstFrame; }
};

using EventBatchPtr = std::shared_ptr<const EventBatch>;

/// The first moment that it tells of.
WallTime beginOf(const EventBatch& batch);

} // namespace racha

Q_DECLARE_METATYPE(racha::EventBatchPtr)
