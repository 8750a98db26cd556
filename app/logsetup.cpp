// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/logsetup.h"

#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const char* programName = "racha";

void print(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // Said by Qt 6.4 of each font of the list that lacks a script, before it takes the next one.
    if (text.contains("OpenType support missing"_L1))
        return;
    const QByteArray line = text.toUtf8();
    std::fprintf(stderr, "%s: %s: %s\n", programName,
                 context.category != nullptr ? context.category : "log", line.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void installLog(const char* program)
{
    programName = program;
    // Weaker than QT_LOGGING_RULES, which Qt applies after it.
    QLoggingCategory::setFilterRules(QStringLiteral("racha.*.debug=false\nracha.*.info=false"));
    qInstallMessageHandler(print);
}

} // namespace racha
