// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/writelane.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace racha {

namespace {

/// An event's own structs and strings, beside its payload.
constexpr std::size_t kEventBytes = 1'024;
constexpr std::size_t kMostTimers = 10'000;

} // namespace

std::size_t weightOf(const EventBatch& batch)
{
    return batch.payloadBytes + batch.events.size() * kEventBytes;
}

WriteLane::WriteLane(QString uuid, QString journalPath)
    : m_uuid(std::move(uuid))
    , m_journalPath(std::move(journalPath))
{
}

void WriteLane::Progress::reach(const EventBatch& batch)
{
    events = std::max(events, batch.stats.eventCount());
    at = std::max(at, batch.upTo);
}

void WriteLane::append(const EventBatchPtr& batch)
{
    if (m_firstAt == WallTime())
        m_firstAt = batch->upTo;
    m_come.reach(*batch);
    const bool leavesHole =
        m_queuedTo != 0 && !m_journalPath.isEmpty() && batch->firstFrame > m_queuedTo + 1;
    const bool beginsBehind = std::exchange(m_beginsBehind, false);
    m_isBehind = m_isBehind || leavesHole || beginsBehind;
    if (!m_isBehind) {
        push(batch);
    } else if (m_isAtJournalEnd && batch->firstFrame <= m_cursor + 1) {
        resume();
        push(batch);
    } else if (!batch->isBetweenRecords()) {
        m_isAtJournalEnd = false; // there is more to read now
    } else if (m_timers.size() < kMostTimers) {
        m_timers.push_back(batch);
    }
}

void WriteLane::push(const EventBatchPtr& batch)
{
    m_pending.push_back(batch);
    m_bytes += weightOf(*batch);
    m_events += static_cast<std::int64_t>(batch->events.size());
    m_queuedTo = std::max(m_queuedTo, batch->lastFrame);
}

void WriteLane::resume()
{
    m_isBehind = false;
    m_isAtJournalEnd = false;
    m_catchUp.reset();
    m_start.reset();
    m_queuedTo = m_cursor;
    // What idled before is known from the journal; later ones no record has shown yet.
    for (const EventBatchPtr& batch : m_timers) {
        if (batch->upTo > m_stored.at)
            push(batch);
    }
    m_timers.clear();
}

void WriteLane::fallBehind(CatchUpStartPtr start)
{
    m_isBehind = true;
    m_isAtJournalEnd = false;
    m_start = std::move(start);
}

CatchUpStartPtr WriteLane::takeStart()
{
    // Batches before it may have been let go after all.
    CatchUpStartPtr start = std::exchange(m_start, nullptr);
    return start && start->upTo <= m_cursor ? start : nullptr;
}

void WriteLane::release(std::size_t bytes)
{
    m_isBehind = true;
    m_isAtJournalEnd = false;
    while (!m_pending.empty() && m_bytes > bytes) {
        const EventBatch& newest = *m_pending.back();
        m_bytes -= weightOf(newest);
        m_events -= static_cast<std::int64_t>(newest.events.size());
        if (newest.isBetweenRecords())
            m_timers.insert(m_timers.begin(), m_pending.back());
        m_pending.pop_back();
    }
}

std::int64_t WriteLane::waitingEvents() const
{
    return isWaiting() ? std::max(m_events, m_come.events - m_stored.events) : 0;
}

std::chrono::microseconds WriteLane::behind() const
{
    return isWaiting() ? m_come.at - std::max(m_stored.at, m_firstAt)
                       : std::chrono::microseconds(0);
}

std::vector<EventBatchPtr> WriteLane::front(std::size_t rows, std::size_t bytes) const
{
    std::vector<EventBatchPtr> batches;
    std::size_t takenRows = 0;
    std::size_t takenBytes = 0;
    for (const EventBatchPtr& batch : m_pending) {
        const bool isFull =
            takenRows + batch->events.size() > rows || takenBytes + weightOf(*batch) > bytes;
        const bool isOtherRoom =
            !batches.empty() && batch->capture->room != batches.back()->capture->room;
        if (!batches.empty() && (isFull || isOtherRoom))
            break;
        takenRows += batch->events.size();
        takenBytes += weightOf(*batch);
        batches.push_back(batch);
    }
    return batches;
}

void WriteLane::written(const std::vector<EventBatchPtr>& batches)
{
    for (const EventBatchPtr& batch : batches) {
        m_cursor = std::max(m_cursor, batch->lastFrame);
        m_stored.reach(*batch);
        if (!m_pending.empty() && m_pending.front() == batch) {
            m_bytes -= weightOf(*batch);
            m_events -= static_cast<std::int64_t>(batch->events.size());
            m_pending.pop_front();
        }
    }
}

void WriteLane::startCatchUp(std::unique_ptr<CatchUp> reader)
{
    m_catchUp = std::move(reader);
    m_isAtJournalEnd = false;
}

void WriteLane::putBack(std::vector<EventBatchPtr> batches)
{
    if (m_isBehind) {
        m_isAtJournalEnd = false;
        m_putBack.insert(m_putBack.begin(), std::make_move_iterator(batches.begin()),
                         std::make_move_iterator(batches.end()));
        return;
    }
    for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
        m_bytes += weightOf(**batch);
        m_events += static_cast<std::int64_t>((*batch)->events.size());
        m_pending.push_front(std::move(*batch));
    }
}

EventBatchPtr WriteLane::takeBack()
{
    if (m_putBack.empty())
        return nullptr;
    EventBatchPtr batch = std::move(m_putBack.front());
    m_putBack.pop_front();
    return batch;
}

void WriteLane::giveUpCatchUp()
{
    resume();
    m_queuedTo = 0;
}

} // namespace racha
