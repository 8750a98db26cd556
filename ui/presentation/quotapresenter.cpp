// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/quotapresenter.h"

#include "ui/presentation/watchpresenter.h"
#include "ui/words/formatters.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kInSeconds {120}; ///< from here on in minutes

} // namespace

QString QuotaPresenter::line(const ServiceQuota& quota, WallTime now)
{
    const auto& limit = quota.of(RateSpan::Day).limit;
    const QString count = limit
        ? tr("Signatures today: %1 of %2").arg(used(quota), words::number(*limit))
        : tr("Signatures today: %1").arg(used(quota));
    if (quota.resetsAt() == WallTime {})
        return count;
    return tr("%1, again at %2", "count of signatures, time at which the count begins anew")
        .arg(count, resets(quota, now));
}

QString QuotaPresenter::used(const ServiceQuota& quota)
{
    return words::number(quota.usedToday());
}

QString QuotaPresenter::left(const ServiceQuota& quota)
{
    const auto left = quota.leftToday();
    return left ? words::number(*left) : u"–"_s;
}

QString QuotaPresenter::resets(const ServiceQuota& quota, WallTime now)
{
    const WallTime at = quota.resetsAt();
    return at == WallTime {} ? u"–"_s : WatchPresenter::moment(at, now);
}

bool QuotaPresenter::isScarce(const ServiceQuota& quota)
{
    return quota.share().value_or(0.0) >= kWarnFrom;
}

bool QuotaPresenter::isUsedUp(const ServiceQuota& quota)
{
    return quota.share().value_or(0.0) >= 1.0;
}

QString QuotaPresenter::warningTitle(const ServiceQuota& quota)
{
    return isUsedUp(quota) ? tr("The signing service's quota is used up.")
                           : tr("The signing service's quota is nearly used up.");
}

QString QuotaPresenter::warningText(const ServiceQuota& quota, WallTime now)
{
    if (!isUsedUp(quota)) {
        return tr("%1 signatures are left today. Each connection through the service costs one.")
            .arg(left(quota));
    }
    if (quota.resetsAt() == WallTime {})
        return tr("Lives are reached directly only, until the service answers again.");
    return tr("Lives are reached directly only, until %1.").arg(resets(quota, now));
}

QString QuotaPresenter::span(std::chrono::seconds time)
{
    if (time < kInSeconds)
        return tr("%1 s").arg(words::number(time.count()));
    return tr("%1 min").arg(words::number(std::chrono::round<std::chrono::minutes>(time).count()));
}

QString QuotaPresenter::plan(const CheckPlan& plan)
{
    if (plan.names == 0)
        return {};
    const QString cost = tr("%n names: about %1 requests an hour", "watch list", plan.names)
                             .arg(words::number(plan.requestsPerHour));
    const QString soonest = span(plan.soonest);
    const QString latest = span(plan.latest);
    return soonest == latest ? tr("%1, each looked at every %2").arg(cost, soonest)
                             : tr("%1, each looked at every %2 to %3").arg(cost, soonest, latest);
}

} // namespace racha
