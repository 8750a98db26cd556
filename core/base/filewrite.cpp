// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/filewrite.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace racha {

Error writeError(int number, const QString& name)
{
    const bool isFull = number == ENOSPC || number == EDQUOT;
    const QString why = QString::fromLocal8Bit(std::strerror(number));
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            QString(name + QStringLiteral(": ") + why)};
}

Result<WriteEnd> writeAll(int file, std::string_view bytes, const QString& name)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno == EPIPE)
            return WriteEnd::ReaderGone;
        else if (errno != EINTR)
            return tl::unexpected(writeError(errno, name));
    }
    return WriteEnd::Written;
}

} // namespace racha
