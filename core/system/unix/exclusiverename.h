// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha::filenames {

/// Never over another file, in one step. 0, or the number of the error; ENOSYS: the system has no
/// such call.
int renameExclusively(const char* from, const char* to);

} // namespace racha::filenames
