// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/erasurenote.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

Result<void> ErasureNote::begin(WallTime now)
{
    auto query = m_connection.run(u"INSERT INTO live_erasures (at, steps) VALUES (?, 0)"_s,
                                  {timeValue(now)});
    if (!query)
        return tl::unexpected(query.error());
    m_id = (*query)->lastInsertId().toLongLong();
    return {};
}

Result<void> ErasureNote::step()
{
    auto query = m_connection.run(u"UPDATE live_erasures SET steps = steps + 1 WHERE id = ?"_s,
                                  {numberValue(m_id)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<std::int64_t> ErasureNote::steps(SqlConnection& connection)
{
    auto query = connection.run(u"SELECT coalesce(sum(steps), 0) FROM live_erasures"_s);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t steps = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return steps;
}

} // namespace racha
