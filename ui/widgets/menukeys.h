// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QLineEdit;

namespace racha {

/// Leaves Ctrl+E to the menu, where it exports: under X11 a line takes it for "to its end", as
/// terminals do.
void leaveMenuKeys(QLineEdit& line);

} // namespace racha
