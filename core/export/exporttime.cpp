// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exporttime.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>

namespace racha {

namespace {

constexpr std::size_t kStoredLength = 26; ///< 2026-11-23 20:14:03.123456
constexpr std::size_t kDateLength = 10;
/// Zones change their offset at such steps at most.
constexpr std::int64_t kQuarterUs = 15LL * 60 * 1'000'000;

} // namespace

ExportTime::ExportTime(const QByteArray& zone)
    : m_zone(zone)
    , m_isUtc(zone.isEmpty() || !m_zone.isValid() || m_zone == QTimeZone::utc())
{
}

void ExportTime::append(std::string& out, std::string_view stored)
{
    if (m_isUtc && stored.size() == kStoredLength && stored[kDateLength] == ' ') {
        out += stored.substr(0, kDateLength);
        out += 'T';
        out += stored.substr(kDateLength + 1);
        out += 'Z';
        return;
    }
    const WallTime time = wallTimeFromText(stored);
    if (time == WallTime())
        out += stored; // others wrote it: better than nothing
    else if (m_isUtc)
        out += isoText(time);
    else
        appendLocal(out, time);
}

void ExportTime::appendLocal(std::string& out, WallTime time)
{
    const std::int64_t quarter = microseconds(time) / kQuarterUs;
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_offset = m_zone.offsetFromUtc(
            QDateTime::fromMSecsSinceEpoch(quarter * (kQuarterUs / 1000), Qt::UTC));
    }
    std::string text = isoText(time + std::chrono::seconds(m_offset));
    text.pop_back();
    char offset[16];
    const int minutes = std::abs(m_offset) / 60;
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", m_offset < 0 ? '-' : '+', minutes / 60,
                  minutes % 60);
    out += text;
    out += offset;
}

} // namespace racha
