// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QString>

#include <vector>

namespace racha::bench {

/// What a recording comes to on its way to the store, all of it in memory.
struct RecordedBatches
{
    std::vector<EventBatchPtr> batches;
    std::int64_t events = 0;
    std::int64_t payloadBytes = 0; ///< of the messages as they came
};

/// Says on stderr what is wrong with the file, and gives nothing then.
RecordedBatches readBatches(const QString& recording);

} // namespace racha::bench
