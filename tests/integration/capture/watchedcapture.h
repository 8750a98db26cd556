// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/livecapture.h"
#include "core/simulator/fakewebcastserver.h"

#include <QList>

#include <functional>
#include <vector>

namespace racha::test {

using namespace racha::simulator;

/// What a capture said until it was finished.
struct Course
{
    CaptureOutcome outcome;
    std::vector<CaptureState> states;
    std::vector<EventBatchPtr> batches;
    QStringList steps; ///< what was asked
    QStringList outcomes; ///< of the steps
    QStringList told; ///< the same with what came of it, `what|outcome`
    bool finished = false;

    QString code() const; ///< of the outcome's error; empty: none
    std::vector<Event> events() const;
    std::vector<Gap> gaps() const;
    bool passed(CapturePhase phase) const;
    QString end() const; ///< of the last batch
};

/// Settings for a capture of `luna.canta` on that server, with times that a test can wait for.
LiveCaptureSettings settingsFor(const FakeWebcastServer& server);

/// Runs it to its end, or for 30 s. `meanwhile` is called at each change of its state.
Course watched(const LiveCaptureSettings& settings, HistorySource history = {},
               const std::function<void(LiveCapture&, const CaptureState&)>& meanwhile = {});

} // namespace racha::test
