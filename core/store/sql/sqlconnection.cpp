// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlconnection.h"

#include "core/base/logging.h"
#include "core/store/sql/sqlitefunctions.h"
#include "core/store/sql/tlspreflight.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThreadPool>
#include <QVersionNumber>

#include <atomic>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Below 7 s a Galera cluster's healthy COMMIT would look dead while a member is evicted.
constexpr int kConnectSeconds = 5;
constexpr int kTransferSeconds = 20;
constexpr int kUpkeepSeconds = 24 * 60 * 60;
constexpr int kBusyMs = 10'000;
/// A statement's text, and its columns beside event_data or payload.
constexpr std::size_t kPacketRest = 64U << 10U;
constexpr std::size_t kLeastPacket = 2 * kPacketRest;
constexpr std::size_t kLargestOfFile = 500U << 20U;

QString freshName()
{
    static std::atomic<int> count {0};
    return u"racha-store-"_s + QString::number(++count);
}

/// The unix socket would be taken for `localhost`, whatever the port says.
QString tcpName(const QString& host)
{
    return host == "localhost"_L1 ? u"127.0.0.1"_s : host;
}

QString serverOptions(const DatabaseUrl& url, SqlAccess access, bool encrypted)
{
    QString options = u"MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;"
                      "MYSQL_OPT_WRITE_TIMEOUT=%2"_s.arg(kConnectSeconds)
                          .arg(access == SqlAccess::Upkeep ? kUpkeepSeconds : kTransferSeconds);
    if (!encrypted)
        return options;
    // Any of the SSL options turns encryption on; the cipher list is the one that demands nothing
    // of the certificate.
    if (url.caFile.isEmpty())
        return options + u";SSL_CIPHER=DEFAULT"_s;
    return options + u";SSL_CA="_s + url.caFile;
}

} // namespace

SqlConnection::SqlConnection(DatabaseUrl url, SqlAccess access)
    : m_url(std::move(url))
    , m_access(access)
    , m_dialect(SqlDialect::of(m_url))
    , m_name(freshName())
{
}

SqlConnection::~SqlConnection()
{
    close();
}

