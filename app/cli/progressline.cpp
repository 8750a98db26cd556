// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/progressline.h"

#include "app/cli/messages.h"
#include "app/system/console.h"
#include "ui/words/formatters.h"

#include <algorithm>
#include <cstdio>

namespace racha {

namespace {

constexpr qint64 kTerminalPause = 200; // ms
constexpr qint64 kFilePause = 10'000; // ms

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal(isErrorTerminal())
{
}

void ProgressLine::show(const QString& what, double share)
{
    if (!isDue(what))
        return;
    const int percent = static_cast<int>(100.0 * std::clamp(share, 0.0, 1.0));
    write(what + u' ' + QString::number(percent) + QStringLiteral(" %"));
}

void ProgressLine::show(const QString& text)
{
    if (isDue(m_last))
        write(text);
}

bool ProgressLine::isDue(const QString& what)
{
    // What is soon done says nothing to a file.
    if (!m_isTerminal && !m_since.isValid()) {
        m_since.start();
        return false;
    }
    const bool isNews = m_isTerminal && what != m_last;
    if (!isNews && m_since.isValid()
        && m_since.elapsed() < (m_isTerminal ? kTerminalPause : kFilePause))
        return false;
    m_last = what;
    m_since.start();
    return true;
}

void ProgressLine::write(const QString& text)
{
    if (!m_isTerminal) {
        messages::note(text);
        return;
    }
    std::fprintf(stderr, "\r\033[K%s", words::oneLine(text.toStdString()).c_str());
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
