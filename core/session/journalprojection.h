// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/ingest/pipeline.h"
#include "core/journal/journalreader.h"
#include "core/platform/eventdecoder.h"
#include "core/store/catchup.h"

namespace racha {

/// A journal read again through a pipeline of its own, for a store that fell behind or a capture
/// that died. It starts at the first record and gives the batches after the cursor, cut exactly
/// there. What is before it is decoded, too, though nobody needs its events: roles and badges, gift
/// names, repeats, open streaks, a capture's totals and its coverage are what all records so far
/// make of them, and the store has neither all of that nor has it of exactly that record. Where a
/// running capture forked it starts there, with the pipeline that it had: an evening need not be
/// decoded again for a slow disk.
/// Thread: the writer's.
class JournalProjection final : public CatchUp
{
public:
    /// Errors: file.*; next() too, once everything before the damage was given.
    static Result<std::unique_ptr<CatchUp>> open(const CatchUpRequest& request,
                                                 std::unique_ptr<EventDecoder> decoder);

    /// For CatchUpRequest::start; null where there is no fork.
    static CatchUpStartPtr startAt(std::optional<CaptureFork> fork);

    Result<EventBatchPtr> next() override;

private:
    JournalProjection(CatchUpRequest request, std::unique_ptr<EventDecoder> decoder,
                      std::unique_ptr<JournalReader> reader);

    bool isDamaged();
    Result<void> process(Record record);
    Result<void> restoreRoom(WallTime before);

    CatchUpRequest m_request;
    std::unique_ptr<EventDecoder> m_decoder;
    std::unique_ptr<JournalReader> m_reader;
    Pipeline m_pipeline;
    FrameNumber m_forkedAt = 0; ///< the pipeline knows the records up to it
    std::optional<WallTime> m_firstAt; ///< of the first header
    int m_damagedLooks = 0; ///< one after the other
};

} // namespace racha
