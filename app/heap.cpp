// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include <cstdlib> // says whether it is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace racha {

void limitKeptMemory()
{
#ifdef __GLIBC__
    // Frames are unpacked to some ten KiB and live for a fraction of a second, among small things
    // that stay: in the heap they would leave holes that nothing else fills.
    mallopt(M_MMAP_THRESHOLD, 32 << 10);
    mallopt(M_TRIM_THRESHOLD, 256 << 10);
#endif
}

void giveFreedMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace racha
