// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/loadedlibraries.h"

namespace racha {

std::optional<bool> isLibraryLoaded(const char*)
{
    return std::nullopt;
}

} // namespace racha
