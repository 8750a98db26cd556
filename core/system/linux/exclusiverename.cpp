// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/unix/exclusiverename.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>

namespace racha::filenames {

int renameExclusively(const char* from, const char* to)
{
    return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}

} // namespace racha::filenames
