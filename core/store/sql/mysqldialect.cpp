// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqldialect.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Meaning
{
    int code;
    ErrorCode means;
};

constexpr std::array kMeanings {
    Meaning {1020, ErrorCode::DbBusy}, // row changed since it was read: repeat
    Meaning {1021, ErrorCode::DbServerFull},
    Meaning {1040, ErrorCode::DbTooManyConnections},
    Meaning {1044, ErrorCode::DbNoRights}, // also an unknown database without rights on it
    Meaning {1045, ErrorCode::DbCredentials},
    Meaning {1047, ErrorCode::DbClusterNotReady}, // Galera: member not ready
    Meaning {1049, ErrorCode::DbUnknownDatabase},
    Meaning {1053, ErrorCode::DbLost}, // server shuts down
    Meaning {1080, ErrorCode::DbLost}, // server closes the connection
    Meaning {1114, ErrorCode::DbServerFull}, // table is full
    Meaning {1129, ErrorCode::DbRefused}, // host blocked after many errors
    Meaning {1130, ErrorCode::DbCredentials}, // host not allowed
    Meaning {1142, ErrorCode::DbReadOnly}, // command denied on a table
    Meaning {1152, ErrorCode::DbLost}, // connection aborted
    Meaning {1153, ErrorCode::DbPacketTooSmall},
    Meaning {1158, ErrorCode::DbLost}, // reading or writing packets
    Meaning {1159, ErrorCode::DbLost},
    Meaning {1160, ErrorCode::DbLost},
    Meaning {1161, ErrorCode::DbLost},
    Meaning {1180, ErrorCode::DbClusterNotReady}, // Galera: commit failed, outcome unknown
    Meaning {1184, ErrorCode::DbLost}, // connection aborted
    Meaning {1203, ErrorCode::DbTooManyConnections}, // of this user
    Meaning {1205, ErrorCode::DbBusy}, // waited too long for a lock
    Meaning {1213, ErrorCode::DbBusy}, // deadlock, Galera: conflict with another member
    Meaning {1226, ErrorCode::DbTooManyConnections}, // a limit of this user
    Meaning {1227, ErrorCode::DbNoRights},
    Meaning {1251, ErrorCode::DbCredentials}, // authentication method
    Meaning {1290, ErrorCode::DbReadOnly},
    Meaning {1317, ErrorCode::DbLost}, // statement interrupted
    Meaning {1370, ErrorCode::DbNoRights},
    Meaning {1698, ErrorCode::DbCredentials},
    Meaning {1792, ErrorCode::DbReadOnly},
    Meaning {1820, ErrorCode::DbCredentials}, // the password must be changed first
    Meaning {1836, ErrorCode::DbReadOnly},
    Meaning {1862, ErrorCode::DbCredentials}, // the password has expired
    Meaning {1874, ErrorCode::DbReadOnly}, // InnoDB is in read-only mode
    Meaning {1927, ErrorCode::DbLost}, // connection killed
    Meaning {2002, ErrorCode::DbRefused},
    Meaning {2003, ErrorCode::DbRefused},
    Meaning {2005, ErrorCode::DbRefused}, // unknown host
    Meaning {2006, ErrorCode::DbLost},
    Meaning {2012, ErrorCode::DbRefused}, // broken greeting
    Meaning {2013, ErrorCode::DbLost},
    Meaning {2020, ErrorCode::DbPacketTooSmall},
    Meaning {2026, ErrorCode::DbTls},
    Meaning {2027, ErrorCode::DbLost}, // broken packet
    Meaning {2055, ErrorCode::DbLost},
    Meaning {2059, ErrorCode::DbCredentials}, // authentication plugin
    Meaning {2061, ErrorCode::DbTls}, // this kind of account demands an encrypted connection
    Meaning {3118, ErrorCode::DbCredentials}, // MySQL: account locked
    Meaning {3159, ErrorCode::DbTls}, // server wants an encrypted connection
    Meaning {4031, ErrorCode::DbLost}, // MySQL: closed for inactivity
    Meaning {4151, ErrorCode::DbCredentials}, // MariaDB: account locked
};
static_assert(std::ranges::is_sorted(kMeanings, {}, &Meaning::code));

/// The system's ENOSPC and EDQUOT come inside other errors: `(Errcode: 28 "No space left on
/// device")`,
/// `(errno: 28 …)`, `Got error 28 from storage engine`.
bool tellsOfFullDisk(const QString& text)
{
    static const QRegularExpression full(u"\\b(?:errcode|errno|error):? (?:28|122)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.contains(full);
}

} // namespace

