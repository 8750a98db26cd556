// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"

namespace racha {

class FilterRecord;

/// What a HistoryFilter means, row by row: its words and its expression. (Its times are plain
/// comparisons that every server can do.)
class HistoryMatch
{
public:
    explicit HistoryMatch(const HistoryFilter& filter);

    bool accepts(FilterRecord& record) const;

private:
    FilterExpressionPtr m_expression;
    std::vector<std::string> m_words; ///< folded
    WallTime m_now;
};

} // namespace racha
