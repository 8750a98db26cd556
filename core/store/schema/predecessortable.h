// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace racha {

class SqlConnection;

/// A column of ours: its name, its type with what goes for rows that do not say, and the column
/// that it stands behind.
struct AddedColumn
{
    QString name;
    QString definition;
    QString after;
};

/// A table of a predecessor on MySQL or MariaDB, and what is missing there for Racha.
class PredecessorTable
{
public:
    /// `live_events`; read once. Errors: db.*
    static Result<PredecessorTable> read(SqlConnection& connection, const QString& name);

    const QString& name() const { return m_name; }

    bool exists() const { return !m_columns.empty(); }

    QStringList columnNames() const;

    bool has(const QString& column) const { return find(column) != nullptr; }

    /// Those of `names` that it has not.
    QStringList missing(const QStringList& names) const;
    QStringList missing(std::span<const AddedColumn> columns) const;
    /// Some text of it is not utf8mb4, or is compared by another rule than by its code points.
    bool needsConversion() const;

    /// One ALTER TABLE for all that is missing; empty where nothing is. `unique`: name and columns
    /// of a key of ours. `given`: columns that our INSERTs name; others, without a default, get
    /// one.
    QString alteration(std::span<const AddedColumn> columns, const QString& uniqueName,
                       const QString& uniqueColumns, const QStringList& given) const;

private:
    struct Column
    {
        QString name;
        QString type; ///< data_type
        bool isNullable = false;
        bool hasDefault = false;
        QString characterSet; ///< empty: no text
        QString collation;
    };

    const Column* find(const QString& name) const;
    Result<void> readColumns(SqlConnection& connection);
    Result<void> readKeys(SqlConnection& connection);
    QStringList defaultsFor(const QStringList& given) const;

    QString m_name;
    QString m_engine;
    std::vector<Column> m_columns;
    QStringList m_keys; ///< names of its indexes
};

} // namespace racha
