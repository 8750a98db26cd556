// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/ownmarks.h"

#include <algorithm>

namespace racha {

void OwnMarks::add(WallTime at, const QString& text)
{
    if (m_marks.size() >= kMost)
        return;
    const auto place = std::ranges::upper_bound(m_marks, at, {}, &OwnMark::at);
    m_marks.insert(place, {at, text});
    ++m_next; // what was played is before what is to come
}

std::optional<OwnMarks::OwnMark> OwnMarks::takeBefore(WallTime moment)
{
    if (m_next >= m_marks.size() || m_marks[m_next].at >= moment)
        return std::nullopt;
    return m_marks[m_next++];
}

} // namespace racha
