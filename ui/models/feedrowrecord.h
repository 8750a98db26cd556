// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterrecord.h"

#include <string>

namespace racha {

struct FeedRow;

/// A row of the feed as a filter sees it: the columns that it keeps, and its event_data. A row that
/// gathers is judged by what it shows: of a streak the diamonds and state of the whole, the
/// event_data of its last message.
class FeedRowRecord final : public FilterRecord
{
public:
    /// Both outlive the record.
    FeedRowRecord(const FeedRow& row, std::string_view streamer)
        : m_row(row)
        , m_streamer(streamer)
    {
    }

    FilterValue cell(FilterColumn column) override;

protected:
    std::string_view eventData() override;

private:
    FilterValue text(const QString& text);

    const FeedRow& m_row;
    std::string_view m_streamer;
    std::string m_text; ///< what the last text value looks into
    std::string m_data; ///< event_data, once it was asked for
};

} // namespace racha
