// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QLocale>
#include <QString>

#include <chrono>
#include <cstdint>

/// Figures as people read them, in the language in force (QLocale's default). Machine output never
/// passes here.
namespace racha::words {

/// `1,204`
QString number(std::int64_t value, const QLocale& locale = QLocale());
/// At most three digits before the unit: `812`, `53.2 k`, `1.2 M`.
QString shortNumber(std::int64_t value, const QLocale& locale = QLocale());
/// `00:42:10`; hours go on beyond 99. Negative time is zero.
QString duration(std::chrono::seconds time);
/// `20:14:03`; like all times here on the clock of displayzone.h.
QString clock(WallTime time);
/// `20:14`
QString clockMinute(WallTime time);
/// `20:14:03.250`
QString clockMillisecond(WallTime time);
/// The day in the manner of the language: `23/11/26`
QString day(WallTime time);
/// Both: `23/11/26 20:14:03`
QString dayAndClock(WallTime time);
/// `23/11/26 20:14`
QString dayAndMinute(WallTime time);
/// ` UTC` where times are shown in it, else nothing: behind a time that is read elsewhere.
QString zoneMark();
/// The title of a column of times: `Time`, or `Time (UTC)` where that is what they are in.
QString timeTitle(const QString& title);
/// `1 event/s`, `1,204 events/s`
QString eventRate(std::int64_t perSecond);
/// `$84.10`, an estimate: the caller says so. Small amounts keep four decimals.
QString dollars(double usd, const QLocale& locale = QLocale());
/// `1.4 MiB`
QString bytes(std::int64_t count, const QLocale& locale = QLocale());
/// `98.7 %`, `41 %`; of 0 … 1. Rounded down: only what is whole is 100 %.
QString percent(double share, const QLocale& locale = QLocale());
/// Text of people made fit for one line of a terminal or a list: line ends and tabs become spaces,
/// other control characters U+FFFD (a comment cannot steer the terminal).
std::string oneLine(std::string_view utf8);
/// A name set apart from the text around it, whatever its direction.
QString isolated(const QString& name);

} // namespace racha::words