QString MysqlDialect::driver() const
{
    return u"QMYSQL"_s;
}

QStringList MysqlDialect::sessionSetUp() const
{
    return {
        u"SET NAMES utf8mb4 COLLATE utf8mb4_bin"_s,
        u"SET SESSION time_zone = '+00:00'"_s,
        // Strict, so that nothing is cut or altered without an error; the server's own list may
        // be lax or hold ANSI_QUOTES and the like.
        u"SET SESSION sql_mode = "
        "'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
        "NO_ENGINE_SUBSTITUTION'"_s,
        u"SET SESSION innodb_lock_wait_timeout = 10"_s,
    };
}

QStringList MysqlDialect::readerSetUp() const
{
    QStringList statements = sessionSetUp();
    statements << u"SET SESSION TRANSACTION READ ONLY"_s;
    return statements;
}

QString MysqlDialect::versionQuery() const
{
    return u"SELECT version()"_s;
}

QString MysqlDialect::begin() const
{
    return u"START TRANSACTION"_s;
}

QString MysqlDialect::beginRead() const
{
    return u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s;
}

QString MysqlDialect::forUpdate() const
{
    return u" FOR UPDATE"_s;
}

QString MysqlDialect::tableExists() const
{
    return u"SELECT count(*) FROM information_schema.tables "
           "WHERE table_schema = DATABASE() AND table_name = ?"_s;
}

QString MysqlDialect::utf8Placeholder() const
{
    return u"?"_s;
}

QString MysqlDialect::timeText(const QString& column) const
{
    return u"CAST("_s + column + u" AS CHAR)"_s;
}

QString MysqlDialect::unixSeconds(const QString& column) const
{
    return u"TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', "_s + column + u')';
}

QString MysqlDialect::jsonNumber(const QString& path) const
{
    return u"CAST("_s + jsonText(path) + u" AS SIGNED)";
}

QString MysqlDialect::jsonText(const QString& path) const
{
    return u"JSON_UNQUOTE(JSON_EXTRACT(event_data, '$."_s + path + u"'))";
}

QString MysqlDialect::ignoreRepeated(const QStringList& keys) const
{
    return u" ON DUPLICATE KEY UPDATE "_s + keys.back() + u" = "_s + keys.back();
}

QString MysqlDialect::byIndex(const QString& index) const
{
    return u"live_events FORCE INDEX ("_s + index + u')';
}

QString MysqlDialect::upsert(const QStringList& /*keys*/, const QStringList& columns) const
{
    QStringList sets;
    for (const QString& column : columns)
        sets << column + u" = VALUES("_s + column + u')';
    return u" ON DUPLICATE KEY UPDATE "_s + sets.join(u", "_s);
}

QString MysqlDialect::uniqueKeys() const
{
    return u"SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) "
           "FROM information_schema.statistics WHERE table_schema = DATABASE() "
           "AND table_name = ? AND non_unique = 0 GROUP BY index_name"_s;
}

QString MysqlDialect::integrityQuery() const
{
    return {}; // InnoDB looks after itself, and CHECK TABLE would hold writers up
}

ErrorCode MysqlDialect::codeOf(const QSqlError& error) const
{
    return tellsOfFullDisk(error.databaseText()) ? ErrorCode::DbServerFull
                                                 : SqlDialect::codeOf(error);
}

ErrorCode MysqlDialect::codeOf(int nativeCode) const
{
    const auto found = std::ranges::lower_bound(kMeanings, nativeCode, {}, &Meaning::code);
    return found != kMeanings.end() && found->code == nativeCode ? found->means
                                                                 : ErrorCode::DbFailed;
}

QString MysqlDialect::columnType(const QString& name, const QString& argument) const
{
    if (name == "id"_L1)
        return u"BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"_s;
    if (name == "bool"_L1)
        return u"TINYINT(1)"_s;
    if (name == "blob"_L1)
        return u"LONGBLOB"_s;
    if (name == "time"_L1)
        return u"DATETIME(6)"_s;
    if (name == "longtext"_L1)
        return u"LONGTEXT"_s;
    if (name == "ifabsent"_L1 || name == "ifpresent"_L1)
        return {}; // MySQL has none; the migrator takes "exists already" and "is not there" for
                   // done
    if (name == "onevents"_L1)
        return u" ON live_events"_s;
    if (name == "options"_L1 || name == "clustered"_L1)
        return u" ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"_s;
    return u"VARCHAR("_s + argument + u')';
}

} // namespace racha
