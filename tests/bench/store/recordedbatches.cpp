// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/bench/store/recordedbatches.h"

#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"

#include <cstdio>

namespace racha::bench {

RecordedBatches readBatches(const QString& recording)
{
    RecordedBatches read;
    CatchUpRequest request;
    request.journalPath = recording;
    request.isOver = true;
    const auto projection = JournalProjection::open(request, std::make_unique<WebcastDecoder>());
    if (!projection) {
        std::fprintf(stderr, "%s\n", qPrintable(projection.error().detail));
        return {};
    }
    for (;;) {
        const auto batch = (*projection)->next();
        if (!batch) {
            std::fprintf(stderr, "%s\n", qPrintable(batch.error().detail));
            return {};
        }
        if (!*batch)
            return read;
        read.events += static_cast<std::int64_t>((*batch)->events.size());
        read.payloadBytes += static_cast<std::int64_t>((*batch)->payloadBytes);
        read.batches.push_back(*batch);
    }
}

} // namespace racha::bench
