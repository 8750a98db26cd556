// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterrecord.h"

#include <array>

namespace racha {

/// A row whose cells somebody filled in: read back from the store, or kept by the feed. Texts are
/// views into what the caller holds; what is not set is NULL. May be used again for another row.
class CellRecord final : public FilterRecord
{
public:
    void set(FilterColumn column, const FilterValue& value)
    {
        m_cells[static_cast<std::size_t>(column)] = value;
        if (column == FilterColumn::EventData)
            forgetEventData();
    }

    FilterValue cell(FilterColumn column) override
    {
        return m_cells[static_cast<std::size_t>(column)];
    }

protected:
    std::string_view eventData() override { return cell(FilterColumn::EventData).text; }

private:
    std::array<FilterValue, kFilterColumnCount> m_cells;
};

} // namespace racha
