// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <cstdint>
#include <string>
#include <vector>

namespace racha {

/// Messages of a method that we do not decode.
struct UnknownMethod
{
    static constexpr std::size_t kSamples = 12;
    static constexpr std::size_t kSampleBytes = std::size_t {64} << 10U; ///< larger ones are none

    std::string method;
    std::int64_t count = 0;
    WallTime firstSeen; ///< when the first reached us
    WallTime lastSeen;
    std::vector<std::string> samples; ///< payloads of the newest, in the order of time
};

} // namespace racha
