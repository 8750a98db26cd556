// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/result.h"
#include "core/store/sql/importedrow.h"

#include <span>
#include <unordered_map>

namespace racha {

class SqlConnection;

/// Which of the rows of an import are stored already.
class KnownRows
{
public:
    explicit KnownRows(SqlConnection& connection);

    /// For each row, in their order. All are of one room. Within the caller's transaction, which
    /// stores those that are not known.
    Result<std::vector<bool>> look(RoomId room, std::span<const ImportedRow> rows);

private:
    Result<void> findMessages(RoomId room, std::span<const ImportedRow> rows);
    Result<void> countUnnamed(RoomId room, std::span<const ImportedRow> rows);

    SqlConnection& m_connection;
    std::unordered_map<MessageId, bool> m_messages; ///< stored, or seen before in this call
    std::unordered_map<std::string, std::int64_t> m_stored; ///< by content
    /// How many rows of a content the source has had so far; rows of a content stand near each
    /// other, so that old ones may be forgotten.
    AgingMap<std::string, std::int64_t> m_seen;
};

} // namespace racha