void SqlConnection::close()
{
    m_interrupt = {};
    // A file stays open as long as one of its statements. On a server each writes a good-bye to a
    // connection that is still open, which may be dead: there the connection goes first.
    if (m_url.engine == DatabaseUrl::Engine::Sqlite)
        forgetStatements();
    m_database.close();
    forgetStatements();
    if (!m_database.isValid())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void SqlConnection::forgetStatements()
{
    m_statements = AgingMap<QString, std::unique_ptr<QSqlQuery>>(kKeptStatements);
    m_inserts = AgingMap<QString, std::unique_ptr<InsertStatement>>(kKeptStatements);
}

/// SQLite says of a disk without room for its side files that they cannot be opened or grown.
ErrorCode SqlConnection::causeOf(const QSqlError& error) const
{
    constexpr qint64 kSideFiles = 1 << 20;
    constexpr int kIoError = 10;
    constexpr int kCannotOpen = 14;
    const ErrorCode code = m_dialect->codeOf(error);
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    if (m_url.engine != DatabaseUrl::Engine::Sqlite
        || (primary != kIoError && primary != kCannotOpen))
        return code;
    const QStorageInfo disk(QFileInfo(m_url.path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < kSideFiles ? ErrorCode::DiskFull : code;
}

tl::unexpected<Error> SqlConnection::failed(const QSqlError& error, const QString& doing) const
{
    return failure(causeOf(error),
                   doing + u": "_s + error.databaseText() + u" ("_s + error.nativeErrorCode()
                       + u')');
}

Result<void> SqlConnection::open()
{
    close();
    if (!QSqlDatabase::isDriverAvailable(m_dialect->driver()))
        return failure(ErrorCode::DbDriverMissing, m_dialect->driver());
    m_database = QSqlDatabase::addDatabase(m_dialect->driver(), m_name);
    auto opened = m_url.engine == DatabaseUrl::Engine::Sqlite ? openFile() : openServer();
    if (!opened)
        close();
    return opened;
}

Result<void> SqlConnection::checkFile() const
{
    const QFileInfo file(m_url.path);
    if (file.isDir())
        return failure(ErrorCode::DbUnknownDatabase, m_url.path + u" is a folder"_s);
    if (isReadOnly()) {
        return file.exists()
            ? Result<void>()
            : failure(ErrorCode::DbUnknownDatabase, m_url.path + u" is not there"_s);
    }
    if (!QDir().mkpath(file.absolutePath()))
        return failure(ErrorCode::DbReadOnly, u"cannot make folder "_s + file.absolutePath());
    if (file.exists() ? !file.isWritable() : !QFileInfo(file.absolutePath()).isWritable())
        return failure(ErrorCode::DbReadOnly, m_url.path + u" cannot be written"_s);
    return {};
}

Result<void> SqlConnection::openFile()
{
    if (auto usable = checkFile(); !usable)
        return usable;
    leaveSqliteMemoryUncounted();
    m_database.setDatabaseName(m_url.path);
    const QString readOnly = isReadOnly() ? u";QSQLITE_OPEN_READONLY"_s : QString();
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(kBusyMs) + readOnly);
    if (!m_database.open())
        return failed(m_database.lastError(), u"opening "_s + m_url.path);
    m_filterTarget = {FilterSqlTarget::Engine::Sqlite, registerFilterFunctions(m_database)};
    m_interrupt = sqliteInterrupter(m_database);
    return checkVersion();
}

/// A donor is slow or stands still while it copies itself, so it is the last choice.
Result<void> SqlConnection::openServer()
{
    m_hasDonor = false;
    auto opened = openOneOfHosts(Donors::Refused);
    return !opened && m_hasDonor ? openOneOfHosts(Donors::Taken) : opened;
}

Result<void> SqlConnection::openOneOfHosts(Donors donors)
{
    Result<void> last = failure(ErrorCode::DbRefused, u"no host is named"_s);
    for (const auto& host : m_url.hosts) {
        auto opened = tryHost(host, donors);
        if (opened)
            return opened;
        qCInfo(lcStore) << "no connection"
                        << "host=" << host.name << "port=" << host.port
                        << "cause=" << opened.error().detail;
        // What a host answers says more than that another one is away.
        if (opened.error().code != ErrorCode::DbRefused
            || last.error().code == ErrorCode::DbRefused)
            last = std::move(opened);
    }
    return last;
}

Result<void> SqlConnection::tryHost(const DatabaseUrl::Host& host, Donors donors)
{
    if (m_url.tls == TlsMode::Required || m_url.tls == TlsMode::Verify) {
        const auto checked = tlsPreflight(m_url, host);
        return checked ? openHost(host, true, donors) : checked;
    }
    auto opened = openHost(host, m_url.tls != TlsMode::Off, donors);
    if (!opened && m_url.tls == TlsMode::Preferred && opened.error().code == ErrorCode::DbTls)
        opened = openHost(host, false, donors);
    return opened;
}

Result<void> SqlConnection::openHost(const DatabaseUrl::Host& host, bool encrypted, Donors donors)
{
    m_database.close();
    m_database.setHostName(tcpName(host.name));
    m_database.setPort(host.port);
    m_database.setDatabaseName(m_url.database);
    m_database.setUserName(m_url.user);
    m_database.setConnectOptions(serverOptions(m_url, m_access, encrypted));
    if (auto done = logOn(host); !done)
        return done;
    m_filterTarget = {FilterSqlTarget::Engine::Mysql, false};
    auto usable = checkEncryption();
    if (usable)
        usable = checkMember(donors);
    if (usable)
        usable = readConnectionId(host);
    return usable ? checkVersion() : usable;
}

/// A cluster's member accepts connections, and pings, while it has no quorum or still catches up.
Result<void> SqlConnection::checkMember(Donors donors)
{
    const auto isOn = shown(u"SHOW VARIABLES LIKE 'wsrep_on'"_s);
    if (!isOn)
        return tl::unexpected(isOn.error());
    m_isClustered = *isOn == "ON"_L1;
    if (!m_isClustered)
        return {};
    const auto ready = shown(u"SHOW STATUS LIKE 'wsrep_ready'"_s);
    const auto quorum = shown(u"SHOW STATUS LIKE 'wsrep_cluster_status'"_s);
    const auto state = shown(u"SHOW STATUS LIKE 'wsrep_local_state_comment'"_s);
    for (const auto* const answer : {&ready, &quorum, &state}) {
        if (!*answer)
            return tl::unexpected(answer->error());
    }
    const bool isDonor = state->startsWith("Donor"_L1);
    m_hasDonor |= isDonor;
    const bool isWhole = *state == "Synced"_L1 || (isDonor && donors == Donors::Taken);
    if (isWhole && *ready == "ON"_L1 && *quorum == "Primary"_L1)
        return {};
    return failure(ErrorCode::DbClusterNotReady,
                   u"wsrep_ready %1, wsrep_cluster_status %2, wsrep_local_state_comment %3"_s.arg(
                       *ready, *quorum, *state));
}

/// A keychain is asked only where it is known to have the password, or the server wants one.
Result<void> SqlConnection::logOn(const DatabaseUrl::Host& host)
{
    PasswordSource* const source = m_url.password.isEmpty() ? m_url.passwords.get() : nullptr;
    const bool isExpected = source != nullptr && source->isExpected();
    bool isOpen = logOnWith(isExpected ? source->password() : m_url.password);
    if (!isOpen && source != nullptr && !isExpected
        && m_dialect->codeOf(m_database.lastError()) == ErrorCode::DbCredentials) {
        if (const Secret password = source->password(); !password.isEmpty())
            isOpen = logOnWith(password);
    }
    if (!isOpen)
        return failed(m_database.lastError(), u"connecting to "_s + host.name);
    return {};
}

bool SqlConnection::logOnWith(const Secret& password)
{
    m_database.setPassword(QString::fromUtf8(password.reveal()));
    return m_database.open();
}

Result<void> SqlConnection::readConnectionId(const DatabaseUrl::Host& host)
{
    const auto id = single(u"SELECT CONNECTION_ID()"_s);
    if (!id)
        return tl::unexpected(id.error());
    DatabaseUrl server = m_url;
    server.hosts = {host}; // another member of a cluster does not know it
    m_interrupt = [server, kill = QString(u"KILL QUERY "_s + *id)] {
        QThreadPool::globalInstance()->start([server, kill] {
            SqlConnection other(server);
            auto done = other.open();
            if (done)
                done = other.execute(kill);
            if (!done)
                qCInfo(lcStore) << "a query goes on"
                                << "cause=" << done.error().detail;
        });
    };
    return {};
}

std::function<void()> SqlConnection::interrupter() const
{
    return m_interrupt ? m_interrupt : [] {};
}

Result<void> SqlConnection::checkEncryption()
{
    if (m_url.tls != TlsMode::Required && m_url.tls != TlsMode::Verify)
        return {};
    const auto cipher = shown(u"SHOW STATUS LIKE 'Ssl_cipher'"_s);
    if (!cipher)
        return tl::unexpected(cipher.error());
    if (cipher->isEmpty())
        return failure(ErrorCode::DbTls, u"the connection is not encrypted"_s);
    return {};
}

Result<void> SqlConnection::checkVersion()
{
    const auto text = single(m_dialect->versionQuery());
    if (!text)
        return tl::unexpected(text.error());
    const bool isMariaDb = text->contains("MariaDB"_L1);
    qsizetype suffix = 0;
    // Behind a proxy MariaDB says `5.5.5-10.11.19-MariaDB`.
    const auto version = QVersionNumber::fromString(
        text->startsWith("5.5.5-"_L1) ? QStringView(*text).mid(6) : QStringView(*text), &suffix);
    const bool isFile = m_url.engine == DatabaseUrl::Engine::Sqlite;
    const QVersionNumber least = isFile ? QVersionNumber(3, 35)
        : isMariaDb                     ? QVersionNumber(10, 4)
                                        : QVersionNumber(8, 0);
    const auto name = isFile ? u"SQLite "_s : isMariaDb ? u"MariaDB "_s : u"MySQL "_s;
    m_engine = QString(name + version.toString()).toStdString();
    if (version < least) {
        return failure(ErrorCode::DbTooOld,
                       QString::fromStdString(m_engine) + u", needed is "_s + least.toString());
    }
    return {};
}

Result<QString> SqlConnection::single(const QString& sql, int column)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError(), sql);
    return query.next() ? query.value(column).toString() : QString();
}

