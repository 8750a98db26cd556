// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QString>

namespace racha::messages {

/// Diagnostics of racha-cli: one or more lines on standard error, in the language in force.
void note(const QString& text);
/// A failure in words, its code and the technical detail. `subject` (may be empty): which capture.
void report(const Error& error, const QString& subject = {});

} // namespace racha::messages
