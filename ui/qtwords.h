// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QCoreApplication;

namespace racha {

/// Keeps Qt's own words (buttons of its dialogs) in the language in force, now and whenever that
/// changes. Needs Qt's catalogues, which a package of the system brings.
/// Thread: GUI.
void followLanguage(QCoreApplication& application);

} // namespace racha
