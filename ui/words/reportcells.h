// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/reporttables.h"

#include <QCoreApplication>

/// Cells of report tables: how each kind of value reads.
namespace racha {

/// Translation context of the reports.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

namespace words {

/// What a screen shows for a cell: a time in the manner of the language, as in the table of what is
/// stored. Its `text` is for terminals and the clipboard.
QString shownText(const ReportCell& cell);

ReportCell numberCell(std::int64_t number);
/// Nothing where there is none, so that a table of many zeros stays legible.
ReportCell countCell(std::int64_t count);
/// A figure that the room tells; 0: it did not.
ReportCell toldCell(std::int64_t told);
ReportCell idCell(Id id);
ReportCell textCell(const std::string& text);
ReportCell timeCell(WallTime time);
ReportCell minuteCell(WallTime time);
ReportCell durationCell(std::chrono::seconds time);
ReportCell moneyCell(std::int64_t diamonds, const DiamondRate& rate);
/// `98.7 %`; empty where nobody knows.
ReportCell shareCell(std::optional<double> share);
ReportCell viewersCell(std::optional<double> viewers);

/// `@ana`, else the id.
QString personText(const std::string& uniqueId, UserId user);
/// What somebody wrote, on one line.
QString plainText(const std::string& text);

} // namespace words

} // namespace racha
