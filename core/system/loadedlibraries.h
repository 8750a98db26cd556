// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace racha {

/// Whether a library with this in its path is part of this process; nullopt: the system does not
/// say. Thread: any.
std::optional<bool> isLibraryLoaded(const char* part);

} // namespace racha
