// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/gatheredwrite.h"

#include "core/streak/streaktracker.h"

#include <algorithm>
#include <unordered_set>

namespace racha {

namespace {

/// What happened between two records is known to be stored once the later one is.
bool isStored(const EventBatch& batch, FrameNumber storedUpTo)
{
    if (!batch.isBetweenRecords())
        return batch.lastFrame <= storedUpTo;
    const bool hasChanges = !batch.streaks.empty() || !batch.rowChanges.empty() || batch.end;
    return batch.lastFrame < storedUpTo || !hasChanges;
}

} // namespace

GatheredWrite::GatheredWrite(std::span<const EventBatchPtr> batches, FrameNumber storedUpTo)
{
    for (const EventBatchPtr& batch : batches) {
        if (isStored(*batch, storedUpTo))
            continue;
        m_isEmpty = false;
        addEvents(*batch, storedUpTo);
        for (const RowChange& change : batch->rowChanges)
            addRowChange(change);
        for (const StreakChange& change : batch->streaks)
            addStreak(change);
        m_upTo = std::max(m_upTo, batch->lastFrame);
        m_time = std::max(m_time, batch->upTo);
        if (batch->end)
            m_end = batch->end;
    }
}

void GatheredWrite::addEvents(const EventBatch& batch, FrameNumber storedUpTo)
{
    for (const Event& event : batch.events) {
        if (event.frame != 0 && event.frame <= storedUpTo)
            continue;
        if (!event.streakId.empty()) {
            if (event.message)
                m_byMessage.try_emplace(event.message, m_rows.size());
            else
                m_byNumber.try_emplace(event.number, m_rows.size());
        }
        m_rows.push_back(
            {.event = &event, .status = event.streakStatus, .isStreaking = event.isStreaking});
    }
}

std::size_t GatheredWrite::leaveOut(std::span<const Event* const> events)
{
    std::size_t count = 0;
    for (PendingRow& row : m_rows) {
        row.isRefused = std::ranges::find(events, row.event) != events.end();
        count += row.isRefused ? 1 : 0;
    }
    return count;
}

void GatheredWrite::addRowChange(const RowChange& change)
{
    std::optional<std::size_t> place;
    if (change.row.message) {
        if (const auto found = m_byMessage.find(change.row.message); found != m_byMessage.end())
            place = found->second;
    } else if (const auto found = m_byNumber.find(change.row.number); found != m_byNumber.end()) {
        place = found->second;
    }
    if (!place) {
        m_rowChanges.push_back(change);
        return;
    }
    m_rows[*place].status = change.status;
    m_rows[*place].isStreaking = change.isStreaking;
}

void GatheredWrite::addStreak(const StreakChange& change)
{
    const auto [found, isNew] = m_streakPlaces.try_emplace(change.streak.id, m_streaks.size());
    if (!isNew) {
        m_streaks[found->second] = &change.streak;
        return;
    }
    m_streaks.push_back(&change.streak);
    if (change.kind == StreakChangeKind::Opened)
        m_opened.push_back(change.streak.id);
}

std::int64_t GatheredWrite::storedCount() const
{
    return std::ranges::count_if(m_rows, [](const PendingRow& row) { return !row.isRefused; });
}

std::int64_t GatheredWrite::refusedCount() const
{
    return std::ranges::count_if(m_rows, &PendingRow::isRefused);
}

std::int64_t GatheredWrite::cutCount() const
{
    return std::ranges::count_if(m_rows, &PendingRow::isCut);
}

std::unordered_map<std::string, StreakKey> GatheredWrite::refusedStreaks() const
{
    std::unordered_map<std::string, StreakKey> streaks;
    for (const PendingRow& row : m_rows) {
        if (!row.isRefused || row.event->streakId.empty())
            continue;
        if (const auto streakRow = streakRowOf(*row.event))
            streaks.emplace(row.event->streakId, keyOf(*streakRow));
    }
    return streaks;
}

std::vector<std::string> GatheredWrite::touchedStreaks() const
{
    std::unordered_set<std::string_view> seen;
    std::vector<std::string> ids;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && seen.insert(id).second)
            ids.push_back(id);
    };
    for (const PendingRow& row : m_rows)
        add(row.event->streakId);
    for (const RowChange& change : m_rowChanges)
        add(change.streakId);
    for (const Streak* streak : m_streaks)
        add(streak->id);
    return ids;
}

} // namespace racha
