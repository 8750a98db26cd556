// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/models/chartdata.h"

namespace racha {

inline constexpr std::int64_t kReportChartSteps = 240; ///< at most, of timelineStep()

/// Length of a step, one that people count in and whole minutes, so that a chart of this time
/// stays legible.
std::chrono::seconds timelineStep(std::chrono::seconds duration);

/// A stored timeline as the charts of a running live are drawn. Steps without an event are there
/// too.
ChartData reportChart(const Timeline& timeline, ChartTopic topic);

} // namespace racha
