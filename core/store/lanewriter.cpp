// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/lanewriter.h"

#include "core/base/logging.h"
#include "core/store/capturejournals.h"

#include <algorithm>

namespace racha {

namespace {

std::size_t rowsOf(const std::vector<EventBatchPtr>& batches)
{
    std::size_t rows = 0;
    for (const EventBatchPtr& batch : batches)
        rows += batch->events.size();
    return rows;
}

} // namespace

LaneWriter::LaneWriter(StoreLink& link, CaptureJournals& journals)
    : m_link(link)
    , m_journals(journals)
{
}

std::size_t LaneWriter::rowsFor(const WriteLane& lane) const
{
    return m_refusals.isNarrowed(lane.uuid()) ? 1 : kMostRows;
}

bool LaneWriter::write(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    if (batches.empty())
        return true;
    const auto done = store(lane, batches);
    if (done)
        return true;
    const Error& cause = done.error();
    if (cause.code == ErrorCode::DbFailed)
        m_refusals.refused(lane.uuid(), lane.cursor(), batches.back()->lastFrame);
    if (!m_refusals.isHopeless(lane.uuid(), lane.cursor()) || lane.journalPath().isEmpty()) {
        m_link.lose(cause);
        return false;
    }
    setAside(lane, batches, cause);
    return true;
}

Result<void> LaneWriter::store(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    const auto session = sessionFor(lane, *batches.front());
    if (!session)
        return tl::unexpected(session.error());
    const auto outcome = m_link.repeated([&] { return m_link.sink().write(*session, batches); });
    if (!outcome)
        return tl::unexpected(outcome.error());
    count(*outcome);
    m_link.answered();
    noteWritten(lane, batches);
    m_refusals.taken(lane.uuid(), lane.cursor());
    qCDebug(lcStore) << "committed"
                     << "rows=" << rowsOf(batches) << "upTo=" << lane.cursor();
    return {};
}

Result<SessionId> LaneWriter::sessionFor(WriteLane& lane, const EventBatch& batch)
{
    const RoomId room = batch.capture->room;
    if (const auto found = lane.sessions.find(room); found != lane.sessions.end())
        return found->second;
    const WallTime startedAt = batch.events.empty() ? batch.upTo : batch.events.front().receivedAt;
    const auto session =
        m_link.repeated([&] { return m_link.sink().beginSession(*batch.capture, startedAt); });
    if (!session)
        return tl::unexpected(session.error());
    lane.sessions[room] = session->id;
    return session->id;
}

/// As stored, but in its journal alone.
void LaneWriter::setAside(WriteLane& lane, const std::vector<EventBatchPtr>& batches,
                          const Error& cause)
{
    m_eventsSetAside += static_cast<std::int64_t>(rowsOf(batches));
    m_journals.setAside(lane, cause);
    m_refusals.setAside();
    noteWritten(lane, batches);
}

void LaneWriter::noteWritten(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    lane.written(batches);
    if (std::ranges::any_of(batches, [](const auto& batch) { return batch->end.has_value(); }))
        lane.sessions.erase(batches.front()->capture->room);
    m_committed(lane);
}

void LaneWriter::count(const WriteOutcome& outcome)
{
    m_written.stored += outcome.stored;
    m_written.refused += outcome.refused;
    m_written.cut += outcome.cut;
}

} // namespace racha
