// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

struct Theme;

/// What Fusion and the palette do not give: flat bars, rounded fields and buttons, panels.
QString styleSheet(const Theme& theme);

} // namespace racha
