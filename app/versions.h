// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace racha {

/// The versions of this process, name and version: the program and its commit first, then each
/// library as it is loaded, not as it was compiled against (but Protocol Buffers and libdeflate,
/// which do not tell). Technical words, the same in every language. Needs a QCoreApplication: the
/// drivers are plug-ins.
QList<std::pair<QString, QString>> versions();

/// The same as text: what `--version` prints and the window copies. `program`: its name.
QString versionText(const QString& program);

/// The program alone: `Racha 1.2.3 (commit)`.
QString programVersion();

} // namespace racha
