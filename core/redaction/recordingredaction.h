// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/redaction/frameredactor.h"

#include <atomic>
#include <functional>

namespace racha {

struct RedactionTask
{
    QString source; ///< a recording
    QString target;
    bool keepsComments = false; ///< texts of comments and marks
};

struct RedactionResult
{
    bool isCancelled = false; ///< no file is left then
    bool isCut = false; ///< the source ends within a block, or is damaged there: so does the copy
    std::int64_t bytes = 0; ///< of the file
    std::int64_t people = 0;
    RedactionFigures figures;
};

/// Writes a copy of a recording in which nobody can be recognised, and which replays with the same
/// events, times, streaks and figures.
///
/// The file is there once it is whole; nothing is ever overwritten. The ids are made with a key
/// that is forgotten with the run, so that nobody can try true ones against them. Runs on the
/// thread that calls it. Memory: a block of the recording, and some dozen bytes a person. Errors:
/// file.unreadable, file.empty, file.not_a_recording, file.unwritable (the name is taken),
/// disk.full.
class RecordingRedaction
{
public:
    /// How much of the source is read, 0 to 1.
    using Watch = std::function<void(double share)>;

    explicit RecordingRedaction(RedactionTask task);

    Result<RedactionResult> run(const std::atomic<bool>& isCancelled,
                                const Watch& watch = {}) const;

private:
    RedactionTask m_task;
};

} // namespace racha
