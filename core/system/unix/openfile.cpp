// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/openfile.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

Error writeError(int number, const QString& name)
{
    const bool isFull = number == ENOSPC || number == EDQUOT || number == EFBIG;
    const QString why = QString::fromLocal8Bit(std::strerror(number));
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, QString(name + u": " + why)};
}

OpenFile::OpenFile(int file, bool isOwn)
    : m_file(file)
    , m_isOwn(isOwn)
{
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_isOwn(other.m_isOwn)
{
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_isOwn, other.m_isOwn);
    return *this;
}

OpenFile::~OpenFile()
{
    close();
}

void OpenFile::close()
{
    const int file = std::exchange(m_file, -1);
    if (m_isOwn && file >= 0)
        ::close(file); // and with it the lock
}

Result<OpenFile> OpenFile::create(const QString& path, Rights rights, const QString& name)
{
    const mode_t mode = rights == Rights::Owner ? 0600 : 0666; // less the umask
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return tl::unexpected(writeError(errno, name));
    return OpenFile(file, true);
}

Result<OpenFile> OpenFile::openToWrite(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return tl::unexpected(writeError(errno, path));
    return OpenFile(file, true);
}

OpenFile OpenFile::openToLook(const QString& path)
{
    return {::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK), true};
}

OpenFile OpenFile::standardOutput()
{
    return {STDOUT_FILENO, false};
}

Result<WriteEnd> OpenFile::write(std::string_view bytes, const QString& name)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (written == 0)
            return tl::unexpected(writeError(EIO, name));
        else if (errno == EPIPE)
            return WriteEnd::ReaderGone;
        else if (errno != EINTR)
            return tl::unexpected(writeError(errno, name));
    }
    return WriteEnd::Written;
}

Result<void> OpenFile::sync(const QString& name)
{
    return ::fdatasync(m_file) == 0 ? Result<void>() : tl::unexpected(writeError(errno, name));
}

bool OpenFile::cutTo(std::int64_t bytes)
{
    return ::ftruncate(m_file, bytes) == 0 && ::lseek(m_file, bytes, SEEK_SET) == bytes;
}

bool OpenFile::waitUntilWritable(std::chrono::milliseconds patience) const
{
    pollfd waiting {m_file, POLLOUT, 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) != 0;
}

std::optional<std::int64_t> OpenFile::ordinaryBytes() const
{
    struct stat found = {};
    if (::fstat(m_file, &found) != 0 || !S_ISREG(found.st_mode) || found.st_nlink == 0)
        return std::nullopt;
    return found.st_size;
}

std::optional<std::int64_t> OpenFile::freeBytes() const
{
    struct statvfs disk = {};
    if (::fstatvfs(m_file, &disk) != 0)
        return std::nullopt;
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

bool OpenFile::hold()
{
    while (::flock(m_file, LOCK_EX) != 0) {
        if (errno != EINTR)
            return false;
    }
    return true;
}

bool OpenFile::tryHold()
{
    return ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
}

} // namespace racha
