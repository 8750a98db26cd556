// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/overlaydata.h"

#include <algorithm>

namespace racha {

namespace {

using std::chrono::minutes;

constexpr std::int64_t kMostMinutes = 48 * 60; ///< a live of two days is none any more

std::optional<double> valueOf(const ReportFigures& figures, double soFar, OverlayMeasure measure)
{
    switch (measure) {
    case OverlayMeasure::DiamondsSoFar:
    case OverlayMeasure::LikesSoFar:
        return soFar;
    case OverlayMeasure::Viewers:
        return figures.viewers();
    case OverlayMeasure::Events:
        break;
    }
    return static_cast<double>(figures.allEvents());
}

std::int64_t addedBy(const ReportFigures& figures, OverlayMeasure measure)
{
    if (measure == OverlayMeasure::DiamondsSoFar)
        return figures.diamonds;
    return measure == OverlayMeasure::LikesSoFar ? figures.likes : 0;
}

} // namespace

double OverlayData::most() const
{
    double most = 0;
    for (const auto* const curve : {&first, &second}) {
        for (const auto& value : *curve)
            most = std::max(most, value.value_or(0));
    }
    return most;
}

std::vector<std::optional<double>> overlayCurve(const Timeline& timeline, const StoredLive& live,
                                                OverlayMeasure measure)
{
    const WallTime begin = std::chrono::floor<std::chrono::seconds>(live.begin);
    const auto count =
        std::clamp<std::int64_t>((live.end - begin) / minutes(1) + 1, 1, kMostMinutes);
    std::vector<std::optional<double>> curve(static_cast<std::size_t>(count));
    auto step = timeline.steps.begin();
    double soFar = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const WallTime from = begin + static_cast<std::int64_t>(i) * minutes(1);
        while (step != timeline.steps.end() && step->begin < from)
            ++step;
        const bool isThere = step != timeline.steps.end() && step->begin == from;
        const ReportFigures figures = isThere ? step->figures : ReportFigures();
        soFar += static_cast<double>(addedBy(figures, measure));
        const bool isGap = std::ranges::any_of(timeline.gaps, [&](const ReportGap& gap) {
            return gap.from <= from && gap.to >= from + minutes(1);
        });
        if (!isGap)
            curve[i] = valueOf(figures, soFar, measure);
    }
    return curve;
}

} // namespace racha
