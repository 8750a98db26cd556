// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/logring.h"

#include <algorithm>
#include <iterator>

namespace racha {

namespace {

QString bounded(const QString& text, qsizetype most)
{
    return text.size() <= most ? text : QString(text.left(most) + u'…');
}

qsizetype sizeOf(const LogLine& line)
{
    return line.area.size() + line.text.size();
}

} // namespace

void LogRing::add(WallTime at, LogLevel level, const QString& area, const QString& text)
{
    LogLine line {0, at, level, area, bounded(text, kLongestText)};
    const std::lock_guard lock(m_mutex);
    line.number = ++m_added;
    m_characters += sizeOf(line);
    m_lines.push_back(std::move(line));
    while (m_lines.size() > kMostLines || m_characters > kMostCharacters) {
        m_characters -= sizeOf(m_lines.front());
        m_lines.pop_front();
    }
}

std::vector<LogLine> LogRing::after(std::int64_t number) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = std::ranges::upper_bound(m_lines, number, {}, &LogLine::number);
    return {first, m_lines.end()};
}

std::vector<LogLine> LogRing::newest(std::size_t count) const
{
    const std::lock_guard lock(m_mutex);
    const auto taken = static_cast<std::ptrdiff_t>(std::min(count, m_lines.size()));
    return {std::prev(m_lines.end(), taken), m_lines.end()};
}

} // namespace racha
