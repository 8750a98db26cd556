// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"

#include <chrono>

namespace racha {

/// `value` ± 20 %, so that many who wait do not ask at the same moment.
inline std::chrono::milliseconds jittered(std::chrono::milliseconds value, RandomSource& random)
{
    const double factor = 0.8 + 0.4 * random.fraction();
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(value.count()) * factor));
}

} // namespace racha
