// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/batch/eventbatch.h"

#include <optional>
#include <vector>

namespace racha {

class SqlConnection;

/// Figures of a session that only grow.
struct SessionCounters
{
    std::int64_t diamonds = 0;
    std::int64_t likes = 0;
    std::int64_t streaks = 0;
    std::int64_t duplicates = 0;
    std::int64_t decodeErrors = 0;
};

/// A row of live_sessions, as the writing of it needs it.
struct SessionRow
{
    SessionId id;
    RoomId room;
    FrameNumber storedUpTo = 0;
    SessionCounters counters;
    /// Another capture writes the same room.
    bool isRoomShared = false;
    /// Somebody took this capture for dead, and closed its streaks, while it could not be heard.
    bool wasInterrupted = false;
};

/// What one transaction adds to its session.
struct SessionAdvance
{
    std::int64_t stored = 0;
    FrameNumber upTo = 0; ///< 0: as it was
    RoomStats stats;
    std::optional<std::string> end; ///< how the capture ended: an EndReason, or an error code
    WallTime at; ///< logical time
};

/// Reads and writes live_sessions, but for `name` and `notes`, which are a person's
/// (writeCaptureLabel) and stay as they are. Within the caller's transaction where it says lock.
class SessionTable
{
public:
    explicit SessionTable(SqlConnection& connection);

    /// The session of this capture in this room, by its uuid.
    Result<std::optional<SessionRow>> find(const std::string& uuid, RoomId room);
    /// The last record stored of a capture, whatever its rooms; nullopt: unknown here.
    Result<std::optional<FrameNumber>> storedUpTo(const std::string& uuid);
    Result<SessionRow> insert(const CaptureHeader& capture, WallTime startedAt, WallTime now);
    /// First statements of each writing transaction: one writer of a room at a time. On a cluster
    /// that holds for what is committed: the later of two fails with db.busy.
    Result<SessionRow> lock(SessionId session, RoomId room, WallTime now);
    Result<void> advance(const SessionRow& row, const SessionAdvance& advance, WallTime now);
    Result<void> heartbeat(SessionId session, WallTime now);
    /// Active ones without a sign of life since `before`.
    Result<std::vector<SessionRow>> silentSince(WallTime before);
    Result<std::optional<RoomId>> roomOf(SessionId session);
    Result<void> interrupt(SessionId session, WallTime now);

private:
    Result<void> meetOtherMembers(RoomId room, WallTime now);

    SqlConnection& m_connection;
};

/// No sign of life for so long: the capture is dead (R9).
inline constexpr std::chrono::seconds kHeartbeatLimit {60};

} // namespace racha
