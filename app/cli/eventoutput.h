// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/filter/filterexpression.h"
#include "core/ingest/capture.h"

#include <memory>

namespace racha {

class StandardOutput;

/// Prints one capture or replay. Two forms: lines for people (textoutput), JSON Lines (jsonoutput).
/// What batch() prints depends on the records alone, so that a replay prints the same.
class EventOutput
{
public:
    virtual ~EventOutput() = default;
    virtual void begin(const QString& name) = 0;
    virtual void batch(const EventBatch& batch) = 0;
    virtual void state(const CaptureState& state) = 0;
    virtual void failed(const QString& name, const Error& error) = 0;
};

/// `prefix`: put before each line, for several captures at once; may be empty. `filter`: which
/// events are printed; null: all.
std::unique_ptr<EventOutput> makeTextOutput(StandardOutput& output, const QString& prefix,
                                            const Clock& clock, FilterExpressionPtr filter);
std::unique_ptr<EventOutput> makeJsonOutput(StandardOutput& output, const Clock& clock,
                                            FilterExpressionPtr filter);

/// The last line of JSON output. `stats`, `coverage`: of all captures together.
void writeJsonSummary(StandardOutput& output, const RoomStats& stats, const Coverage& coverage);
/// The same for people.
QString summaryText(const RoomStats& stats);

} // namespace racha
