// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace racha::bench {

/// The rows of a store as its tables hold them: what is left of storing when nothing has to be
/// worked out any more. In memory.
class RawRows
{
public:
    /// All tables of a SQLite store but those that each store begins with; nullopt: unreadable.
    static std::optional<RawRows> of(const QString& sqliteFile);

    /// Seconds that SQLite's own interface needs for them, row by row by prepared statements, into
    /// a store's empty file, in so many transactions. Negative: a statement failed, told on stderr.
    double insertBySqlite(const QString& sqliteFile, std::size_t transactions) const;
    /// The same for a server's empty store, by prepared statements of many rows through Qt.
    double insertBySql(QSqlDatabase& database, std::size_t transactions) const;

private:
    struct Table
    {
        QString name;
        QStringList columns;
        std::vector<QVariantList> rows;
    };

    /// The part of a table's rows that belongs to a transaction: each brings its share of all.
    struct Span
    {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    static Span share(const Table& table, std::size_t part, std::size_t parts);
    static QString insertText(const Table& table, std::size_t rows);
    static bool insertMany(QSqlDatabase& database, const Table& table, Span span,
                           std::optional<QSqlQuery>& full);

    std::vector<Table> m_tables;
};

} // namespace racha::bench
