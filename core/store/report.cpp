// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/report.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace racha {

std::int64_t ReportFigures::allEvents() const
{
    return std::accumulate(events.begin(), events.end(), std::int64_t {0});
}

std::optional<double> ReportFigures::viewers() const
{
    if (viewerCounts == 0)
        return std::nullopt;
    return static_cast<double>(viewerSum) / static_cast<double>(viewerCounts);
}

std::chrono::seconds LiveSummary::duration() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(end - begin);
}

std::chrono::seconds LiveSummary::gapTime() const
{
    std::chrono::microseconds sum {};
    for (const ReportGap& gap : gaps)
        sum += gap.to - gap.from;
    return std::chrono::duration_cast<std::chrono::seconds>(sum);
}

std::vector<ReportGap> uncovered(std::vector<ReportGap> covered)
{
    std::ranges::sort(covered, {}, &ReportGap::from);
    std::vector<ReportGap> gaps;
    WallTime upTo;
    for (const ReportGap& span : covered) {
        if (upTo != WallTime() && span.from > upTo)
            gaps.push_back({upTo, span.from});
        upTo = std::max(upTo, span.to);
    }
    return gaps;
}

WeekHours weekHours(const Timeline& timeline, const QByteArray& zone)
{
    QTimeZone where(zone);
    if (!where.isValid())
        where = QTimeZone::utc();
    WeekHours week;
    for (const TimelineStep& step : timeline.steps) {
        const auto local = QDateTime::fromMSecsSinceEpoch(microseconds(step.begin) / 1000, where);
        auto& cell = week.cells[static_cast<std::size_t>(local.date().dayOfWeek() - 1)]
                               [static_cast<std::size_t>(local.time().hour())];
        cell.events += step.figures.allEvents();
        cell.diamonds += step.figures.diamonds;
    }
    return week;
}

} // namespace racha
