// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/answertimes.h"

#include <algorithm>

namespace racha {

namespace {

double percentile(const std::vector<double>& sorted, double share)
{
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last + 0.5)];
}

} // namespace

void AnswerTimes::add(double milliseconds)
{
    if (m_milliseconds.size() < kMost)
        m_milliseconds.push_back(milliseconds);
}

std::optional<AnswerTime> AnswerTimes::take()
{
    if (m_milliseconds.empty())
        return std::nullopt;
    std::ranges::sort(m_milliseconds);
    const AnswerTime answer {percentile(m_milliseconds, 0.50), percentile(m_milliseconds, 0.99),
                             m_milliseconds.back()};
    m_milliseconds.clear();
    return answer;
}

} // namespace racha
