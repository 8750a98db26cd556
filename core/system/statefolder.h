// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

/// Where programs of this person keep logs and the like, which QStandardPaths does not know in Qt
/// 6.4. Nothing is created.
QString stateFolder();

} // namespace racha
