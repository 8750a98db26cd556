// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"

namespace racha {

inline constexpr std::int64_t kReportChartSteps = 240; ///< at most, of timelineStep()
inline constexpr std::size_t kDocumentRows = 50; ///< of people, streaks and words in a document

/// Length of a step, one that people count in and whole minutes, so that a chart or a table of
/// this time stays legible.
std::chrono::seconds timelineStep(std::chrono::seconds duration);

/// What the store says for the document of one live or time.
struct ReportFindings
{
    LiveSummary summary;
    Ranking gifters; ///< by diamonds
    Ranking commenters;
    Ranking likers;
    StreakList streaks; ///< by total
    Timeline timeline;
    WordList words;

    /// Keeps the answer to one of reportQuestions(), in whatever order they come.
    void take(const Report& report);
};

/// All that a document needs to be told. `step`: of its timeline; `most`: rows of each list.
std::vector<ReportQuestion> reportQuestions(const ReportScope& scope, std::chrono::seconds step,
                                            std::size_t most = kDocumentRows);

} // namespace racha
