// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/secretfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <array>

namespace racha {

namespace {

constexpr qint64 kMaxBytes = 16 * 1024;

/// 256 bits of the system's, in letters that addresses and headers take as they are.
QByteArray newSecret()
{
    std::array<quint32, 8> numbers {};
    QRandomGenerator::system()->generate(numbers.begin(), numbers.end());
    return QByteArray(reinterpret_cast<const char*>(numbers.data()), sizeof numbers)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<Secret> makeSecretFile(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const Secret secret(newSecret());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(secret.reveal() + '\n') < 0 || !file.flush())
        return failure(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return secret;
}

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

Result<Secret> readOrMakeSecretFile(const QString& path)
{
    return QFile::exists(path) ? readSecretFile(path) : makeSecretFile(path);
}

Result<Secret> renewSecretFile(const QString& path)
{
    if (QFile::exists(path) && !QFile::remove(path))
        return failure(ErrorCode::FileUnwritable, path);
    return makeSecretFile(path);
}

} // namespace racha
