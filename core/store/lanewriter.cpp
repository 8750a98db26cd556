// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/lanewriter.h"

#include "core/base/logging.h"
#include "core/store/capturejournals.h"
#include "core/store/refusedbatch.h"

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
    auto done = store(lane, batches);
    if (!done && done.error().code == ErrorCode::DbFailed)
        m_refusals.refused(lane.uuid(), lane.cursor(), batches.back()->lastFrame);
    const bool isHopeless =
        !done && !lane.journalPath().isEmpty() && m_refusals.isHopeless(lane.uuid(), lane.cursor());
    if (isHopeless)
        done = storeEach(lane, batches);
    if (!done)
        m_link.lose(done.error());
    return done.has_value();
}

/// All that can be stored of them.
Result<void> LaneWriter::storeEach(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    for (const EventBatchPtr& batch : batches) {
        auto done = store(lane, {batch});
        if (!done && done.error().code == ErrorCode::DbFailed)
            done = storePart(lane, batch, done.error());
        if (!done)
            return done;
    }
    return {};
}

/// What is refused stays in its journal alone, which is kept before the cursor goes past it.
Result<void> LaneWriter::storePart(WriteLane& lane, const EventBatchPtr& batch, const Error& cause)
{
    const auto session = sessionFor(lane, *batch);
    if (!session)
        return tl::unexpected(session.error());
    RefusedBatch refused(m_link.sink(), *session, batch);
    if (const auto looked = m_link.repeated([&] { return refused.look(); }); !looked)
        return looked;
    m_journals.keep(lane);
    const auto outcome = m_link.repeated([&] { return refused.storeRest(); });
    if (!outcome)
        return tl::unexpected(outcome.error());
    m_link.answered(); // nothing waits for what was refused any more
    count(*outcome);
    m_eventsSetAside += refused.refusedCount();
    m_refusals.setAside(outcome->stored > 0);
    m_journals.tell(lane, refused.told(cause));
    noteWritten(lane, {batch});
    return {};
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
    const auto session =
        m_link.repeated([&] { return m_link.sink().beginSession(*batch.capture, beginOf(batch)); });
    if (!session)
        return tl::unexpected(session.error());
    lane.sessions[room] = session->id;
    return session->id;
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
