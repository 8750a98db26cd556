// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/sinceboot.h"

namespace racha {

std::chrono::nanoseconds timeSinceBoot()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace racha
