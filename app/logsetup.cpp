// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/logsetup.h"

#include "app/rotatinglogfile.h"

#include <QLoggingCategory>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const char* programName = "racha";

/// Where lines are kept besides stderr; reached through `kept`, which is set once.
struct KeptLog
{
    explicit KeptLog(const QString& folder)
        : file(folder)
    {
    }

    LogRing ring;
    std::mutex mutex; ///< guards the file
    RotatingLogFile file;
};

KeptLog* kept = nullptr; ///< never deleted: messages come until the very end

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Critical;
}

QByteArray fileLine(WallTime at, LogLevel level, const char* area, const QString& text)
{
    static constexpr std::string_view kLetters = "DIWC";
    QByteArray line = QByteArray::fromStdString(isoText(at)) + ' '
        + kLetters[static_cast<std::size_t>(level)] + ' ' + area + ' ' + text.toUtf8();
    return line.replace('\n', ' ');
}

void keep(LogLevel level, const char* area, const QString& text)
{
    const WallTime at =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    kept->ring.add(at, level, QLatin1StringView(area), text);
    const std::lock_guard lock(kept->mutex);
    kept->file.write(fileLine(at, level, area, text));
}

/// Lines that are only kept: stderr shows warnings unless somebody asks for more.
bool isForStderr(LogLevel level, const char* area)
{
    static const bool wantsMore = qEnvironmentVariableIsSet("QT_LOGGING_RULES");
    return wantsMore || level >= LogLevel::Warning
        || !QLatin1StringView(area).startsWith("racha."_L1);
}

/// What Qt 6.4 says many times of what is no news.
bool isChatter(const QString& text)
{
    // Of each font of the list that lacks a script, before it takes the next one.
    return text.contains("OpenType support missing"_L1);
}

void print(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (isChatter(text))
        return;
    const LogLevel level = levelOf(type);
    const char* const area = context.category != nullptr ? context.category : "log";
    if (isForStderr(level, area))
        std::fprintf(stderr, "%s: %s: %s\n", programName, area, text.toUtf8().constData());
    if (kept != nullptr)
        keep(level, area, text);
    if (type == QtFatalMsg)
        std::abort();
}

QString rule(const char* level, bool isOn)
{
    return u"racha.*.%1=%2"_s.arg(QLatin1StringView(level), isOn ? u"true"_s : u"false"_s);
}

} // namespace

void installLog(const char* program)
{
    programName = program;
    setLogLevel(LogLevel::Warning);
    qInstallMessageHandler(print);
}

LogRing& keepLog(const QString& folder)
{
    kept = new KeptLog(folder);
    setLogLevel(LogLevel::Info);
    return kept->ring;
}

void setLogLevel(LogLevel least)
{
    // Weaker than QT_LOGGING_RULES, which Qt applies after it.
    QLoggingCategory::setFilterRules(rule("debug", least <= LogLevel::Debug) + u'\n'
                                     + rule("info", least <= LogLevel::Info));
}

LogLevel logLevelFromText(const QString& text)
{
    if (text == u"debug")
        return LogLevel::Debug;
    return text == u"warning" ? LogLevel::Warning : LogLevel::Info;
}

} // namespace racha
