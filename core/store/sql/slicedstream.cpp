// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/slicedstream.h"

#include "core/store/sql/columnvalue.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kFirstRows = 2'000;
constexpr std::int64_t kFewestRows = 100;
constexpr std::int64_t kMostRows = 20'000;
constexpr std::int64_t kSliceBytes = 8 << 20;

} // namespace

SlicedStream::SlicedStream(std::unique_ptr<SqlConnection> connection, EventStreamRequest request,
                           const std::atomic<bool>& isCancelled)
    : SqlEventStream(std::move(connection), std::move(request), isCancelled)
    , m_sliceRows(kFirstRows)
{
}

Result<void> SlicedStream::prepare()
{
    m_rows = SliceRows::of(connection(), request().columns.size());
    const WallTime from = request().filter.from;
    m_after = from == WallTime()
        ? u"0001-01-01 00:00:00.000000"_s
        : QString::fromStdString(storeText(from - std::chrono::microseconds(1)));
    return {};
}

Result<void> SlicedStream::findSliceEnd()
{
    auto query = connection().run(u"SELECT "_s + connection().dialect().timeText(u"timestamp"_s)
                                      + u" FROM live_events WHERE timestamp > ? "
                                        "ORDER BY timestamp LIMIT 1 OFFSET ?"_s,
                                  {m_after, numberValue(m_sliceRows - 1)});
    if (!query)
        return tl::unexpected(query.error());
    m_isLast = !(*query)->next();
    m_upTo = m_isLast ? QString() : QString::fromStdString(utf8Of((*query)->value(0)));
    (*query)->finish();
    const WallTime until = request().filter.until;
    m_isLast = m_isLast || (until != WallTime() && wallTimeFromText(m_upTo.toStdString()) >= until);
    return {};
}

Result<void> SlicedStream::openSlice()
{
    if (auto found = findSliceEnd(); !found)
        return found;
    SqlWhere where = match().where();
    where.add(u"timestamp > ?"_s, {m_after});
    if (!m_upTo.isEmpty())
        where.add(u"timestamp <= ?"_s, {m_upTo});
    auto opened = m_rows->open(u"SELECT "_s + selectedColumns() + u" FROM live_events"_s
                                   + where.clause() + u" ORDER BY timestamp, id"_s,
                               where.values);
    if (!opened)
        return opened;
    m_isOpen = true;
    m_after = m_upTo;
    m_readRows = 0;
    m_readBytes = 0;
    return {};
}

void SlicedStream::closeSlice()
{
    m_rows->close();
    m_isOpen = false;
    const std::int64_t fitting = m_readRows == 0
        ? kMostRows
        : kSliceBytes / std::max<std::int64_t>(m_readBytes / m_readRows, 1);
    m_sliceRows = std::clamp(std::min(fitting, 4 * m_sliceRows), kFewestRows, kMostRows);
}

Result<bool> SlicedStream::advance()
{
    while (true) {
        if (!m_isOpen) {
            if (m_isLast || isCancelled())
                return false;
            if (auto opened = openSlice(); !opened)
                return tl::unexpected(opened.error());
        }
        const auto advanced = m_rows->next();
        if (!advanced || *advanced)
            return noted(advanced);
        closeSlice();
    }
}

/// Counts what a row takes, for the length of the next slice.
Result<bool> SlicedStream::noted(const Result<bool>& advanced)
{
    ++m_readRows;
    for (std::size_t i = 0; advanced && i < request().columns.size(); ++i)
        m_readBytes += std::ssize(m_rows->cell(i).value_or(std::string_view()));
    return advanced;
}

EventStream::Cell SlicedStream::cell(FilterColumn column)
{
    const int place = placeOf(column);
    return place < 0 ? std::nullopt : m_rows->cell(static_cast<std::size_t>(place));
}

} // namespace racha
