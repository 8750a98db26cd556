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
    constexpr int kThreshold = 256 << 10;
    mallopt(M_MMAP_THRESHOLD, kThreshold);
    mallopt(M_TRIM_THRESHOLD, kThreshold);
#endif
}

void giveFreedMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace racha
