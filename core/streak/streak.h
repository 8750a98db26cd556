// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace racha {

/// What a capture was set to; stored with its session and in its recording.
struct StreakSettings
{
    std::chrono::milliseconds giftIdle {10'000}; ///< 5 s … 120 s
    std::chrono::milliseconds likeIdle {5'000}; ///< 2 s … 30 s
    double usdPerDiamond = 0.01;

    bool operator==(const StreakSettings&) const = default;
};

enum class EndReason : std::uint8_t
{
    Running,
    WireEnd,
    Idle,
    LiveEnd,
    Interrupted
};

/// `wire_end`, `idle`, `live_end`, `interrupted`; empty for Running.
std::string_view endReasonText(EndReason reason);
EndReason endReasonFromText(std::string_view text);

/// Names a row of live_events: by message id, or by its number in the capture where that is 0.
struct RowRef
{
    MessageId message;
    std::int64_t number = 0;

    bool operator==(const RowRef&) const = default;
};

/// What the streak rules look at in one row, and nothing else. Built from an Event as it arrives or
/// from a stored row, so that live capture, replay, restart and verification share one function.
struct StreakRow
{
    RowRef ref;
    EventType type = EventType::Gift; ///< Gift or Like
    UserId from;
    std::string fromUniqueId;
    GiftId gift;
    std::string giftName;
    std::int64_t diamondCount = 0;
    bool streakable = false; ///< rule R1; true for likes of a known user
    UserId to; ///< 0 = the host
    GroupId group;
    std::int64_t wireCount = 0; ///< gifts: running total; likes: the message's count
    bool wireEnd = false;
    WallTime timestamp;
    WallTime receivedAt;
    /// Rows from a store only: how its streak stands there. Rows alone do not tell that a capture
    /// was stopped between them.
    EndReason storedEnd = EndReason::Running;
};

/// What the rules say of one row at its arrival. Later messages may change status and isStreaking
/// (RowChange); added, total and diamonds are final.
struct StreakMark
{
    std::string streakId; ///< empty: the row is in no streak
    StreakStatus status = StreakStatus::None;
    bool isStreaking = false;
    std::int64_t added = 0;
    std::int64_t total = 0;
    std::int64_t diamonds = 0;
};

/// A row of live_streaks.
struct Streak
{
    std::string id;
    RoomId room;
    EventType type = EventType::Gift;
    UserId user;
    std::string userUniqueId;
    GiftId gift;
    std::string giftName;
    UserId toUser;
    GroupId group;
    WallTime startedAt; ///< timestamp of its first row
    WallTime endedAt; ///< timestamp of its last row
    std::int64_t total = 0;
    std::int64_t diamonds = 0;
    EndReason endReason = EndReason::Running;
};

enum class StreakChangeKind : std::uint8_t
{
    Opened,
    Grown,
    Closed,
    Reopened
};

/// The streak as it is after the change.
struct StreakChange
{
    StreakChangeKind kind = StreakChangeKind::Opened;
    Streak streak;
    std::int64_t rows = 0; ///< rows so far
    /// How many events of the batch come before this change; orders changes among events. Filled by
    /// the pipeline.
    std::size_t position = 0;
};

/// An earlier row gets another status.
struct RowChange
{
    RowRef row;
    std::string streakId;
    StreakStatus status = StreakStatus::None;
    bool isStreaking = false;
};

struct StreakChanges
{
    std::vector<StreakChange> streaks; ///< in order
    std::vector<RowChange> rows; ///< in order; the last one for a row counts
};

} // namespace racha
