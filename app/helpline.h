// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

/// What can be typed and what it means, as every `--help` shows it: aligned, and where the first is
/// long, in two lines. packaging/pages/helptext.py reads this form.
QString helpLine(const QString& usage, const QString& words);

} // namespace racha
