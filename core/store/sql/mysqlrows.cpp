// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/mysqlrows.h"

#include "core/store/sql/sqlconnection.h"
#include "core/system/loadedlibraries.h"

#include <QSqlDriver>

#include <mysql.h>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Most cells fit; longer ones are fetched once more, and the buffer stays as long.
constexpr unsigned long kFirstLength = 1024;
constexpr unsigned long kLargestKept = 1 << 20;

/// Qt's driver may be linked to MySQL's client instead of MariaDB's.
bool isOtherClientLoaded()
{
    return isLibraryLoaded("libmysqlclient").value_or(true);
}

MYSQL* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    // Debian's Qt names the type by its tag.
    const bool isMysql = handle.isValid()
        && (qstrcmp(handle.typeName(), "MYSQL*") == 0
            || qstrcmp(handle.typeName(), "st_mysql*") == 0);
    return isMysql && !isOtherClientLoaded() ? *static_cast<MYSQL* const*>(handle.constData())
                                             : nullptr;
}

} // namespace

struct MysqlRows::Buffers
{
    explicit Buffers(std::size_t columns)
        : texts(columns, std::vector<char>(kFirstLength))
        , lengths(columns)
        , nulls(columns)
        , binds(columns)
    {
        for (std::size_t i = 0; i < columns; ++i)
            bind(i);
    }

    void bind(std::size_t i)
    {
        binds[i] = {};
        binds[i].buffer_type = MYSQL_TYPE_STRING;
        binds[i].buffer = texts[i].data();
        binds[i].buffer_length = static_cast<unsigned long>(texts[i].size());
        binds[i].length = &lengths[i];
        binds[i].is_null = &nulls[i];
    }

    std::vector<std::vector<char>> texts;
    std::vector<unsigned long> lengths;
    std::vector<my_bool> nulls;
    std::vector<MYSQL_BIND> binds;
};

std::unique_ptr<SliceRows> MysqlRows::of(SqlConnection& connection, std::size_t columns)
{
    if (connection.url().engine != DatabaseUrl::Engine::Mysql)
        return nullptr;
    MYSQL* const handle = handleOf(connection.database());
    if (handle == nullptr)
        return nullptr;
    // Whoever reads what we write may pause for as long as they like.
    const auto patient = connection.execute(u"SET SESSION net_write_timeout = 86400"_s);
    return patient ? std::make_unique<MysqlRows>(connection, handle, columns) : nullptr;
}

MysqlRows::MysqlRows(SqlConnection& connection, st_mysql* handle, std::size_t columns)
    : m_connection(connection)
    , m_handle(handle)
    , m_buffers(std::make_unique<Buffers>(columns))
{
}

MysqlRows::~MysqlRows()
{
    if (m_statement != nullptr)
        mysql_stmt_close(m_statement);
}

tl::unexpected<Error> MysqlRows::failed(const QString& doing) const
{
    const unsigned code =
        m_statement != nullptr ? mysql_stmt_errno(m_statement) : mysql_errno(m_handle);
    const char* const text =
        m_statement != nullptr ? mysql_stmt_error(m_statement) : mysql_error(m_handle);
    return failure(m_connection.dialect().codeOf(static_cast<int>(code)),
                   doing + u": "_s + QString::fromUtf8(text) + u" ("_s + QString::number(code)
                       + u')');
}

Result<void> MysqlRows::prepare(const QByteArray& sql)
{
    if (m_statement != nullptr && sql == m_sql)
        return {};
    if (m_statement != nullptr)
        mysql_stmt_close(m_statement);
    m_statement = mysql_stmt_init(m_handle);
    m_sql = sql;
    if (m_statement == nullptr
        || mysql_stmt_prepare(m_statement, sql.constData(), static_cast<unsigned long>(sql.size()))
            != 0)
        return failed(u"preparing the rows"_s);
    return {};
}

Result<void> MysqlRows::bindValues(const QVariantList& values)
{
    // What the statement is executed with is read while these are alive.
    std::vector<QByteArray> texts;
    std::vector<long long> numbers(static_cast<std::size_t>(values.size()));
    std::vector<MYSQL_BIND> binds(numbers.size());
    texts.reserve(numbers.size());
    for (std::size_t i = 0; i < binds.size(); ++i) {
        const QVariant& value = values.at(static_cast<qsizetype>(i));
        if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
            numbers[i] = value.toLongLong();
            binds[i].buffer_type = MYSQL_TYPE_LONGLONG;
            binds[i].buffer = &numbers[i];
            continue;
        }
        QByteArray& text = texts.emplace_back(value.toByteArray());
        binds[i].buffer_type = MYSQL_TYPE_STRING;
        binds[i].buffer = text.data();
        binds[i].buffer_length = static_cast<unsigned long>(text.size());
    }
    if ((!binds.empty() && mysql_stmt_bind_param(m_statement, binds.data()) != 0)
        || mysql_stmt_execute(m_statement) != 0)
        return failed(u"reading rows"_s);
    return {};
}

Result<void> MysqlRows::open(const QString& sql, const QVariantList& values)
{
    auto done = prepare(sql.toUtf8());
    if (done)
        done = bindValues(values);
    if (!done)
        return done;
    if (mysql_stmt_bind_result(m_statement, m_buffers->binds.data()) != 0)
        return failed(u"reading rows"_s);
    return {};
}

Result<bool> MysqlRows::next()
{
    switch (mysql_stmt_fetch(m_statement)) {
    case 0:
        return true;
    case MYSQL_NO_DATA:
        return false;
    case MYSQL_DATA_TRUNCATED:
        return fetchLongCells();
    default:
        return failed(u"reading rows"_s);
    }
}

Result<bool> MysqlRows::fetchLongCells()
{
    for (std::size_t i = 0; i < m_buffers->texts.size(); ++i) {
        std::vector<char>& text = m_buffers->texts[i];
        if (m_buffers->nulls[i] != 0 || m_buffers->lengths[i] <= text.size())
            continue;
        text.resize(m_buffers->lengths[i]);
        m_buffers->bind(i);
        if (mysql_stmt_fetch_column(m_statement, &m_buffers->binds[i], static_cast<unsigned>(i), 0)
            != 0)
            return failed(u"reading a long cell"_s);
    }
    if (mysql_stmt_bind_result(m_statement, m_buffers->binds.data()) != 0)
        return failed(u"reading rows"_s);
    return true;
}

void MysqlRows::close()
{
    mysql_stmt_free_result(m_statement);
    for (std::size_t i = 0; i < m_buffers->texts.size(); ++i) {
        if (m_buffers->texts[i].size() <= kLargestKept)
            continue;
        m_buffers->texts[i] = std::vector<char>(kFirstLength);
        m_buffers->bind(i);
    }
}

EventStream::Cell MysqlRows::cell(std::size_t place) const
{
    if (m_buffers->nulls[place] != 0)
        return std::nullopt;
    return std::string_view(m_buffers->texts[place].data(), m_buffers->lengths[place]);
}

} // namespace racha
