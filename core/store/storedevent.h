// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/event/payloadtree.h"
#include "core/event/unknownmethod.h"
#include "core/streak/streaksteps.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace racha {

/// A row of live_events.
struct StoredEvent
{
    std::int64_t id = 0;
    EventType type = EventType::Unknown;
    WallTime timestamp;
    WallTime receivedAt;
    RoomId room;
    std::string streamer;
    UserId user;
    std::string userUniqueId;
    std::string userNickname;
    bool isStreaking = false;
    std::string streakId;
    StreakStatus streakStatus = StreakStatus::None;
    std::string data; ///< event_data; empty where it is larger than the reader takes
    WallTime createdAt;
    WallTime updatedAt;
    SessionId session;
    MessageId message;
    std::int64_t diamonds = 0;
};

/// The event that the row tells of, without its payload.
Event eventOf(const StoredEvent& row);

enum class PayloadState : std::uint8_t
{
    Whole,
    TooLarge,
    UnknownEncoding, ///< written by a newer program
    Damaged
};

/// A row of live_event_payloads, unpacked.
struct StoredPayload
{
    /// Bytes, stored and unpacked. No message is larger than an inflated frame; what is, others put
    /// there.
    static constexpr std::size_t kLargest = 32U << 20U;

    std::string method;
    std::string encoding; ///< as stored: `none`, `zstd` …
    std::size_t storedSize = 0;
    PayloadState state = PayloadState::Whole;
    std::string bytes; ///< empty unless whole
    PayloadTree tree; ///< of the bytes
};

/// What a row of live_sessions tells of a capture.
struct CaptureSummary
{
    SessionId id;
    std::string streamer;
    std::string program;
    std::string status; ///< `active`, `completed`, `interrupted`, `failed`
    WallTime startedAt;
    WallTime endedAt; ///< zero: it runs
    StreakSettings settings;
};

/// All that the store knows of one event.
struct EventDetail
{
    StoredEvent event;
    std::optional<StoredPayload> payload;
    std::optional<CaptureSummary> capture;
};

/// Answer to an UnknownQuestion; the most frequent first.
struct UnknownMethods
{
    std::vector<UnknownMethod> methods;
};

/// A streak and its messages, in the order (received_at, id).
struct StreakDetail
{
    static constexpr std::size_t kSteps = 5'000;

    Streak streak;
    std::vector<StreakStep> steps; ///< the first kSteps
    std::int64_t stepCount = 0; ///< all
    StreakSettings settings; ///< of the capture that stored the last one
};

/// A person as all captures of this store saw them.
struct PersonHistory
{
    static constexpr std::size_t kNames = 50;
    static constexpr std::size_t kEvents = 200;

    struct Name
    {
        std::string uniqueId;
        std::string nickname;
        WallTime firstSeen;
        WallTime lastSeen;
        std::int64_t events = 0;
    };

    UserId user;
    WallTime firstSeen; ///< by TikTok's time, as all times here
    WallTime lastSeen;
    std::int64_t lives = 0;
    std::int64_t diamonds = 0;
    std::array<std::int64_t, kEventTypeCount> events {}; ///< rows by type
    std::vector<Name> names; ///< newest first
    std::vector<StoredEvent> lastEvents; ///< newest first
};

} // namespace racha
