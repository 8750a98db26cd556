// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/newfile.h"

#include "core/base/filewrite.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// 0, or what the operating system says.
int syncFile(const QByteArray& path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int number = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return number;
}

/// Never over another file. File systems without that operation can make a second name, or, as the
/// last resort, look first.
int renameToFree(const QByteArray& from, const QByteArray& to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != ENOTSUP)
        return errno;
    if (::access(to.constData(), F_OK) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace

QString partNameBeside(const QString& target)
{
    const QFileInfo info(target);
    const QString chance = QString::number(QRandomGenerator::global()->generate(), 16);
    // The name may be as long as a file system takes.
    return info.absolutePath() + u"/."_s + info.fileName().left(60) + u'.'
        + chance.rightJustified(8, u'0') + u".part"_s;
}

NewFile::NewFile(QString target)
    : m_target(std::move(target))
    , m_part(partNameBeside(m_target))
{
}

NewFile::~NewFile()
{
    ::unlink(QFile::encodeName(m_part).constData());
}

Result<void> NewFile::check() const
{
    const QFileInfo target(m_target);
    if (target.exists() || target.isSymLink())
        return failure(ErrorCode::FileUnwritable, m_target + u" is there already"_s);
    const QByteArray folder = QFile::encodeName(target.absolutePath());
    if (::access(folder.constData(), W_OK | X_OK) != 0)
        return tl::unexpected(writeError(errno, m_target));
    return {};
}

Result<void> NewFile::commit()
{
    const QByteArray part = QFile::encodeName(m_part);
    int number = syncFile(part);
    if (number == 0)
        number = renameToFree(part, QFile::encodeName(m_target));
    return number == 0 ? Result<void>() : tl::unexpected(writeError(number, m_target));
}

} // namespace racha
