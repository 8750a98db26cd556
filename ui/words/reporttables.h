// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/words/reporttable.h"

namespace racha {

/// What a diamond is worth to somebody: an estimate, which all words for it say.
struct DiamondRate
{
    double perDiamond = 0.01;
    QString currency = QStringLiteral("USD"); ///< its code, or what the person calls it

    double amount(std::int64_t diamonds) const
    {
        return static_cast<double>(diamonds) * perDiamond;
    }

    /// `≈ $84.10`, `≈ 84.10 EUR`
    QString text(std::int64_t diamonds) const;
};

/// One figure of a summary.
struct SummaryFigure
{
    const char* key; ///< stable
    QString title;
    ReportCell cell;
    QString remark; ///< what is to know of it; mostly empty
};

/// Sentences and tables of reports in the language in force; times are on the clock of
/// displayzone.h, and titles say where that is UTC.
namespace words {

QString reportTime(WallTime time); ///< `2026-11-23 20:14:03`
QString reportMinute(WallTime time); ///< `2026-11-23 20:14`
/// `@ana`, else the room.
QString liveName(const StoredLive& live);
/// `@ana · 2026-11-23 20:14`; with the name that somebody gave it: `@ana · 2026-11-23 20:14 · Duel`
QString liveTitle(const StoredLive& live);
/// The same on a screen, its time in the manner of the language: `@ana · 23/11/26 20:14`
QString liveHeading(const StoredLive& live);
/// `@ana · 23/11/26 20:14`, when it began
QString captureHeading(const StoredCapture& capture);

std::vector<SummaryFigure> summaryFigures(const LiveSummary& summary, const DiamondRate& rate);
/// The same as a table of two columns, the name of the live first, where it has one.
ReportTable summaryTable(const LiveSummary& summary, const DiamondRate& rate);
ReportTable livesTable(const LiveList& list, const DiamondRate& rate);
ReportTable capturesTable(const CaptureList& list);
ReportTable rankingTable(const Ranking& ranking, const DiamondRate& rate);
ReportTable streaksTable(const StreakList& list);
ReportTable timelineTable(const Timeline& timeline);
/// Events of each hour of the week, a row an hour.
ReportTable weekTable(const WeekHours& week);
/// `Monday`, from 0.
QString dayName(std::size_t day);
ReportTable wordsTable(const WordList& list);
/// Figures of two lives side by side, and how the second differs.
ReportTable comparisonTable(const LiveSummary& first, const LiveSummary& second,
                            const DiamondRate& rate);

/// `20:14 · 212 events · 77 ◆ · 1,204 watching`
QString minuteLine(const TimelineStep& step);
/// `Top gifters by diamonds`
QString rankingTitle(RankingOrder order);

} // namespace words

} // namespace racha
