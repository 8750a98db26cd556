// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// Gives combo boxes their own names for assistive technology: on Unix, Qt 6.4 calls each one by
/// the choice that it shows, whatever its accessible name says, so that two may be called alike.
/// Once, before the first window.
void nameComboBoxes();

} // namespace racha
