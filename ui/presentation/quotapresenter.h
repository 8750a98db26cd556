// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/servicequota.h"
#include "core/watchlist/checkschedule.h"

#include <QCoreApplication>
#include <QString>

namespace racha {

/// Says what the signing service's quota and the watch list's budget are, in the current language.
/// Thread: GUI.
class QuotaPresenter
{
    Q_DECLARE_TR_FUNCTIONS(QuotaPresenter)

public:
    /// From this part of the day's limit on people are warned.
    static constexpr double kWarnFrom = 0.8;

    /// `Signatures today: 37 of 2,500, again at 00:00`
    static QString line(const ServiceQuota& quota, WallTime now);
    /// `37`, `2,463`, `00:00`; a dash where it is not known.
    static QString used(const ServiceQuota& quota);
    static QString left(const ServiceQuota& quota);
    static QString resets(const ServiceQuota& quota, WallTime now);

    static bool isScarce(const ServiceQuota& quota);
    static bool isUsedUp(const ServiceQuota& quota);
    /// What the message bar says of a quota that is scarce or used up: what is, and what to do.
    static QString warningTitle(const ServiceQuota& quota);
    static QString warningText(const ServiceQuota& quota, WallTime now);

    /// `50 names: about 200 requests an hour, each looked at every 5 to 15 min`; empty for nobody.
    static QString plan(const CheckPlan& plan);

private:
    static QString span(std::chrono::seconds time);
};

} // namespace racha
