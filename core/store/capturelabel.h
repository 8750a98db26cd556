// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/event/columnlimits.h"
#include "core/store/databaseurl.h"

#include <string>

namespace racha {

/// What a person calls a capture, and writes about it: `name` and `notes` of live_sessions.
struct CaptureLabel
{
    static constexpr std::size_t kLongestName = kNameLength; ///< code points, as the column
    /// Code points. The column takes more, but not every server's statement does.
    static constexpr std::size_t kLongestNotes = 20'000;

    std::string name; ///< one line; empty: none
    std::string notes; ///< of several lines; empty: none

    bool operator==(const CaptureLabel&) const = default;
};

/// Gives a stored capture this name and these notes; longer ones are cut. It may be running: it
/// never writes these columns, and its row is held for one statement only.
///
/// Blocks, with a connection of its own. `now`: for updated_at.
/// Errors: db.*; a capture that is not there is db.failed.
Result<void> writeCaptureLabel(const DatabaseUrl& database, SessionId capture,
                               const CaptureLabel& label, WallTime now);

} // namespace racha
