// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/secretfile.h"

#include "core/base/logging.h"

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
    const bool isMade = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (isMade && file.write(secret.reveal() + '\n') >= 0 && file.flush())
        return secret;
    const QString why = file.errorString();
    file.close();
    if (isMade)
        QFile::remove(path); // half a secret is none
    return failure(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + why);
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

Result<Secret> readKeyFile(const QString& path)
{
    auto key = readSecretFile(path);
    if (key && key->reveal().size() < kLeastKeyBytes)
        return failure(
            ErrorCode::FileUnreadable,
            path
                + QStringLiteral(": its first line is no key, which has %1 bytes or more")
                      .arg(kLeastKeyBytes));
    if (QFile::permissions(path).testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther))
        qCWarning(lcSettings) << path << "holds a key and other users can read it; chmod 600";
    return key;
}

Result<Secret> newKeyFile(const QString& path)
{
    return makeSecretFile(path);
}

} // namespace racha
