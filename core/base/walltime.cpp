// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/walltime.h"

#include <charconv>
#include <cstdio>

namespace racha {

namespace {

std::string formatted(WallTime time, char separator, const char* suffix)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date {day};
    const std::chrono::hh_mm_ss clock {time - day};
    char buffer[48];
    const int length = std::snprintf(
        buffer, sizeof buffer, "%04d-%02u-%02u%c%02d:%02d:%02d.%06d%s",
        static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), separator, static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
        static_cast<int>(clock.subseconds().count()), suffix);
    return {buffer, static_cast<std::size_t>(length)};
}

bool number(std::string_view text, std::size_t at, std::size_t digits, int& out)
{
    if (text.size() < at + digits)
        return false;
    const char* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + digits, out);
    return error == std::errc() && end == begin + digits;
}

} // namespace

std::string isoText(WallTime time)
{
    return formatted(time, 'T', "Z");
}

std::string storeText(WallTime time)
{
    return formatted(time, ' ', "");
}

WallTime wallTimeFromText(std::string_view text)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (!number(text, 0, 4, year) || !number(text, 5, 2, month) || !number(text, 8, 2, day)
        || !number(text, 11, 2, hour) || !number(text, 14, 2, minute)
        || !number(text, 17, 2, second))
        return {};
    int micros = 0;
    if (text.size() > 20 && text[19] == '.') {
        int scale = 100'000;
        for (std::size_t i = 20; i < text.size() && scale > 0; ++i, scale /= 10) {
            if (text[i] < '0' || text[i] > '9')
                break;
            micros += (text[i] - '0') * scale;
        }
    }
    const std::chrono::year_month_day date {std::chrono::year {year},
                                            std::chrono::month {static_cast<unsigned>(month)},
                                            std::chrono::day {static_cast<unsigned>(day)}};
    if (!date.ok())
        return {};
    return std::chrono::sys_days {date} + std::chrono::hours {hour} + std::chrono::minutes {minute}
    + std::chrono::seconds {second} + std::chrono::microseconds {micros};
}

} // namespace racha