/// The value of a variable or figure; empty where the server does not know it.
Result<QString> SqlConnection::shown(const QString& sql)
{
    return single(sql, 1);
}

/// A connection keeps the limit that it began with, whatever is set later.
Result<std::size_t> SqlConnection::largestStatement()
{
    if (m_url.engine == DatabaseUrl::Engine::Sqlite)
        return kLargestOfFile;
    const auto text = single(u"SELECT @@max_allowed_packet"_s);
    if (!text)
        return tl::unexpected(text.error());
    const std::size_t packet = text->toULongLong();
    if (packet >= kLeastPacket)
        return packet - kPacketRest;
    return failure(ErrorCode::DbPacketTooSmall,
                   u"max_allowed_packet is %1, needed are %2"_s.arg(packet).arg(kLeastPacket));
}

Result<void> SqlConnection::setUp()
{
    QStringList statements = isReadOnly() ? m_dialect->readerSetUp() : m_dialect->sessionSetUp();
    // What a writer decides by must be all that any member has acknowledged; pages of a reader may
    // be a moment old.
    if (m_isClustered && !isReadOnly())
        statements << u"SET SESSION wsrep_sync_wait = 1"_s;
    for (const QString& statement : statements) {
        if (auto done = execute(statement); !done)
            return done;
    }
    return {};
}

