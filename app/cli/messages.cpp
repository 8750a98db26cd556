// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/messages.h"

#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <cstdio>

namespace racha::messages {

void note(const QString& text)
{
    // What comes from the network must not steer the terminal.
    const std::string line = words::oneLine(text.toStdString());
    std::fprintf(stderr, "racha-cli: %s\n", line.c_str());
}

void report(const Error& error, const QString& subject)
{
    const auto& code = info(error.code).text;
    const QString name = QLatin1StringView(code.data(), static_cast<qsizetype>(code.size()));
    const QString prefix = subject.isEmpty() ? QString() : QString(subject + u": ");
    if (!error.detail.isEmpty())
        note(prefix + errorSentence(error.code) + u" [" + name + u": " + error.detail + u']');
    else
        note(prefix + errorSentence(error.code) + u" [" + name + u']');
}

} // namespace racha::messages
