// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/batch/eventbatch.h"
#include "core/batch/roomhistory.h"

#include <QString>

#include <functional>
#include <memory>

namespace racha {

/// A journal read again, through a pipeline of its own. The store calls it and lies below the
/// folders that decode, so the composition root gives it the implementation.
/// Thread: the writer's.
class CatchUp
{
public:
    virtual ~CatchUp() = default;
    /// The next batch, in the order of the journal; null at its end. A journal that still grows
    /// gives more on a later call. Batches of records that are stored already may be left out.
    virtual Result<EventBatchPtr> next() = 0;
};

/// Where a reading may begin other than at the first record; made by whoever decodes, opaque here.
struct CatchUpStart
{
    explicit CatchUpStart(FrameNumber last)
        : upTo(last)
    {
    }

    virtual ~CatchUpStart() = default;
    CatchUpStart(const CatchUpStart&) = delete;
    CatchUpStart& operator=(const CatchUpStart&) = delete;

    const FrameNumber upTo; ///< last record before it
};

using CatchUpStartPtr = std::shared_ptr<CatchUpStart>;

struct CatchUpRequest
{
    QString journalPath;
    FrameNumber storedUpTo = 0; ///< last record whose events are committed
    bool isOver = false; ///< nobody writes to it any more
    /// What the store has of a room from before a moment. Reading the journal from its first record
    /// needs what was before the capture, going on at the cursor needs all that is there.
    std::function<Result<RoomHistory>(RoomId room, WallTime before)> history;
    /// Used up by the reading; null: at the first record.
    CatchUpStartPtr start = {};
};

using CatchUpFactory = std::function<Result<std::unique_ptr<CatchUp>>(const CatchUpRequest&)>;

} // namespace racha

Q_DECLARE_METATYPE(racha::CatchUpStartPtr)
