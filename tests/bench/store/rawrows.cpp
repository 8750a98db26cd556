// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/bench/store/rawrows.h"

#include <QElapsedTimer>
#include <QSqlError>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace racha::bench {

namespace {

struct CloseFile
{
    void operator()(sqlite3* file) const { sqlite3_close(file); }
};

struct Finalize
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using File = std::unique_ptr<sqlite3, CloseFile>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

File openFile(const QString& path)
{
    sqlite3* file = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr);
    return File(file);
}

Statement prepare(const File& file, const QString& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(file.get(), sql.toUtf8().constData(), -1, &statement, nullptr)
        != SQLITE_OK)
        std::fprintf(stderr, "%s: %s\n", qPrintable(sql), sqlite3_errmsg(file.get()));
    return Statement(statement);
}

QVariant cell(sqlite3_stmt* row, int column)
{
    const auto bytes = [&] {
        return QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)),
                          sqlite3_column_bytes(row, column));
    };
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(row, column)));
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return QString(u""_s + QString::fromUtf8(bytes())); // an empty text is not NULL
    case SQLITE_BLOB:
        return bytes();
    default:
        return {};
    }
}

/// A cell as SQLite's own interface takes it, its text in UTF-8 beforehand.
struct Bound
{
    QVariant value;
    QByteArray text;

    explicit Bound(const QVariant& given)
        : value(given)
        , text(given.typeId() == QMetaType::QString ? given.toString().toUtf8() : QByteArray())
    {
    }

    void bind(sqlite3_stmt* statement, int place) const
    {
        switch (value.typeId()) {
        case QMetaType::LongLong:
            sqlite3_bind_int64(statement, place, value.toLongLong());
            break;
        case QMetaType::Double:
            sqlite3_bind_double(statement, place, value.toDouble());
            break;
        case QMetaType::QString:
            sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()),
                              SQLITE_STATIC);
            break;
        case QMetaType::QByteArray: {
            const auto* bytes = static_cast<const QByteArray*>(value.constData());
            sqlite3_bind_blob(statement, place, bytes->constData(), static_cast<int>(bytes->size()),
                              SQLITE_STATIC);
            break;
        }
        default:
            sqlite3_bind_null(statement, place);
        }
    }
};

bool execute(const File& file, const QString& sql)
{
    char* error = nullptr;
    const bool isDone =
        sqlite3_exec(file.get(), sql.toUtf8().constData(), nullptr, nullptr, &error) == SQLITE_OK;
    if (!isDone)
        std::fprintf(stderr, "%s: %s\n", qPrintable(sql), error);
    sqlite3_free(error);
    return isDone;
}

} // namespace

std::optional<RawRows> RawRows::of(const QString& sqliteFile)
{
    RawRows rows;
    const File file = openFile(sqliteFile);
    const Statement names =
        prepare(file,
                u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                " AND name NOT IN ('schema_migrations', 'racha_store') ORDER BY name"_s);
    if (!names)
        return std::nullopt;
    while (sqlite3_step(names.get()) == SQLITE_ROW) {
        Table table {cell(names.get(), 0).toString(), {}, {}};
        const Statement all = prepare(file, u"SELECT * FROM "_s + table.name);
        if (!all)
            return std::nullopt;
        const int width = sqlite3_column_count(all.get());
        for (int i = 0; i < width; ++i)
            table.columns += QString::fromUtf8(sqlite3_column_name(all.get(), i));
        while (sqlite3_step(all.get()) == SQLITE_ROW) {
            QVariantList row;
            for (int i = 0; i < width; ++i)
                row += cell(all.get(), i);
            table.rows.push_back(std::move(row));
        }
        rows.m_tables.push_back(std::move(table));
    }
    return rows;
}

RawRows::Span RawRows::share(const Table& table, std::size_t part, std::size_t parts)
{
    return {table.rows.size() * part / parts, table.rows.size() * (part + 1) / parts};
}

QString RawRows::insertText(const Table& table, std::size_t rows)
{
    const QString marks = u'(' + QStringList(table.columns.size(), u"?"_s).join(u',') + u')';
    return u"INSERT INTO %1 (%2) VALUES %3"_s.arg(
        table.name, table.columns.join(u','),
        QStringList(static_cast<qsizetype>(rows), marks).join(u','));
}

double RawRows::insertBySqlite(const QString& sqliteFile, std::size_t transactions) const
{
    const File file = openFile(sqliteFile);
    // As SqliteDialect opens a store.
    for (const auto& pragma :
         {u"journal_mode = WAL"_s, u"synchronous = FULL"_s, u"cache_size = -6144"_s,
          u"temp_store = MEMORY"_s, u"journal_size_limit = 67108864"_s}) {
        if (!execute(file, u"PRAGMA "_s + pragma))
            return -1;
    }
    std::vector<Statement> inserts;
    std::vector<std::vector<Bound>> cells;
    for (const Table& table : m_tables) {
        inserts.push_back(prepare(file, insertText(table, 1)));
        if (!inserts.back())
            return -1;
        auto& bound = cells.emplace_back();
        for (const auto& row : table.rows) {
            for (const QVariant& value : row)
                bound.emplace_back(value);
        }
    }
    QElapsedTimer timer;
    timer.start();
    for (std::size_t part = 0; part < transactions; ++part) {
        execute(file, u"BEGIN"_s);
        for (std::size_t t = 0; t < m_tables.size(); ++t) {
            auto* const insert = inserts[t].get();
            const auto width = static_cast<std::size_t>(m_tables[t].columns.size());
            const Span span = share(m_tables[t], part, transactions);
            for (std::size_t row = span.from; row < span.to; ++row) {
                for (std::size_t i = 0; i < width; ++i)
                    cells[t][row * width + i].bind(insert, static_cast<int>(i) + 1);
                if (sqlite3_step(insert) != SQLITE_DONE) {
                    std::fprintf(stderr, "%s\n", sqlite3_errmsg(file.get()));
                    return -1;
                }
                sqlite3_reset(insert);
            }
        }
        execute(file, u"COMMIT"_s);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// `full` is the statement for kRows rows, kept from one transaction to the next.
bool RawRows::insertMany(QSqlDatabase& database, const Table& table, Span span,
                         std::optional<QSqlQuery>& full)
{
    constexpr std::size_t kRows = 200; // more brought nothing when it was measured
    while (span.from < span.to) {
        const auto count = std::min(kRows, span.to - span.from);
        std::optional<QSqlQuery> rest;
        auto& query = count == kRows ? full : rest;
        if (!query) {
            query.emplace(database);
            query->prepare(insertText(table, count));
        }
        int place = 0;
        for (std::size_t row = span.from; row < span.from + count; ++row) {
            for (const QVariant& value : table.rows[row])
                query->bindValue(place++, value);
        }
        if (!query->exec()) {
            std::fprintf(stderr, "%s\n", qPrintable(query->lastError().text()));
            return false;
        }
        span.from += count;
    }
    return true;
}

double RawRows::insertBySql(QSqlDatabase& database, std::size_t transactions) const
{
    std::vector<std::optional<QSqlQuery>> full(m_tables.size());
    QElapsedTimer timer;
    timer.start();
    for (std::size_t part = 0; part < transactions; ++part) {
        database.transaction();
        for (std::size_t t = 0; t < m_tables.size(); ++t) {
            if (!insertMany(database, m_tables[t], share(m_tables[t], part, transactions), full[t]))
                return -1;
        }
        database.commit();
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace racha::bench
