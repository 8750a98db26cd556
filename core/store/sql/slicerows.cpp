// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/slicerows.h"

#include "core/store/sql/mysqlrows.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// By Qt's queries, whatever the driver.
class QueryRows final : public SliceRows
{
public:
    QueryRows(SqlConnection& connection, std::size_t columns)
        : m_connection(connection)
        , m_cells(columns)
    {
    }

    Result<void> open(const QString& sql, const QVariantList& values) override;
    Result<bool> next() override;

    void close() override { m_query->finish(); }

    EventStream::Cell cell(std::size_t place) const override;

private:
    SqlConnection& m_connection;
    QSqlQuery* m_query = nullptr;
    std::vector<QByteArray> m_cells; ///< null: NULL
};

Result<void> QueryRows::open(const QString& sql, const QVariantList& values)
{
    auto query = m_connection.run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    m_query = *query;
    return {};
}

Result<bool> QueryRows::next()
{
    if (!m_query->next())
        return false;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QVariant value = m_query->value(static_cast<int>(i));
        m_cells[i] = value.isNull() ? QByteArray() : value.toByteArray();
        if (m_cells[i].isNull() && !value.isNull())
            m_cells[i] = ""_qba;
    }
    return true;
}

EventStream::Cell QueryRows::cell(std::size_t place) const
{
    const QByteArray& text = m_cells[place];
    if (text.isNull())
        return std::nullopt;
    return std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
}

} // namespace

std::unique_ptr<SliceRows> SliceRows::of(SqlConnection& connection, std::size_t columns)
{
    if (auto rows = MysqlRows::of(connection, columns))
        return rows;
    return std::make_unique<QueryRows>(connection, columns);
}

} // namespace racha
