// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "core/filter/filterexpression.h"

namespace racha {

/// The filter that `--filter` gives, with times of this computer's zone; null where it is not
/// given. Errors: usage.invalid, which names the column and what was expected.
Result<FilterExpressionPtr> filterOption(const CommandLine& line);

} // namespace racha
