// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <string_view>

namespace racha {

enum class WriteEnd
{
    Written,
    ReaderGone ///< of a pipe: nobody wants the rest
};

/// Writes all of it to an open file. `name`: of the file, for the error.
/// Errors: disk.full, file.unwritable.
Result<WriteEnd> writeAll(int file, std::string_view bytes, const QString& name);

/// What the operating system's `number` means for somebody who writes `name`.
Error writeError(int number, const QString& name);

} // namespace racha
