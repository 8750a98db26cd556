// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QMetaType>

#include <optional>

namespace racha {

/// Where a replay stands; a value, sent after each order and a few times a second while it plays.
struct ReplayProgress
{
    WallTime begin; ///< of the recording; zero before its first record was read
    std::chrono::microseconds length {0}; ///< recorded time from first to last record
    std::chrono::microseconds position {0}; ///< recorded time played; while seeking, to be played
    std::optional<double> speed; ///< times the recorded pace; nullopt: as fast as it goes
    bool isPaused = false;
    bool isSeeking = false; ///< on its way to `position`, at full speed
    bool isAtEnd = false; ///< all was played; it can be sought back

    /// The moment of the recording that is shown now.
    WallTime now() const { return begin + position; }
};

} // namespace racha

Q_DECLARE_METATYPE(racha::ReplayProgress)
