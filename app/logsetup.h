// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// Sends the log to stderr, one line a message, as `program: area: text`. Warnings and worse by
/// default; `QT_LOGGING_RULES="racha.*=true"` shows everything. `program` outlives the process.
void installLog(const char* program);

} // namespace racha
