// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportfile.h"

#include "core/base/newfile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr mode_t kNewFile = 0666; // less the umask
constexpr std::size_t kPiece = 4096; ///< what a reader who is ready takes without delay (PIPE_BUF)
constexpr int kBetweenLooksMs = 50;

} // namespace

ExportFile::~ExportFile()
{
    close();
    if (!m_part.isEmpty())
        ::unlink(QFile::encodeName(m_part).constData());
}

void ExportFile::close()
{
    if (m_isOwn && m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

Result<void> ExportFile::open(const QString& target)
{
    m_target = target;
    if (target == "-"_L1) {
        m_target = u"standard output"_s;
        m_file = STDOUT_FILENO;
        struct stat found = {};
        m_hasReader = ::fstat(m_file, &found) != 0 || !S_ISREG(found.st_mode);
        return {};
    }
    m_isOwn = true;
    struct stat found = {};
    const bool isThere = ::stat(QFile::encodeName(target).constData(), &found) == 0;
    if (!isThere || S_ISREG(found.st_mode))
        return openPart();
    m_hasReader = true;
    m_file = ::open(QFile::encodeName(target).constData(), O_WRONLY | O_CLOEXEC);
    return m_file >= 0 ? Result<void>() : tl::unexpected(writeError(errno, target));
}

Result<void> ExportFile::openPart()
{
    // Where a link leads, not the link, is replaced.
    const QFileInfo target(m_target);
    if (target.isSymLink())
        m_target = target.symLinkTarget();
    const QString part = partNameBeside(m_target);
    m_file = ::open(QFile::encodeName(part).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                    kNewFile);
    if (m_file < 0)
        return tl::unexpected(writeError(errno, m_target));
    m_part = part;
    struct stat replaced = {};
    if (::stat(QFile::encodeName(m_target).constData(), &replaced) == 0
        && ::access(QFile::encodeName(m_target).constData(), W_OK) != 0)
        return tl::unexpected(writeError(errno, m_target));
    if (replaced.st_mode != 0)
        ::fchmod(m_file, replaced.st_mode & 0777);
    return {};
}

Result<WriteEnd> ExportFile::write(std::string_view bytes)
{
    return m_hasReader ? writeToReader(bytes) : writeAll(m_file, bytes, m_target);
}

/// In pieces that do not block once the reader is ready.
Result<WriteEnd> ExportFile::writeToReader(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!waitForReader())
            return WriteEnd::ReaderGone;
        const std::string_view piece = bytes.substr(0, kPiece);
        auto written = writeAll(m_file, piece, m_target);
        if (!written || *written == WriteEnd::ReaderGone)
            return written;
        bytes.remove_prefix(piece.size());
    }
    return WriteEnd::Written;
}

/// False: cancelled meanwhile.
bool ExportFile::waitForReader() const
{
    pollfd waiting {m_file, POLLOUT, 0};
    while (!m_isCancelled) {
        // An error of poll() is one of write() too, which names it.
        if (::poll(&waiting, 1, kBetweenLooksMs) != 0)
            return true;
    }
    return false;
}

Result<void> ExportFile::commit()
{
    if (m_part.isEmpty()) {
        close();
        return {};
    }
    // A full disk or a lost share may show only now.
    if (::fsync(m_file) != 0)
        return tl::unexpected(writeError(errno, m_target));
    close();
    if (::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_target).constData())
        != 0)
        return tl::unexpected(writeError(errno, m_target));
    m_part.clear();
    return {};
}

} // namespace racha
