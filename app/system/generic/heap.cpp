// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/heap.h"

namespace racha {

void limitKeptMemory() { }

void giveFreedMemoryBack() { }

} // namespace racha
