// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <cstdint>

namespace racha {

/// What must be so before a frame is acknowledged to the server. Written it is in each case.
enum class JournalSync : std::uint8_t
{
    System, ///< the bytes are with the operating system: a crash of the program loses nothing
    Group, ///< on the disk; frames share a sync, at most one each kGroupCommit
    Each, ///< on the disk; each flush is synced at once
};

/// At most so long does a frame wait for its sync, however few come.
inline constexpr std::chrono::milliseconds kGroupCommit {100};

/// How journals are written.
struct JournalSettings
{
    JournalSync sync = JournalSync::Group;
    /// Bytes of the disk that are left to others: with less room nothing is written. 0: down to the
    /// last byte.
    std::int64_t freeSpaceFloor = 0;
};

} // namespace racha
