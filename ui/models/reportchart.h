// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"
#include "ui/words/reportfindings.h"

namespace racha {

/// A stored timeline as the charts of a running live are drawn. Steps without an event are there
/// too.
ChartData reportChart(const Timeline& timeline, ChartTopic topic);

} // namespace racha
