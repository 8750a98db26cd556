// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventsink.h"

#include <algorithm>
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
    int lostWrites = 0; ///< so many writes fail behind frame 20, though the store can be opened
    std::map<std::string, FrameNumber> cursors;
    std::vector<FrameNumber> frames; ///< of the events, in the order stored
    std::vector<std::string> closed; ///< streaks that batches of timers closed
    std::vector<SessionId> interrupted;
    int opened = 0;
    int heartbeats = 0;
    std::optional<Error> refusesWriting; ///< it opens all the same
    std::map<std::string, FrameNumber> poison; ///< by uuid: what holds this frame is never taken
    bool hidesPoison = false; ///< no single event is to blame
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
        const bool isLost = m_store.lostWrites > 0 && batches.back()->lastFrame > 20;
        if (isLost) {
            --m_store.lostWrites;
            return failure(ErrorCode::DbLost, QStringLiteral("gone"));
        }
        if (m_store.conflicts > 0) {
            --m_store.conflicts;
            return failure(ErrorCode::DbBusy, QStringLiteral("deadlock"));
        }
        const bool isBad = std::ranges::any_of(batches, [this](const EventBatchPtr& batch) {
            return std::ranges::any_of(batch->events,
                                       [&](const Event& event) { return isPoison(*batch, event); });
        });
        if (isBad)
            return failure(ErrorCode::DbFailed, QStringLiteral("data too odd"));
        return taken(batches);
    }

    Result<std::vector<std::size_t>> refusedEvents(SessionId /*session*/,
                                                   const EventBatchPtr& batch) override
    {
        if (m_store.failure)
            return tl::unexpected(*m_store.failure);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < batch->events.size() && !m_store.hidesPoison; ++i) {
            if (isPoison(*batch, batch->events[i]))
                places.push_back(i);
        }
        return places;
    }

    Result<WriteOutcome> writeWithout(SessionId session, const EventBatchPtr& batch,
                                      std::span<const std::size_t> refused) override
    {
        auto rest = std::make_shared<EventBatch>(*batch);
        for (std::size_t i = refused.size(); i-- > 0;)
            rest->events.erase(rest->events.begin() + static_cast<std::ptrdiff_t>(refused[i]));
        const EventBatchPtr one = std::move(rest);
        return write(session, {&one, 1});
    }

private:
    bool isPoison(const EventBatch& batch, const Event& event) const
    {
        const auto bad = m_store.poison.find(batch.capture->uuid);
        return bad != m_store.poison.end() && event.frame == bad->second;
    }

    WriteOutcome taken(std::span<const EventBatchPtr> batches)
    {
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

    Result<void> result() const
    {
        return m_store.failure ? Result<void>(tl::unexpected(*m_store.failure)) : Result<void>();
    }

    MemoryStore& m_store;
};

} // namespace racha::test
