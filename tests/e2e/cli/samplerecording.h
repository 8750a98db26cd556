// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha::test {

/// Writes a recording by hand: two comments, a gift streak of 1, 3, 7 and the mark, a burst of
/// likes that idles, a gap, the end by the host. False where it cannot be written.
bool writeSampleRecording(const QString& path);

} // namespace racha::test
