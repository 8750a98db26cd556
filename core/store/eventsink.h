// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/batch/eventbatch.h"
#include "core/batch/roomhistory.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace racha {

/// How a batch was taken by the store.
struct WriteOutcome
{
    std::int64_t stored = 0; ///< rows inserted
    std::int64_t refused = 0; ///< rows whose message the store had already (R8, R10)
    /// Rows that hold less than their events: the server takes nothing so large
    /// (db.packet_too_small)
    std::int64_t cut = 0;
};

/// A session of the store, and how far its journal is stored.
struct StoredSession
{
    SessionId id;
    FrameNumber storedUpTo = 0; ///< cursor: last journal record whose events are committed
};

/// Where events are kept. One implementation for all SQL servers (sql/sqleventsink), one for tests.
/// Thread: the one that called open(). Every write is one transaction and repeatable: writing a
/// batch again changes nothing. db.busy: in conflict with another writer; the same call may be made
/// again at once. db.failed of write(): what is in the batches was refused, and may be looked at.
/// After other db.* errors: close() and open().
class EventSink
{
public:
    virtual ~EventSink() = default;

    /// Connects, checks the schema, migrates where that is safe. Errors: db.*
    virtual Result<void> open() = 0;
    virtual void close() = 0;

    /// Identity of this store, made with its schema; journals are bound to it.
    virtual std::string storeId() const = 0;
    /// Name and version of the server: `SQLite 3.40.1`, `MariaDB 10.11.19`.
    virtual std::string engine() const = 0;

    /// Marks sessions with a heartbeat older than 60 s before `now` as interrupted and closes their
    /// streaks so.
    virtual Result<void> closeDeadSessions(WallTime now) = 0;

    /// Begins, or finds again by uuid, the session of a capture.
    virtual Result<StoredSession> beginSession(const CaptureHeader& capture,
                                               WallTime startedAt) = 0;
    /// The last journal record stored of a capture, over all its rooms; nullopt: unknown here.
    virtual Result<std::optional<FrameNumber>> storedUpTo(const std::string& uuid) = 0;
    /// The capture is known to be dead: its session, and its open streaks, end as interrupted.
    virtual Result<void> interruptSession(SessionId session, WallTime now) = 0;
    /// Rows of the room from before `before`, for Pipeline::restore().
    virtual Result<RoomHistory> roomHistory(RoomId room, WallTime before) = 0;
    virtual Result<void> heartbeat(SessionId session, WallTime now) = 0;

    /// Stores batches of one session, in order, and moves its cursor, in one transaction. Events of
    /// records up to the cursor are stored already and are passed over.
    virtual Result<WriteOutcome> write(SessionId session,
                                       std::span<const EventBatchPtr> batches) = 0;

    /// Which events of a refused batch are refused by themselves, by their places in it; nothing is
    /// stored. None: the fault is in none of them, or not in one alone.
    virtual Result<std::vector<std::size_t>> refusedEvents(SessionId session,
                                                           const EventBatchPtr& batch) = 0;
    /// write() of one batch without those events, which are noted as missing.
    virtual Result<WriteOutcome> writeWithout(SessionId session, const EventBatchPtr& batch,
                                              std::span<const std::size_t> refused) = 0;
};

} // namespace racha
