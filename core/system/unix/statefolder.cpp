// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/statefolder.h"

#include <QDir>

namespace racha {

QString stateFolder()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    // Relative paths are to be ignored, says the specification.
    return QDir::isAbsolutePath(fromEnvironment)
        ? fromEnvironment
        : QString(QDir::homePath() + QStringLiteral("/.local/state"));
}

} // namespace racha
