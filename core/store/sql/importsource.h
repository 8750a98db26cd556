// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/store/import.h"
#include "core/store/sql/importedrow.h"
#include "core/store/sql/sqlconnection.h"

#include <map>
#include <memory>
#include <vector>

namespace racha {

class SliceRows;

/// Another store, read row by row in the order of its ids: one of Racha's, or a predecessor's.
class ImportSource
{
public:
    explicit ImportSource(DatabaseUrl url);
    ~ImportSource();

    /// Errors: db.*; db.needs_adoption for tables that are neither's.
    Result<void> open();

    /// The same for the same store, wherever it is: what sessions without uuid are named after.
    const QString& identity() const { return m_identity; }

    bool isPredecessor() const { return m_isPredecessor; }

    /// By their ids there.
    Result<std::map<std::int64_t, ImportedSession>> sessions();
    /// What one of those sessions got of its live; none: it did not note it.
    Result<std::optional<Coverage>> coverage(std::int64_t session);
    /// Marks and gaps of one of those sessions.
    Result<std::vector<Notice>> notices(std::int64_t session);
    /// False: there is none. Between the first and the last, other questions go by lookups().
    Result<bool> next(ImportedRow& row);

    /// A second connection.
    SqlConnection& lookups() { return m_lookups; }

private:
    QString sessionCell(const QString& column) const;
    QString rowColumns() const;
    Result<void> readIdentity();

    SqlConnection m_connection;
    SqlConnection m_lookups;
    QString m_identity;
    int m_version = 0; ///< of the schema; 0: a predecessor's
    bool m_isPredecessor = false;
    QStringList m_eventColumns; ///< of a predecessor
    QStringList m_sessionColumns;
    std::unique_ptr<SliceRows> m_rows;
};

} // namespace racha
