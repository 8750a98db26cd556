// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace racha {

/// The first line of a file that holds one password or key, without its line end.
/// Errors: file.unreadable (missing, no right, empty, or too large to be a secret).
Result<Secret> readSecretFile(const QString& path);

} // namespace racha
