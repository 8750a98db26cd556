// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QWidget;

namespace racha {

/// Version, licences, and that Racha is unofficial. `versions`: of the program and its libraries, a
/// line each.
void showAbout(const QString& versions, QWidget* parent);

} // namespace racha
