// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/standardoutput.h"

#include "core/system/openfile.h"

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
    if (!m_isBroken) {
        const auto written =
            OpenFile::standardOutput().write(m_buffer, QStringLiteral("standard output"));
        m_isBroken = !written || *written == WriteEnd::ReaderGone;
        if (!written)
            m_status = tl::unexpected(written.error());
    }
    m_buffer.clear();
}

} // namespace racha
