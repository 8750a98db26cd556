// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/servicequota.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr std::int64_t kMostCounted = 1'000'000'000;

std::int64_t dayOf(WallTime time)
{
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

/// Microseconds reach beyond what a double in JSON holds.
QString textOf(WallTime time)
{
    return time == WallTime {} ? QString() : QString::fromStdString(isoText(time));
}

WallTime timeOf(const QJsonValue& value)
{
    return wallTimeFromText(value.toString().left(40).toStdString());
}

QJsonValue countOf(std::optional<std::int64_t> count)
{
    return count ? QJsonValue(qint64 {*count}) : QJsonValue();
}

std::optional<std::int64_t> countFrom(const QJsonValue& value)
{
    const auto count = value.toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(std::min<std::int64_t>(count, kMostCounted));
}

/// A span that is over begins anew.
RateWindow renewed(RateWindow window, WallTime now)
{
    if (window.resetsAt == WallTime {} || window.resetsAt > now)
        return window;
    window.left = window.limit;
    window.resetsAt = {};
    return window;
}

RateSpan spanNamed(const QString& label)
{
    if (label.contains("minute"_L1))
        return RateSpan::Minute;
    return label.contains("hour"_L1) ? RateSpan::Hour : RateSpan::Day;
}

} // namespace

std::int64_t ServiceQuota::usedToday() const
{
    const RateWindow& day = of(RateSpan::Day);
    const auto said = day.limit && day.left ? *day.limit - *day.left : 0;
    return std::max(said, startsToday);
}

std::optional<std::int64_t> ServiceQuota::leftToday() const
{
    return of(RateSpan::Day).left;
}

std::optional<double> ServiceQuota::share() const
{
    const RateWindow& day = of(RateSpan::Day);
    if (day.left == 0 || heldUntil)
        return 1.0;
    if (!day.limit || !day.left || *day.limit == 0)
        return std::nullopt;
    return static_cast<double>(*day.limit - *day.left) / static_cast<double>(*day.limit);
}

WallTime ServiceQuota::resetsAt() const
{
    return heldUntil ? *heldUntil : of(RateSpan::Day).resetsAt;
}

void QuotaMeter::noteStart(WallTime now)
{
    const auto day = dayOf(now);
    m_starts = day == m_day ? m_starts + 1 : 1;
    m_day = day;
}

void QuotaMeter::noteHeaders(const HttpHeaderLines& headers, WallTime now)
{
    const RateWindows before = m_windows;
    readRateHeaders(headers, now, m_windows);
    if (m_windows != before)
        m_toldAt = now;
}

void QuotaMeter::noteWindows(const RateWindows& windows, WallTime now)
{
    m_windows = windows;
    m_toldAt = now;
}

void QuotaMeter::noteUsedUp(const QString& label, WallTime until, WallTime now)
{
    RateWindow& window = m_windows[static_cast<std::size_t>(spanNamed(label))];
    window.left = 0;
    window.resetsAt = until;
    m_toldAt = now;
}

ServiceQuota QuotaMeter::look(WallTime now) const
{
    ServiceQuota quota;
    for (std::size_t i = 0; i < kRateSpans; ++i)
        quota.windows[i] = renewed(m_windows[i], now);
    quota.startsToday = dayOf(now) == m_day ? m_starts : 0;
    quota.toldAt = m_toldAt;
    return quota;
}

QJsonObject QuotaMeter::toJson() const
{
    QJsonArray windows;
    for (const RateWindow& window : m_windows) {
        windows.append(QJsonObject {{u"limit"_s, countOf(window.limit)},
                                    {u"left"_s, countOf(window.left)},
                                    {u"resets_at"_s, textOf(window.resetsAt)}});
    }
    return {{u"windows"_s, windows},
            {u"told_at"_s, textOf(m_toldAt)},
            {u"starts"_s, qint64 {m_starts}},
            {u"day"_s, qint64 {m_day}}};
}

void QuotaMeter::restore(const QJsonObject& json, WallTime now)
{
    const QJsonArray windows = json.value("windows"_L1).toArray();
    for (std::size_t i = 0; i < kRateSpans; ++i) {
        const auto said = windows.at(static_cast<qsizetype>(i)).toObject();
        const auto reset = timeOf(said.value("resets_at"_L1));
        m_windows[i] = {countFrom(said.value("limit"_L1)), countFrom(said.value("left"_L1)),
                        reset > now + std::chrono::days(2) ? WallTime {} : reset};
    }
    m_toldAt = std::min(timeOf(json.value("told_at"_L1)), now);
    m_starts = countFrom(json.value("starts"_L1)).value_or(0);
    m_day = json.value("day"_L1).toInteger();
}

} // namespace racha
