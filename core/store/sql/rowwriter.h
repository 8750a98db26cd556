// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/sql/payloadpacker.h"
#include "core/store/sql/pendingrow.h"
#include "core/store/sql/rowsahead.h"
#include "core/streak/streak.h"

#include <QString>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

class QSqlQuery;

namespace racha {

class SqlConnection;

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
    using Rows = std::span<PendingRow* const>;

    Result<void> insertEach(Rows rows, const Origin& origin);
    Result<void> insertMany(Rows rows, const Origin& origin);
    Result<void> insertFresh(Rows rows, const Origin& origin);
    Result<void> insertChunk(Rows rows, std::size_t first, const Origin& origin);
    Result<void> readIds(Rows rows, std::unordered_map<MessageId, std::int64_t>& ids);
    Result<void> insertAllPayloads(Rows rows);
    Result<void> insertPayloads(Rows rows, std::size_t first);
    void bindEvent(QSqlQuery& query, std::size_t at, const PendingRow& row, const RowCells& cells,
                   const Origin& origin);
    void bindPayload(QSqlQuery& query, std::size_t at, const PendingRow& row,
                     const RowCells& cells);
    std::size_t statementBytes() const;
    std::size_t rowsPerInsert() const;
    const QString& eventInsert(std::size_t rows);
    const QString& payloadInsert(std::size_t rows);
    QString valueRows(const QStringList& columns, std::size_t rows);
    const QString& place(std::size_t index);

    SqlConnection& m_connection;
    PayloadPacker m_packer;
    RowsAhead m_ahead {m_packer};
    QString m_now; ///< of the transaction, as stored
    std::vector<QString> m_places; ///< names of placeholders: Qt binds by name much quicker
    std::unordered_map<std::size_t, QString> m_eventInserts;
    std::unordered_map<std::size_t, QString> m_payloadInserts;
    std::size_t m_largestStatement = 500U << 20U;
};

} // namespace racha
