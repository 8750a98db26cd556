// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/event/event.h"
#include "core/store/sql/payloadpacker.h"
#include "core/streak/streak.h"

#include <QString>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace racha {

class SqlConnection;

/// An event on its way into live_events, with what later rows of its transaction made of it.
struct PendingRow
{
    const Event* event = nullptr;
    StreakStatus status = StreakStatus::None;
    bool isStreaking = false;
    std::int64_t id = 0; ///< after the insert
    bool isRefused = false; ///< after the insert: its message is stored already
};

/// Inserts rows with their payloads and changes the status of stored ones, in few statements.
/// Within the caller's transaction. Only this class and StreakRecompute change live_events.
class RowWriter
{
public:
    explicit RowWriter(SqlConnection& connection);

    struct Origin
    {
        SessionId session;
        std::string streamer;
        WallTime now;
    };

    Result<void> insert(std::span<PendingRow> rows, const Origin& origin);
    /// Sets status and is_streaking; rows by message id, or by the negative number that is their
    /// id.
    Result<void> change(RoomId room, const std::vector<RowChange>& changes, WallTime now);

    PayloadPacker& packer() { return m_packer; }

    /// Payloads beyond this many bytes cannot be sent to the server.
    void setLargestPayload(std::size_t bytes) { m_largestPayload = bytes; }

private:
    Result<void> insertOne(PendingRow& row, const Origin& origin);
    Result<void> insertMany(std::span<PendingRow*> rows, const Origin& origin);
    Result<void> insertChunk(std::span<PendingRow*> rows, const Origin& origin);
    Result<void> readIds(std::span<PendingRow*> rows,
                         std::unordered_map<MessageId, std::int64_t>& ids);
    Result<void> insertPayloads(std::span<PendingRow*> rows);
    PayloadPacker::Packed packed(const Event& event, std::string& buffer);
    const QString& eventInsert(std::size_t rows);
    const QString& payloadInsert(std::size_t rows);

    SqlConnection& m_connection;
    PayloadPacker m_packer;
    std::vector<std::string> m_buffers; ///< packed payloads of a statement
    std::unordered_map<std::size_t, QString> m_eventInserts;
    std::unordered_map<std::size_t, QString> m_payloadInserts;
    std::size_t m_largestPayload = 500U << 20U;
};

} // namespace racha
