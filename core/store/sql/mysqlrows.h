// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/slicerows.h"

#include <vector>

struct st_mysql;
struct st_mysql_stmt;

namespace racha {

/// Takes rows off the connection as the server sends them: it works on the next ones meanwhile, and
/// nothing is turned into QVariants. The connection answers nothing else until close().
class MysqlRows final : public SliceRows
{
public:
    /// Null where the connection's driver is not MySQL's, or its client library is not ours.
    static std::unique_ptr<SliceRows> of(SqlConnection& connection, std::size_t columns);

    MysqlRows(SqlConnection& connection, st_mysql* handle, std::size_t columns);
    ~MysqlRows() override;

    Result<void> open(const QString& sql, const QVariantList& values) override;
    Result<bool> next() override;
    void close() override;
    EventStream::Cell cell(std::size_t place) const override;

private:
    struct Buffers;

    Result<void> prepare(const QByteArray& sql);
    Result<void> bindValues(const QVariantList& values);
    Result<bool> fetchLongCells();
    tl::unexpected<Error> failed(const QString& doing) const;

    SqlConnection& m_connection;
    st_mysql* m_handle;
    st_mysql_stmt* m_statement = nullptr;
    QByteArray m_sql; ///< of m_statement
    std::unique_ptr<Buffers> m_buffers;
};

} // namespace racha
