// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/unix/exclusiverename.h"

#include <cerrno>

namespace racha::filenames {

int renameExclusively(const char*, const char*)
{
    return ENOSYS;
}

} // namespace racha::filenames
