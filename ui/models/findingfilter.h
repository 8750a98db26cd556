// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/livefindings.h"

#include <QString>

namespace racha {

/// The filter for what is stored of a finding: its messages, its streak, the time around a gap.
/// Empty where no row tells of it.
QString findingFilter(const LiveFinding& finding);

} // namespace racha
