// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/sqlitecopy.h"

#include <QStringList>

namespace racha {

class SqlConnection;

/// Copies the tables of a store, row by row, into an SQLite database that has the same ones, empty
/// or with rows that are replaced. The source is seen at one moment; rows come as the server sends
/// them, and are committed some thousands at a time.
/// Errors: db.*, disk.full.
class RowCopy
{
public:
    /// `source` is opened to read only.
    RowCopy(SqlConnection& source, SqlConnection& target)
        : m_source(source)
        , m_target(target)
    {
    }

    /// False: cancelled.
    Result<bool> run(const std::atomic<bool>& isCancelled, const ShareDone& watch);

private:
    struct Table
    {
        QString name;
        QStringList columns;
        QString select;
        QString insert;
    };

    Result<QStringList> names() const;
    Result<Table> describe(const QString& name) const;
    Result<std::int64_t> estimatedRows() const;
    Result<bool> copy(const Table& table, const std::atomic<bool>& isCancelled,
                      const ShareDone& watch);
    Result<void> checkCount(const Table& table, std::int64_t rows) const;

    SqlConnection& m_source;
    SqlConnection& m_target;
    std::int64_t m_expected = 0;
    std::int64_t m_copied = 0;
};

} // namespace racha
