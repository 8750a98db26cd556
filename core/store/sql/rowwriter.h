// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/sql/boundcell.h"
#include "core/store/sql/payloadpacker.h"
#include "core/store/sql/pendingrow.h"
#include "core/store/sql/rowsahead.h"
#include "core/streak/streak.h"

#include <QString>

#include <array>
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
    static constexpr std::size_t kEventColumns = 17;
    static constexpr std::size_t kPayloadColumns = 4;
    using Rows = std::span<PendingRow* const>;
    using EventCells = std::array<BoundCell, kEventColumns>;
    using PayloadCells = std::array<BoundCell, kPayloadColumns>;

    Result<void> insertEach(Rows rows, const Origin& origin);
    Result<void> insertMany(Rows rows, const Origin& origin);
    Result<void> insertFresh(Rows rows, const Origin& origin);
    Result<void> insertChunk(Rows rows, std::size_t first, const Origin& origin);
    Result<void> readIds(Rows rows, std::unordered_map<MessageId, std::int64_t>& ids);
    Result<void> insertAllPayloads(Rows rows);
    Result<void> insertPayloads(Rows rows, std::size_t first);
    EventCells eventCells(const PendingRow& row, const RowCells& cells, const Origin& origin) const;
    static PayloadCells payloadCells(const PendingRow& row, const RowCells& cells);
    void bind(QSqlQuery& query, std::size_t at, std::span<const BoundCell> cells);
    std::size_t statementBytes() const;
    std::size_t rowsPerInsert() const;
    const QString& eventInsert(std::size_t rows);
    const QString& payloadInsert(std::size_t rows);
    static QString valueRows(const QStringList& columns, std::size_t rows);

    SqlConnection& m_connection;
    PayloadPacker m_packer;
    RowsAhead m_ahead {m_packer};
    std::string m_now; ///< of the transaction, as stored
    std::vector<QString> m_places; ///< names of placeholders: Qt binds by name much quicker
    std::unordered_map<std::size_t, QString> m_eventInserts;
    std::unordered_map<std::size_t, QString> m_payloadInserts;
    std::size_t m_largestStatement = 500U << 20U;
};

} // namespace racha
