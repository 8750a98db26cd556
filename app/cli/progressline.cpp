// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/progressline.h"

#include "app/cli/messages.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace racha {

namespace {

constexpr qint64 kTerminalPause = 200; // ms
constexpr qint64 kFilePause = 10'000; // ms

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

void ProgressLine::show(const QString& what, double share)
{
    const bool isNews = what != m_last;
    if (!isNews && m_since.isValid()
        && m_since.elapsed() < (m_isTerminal ? kTerminalPause : kFilePause))
        return;
    m_last = what;
    m_since.start();
    const int percent = static_cast<int>(100.0 * std::clamp(share, 0.0, 1.0));
    const QString text = what + u' ' + QString::number(percent) + QStringLiteral(" %");
    if (!m_isTerminal) {
        messages::note(text);
        return;
    }
    std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::clear()
{
    if (!m_isShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace racha
