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
}

void giveFreedMemoryBack()
{
    malloc_trim(0);
}

} // namespace racha
