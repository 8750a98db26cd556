// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/platform/eventdecoder.h"
#include "core/streak/streaktracker.h"

#include <memory>
#include <optional>
#include <span>

namespace racha {

/// Everything between a decoded record and a batch: order of time, repeats, roles, gift catalogue,
/// streaks, figures. The one function that live capture, replay, catching up and re-decoding share.
///
/// Its time is the records' receivedAt; it reads no clock. Feeding the same records gives the same
/// batches, but for where they are cut.
/// Thread: any, one at a time. Memory: bounded (ring of message ids, persons, closed streaks).
class Pipeline
{
public:
    static constexpr std::size_t kBatchEvents = 256; ///< isDue() from here on

    Pipeline();
    ~Pipeline();
    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;

    /// One that goes on by itself from the same state, for a reader of the journal. Only of one
    /// that isEmpty(): what has gathered is announced once. Takes some hundredths of a second in a
    /// busy room, and as much memory again.
    Pipeline fork() const;

    /// What the store knows of the room from earlier captures (R9). Call after the first Capture
    /// record was processed, before any frame: rows in the order (receivedAt, id), recent message
    /// ids in any order.
    void restore(std::span<const StreakRow> rows, std::span<const MessageId> seen);

    void process(DecodedRecord&& decoded);
    /// Lets time pass without a record: closes idle streaks.
    void advanceTo(WallTime now);
    std::optional<WallTime> nextDeadline() const;

    bool isDue() const; ///< enough for a batch
    bool isEmpty() const; ///< nothing to announce
    EventBatchPtr take(); ///< what has gathered; null where there is nothing

    const RoomStats& stats() const;
    /// Header in force; null before the first record.
    std::shared_ptr<const CaptureHeader> capture() const;

private:
    struct Private;
    explicit Pipeline(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace racha
