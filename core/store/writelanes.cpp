// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/writelanes.h"

#include "core/store/refusals.h"

#include <algorithm>

namespace racha {

WriteLane& WriteLanes::of(const QString& uuid)
{
    return m_lanes.try_emplace(uuid, uuid, QString()).first->second;
}

WriteLane* WriteLanes::find(const QString& uuid)
{
    const auto found = m_lanes.find(uuid);
    return found == m_lanes.end() ? nullptr : &found->second;
}

std::vector<WriteLane*> WriteLanes::inTurn(const Refusals& refusals)
{
    std::vector<WriteLane*> lanes;
    for (auto& [uuid, lane] : m_lanes)
        lanes.push_back(&lane);
    std::stable_partition(lanes.begin(), lanes.end(),
                          [&](const WriteLane* lane) { return !refusals.isSuspect(lane->uuid()); });
    return lanes;
}

std::size_t WriteLanes::bytes() const
{
    std::size_t sum = 0;
    for (const auto& [uuid, lane] : m_lanes)
        sum += lane.bytes();
    return sum;
}

std::int64_t WriteLanes::events() const
{
    std::int64_t sum = 0;
    for (const auto& [uuid, lane] : m_lanes)
        sum += lane.events();
    return sum;
}

bool WriteLanes::hasWork() const
{
    return std::ranges::any_of(m_lanes, [](const auto& entry) {
        const WriteLane& lane = entry.second;
        return !lane.isEmpty() || (lane.isBehind() && !lane.isAtJournalEnd());
    });
}

bool WriteLanes::isAnyBehind() const
{
    return std::ranges::any_of(m_lanes, [](const auto& entry) { return entry.second.isBehind(); });
}

std::int64_t WriteLanes::waitingEvents() const
{
    std::int64_t sum = 0;
    for (const auto& [uuid, lane] : m_lanes)
        sum += lane.waitingEvents();
    return sum;
}

std::chrono::microseconds WriteLanes::behind() const
{
    std::chrono::microseconds most {0};
    for (const auto& [uuid, lane] : m_lanes)
        most = std::max(most, lane.behind());
    return most;
}

QStringList WriteLanes::journalPaths() const
{
    QStringList paths;
    for (const auto& [uuid, lane] : m_lanes)
        paths << lane.journalPath();
    return paths;
}

void WriteLanes::release(std::size_t most)
{
    for (auto& [uuid, lane] : m_lanes) {
        if (bytes() <= most)
            return;
        // The older half can be written as soon as the store answers, without reading it again.
        if (!lane.journalPath().isEmpty())
            lane.release(lane.bytes() / 2);
    }
}

void WriteLanes::forgetEnded()
{
    std::erase_if(m_lanes, [](const auto& entry) {
        const WriteLane& lane = entry.second;
        return lane.sessions.empty() && lane.isEmpty() && lane.cursor() > 0
            && (!lane.isBehind() || lane.isAtJournalEnd());
    });
}

} // namespace racha
