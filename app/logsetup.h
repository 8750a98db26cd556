// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/logring.h"

#include <QString>

namespace racha {

/// Sends the log to stderr, one line a message, as `program: area: text`. Warnings and worse by
/// default; `QT_LOGGING_RULES="racha.*=true"` shows everything. `program` outlives the process.
void installLog(const char* program);

/// From now on the log is also kept: in the ring that is returned, which lives as long as the
/// process, and in a rotating file in `folder`. What is kept may be less important than what stderr
/// shows: see setLogLevel(). Thread: main, once, after installLog().
LogRing& keepLog(const QString& folder);

/// The least important lines that are kept; QT_LOGGING_RULES is stronger. Thread: any.
void setLogLevel(LogLevel least);

/// `debug`, `info`, `warning`, as the settings file has it; Info where it says something else.
LogLevel logLevelFromText(const QString& text);

} // namespace racha
