// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// Whether somebody sits at standard error: a line there can be written over.
bool isErrorTerminal();

/// Qt wants UTF-8 and says so on standard error where the locale has none. Ours is UTF-8 in any
/// case; the person's language stays. Before the application object.
void useUtf8();

/// A reader that goes away, and a file that may not grow, are seen where we write instead of ending
/// the process.
void outliveBrokenOutput();

} // namespace racha
