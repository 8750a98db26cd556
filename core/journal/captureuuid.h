// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/record.h"

namespace racha {

/// The uuid of a capture whose recording has none, as those of others: the same each time, so that
/// a store finds what it has of the file. `firstAt`: time of the file's first header.
std::string uuidOf(const CaptureHeader& capture, WallTime firstAt);

} // namespace racha
