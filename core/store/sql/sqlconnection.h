// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/result.h"
#include "core/filter/sqlcondition.h"
#include "core/store/databaseurl.h"
#include "core/store/sql/insertstatement.h"
#include "core/store/sql/sqldialect.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <string>

namespace racha {

enum class SqlAccess
{
    ReadWrite,
    Upkeep, ///< as ReadWrite, and waits for as long as a statement takes: tables are altered
    ReadOnly ///< makes no file, changes no table, holds no writer up
};

/// One named connection with its prepared statements. Opened, used and closed on one thread.
/// Errors: db.*, disk.full, by the server's own number. After db.lost: close() and open() again.
class SqlConnection
{
public:
    explicit SqlConnection(DatabaseUrl url, SqlAccess access = SqlAccess::ReadWrite);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// Connects to the first host that answers a query and is a whole member of its cluster, where
    /// it is in one; checks encryption and version. The database is not changed by it.
    Result<void> open();
    /// Settings of the connection; the first thing that may change an SQLite file (its mode).
    Result<void> setUp();
    void close();

    const DatabaseUrl& url() const { return m_url; }

    const SqlDialect& dialect() const { return *m_dialect; }

    /// `SQLite 3.40.1`, `MariaDB 10.11.19`.
    const std::string& engine() const { return m_engine; }

    /// It is a member of a Galera cluster: others may write the same rows through other members,
    /// and locks are known to their own member only.
    bool isClustered() const { return m_isClustered; }

    /// Bytes of long cells that the server takes in one statement. Error: db.packet_too_small,
    /// where that is too little for most events.
    Result<std::size_t> largestStatement();

    /// What filters may ask of this connection, once it is open.
    FilterSqlTarget filterTarget() const { return m_filterTarget; }

    /// Qt's connection, for what goes around its queries.
    const QSqlDatabase& database() const { return m_database; }

    /// Ends the statement that runs: it fails. To be called from any thread, while the connection
    /// is open; never waits. Of a server, which is told through a connection of its own, it may
    /// come too late and end the next statement.
    std::function<void()> interrupter() const;

    /// Executes text without parameters.
    Result<void> execute(const QString& sql);
    /// The prepared statement of that text; kept for the next time, while it is one of the latest
    /// kKeptStatements.
    Result<QSqlQuery*> prepared(const QString& sql);
    /// The same for an INSERT of one row, in the quickest way that this connection has.
    Result<InsertStatement*> insertStatement(const QString& sql);
    /// Runs a prepared statement with these values; the query stands before its first row.
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& values = {});
    /// Runs what was bound by hand.
    Result<void> exec(QSqlQuery& query) const;
    /// Ends the reading of a query. Error: what cut its rows short.
    Result<void> finish(QSqlQuery& query) const;

    Result<void> begin()
    {
        return execute(isReadOnly() ? m_dialect->beginRead() : m_dialect->begin());
    }

    Result<void> commit() { return execute(QStringLiteral("COMMIT")); }

    void rollback();

private:
    static constexpr std::size_t kKeptStatements = 100;

    bool isReadOnly() const { return m_access == SqlAccess::ReadOnly; }

    enum class Donors
    {
        Refused,
        Taken
    };

    Result<void> openFile();
    Result<void> checkFile() const;
    Result<void> openServer();
    Result<void> openOneOfHosts(Donors donors);
    Result<void> tryHost(const DatabaseUrl::Host& host, Donors donors);
    Result<void> openHost(const DatabaseUrl::Host& host, bool encrypted, Donors donors);
    Result<void> logOn(const DatabaseUrl::Host& host);
    bool logOnWith(const Secret& password);
    Result<void> checkEncryption();
    Result<void> checkMember(Donors donors);
    Result<void> checkVersion();
    Result<void> readConnectionId(const DatabaseUrl::Host& host);
    Result<QString> single(const QString& sql, int column = 0);
    Result<QString> shown(const QString& sql);
    Result<std::unique_ptr<QSqlQuery>> prepare(const QString& sql) const;
    void forgetStatements();
    ErrorCode causeOf(const QSqlError& error) const;
    tl::unexpected<Error> failed(const QSqlError& error, const QString& doing) const;

    DatabaseUrl m_url;
    SqlAccess m_access;
    std::unique_ptr<SqlDialect> m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    AgingMap<QString, std::unique_ptr<QSqlQuery>> m_statements {kKeptStatements};
    AgingMap<QString, std::unique_ptr<InsertStatement>> m_inserts {kKeptStatements};
    std::string m_engine;
    std::function<void()> m_interrupt;
    FilterSqlTarget m_filterTarget;
    bool m_isClustered = false;
    bool m_hasDonor = false; ///< a member that copies itself to another one was passed over
};

/// Rolls back unless committed.
class SqlTransaction
{
public:
    explicit SqlTransaction(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;

    ~SqlTransaction()
    {
        if (m_isOpen)
            m_connection.rollback();
    }

    Result<void> begin()
    {
        auto begun = m_connection.begin();
        m_isOpen = begun.has_value();
        return begun;
    }

    /// After an error the outcome is unknown: the transaction is to be repeated as a whole.
    Result<void> commit()
    {
        auto done = m_connection.commit();
        m_isOpen = !done.has_value();
        return done;
    }

private:
    SqlConnection& m_connection;
    bool m_isOpen = false;
};

} // namespace racha
