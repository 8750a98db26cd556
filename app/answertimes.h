// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/session/statistics.h"

#include <optional>
#include <vector>

namespace racha {

/// Collects how long the window's thread took to answer, until somebody asks.
/// Memory: kMost values; the newest are left out where nobody asks.
class AnswerTimes
{
public:
    static constexpr std::size_t kMost = 10'000;

    void add(double milliseconds);
    /// Over all since the last call; nullopt where there was none.
    std::optional<AnswerTime> take();

private:
    std::vector<double> m_milliseconds;
};

} // namespace racha