Result<void> SqlConnection::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError(), sql.left(60));
    return {};
}

Result<std::unique_ptr<QSqlQuery>> SqlConnection::prepare(const QString& sql) const
{
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failed(query->lastError(), u"preparing "_s + sql.left(60));
    return query;
}

Result<QSqlQuery*> SqlConnection::prepared(const QString& sql)
{
    if (const auto* const found = m_statements.find(sql))
        return found->get();
    auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    return m_statements.insert(sql, *std::move(query)).get();
}

Result<InsertStatement*> SqlConnection::insertStatement(const QString& sql)
{
    if (const auto* const found = m_inserts.find(sql))
        return found->get();
    const auto why = [this, sql](const QSqlError& error) { return failed(error, sql.left(60)); };
    std::unique_ptr<InsertStatement> statement;
    if (m_url.engine == DatabaseUrl::Engine::Sqlite) {
        if (sqlite3* const handle = sqliteHandle(m_database))
            statement = SqliteInsert::of(handle, sql, why);
    }
    if (!statement) {
        auto query = prepare(sql);
        if (!query)
            return tl::unexpected(query.error());
        statement = std::make_unique<QueryInsert>(*std::move(query), why);
    }
    return m_inserts.insert(sql, std::move(statement)).get();
}

Result<QSqlQuery*> SqlConnection::run(const QString& sql, const QVariantList& values)
{
    auto query = prepared(sql);
    if (!query)
        return query;
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, values.at(i));
    if (auto done = exec(**query); !done)
        return tl::unexpected(done.error());
    return query;
}

Result<void> SqlConnection::exec(QSqlQuery& query) const
{
    if (!query.exec())
        return failed(query.lastError(), query.lastQuery().left(60));
    return {};
}

Result<void> SqlConnection::finish(QSqlQuery& query) const
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failed(error, query.lastQuery().left(60));
    return {};
}

void SqlConnection::rollback()
{
    m_statements.forEach([](const auto& query) { query->finish(); });
    // A lost connection has rolled back by itself.
    if (auto done = execute(u"ROLLBACK"_s); !done)
        qCDebug(lcStore) << "rollback" << done.error().detail;
}

} // namespace racha
