// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/historymatch.h"

#include "core/base/textfolding.h"
#include "core/filter/filterrecord.h"

#include <algorithm>

namespace racha {

namespace {

/// All places where words are looked for, one a line: a word holds no line break.
std::string searchedText(FilterRecord& record)
{
    static const FilterPath comment {{"comment"}};
    std::string text;
    const auto add = [&text](const FilterValue& value) {
        text += value.text;
        text += '\n';
    };
    add(record.cell(FilterColumn::UserUniqueId));
    add(record.cell(FilterColumn::UserNickname));
    add(record.cell(FilterColumn::StreamerUniqueId));
    text += std::to_string(record.cell(FilterColumn::RoomNumber).integer) + '\n';
    add(record.valueAt(comment));
    return foldedText(text);
}

} // namespace

HistoryMatch::HistoryMatch(const HistoryFilter& filter)
    : m_expression(filter.expression)
    , m_now(filter.now)
{
    for (const std::string& word : filter.words)
        m_words.push_back(foldedText(word));
}

bool HistoryMatch::accepts(FilterRecord& record) const
{
    if (m_expression && !m_expression->matches(record, m_now))
        return false;
    if (m_words.empty())
        return true;
    const std::string text = searchedText(record);
    return std::ranges::all_of(
        m_words, [&text](const std::string& word) { return text.find(word) != std::string::npos; });
}

} // namespace racha
