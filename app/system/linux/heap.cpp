// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/heap.h"

#include <malloc.h>

namespace racha {

void limitKeptMemory()
{
    // Frames are unpacked to some ten KiB and live for a fraction of a second, among small things
    // that stay: in the heap they would leave holes that nothing else fills.
    mallopt(M_MMAP_THRESHOLD, 32 << 10);
    mallopt(M_TRIM_THRESHOLD, 256 << 10);
    // What one thread makes and another lets go leaves holes in each arena; there would be one for
    // each of a dozen threads, of which few work at a time.
    mallopt(M_ARENA_MAX, 2);
}

void giveFreedMemoryBack()
{
    malloc_trim(0);
}

} // namespace racha
