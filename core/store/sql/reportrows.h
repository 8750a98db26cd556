// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/report.h"

namespace racha {

class SqlConnection;

/// What reports ask, in SQL. Within the caller's transaction.
Result<Report> readReport(SqlConnection& connection, const ReportQuestion& question);

// One kind each.
Result<LiveList> readLives(SqlConnection& connection, const LivesQuestion& question);
Result<LiveSummary> readSummary(SqlConnection& connection, const SummaryQuestion& question);
Result<Ranking> readRanking(SqlConnection& connection, const RankingQuestion& question);
Result<StreakList> readStreaks(SqlConnection& connection, const StreaksQuestion& question);
Result<Timeline> readTimeline(SqlConnection& connection, const TimelineQuestion& question);
Result<WordList> readWords(SqlConnection& connection, const WordsQuestion& question);
Result<CaptureList> readCaptures(SqlConnection& connection, const CapturesQuestion& question);

/// When nobody captured a live, of its captures and their gaps.
Result<std::vector<ReportGap>> readGaps(SqlConnection& connection, RoomId room);

} // namespace racha
