// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/loadedlibraries.h"

#include <link.h>

#include <cstring>

namespace racha {

std::optional<bool> isLibraryLoaded(const char* part)
{
    const auto isIt = [](dl_phdr_info* library, std::size_t, void* wanted) {
        return std::strstr(library->dlpi_name, *static_cast<const char**>(wanted)) != nullptr ? 1
                                                                                              : 0;
    };
    return dl_iterate_phdr(isIt, static_cast<void*>(&part)) != 0;
}

} // namespace racha
