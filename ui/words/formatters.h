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
/// The day in the manner of the language, and the clock: `23/11/26 20:14:03`, local.
QString dayAndClock(WallTime time);
/// `23/11/26 20:14`
QString dayAndMinute(WallTime time);
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
