// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/jsonnode.h"
#include "core/simulator/simulation.h"

#include <tl/expected.hpp>

namespace racha::simulator {

inline constexpr qint64 kLargestScenarioFile = 1 << 20;

/// A simulation as people write it down; the manual describes the format. The same bytes, seed and
/// start give the same simulation. Strict: what it does not know is a fault, the first one counts.
/// Thread: any. The file is hostile: bounded in size, counts and what comes of them.
tl::expected<Simulation, ScenarioFault> readScenario(const QByteArray& json,
                                                     const SimulationWish& wish);

} // namespace racha::simulator
