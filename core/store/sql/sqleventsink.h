// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/databaseurl.h"
#include "core/store/eventsink.h"
#include "core/store/schema/migration.h"

#include <memory>
#include <span>

namespace racha {

/// Stores events on an SQL server by QSqlDatabase (contract, sections 4 and 5).
///
/// A row that the store has already is refused and its streak computed again from the stored rows;
/// so is a streak that other captures have a part in (R8, R10).
/// Memory: a page cache of some MiB and what one write() brings.
class SqlEventSink final : public EventSink
{
public:
    /// `clock` outlives the sink; it says when rows were stored.
    SqlEventSink(DatabaseUrl url, const Clock& clock,
                 std::span<const Migration> schema = migrations());
    ~SqlEventSink() override;

    Result<void> open() override;
    void close() override;
    std::string storeId() const override;
    std::string engine() const override;
    Result<void> closeDeadSessions(WallTime now) override;
    Result<StoredSession> beginSession(const CaptureHeader& capture, WallTime startedAt) override;
    Result<std::optional<FrameNumber>> storedUpTo(const std::string& uuid) override;
    Result<void> interruptSession(SessionId session, WallTime now) override;
    Result<RoomHistory> roomHistory(RoomId room, WallTime before) override;
    Result<void> heartbeat(SessionId session, WallTime now) override;
    Result<WriteOutcome> write(SessionId session, std::span<const EventBatchPtr> batches) override;
    Result<std::vector<std::size_t>> refusedEvents(SessionId session,
                                                   const EventBatchPtr& batch) override;
    Result<WriteOutcome> writeWithout(SessionId session, const EventBatchPtr& batch,
                                      std::span<const std::size_t> refused) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
