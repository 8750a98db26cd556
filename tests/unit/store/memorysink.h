// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventsink.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace racha::test {

/// What a store holds, for tests; outlives its sinks as a server does.
struct MemoryStore
{
    std::optional<Error> failure; ///< every call fails with it
    int conflicts = 0; ///< so many further writes meet another writer
    std::map<std::string, FrameNumber> cursors;
    std::vector<FrameNumber> frames; ///< of the events, in the order stored
    std::vector<std::string> closed; ///< streaks that batches of timers closed
    std::vector<SessionId> interrupted;
    int opened = 0;
    int heartbeats = 0;
    std::optional<Error> refusesWriting; ///< it opens all the same
    std::map<std::string, FrameNumber> poison; ///< by uuid: what holds this frame is never taken
};

class MemorySink final : public EventSink
{
public:
    explicit MemorySink(MemoryStore& store)
        : m_store(store)
    {
    }

    Result<void> open() override
    {
        ++m_store.opened;
        return result();
    }

    void close() override { }

    std::string storeId() const override { return "store"; }

    std::string engine() const override { return "Memory 1"; }

    Result<void> closeDeadSessions(WallTime /*now*/) override { return result(); }

    Result<StoredSession> beginSession(const CaptureHeader& capture,
                                       WallTime /*startedAt*/) override
    {
        if (m_store.failure)
            return tl::unexpected(*m_store.failure);
        return StoredSession {SessionId {1}, m_store.cursors[capture.uuid]};
    }

    Result<std::optional<FrameNumber>> storedUpTo(const std::string& uuid) override
    {
        const auto found = m_store.cursors.find(uuid);
        return found == m_store.cursors.end() ? std::nullopt : std::optional(found->second);
    }

    Result<void> interruptSession(SessionId session, WallTime /*now*/) override
    {
        m_store.interrupted.push_back(session);
        return result();
    }

    Result<RoomHistory> roomHistory(RoomId /*room*/, WallTime /*before*/) override
    {
        if (m_store.failure)
            return tl::unexpected(*m_store.failure);
        RoomHistory history;
        history.recentMessages.push_back(MessageId {77});
        return history;
    }

    Result<void> heartbeat(SessionId /*session*/, WallTime /*now*/) override
    {
        ++m_store.heartbeats;
        return m_store.refusesWriting ? Result<void>(tl::unexpected(*m_store.refusesWriting))
                                      : result();
    }

    Result<WriteOutcome> write(SessionId /*session*/,
                               std::span<const EventBatchPtr> batches) override
    {
        if (m_store.failure || m_store.refusesWriting)
            return tl::unexpected(m_store.failure.value_or(
                m_store.refusesWriting.value_or(Error {ErrorCode::DbFailed, {}})));
        if (m_store.conflicts > 0) {
            --m_store.conflicts;
            return failure(ErrorCode::DbBusy, QStringLiteral("deadlock"));
        }
        for (const EventBatchPtr& batch : batches) {
            const auto bad = m_store.poison.find(batch->capture->uuid);
            if (bad != m_store.poison.end() && batch->firstFrame <= bad->second
                && bad->second <= batch->lastFrame)
                return failure(ErrorCode::DbFailed, QStringLiteral("data too odd"));
        }
        WriteOutcome outcome;
        for (const EventBatchPtr& batch : batches) {
            FrameNumber& cursor = m_store.cursors[batch->capture->uuid];
            for (const StreakChange& change : batch->streaks)
                m_store.closed.push_back(change.streak.id);
            for (const Event& event : batch->events) {
                if (event.frame <= cursor)
                    continue;
                m_store.frames.push_back(event.frame);
                ++outcome.stored;
            }
            cursor = std::max(cursor, batch->lastFrame);
        }
        return outcome;
    }

private:
    Result<void> result() const
    {
        return m_store.failure ? Result<void>(tl::unexpected(*m_store.failure)) : Result<void>();
    }

    MemoryStore& m_store;
};

} // namespace racha::test
