// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

#include <QSqlError>
#include <QString>
#include <QStringList>

#include <memory>

namespace racha {

struct DatabaseUrl;

/// What differs between SQL servers, as text and numbers; no connection, no state.
/// Another server is another subclass and a row in the contract test.
class SqlDialect
{
public:
    virtual ~SqlDialect() = default;
    static std::unique_ptr<SqlDialect> of(const DatabaseUrl& url);

    /// Name of the Qt driver.
    virtual QString driver() const = 0;
    /// Statements for each new connection, after the schema was found to be ours.
    virtual QStringList sessionSetUp() const = 0;
    /// The same for a connection that only reads, and never may write.
    virtual QStringList readerSetUp() const = 0;
    /// Number of the server's version, and what is the least that we can use (`major.minor`).
    virtual QString versionQuery() const = 0;

    virtual QString begin() const = 0;
    /// Begins a transaction that sees one moment and holds nobody up.
    virtual QString beginRead() const = 0;
    /// Appended to a SELECT that must see and hold the newest rows.
    virtual QString forUpdate() const = 0;

    /// A statement of a migration with `{id}`, `{time}`, `{text:N}`, `{longtext}`, `{blob}`,
    /// `{bool}`, `{ifabsent}`, `{ifpresent}`, `{onevents}` (behind DROP INDEX), `{options}` and
    /// `{clustered}` (options of a table that is nothing but its key) replaced.
    QString ddl(const QString& statement) const;
    virtual bool hasTransactionalDdl() const = 0;
    /// Number of tables of that name in this database; one placeholder.
    virtual QString tableExists() const = 0;

    /// A placeholder that takes UTF-8 bytes as text.
    virtual QString utf8Placeholder() const = 0;
    /// A time column as text with microseconds.
    virtual QString timeText(const QString& column) const = 0;
    /// A time column as whole seconds since 1970, rounded down.
    virtual QString unixSeconds(const QString& column) const = 0;
    /// The whole number, or the text, at a path of event_data (`gift.diamond_count`); NULL or 0
    /// where it is something else.
    virtual QString jsonNumber(const QString& path) const = 0;
    virtual QString jsonText(const QString& path) const = 0;
    /// Ends an INSERT: where `keys` exist already, nothing changes (never INSERT IGNORE, which also
    /// swallows other errors).
    virtual QString ignoreRepeated(const QStringList& keys) const = 0;
    /// Ends an INSERT: where `keys` exist already, `columns` get the new values.
    virtual QString upsert(const QStringList& keys, const QStringList& columns) const = 0;
    /// `live_events`, read by that index and no other.
    virtual QString byIndex(const QString& index) const = 0;
    /// Columns of each unique key of a table, joined by commas; one placeholder.
    virtual QString uniqueKeys() const = 0;
    /// Asks the database whether it is whole: rows of text, `ok` where it is. Empty: cannot be
    /// asked.
    virtual QString integrityQuery() const = 0;
    /// Rows of one INSERT into live_events. 1: ids are taken from each insert.
    virtual int rowsPerInsert() const = 0;

    /// What a driver's error means; by its number, since Qt's type of error says too little, and
    /// by its text where that holds another number.
    virtual ErrorCode codeOf(int nativeCode) const = 0;
    virtual ErrorCode codeOf(const QSqlError& error) const;

protected:
    virtual QString columnType(const QString& name, const QString& argument) const = 0;
};

class SqliteDialect final : public SqlDialect
{
public:
    using SqlDialect::codeOf;
    QString driver() const override;
    QStringList sessionSetUp() const override;
    QStringList readerSetUp() const override;
    QString versionQuery() const override;
    QString begin() const override;
    QString beginRead() const override;
    QString forUpdate() const override;

    bool hasTransactionalDdl() const override { return true; }

    QString tableExists() const override;
    QString utf8Placeholder() const override;
    QString timeText(const QString& column) const override;
    QString unixSeconds(const QString& column) const override;
    QString jsonNumber(const QString& path) const override;
    QString jsonText(const QString& path) const override;
    QString ignoreRepeated(const QStringList& keys) const override;
    QString byIndex(const QString& index) const override;
    QString upsert(const QStringList& keys, const QStringList& columns) const override;
    QString uniqueKeys() const override;
    QString integrityQuery() const override;

    int rowsPerInsert() const override { return 1; }

    ErrorCode codeOf(int nativeCode) const override;

protected:
    QString columnType(const QString& name, const QString& argument) const override;
};

/// MySQL and MariaDB.
class MysqlDialect final : public SqlDialect
{
public:
    QString driver() const override;
    QStringList sessionSetUp() const override;
    QStringList readerSetUp() const override;
    QString versionQuery() const override;
    QString begin() const override;
    QString beginRead() const override;
    QString forUpdate() const override;

    bool hasTransactionalDdl() const override { return false; }

    QString tableExists() const override;
    QString utf8Placeholder() const override;
    QString timeText(const QString& column) const override;
    QString unixSeconds(const QString& column) const override;
    QString jsonNumber(const QString& path) const override;
    QString jsonText(const QString& path) const override;
    QString ignoreRepeated(const QStringList& keys) const override;
    QString byIndex(const QString& index) const override;
    QString upsert(const QStringList& keys, const QStringList& columns) const override;
    QString uniqueKeys() const override;
    QString integrityQuery() const override;

    int rowsPerInsert() const override { return 128; }

    ErrorCode codeOf(int nativeCode) const override;
    ErrorCode codeOf(const QSqlError& error) const override;

protected:
    QString columnType(const QString& name, const QString& argument) const override;
};

} // namespace racha
