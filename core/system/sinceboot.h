// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace racha {

/// Since this computer was started, asleep or awake. Thread: any.
/// Where the system has no such clock: that of the monotonic clock, and sleep goes unnoticed.
std::chrono::nanoseconds timeSinceBoot();

} // namespace racha
