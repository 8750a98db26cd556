// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/databaseurl.h"

#include <cstdint>

namespace racha {

/// What a store takes on disk, and how fast that grows.
struct StorageUse
{
    std::int64_t bytes = 0; ///< tables and indexes; a server's own estimate
    std::int64_t events = 0; ///< as the captures counted them
    std::int64_t lastHour = 0; ///< events received in the last hour

    std::int64_t bytesPerEvent() const { return events > 0 ? bytes / events : 0; }

    std::int64_t bytesPerHour() const { return lastHour * bytesPerEvent(); }
};

/// Looks at a store without changing it; a store that is not there yet takes nothing. Blocks as
/// long as the server lets us wait. Errors: db.*
Result<StorageUse> storageUse(const DatabaseUrl& url, WallTime now);

/// Gives what erased rows left behind back to the disk. Takes as long as copying the store, needs
/// room for the copy, and holds captures up meanwhile. Errors: db.*, disk.full.
Result<void> compactStore(const DatabaseUrl& url);

} // namespace racha
