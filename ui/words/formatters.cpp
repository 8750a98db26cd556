// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/formatters.h"

#include "ui/words/displayzone.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace racha::words {

namespace {

struct FormattersText
{
    Q_DECLARE_TR_FUNCTIONS(FormattersText)
};

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Rounded down to one decimal: a figure never claims more than there was.
double tenthsDown(double value)
{
    return std::floor(value * 10.0) / 10.0;
}

QString dayAnd(QStringView clock, WallTime time)
{
    const QLocale locale;
    return locale.toString(shownTime(time), locale.dateFormat(QLocale::ShortFormat) + u' ' + clock);
}

} // namespace

QString number(std::int64_t value, const QLocale& locale)
{
    constexpr qsizetype kGroup = 3;
    QString text = locale.toString(static_cast<qlonglong>(value));
    // Where a locale parts numbers from five digits on, as Spanish does, Qt 6.4 leaves a single
    // first digit with the group behind it: 1164.991.
    const qsizetype first = text.indexOf(locale.groupSeparator());
    const qsizetype digits = first - (value < 0 ? 1 : 0);
    if (first > 0 && digits == kGroup + 1)
        text.insert(first - kGroup, locale.groupSeparator());
    return text;
}

QString shortNumber(std::int64_t value, const QLocale& locale)
{
    using Unit = std::pair<double, QStringView>;
    static constexpr std::array<Unit, 3> kUnits {Unit {1e9, u" G"}, Unit {1e6, u" M"},
                                                 Unit {1e3, u" k"}};
    const auto size = static_cast<double>(value < 0 ? -value : value);
    for (const auto& [unit, name] : kUnits) {
        if (size < unit)
            continue;
        const double scaled = tenthsDown(static_cast<double>(value) / unit);
        if (scaled >= 100.0)
            return QString(locale.toString(std::floor(scaled), 'f', 0) + name);
        const bool isWhole = std::fmod(scaled, 1.0) == 0.0;
        return QString(locale.toString(scaled, 'f', isWhole ? 0 : 1) + name);
    }
    return number(value, locale);
}

QString duration(std::chrono::seconds time)
{
    const auto total = std::max<std::int64_t>(time.count(), 0);
    const auto two = [](std::int64_t part) {
        return QStringLiteral("%1").arg(part, 2, 10, QLatin1Char('0'));
    };
    return QString(two(total / 3600) + u':' + two(total / 60 % 60) + u':' + two(total % 60));
}

QString clock(WallTime time)
{
    return shownTime(time).toString(u"HH:mm:ss");
}

QString clockMinute(WallTime time)
{
    return shownTime(time).toString(u"HH:mm");
}

QString clockMillisecond(WallTime time)
{
    return shownTime(time).toString(u"HH:mm:ss.zzz");
}

QString day(WallTime time)
{
    return QLocale().toString(shownTime(time).date(), QLocale::ShortFormat);
}

QString dayAndClock(WallTime time)
{
    return dayAnd(u"HH:mm:ss", time);
}

QString dayAndMinute(WallTime time)
{
    return dayAnd(u"HH:mm", time);
}

QString zoneMark()
{
    return displayZone() == DisplayZone::Utc ? QStringLiteral(" UTC") : QString();
}

QString timeTitle(const QString& title)
{
    return displayZone() == DisplayZone::Utc ? QString(title + u" (UTC)") : title;
}

QString eventRate(std::int64_t perSecond)
{
    // The number stands by itself: %n would not group its digits.
    const auto count = std::min<std::int64_t>(perSecond, std::numeric_limits<int>::max());
    return FormattersText::tr("%1 event(s)/s", nullptr, static_cast<int>(count))
        .arg(number(perSecond));
}

QString dollars(double usd, const QLocale& locale)
{
    const bool isSmall = usd != 0.0 && std::abs(usd) < 0.01;
    return QString(u'$' + locale.toString(usd, 'f', isSmall ? 4 : 2));
}

QString bytes(std::int64_t count, const QLocale& locale)
{
    return locale.formattedDataSize(count, 1, QLocale::DataSizeIecFormat);
}

QString percent(double share, const QLocale& locale)
{
    const double value = std::floor(share * 1000 + 1e-9) / 10;
    const bool isEdge = value < 10 || value > 90; // where a tenth matters
    const int digits = isEdge && value != std::floor(value) ? 1 : 0;
    return locale.toString(digits > 0 ? value : std::floor(value), 'f', digits) + u" %";
}

std::string oneLine(std::string_view utf8)
{
    std::string line;
    line.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        // U+0080 … U+009F, controls as well, are C2 80 … C2 9F in UTF-8.
        const bool isC1 =
            c == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (c < 0x20 || c == 0x7F || isC1)
            line += kReplacement;
        else
            line += utf8[i];
        i += isC1 ? 1 : 0;
    }
    return line;
}

QString isolated(const QString& name)
{
    constexpr char16_t kFirstStrong = 0x2068;
    constexpr char16_t kEnd = 0x2069;
    return QChar(kFirstStrong) + name + QChar(kEnd);
}

} // namespace racha::words
