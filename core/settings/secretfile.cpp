// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/secretfile.h"

#include <QFile>

namespace racha {

namespace {

constexpr qint64 kMaxBytes = 16 * 1024;

} // namespace

Result<Secret> readSecretFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    QByteArray line = file.readLine(kMaxBytes + 2);
    if (line.size() > kMaxBytes)
        return failure(ErrorCode::FileUnreadable, path + QStringLiteral(": its line is too long"));
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorCode::FileUnreadable,
                       path + QStringLiteral(": its first line is empty"));
    return Secret(line);
}

} // namespace racha
