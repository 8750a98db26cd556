// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/standardoutput.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace racha {

namespace {

constexpr std::size_t kLarge = 256U << 10U;

} // namespace

void StandardOutput::writeLine(std::string_view line)
{
    m_buffer += line;
    m_buffer += '\n';
    flushIfLarge();
}

void StandardOutput::writeLine(const QString& line)
{
    const QByteArray utf8 = line.toUtf8();
    writeLine(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void StandardOutput::flushIfLarge()
{
    if (m_buffer.size() >= kLarge)
        flush();
}

void StandardOutput::flush()
{
    std::size_t done = 0;
    while (done < m_buffer.size() && !m_isBroken) {
        const ssize_t written =
            ::write(STDOUT_FILENO, m_buffer.data() + done, m_buffer.size() - done);
        if (written >= 0) {
            done += static_cast<std::size_t>(written);
            continue;
        }
        if (errno == EINTR)
            continue;
        m_isBroken = true;
        if (errno == ENOSPC || errno == EDQUOT)
            m_status = failure(ErrorCode::DiskFull, QStringLiteral("standard output"));
        else if (errno != EPIPE)
            m_status = failure(ErrorCode::FileUnwritable,
                               u"standard output: " + QString::fromLocal8Bit(std::strerror(errno)));
    }
    m_buffer.clear();
}

} // namespace racha
