// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventstream.h"

#include <map>
#include <string>
#include <vector>

namespace racha::test {

/// Rows that a test made up, `times` times over.
class FakeStream final : public EventStream
{
public:
    using Row = std::map<FilterColumn, std::string>;

    explicit FakeStream(std::vector<Row> rows, std::int64_t times = 1)
        : m_rows(std::move(rows))
        , m_left(times * std::ssize(m_rows))
    {
    }

    Result<bool> next() override
    {
        m_at = m_left % std::ssize(m_rows) == 0 ? 0 : m_at + 1;
        return m_left-- > 0;
    }

    Cell cell(FilterColumn column) override
    {
        const Row& row = m_rows[m_at];
        const auto found = row.find(column);
        return found == row.end() ? Cell() : Cell(found->second);
    }

private:
    std::vector<Row> m_rows;
    std::size_t m_at = 0;
    std::int64_t m_left;
};

} // namespace racha::test
