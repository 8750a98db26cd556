// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace racha {

/// The first line of a file that holds one password or key, without its line end.
/// Errors: file.unreadable (missing, no right, empty, or too large to be a secret).
Result<Secret> readSecretFile(const QString& path);
/// The same; where there is no such file, one with a new random secret is made, for its owner only.
/// Errors: also file.unwritable.
Result<Secret> readOrMakeSecretFile(const QString& path);
/// A new random secret in its place.
Result<Secret> renewSecretFile(const QString& path);

/// A key that nobody shall find by trying has so many bytes at least.
inline constexpr qsizetype kLeastKeyBytes = 16;

/// The key in a file that holds one; says in the log where others can read it.
/// Errors: file.unreadable (also: too short to be one).
Result<Secret> readKeyFile(const QString& path);
/// A file with a new key, for its owner only; never in the place of another one.
/// Errors: file.unwritable.
Result<Secret> newKeyFile(const QString& path);

} // namespace racha
