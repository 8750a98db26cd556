// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <optional>

/// What file systems do with names, where QFile promises less than we need.
/// Thread: any. Errors: disk.full, file.unwritable; they call the file as the last argument does.
namespace racha::filenames {

/// The content of a file that was closed is on the disk.
Result<void> syncFile(const QString& path, const QString& name);
/// A file that was made lately keeps its name however the machine ends.
Result<void> syncFolderOf(const QString& path);

/// Takes the place of what is called `to`, in one step.
Result<void> renameOver(const QString& from, const QString& to);
/// Never over another file.
Result<void> renameToFree(const QString& from, const QString& to);

/// Another name for a file: a hard link, else, on another disk or one without, a symbolic one.
Result<void> addName(const QString& path, const QString& other);
/// The name is one of several: without it the file stays.
bool isOneOfSeveral(const QString& path);

/// Whether a folder takes new files, or a file is written over.
Result<void> checkWritable(const QString& path, const QString& name);
/// What an ordinary user may still write there; nullopt: the system does not say.
std::optional<std::int64_t> freeBytes(const QString& folder);

} // namespace racha::filenames
