// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterliteral.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostDigits = 30;
constexpr double kTwoTo63 = 9223372036854775808.0;

QRegularExpression compiled(const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

int sign(bool isBelow, bool isAbove)
{
    return isBelow ? -1 : isAbove ? 1 : 0;
}

/// A double against a whole number, exact also where the number has no double.
int compareExactly(double value, std::int64_t number)
{
    if (value >= kTwoTo63)
        return 1;
    if (value < -kTwoTo63)
        return -1;
    const double whole = std::floor(value);
    const auto floor = static_cast<std::int64_t>(whole);
    if (floor != number)
        return sign(floor<number, floor> number);
    return value > whole ? 1 : 0;
}

std::chrono::microseconds unitOf(QChar unit)
{
    using namespace std::chrono;
    switch (unit.unicode()) {
    case u's':
        return seconds {1};
    case u'm':
        return minutes {1};
    case u'h':
        return hours {1};
    case u'd':
        return days {1};
    default:
        return weeks {1};
    }
}

/// `.5` -> 500000.
std::int64_t microsecondsOf(QStringView fraction)
{
    return fraction.toString().leftJustified(6, u'0').toLongLong();
}

std::optional<FilterTime> relativeTimeOf(QStringView text)
{
    static const QRegularExpression form = compiled(u"-([0-9]{1,6})([smhdw])"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return FilterTime {
        true, {}, match.capturedView(1).toInt() * unitOf(match.capturedView(2).front())};
}

} // namespace

int FilterNumber::compare(std::int64_t value) const
{
    return isInteger ? sign(value<integer, value> integer) : -compareExactly(real, value);
}

int FilterNumber::compare(double value) const
{
    return isInteger ? compareExactly(value, integer) : sign(value<real, value> real);
}

WallTime FilterTime::at(WallTime now) const
{
    return isRelative ? std::max(now - before, WallTime {}) : moment;
}

std::optional<FilterNumber> filterNumberOf(QStringView text)
{
    static const QRegularExpression form = compiled(u"(-?)0*([0-9]+?)(?:\\.([0-9]*?)0*)?"_s);
    if (text.size() > kMostDigits || text.endsWith(u'.'))
        return std::nullopt;
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    FilterNumber number;
    number.digits = match.captured(1) + match.captured(2);
    if (const QStringView decimals = match.capturedView(3); !decimals.isEmpty())
        number.digits += u'.' + decimals.toString();
    number.integer = number.digits.toLongLong(&number.isInteger);
    number.real = number.digits.toDouble();
    return number;
}

std::optional<bool> filterBooleanOf(QStringView text)
{
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1)
        return false;
    return std::nullopt;
}

std::optional<FilterTime> filterTimeOf(QStringView text, const QTimeZone& zone)
{
    static const QRegularExpression form =
        compiled(u"([0-9]{4}-[0-9]{2}-[0-9]{2})"
                 "(?:[T ]([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,6}))?)?)?(Z?)"_s);
    if (auto relative = relativeTimeOf(text))
        return relative;
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString clock = match.hasCaptured(2) ? match.captured(2) : u"00:00"_s;
    const QString second = match.hasCaptured(3) ? match.captured(3) : u"00"_s;
    const QTime time = QTime::fromString(clock + u':' + second, u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid() || date.year() < 1970)
        return std::nullopt;
    const QDateTime moment(date, time, match.capturedView(5).isEmpty() ? zone : QTimeZone::utc());
    const auto us = moment.toMSecsSinceEpoch() * 1000 + microsecondsOf(match.capturedView(4));
    return FilterTime {false, wallTimeFromMicroseconds(std::max<std::int64_t>(us, 0)), {}};
}

} // namespace racha
