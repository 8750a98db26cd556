// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqldialect.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

QString SqliteDialect::driver() const
{
    return u"QSQLITE"_s;
}

QStringList SqliteDialect::sessionSetUp() const
{
    return {
        // Wide rows waste less of large pages; counts only before the first table.
        u"PRAGMA page_size = 16384"_s,
        u"PRAGMA journal_mode = WAL"_s,
        // Costs nothing from 100 rows a transaction on, and a power cut loses nothing committed.
        u"PRAGMA synchronous = FULL"_s,
        u"PRAGMA cache_size = -6144"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA journal_size_limit = 67108864"_s,
    };
}

QStringList SqliteDialect::readerSetUp() const
{
    return {
        u"PRAGMA query_only = ON"_s,
        u"PRAGMA cache_size = -16384"_s,
        u"PRAGMA temp_store = MEMORY"_s,
    };
}

QString SqliteDialect::versionQuery() const
{
    return u"SELECT sqlite_version()"_s;
}

QString SqliteDialect::begin() const
{
    // IMMEDIATE: whoever reads to decide what to write must be the only writer from then on.
    return u"BEGIN IMMEDIATE"_s;
}

QString SqliteDialect::beginRead() const
{
    return u"BEGIN DEFERRED"_s;
}

QString SqliteDialect::forUpdate() const
{
    return {};
}

QString SqliteDialect::tableExists() const
{
    return u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s;
}

QString SqliteDialect::utf8Placeholder() const
{
    // Bytes are bound as they are and taken for text by the cast, without a way over UTF-16.
    return u"CAST(? AS TEXT)"_s;
}

QString SqliteDialect::timeText(const QString& column) const
{
    return column;
}

QString SqliteDialect::unixSeconds(const QString& column) const
{
    // Without the fraction, which strftime would round.
    return u"CAST(strftime('%s', substr("_s + column + u", 1, 19)) AS INTEGER)";
}

QString SqliteDialect::jsonNumber(const QString& path) const
{
    return u"CAST("_s + jsonText(path) + u" AS INTEGER)";
}

QString SqliteDialect::jsonText(const QString& path) const
{
    // Unreadable JSON would be an error here, and end the whole query.
    return u"json_extract(CASE WHEN json_valid(event_data) THEN event_data END, '$."_s + path
        + u"')";
}

QString SqliteDialect::ignoreRepeated(const QStringList& keys) const
{
    return u" ON CONFLICT ("_s + keys.join(u", "_s) + u") DO NOTHING"_s;
}

QString SqliteDialect::byIndex(const QString& index) const
{
    return u"live_events INDEXED BY "_s + index;
}

QString SqliteDialect::upsert(const QStringList& keys, const QStringList& columns) const
{
    QStringList sets;
    for (const QString& column : columns)
        sets << column + u" = excluded."_s + column;
    return u" ON CONFLICT ("_s + keys.join(u", "_s) + u") DO UPDATE SET "_s + sets.join(u", "_s);
}

QString SqliteDialect::uniqueKeys() const
{
    return u"SELECT (SELECT group_concat(name) FROM "
           "(SELECT name FROM pragma_index_info(k.name) ORDER BY seqno)) "
           "FROM pragma_index_list(?) k WHERE k.\"unique\" = 1"_s;
}

QString SqliteDialect::integrityQuery() const
{
    return u"PRAGMA integrity_check"_s;
}

ErrorCode SqliteDialect::codeOf(int nativeCode) const
{
    // Extended codes carry the primary one in their low byte.
    switch (nativeCode & 0xff) {
    case 3: // PERM
    case 8: // READONLY
        return ErrorCode::DbReadOnly;
    case 5: // BUSY, beyond the time-out
    case 6: // LOCKED
        return ErrorCode::DbBusy;
    case 10: // IOERR
        return ErrorCode::DbLost;
    case 13:
        return ErrorCode::DiskFull;
    case 14: // CANTOPEN
        return ErrorCode::DbUnknownDatabase;
    default:
        return ErrorCode::DbFailed;
    }
}

QString SqliteDialect::columnType(const QString& name, const QString& /*argument*/) const
{
    if (name == "id"_L1)
        return u"INTEGER PRIMARY KEY AUTOINCREMENT"_s;
    if (name == "bool"_L1)
        return u"INTEGER"_s;
    if (name == "blob"_L1)
        return u"BLOB"_s;
    if (name == "ifabsent"_L1)
        return u"IF NOT EXISTS "_s;
    if (name == "ifpresent"_L1)
        return u"IF EXISTS "_s;
    if (name == "clustered"_L1)
        return u" WITHOUT ROWID"_s;
    if (name == "options"_L1 || name == "onevents"_L1)
        return {};
    return u"TEXT"_s; // time, text, longtext
}

} // namespace racha
