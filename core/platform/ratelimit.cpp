// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/ratelimit.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

using Seconds = std::chrono::seconds;

constexpr qint64 kEpochFrom = 1'000'000'000; ///< larger values are moments, not durations
constexpr qint64 kMillisecondsFrom = 100'000'000'000; ///< … and larger ones are in milliseconds
constexpr Seconds kLongestWait = std::chrono::hours(24);
constexpr std::int64_t kLargestLimit = 1'000'000'000;

WallTime fromSeconds(qint64 seconds)
{
    return wallTimeFromMicroseconds(seconds * 1'000'000);
}

/// In seconds; of a moment the way to it.
std::optional<qint64> secondsUntil(qint64 value, WallTime now)
{
    if (value < 0)
        return std::nullopt;
    if (value >= kMillisecondsFrom)
        value /= 1'000;
    return value >= kEpochFrom ? value - microseconds(now) / 1'000'000 : value;
}

/// A number, or a date as HTTP writes them.
std::optional<qint64> secondsOf(const QByteArray& text, WallTime now)
{
    bool isNumber = false;
    const auto number = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return secondsUntil(number, now);
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed().left(40)),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toSecsSinceEpoch() - microseconds(now) / 1'000'000;
}

Seconds bounded(qint64 seconds)
{
    return std::clamp<Seconds>(Seconds(seconds), Seconds(1), kLongestWait);
}

/// The first number of a header such as `2500, 2500;w=86400`.
std::optional<std::int64_t> countOf(const QByteArray& text)
{
    bool isNumber = false;
    const auto first = text.left(40).split(',').first().split(';').first().trimmed();
    const auto count = first.toLongLong(&isNumber);
    if (!isNumber || count < 0)
        return std::nullopt;
    return std::min<std::int64_t>(count, kLargestLimit);
}

/// Of both spellings, the older one first: services that know both mean the same by them.
QByteArray eitherHeader(const HttpHeaderLines& headers, const QByteArray& name)
{
    const QByteArray newer = "RateLimit-" + name;
    const QByteArray older = "X-" + newer;
    const QByteArray old = headerValue(headers, older);
    return old.isEmpty() ? headerValue(headers, newer) : old;
}

RateSpan spanOf(Seconds length)
{
    if (length <= std::chrono::minutes(1))
        return RateSpan::Minute;
    return length <= std::chrono::hours(1) ? RateSpan::Hour : RateSpan::Day;
}

/// The `w=` of a policy, in seconds.
std::optional<Seconds> policyOf(const HttpHeaderLines& headers)
{
    const QByteArray all = eitherHeader(headers, "Policy") + ';' + eitherHeader(headers, "Limit");
    const auto at = all.left(200).indexOf(";w=");
    if (at < 0)
        return std::nullopt;
    qint64 seconds = 0;
    for (auto i = at + 3; i < all.size() && all[i] >= '0' && all[i] <= '9' && seconds < kEpochFrom;
         ++i)
        seconds = seconds * 10 + (all[i] - '0');
    return seconds > 0 ? std::optional(Seconds(seconds)) : std::nullopt;
}

RateSpan spanMeant(const HttpHeaderLines& headers, std::optional<std::int64_t> limit,
                   std::optional<qint64> reset, const RateWindows& known)
{
    if (const auto policy = policyOf(headers))
        return spanOf(*policy);
    for (std::size_t i = kRateSpans; limit && i-- > 0;) {
        if (known[i].limit == limit)
            return static_cast<RateSpan>(i);
    }
    return reset ? spanOf(bounded(*reset)) : RateSpan::Day;
}

std::optional<std::int64_t> countOf(const QJsonValue& value)
{
    const auto count = value.toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(std::min<std::int64_t>(count, kLargestLimit));
}

/// Of JSON: a number of seconds, milliseconds, or text.
WallTime momentOf(const QJsonValue& value, WallTime now)
{
    if (value.isString()) {
        const auto moment = wallTimeFromText(value.toString().left(40).toStdString());
        if (moment != WallTime {})
            return moment;
    }
    const auto number = value.isString() ? value.toString().toLongLong() : value.toInteger(0);
    const auto seconds = number > 0 ? secondsUntil(number, now) : std::nullopt;
    return seconds ? now + bounded(*seconds) : WallTime {};
}

} // namespace

QByteArray headerValue(const HttpHeaderLines& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<std::chrono::milliseconds> waitAsked(const HttpHeaderLines& headers, WallTime now)
{
    for (const auto* name : {"Retry-After", "X-RateLimit-Reset", "RateLimit-Reset"}) {
        if (const auto seconds = secondsOf(headerValue(headers, name), now))
            return bounded(*seconds);
    }
    return std::nullopt;
}

void readRateHeaders(const HttpHeaderLines& headers, WallTime now, RateWindows& windows)
{
    const auto limit = countOf(eitherHeader(headers, "Limit"));
    const auto left = countOf(eitherHeader(headers, "Remaining"));
    if (!limit && !left)
        return;
    const auto reset = secondsOf(eitherHeader(headers, "Reset"), now);
    RateWindow& window =
        windows[static_cast<std::size_t>(spanMeant(headers, limit, reset, windows))];
    if (limit)
        window.limit = limit;
    if (left)
        window.left = window.limit ? std::min(*left, *window.limit) : *left;
    if (reset)
        window.resetsAt = fromSeconds(microseconds(now) / 1'000'000) + bounded(*reset);
}

std::optional<RateWindows> readRateLimits(const QByteArray& body, WallTime now)
{
    const auto root = QJsonDocument::fromJson(body).object();
    const std::array names {"minute"_L1, "hour"_L1, "day"_L1};
    RateWindows windows;
    bool isAny = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto said = root.value(names[i]).toObject();
        RateWindow& window = windows[i];
        window.limit = countOf(said.value("max"_L1));
        window.left = countOf(said.value("remaining"_L1));
        if (window.limit && window.left)
            window.left = std::min(*window.left, *window.limit);
        window.resetsAt = momentOf(said.value("reset_at"_L1), now);
        isAny = isAny || window.isKnown();
    }
    return isAny ? std::optional(windows) : std::nullopt;
}

} // namespace racha
