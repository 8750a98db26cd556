// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/statistics.h"

#include <array>
#include <chrono>

namespace racha {

void StatisticsCollector::addBatch(const EventBatch& batch)
{
    const QByteArray uuid = QByteArray::fromStdString(batch.capture->uuid);
    RoomStats& last = m_lastStats[uuid];
    m_totals.events += static_cast<std::int64_t>(batch.events.size());
    m_totals.duplicates += batch.stats.duplicates - last.duplicates;
    m_totals.decodeErrors += batch.stats.decodeErrors - last.decodeErrors;
    const auto unknown = static_cast<std::size_t>(EventType::Unknown);
    m_totals.unknown += batch.stats.events[unknown] - last.events[unknown];
    last = batch.stats;
    if (batch.coverage)
        m_coverages[uuid] = batch.coverage;
    if (!batch.end)
        return;
    m_lastStats.remove(uuid);
    if (const auto coverage = m_coverages.take(uuid))
        m_ended = joined(std::array {m_ended, *coverage});
}

Statistics StatisticsCollector::look(WallTime at, MonoTime now)
{
    const double seconds = std::chrono::duration<double>(now - m_lookedAt).count();
    const auto events = static_cast<double>(m_totals.events - m_eventsBefore);
    std::vector<Coverage> coverages {m_ended};
    for (const auto& coverage : std::as_const(m_coverages))
        coverages.push_back(*coverage);
    m_totals.coverage = joined(coverages);
    m_totals.frames = m_totals.coverage.of(CoverageFigure::Frames).value_or(0);
    m_totals.at = at;
    m_totals.eventsPerSecond = seconds > 0.0 ? events / seconds : 0.0;
    m_lookedAt = now;
    m_eventsBefore = m_totals.events;
    return m_totals;
}

} // namespace racha
