// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/ratelimit.h"

#include <QJsonObject>

namespace racha {

/// How much of the signing service is used up today: what it said last, and what was counted here.
struct ServiceQuota
{
    RateWindows windows; ///< as the service said; spans that are over begin anew
    std::int64_t startsToday = 0; ///< signatures asked for since midnight UTC, counted by ourselves
    WallTime toldAt; ///< the service's last word; zero: it never said anything
    std::optional<WallTime> heldUntil; ///< used up: nobody asks before

    const RateWindow& of(RateSpan span) const { return windows[static_cast<std::size_t>(span)]; }

    /// Of the day: what the service says, at least what was counted here.
    std::int64_t usedToday() const;
    /// nullopt: the service did not say how much there is.
    std::optional<std::int64_t> leftToday() const;
    /// Used of the day's limit, 0 to 1; nullopt where the limit is not known. 1 while it is held.
    std::optional<double> share() const;
    /// When the day's count begins anew; zero: not known.
    WallTime resetsAt() const;

    /// Whether there is anything to show.
    bool isUsed() const { return startsToday > 0 || toldAt != WallTime {}; }

    bool operator==(const ServiceQuota&) const = default;
};

/// Keeps the signing service's quota: reads what each of its answers says, and counts. No clock.
/// Thread: any, one at a time.
class QuotaMeter
{
public:
    /// A signature was asked for, and answered in some way.
    void noteStart(WallTime now);
    /// The headers of any answer of the service.
    void noteHeaders(const HttpHeaderLines& headers, WallTime now);
    /// What it says about all spans.
    void noteWindows(const RateWindows& windows, WallTime now);
    /// It refuses until then. `label`: which limit, as in `rate_limit_account_day`.
    void noteUsedUp(const QString& label, WallTime until, WallTime now);

    /// Without heldUntil, which is the gate's to know.
    ServiceQuota look(WallTime now) const;

    QJsonObject toJson() const;
    /// What is not understood is passed over.
    void restore(const QJsonObject& json, WallTime now);

private:
    RateWindows m_windows;
    WallTime m_toldAt;
    std::int64_t m_starts = 0;
    std::int64_t m_day = 0; ///< since 1970, of m_starts
};

} // namespace racha
