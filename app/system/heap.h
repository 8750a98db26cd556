// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// Makes the C library give freed memory back to the system. Frames of megabytes come and go on
/// several threads: glibc takes each one that was freed as a reason to keep more of the next
/// (its thresholds grow up to 32 MiB), and a capture of 40 MiB holds 200. Once, at the start. Other
/// C libraries need no telling.
void limitKeptMemory();

/// Gives back what was freed since, wherever it lies; takes some milliseconds, in which other
/// threads may wait for memory. After a burst, or now and then. Thread: any.
void giveFreedMemoryBack();

} // namespace racha
