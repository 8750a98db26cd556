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

class QSqlQuery;

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
    bool isCut = false; ///< after the insert: stored without what the server does not take
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

    /// What the server takes at once: bytes of one cell, or of the cells of one statement. Texts
    /// and payloads beyond it are cut.
    void setLargestStatement(std::size_t bytes) { m_largestStatement = bytes; }

private:
    struct RowTexts;

    Result<void> insertOne(PendingRow& row, const Origin& origin);
    Result<void> insertMany(std::span<PendingRow*> rows, const Origin& origin);
    Result<void> insertFresh(std::span<PendingRow*> rows, const Origin& origin);
    Result<void> insertChunk(std::span<PendingRow*> rows, std::span<const RowTexts> texts,
                             const Origin& origin);
    Result<void> readIds(std::span<PendingRow*> rows,
                         std::unordered_map<MessageId, std::int64_t>& ids);
    Result<void> insertAllPayloads(std::span<PendingRow*> rows);
    Result<void> insertPayloads(std::span<PendingRow*> rows);
    static void bindEvent(QSqlQuery& query, int at, const PendingRow& row, const RowTexts& texts,
                          const Origin& origin);
    RowTexts textsOf(PendingRow& row, const std::string& now) const;
    PayloadPacker::Packed packed(PendingRow& row, std::string& buffer);
    std::size_t statementBytes() const;
    const QString& eventInsert(std::size_t rows);
    const QString& payloadInsert(std::size_t rows);

    SqlConnection& m_connection;
    PayloadPacker m_packer;
    std::vector<std::string> m_buffers; ///< packed payloads of a statement
    std::unordered_map<std::size_t, QString> m_eventInserts;
    std::unordered_map<std::size_t, QString> m_payloadInserts;
    std::size_t m_largestStatement = 500U << 20U;
};

} // namespace racha
