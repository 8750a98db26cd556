// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"

#include <optional>
#include <vector>

namespace racha {

enum class OverlayMeasure : std::uint8_t
{
    DiamondsSoFar,
    Viewers,
    Events, ///< per minute
    LikesSoFar, ///< observed
};
inline constexpr int kOverlayMeasureCount = static_cast<int>(OverlayMeasure::LikesSoFar) + 1;

/// Two lives by the minutes since they began, one value a minute; nothing where none is known:
/// in gaps, and after the end.
struct OverlayData
{
    OverlayMeasure measure = OverlayMeasure::DiamondsSoFar;
    std::vector<std::optional<double>> first;
    std::vector<std::optional<double>> second;

    std::size_t minutes() const { return std::max(first.size(), second.size()); }

    double most() const;
};

/// `timeline` counted from `begin` on in minutes.
std::vector<std::optional<double>> overlayCurve(const Timeline& timeline, const StoredLive& live,
                                                OverlayMeasure measure);

} // namespace racha
