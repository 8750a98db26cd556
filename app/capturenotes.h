// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"

#include <deque>

namespace racha {

/// What happened to one capture, for the diagnostic report.
struct CaptureNote
{
    struct Verdict
    {
        WallTime at;
        Error error;
    };

    QString username; ///< empty: a recording
    CaptureState state;
    std::deque<Verdict> verdicts; ///< the newest, oldest first
    std::deque<LookupStep> steps; ///< of its look-ups, the newest, oldest first
};

/// Remembers the newest captures by their names, with their last verdicts and look-ups.
/// Memory: kCaptures captures, each with kVerdicts and kSteps. Thread: main.
class CaptureNotes
{
public:
    static constexpr std::size_t kCaptures = 20;
    static constexpr std::size_t kVerdicts = 10;
    static constexpr std::size_t kSteps = 40;

    void addState(const CaptureState& state, WallTime at);
    /// `username`: of the capture that looked up.
    void addStep(const QString& username, const LookupStep& step);

    /// The one that changed last comes last.
    const std::deque<CaptureNote>& captures() const { return m_captures; }

private:
    CaptureNote& newestOf(const QString& username);

    std::deque<CaptureNote> m_captures;
};

} // namespace racha
