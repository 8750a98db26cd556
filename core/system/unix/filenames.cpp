// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/filenames.h"

#include "core/system/openfile.h"
#include "core/system/unix/exclusiverename.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace racha::filenames {

namespace {

/// 0, or the number of the error.
int sync(const QByteArray& path, int flags)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC | flags);
    if (file < 0)
        return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
}

Result<void> outcome(int error, const QString& name)
{
    return error == 0 ? Result<void>() : tl::unexpected(writeError(error, name));
}

/// Systems and file systems without that operation can make a second name, or, as the last resort,
/// look first.
int renameToFreeName(const QByteArray& from, const QByteArray& to)
{
    const int error = renameExclusively(from.constData(), to.constData());
    if (error != EINVAL && error != ENOSYS)
        return error;
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != ENOTSUP)
        return errno;
    if (::access(to.constData(), F_OK) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace

Result<void> syncFile(const QString& path, const QString& name)
{
    return outcome(sync(QFile::encodeName(path), 0), name);
}

Result<void> syncFolderOf(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int error = sync(folder, O_DIRECTORY);
    // Some file systems have no such thing for folders.
    return outcome(error == EINVAL ? 0 : error, path);
}

Result<void> renameOver(const QString& from, const QString& to)
{
    const bool isDone =
        ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    return outcome(isDone ? 0 : errno, to);
}

Result<void> renameToFree(const QString& from, const QString& to)
{
    return outcome(renameToFreeName(QFile::encodeName(from), QFile::encodeName(to)), to);
}

Result<void> addName(const QString& path, const QString& other)
{
    const QByteArray target = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    const QByteArray link = QFile::encodeName(other);
    const bool isDone = ::link(target.constData(), link.constData()) == 0
        || ::symlink(target.constData(), link.constData()) == 0;
    return outcome(isDone ? 0 : errno, other);
}

bool isOneOfSeveral(const QString& path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0
        && (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

Result<void> checkWritable(const QString& path, const QString& name)
{
    const int wanted = QFileInfo(path).isDir() ? W_OK | X_OK : W_OK;
    return outcome(::access(QFile::encodeName(path).constData(), wanted) == 0 ? 0 : errno, name);
}

std::optional<std::int64_t> freeBytes(const QString& folder)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return std::nullopt;
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

} // namespace racha::filenames
