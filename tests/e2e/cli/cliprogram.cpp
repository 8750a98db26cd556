// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"

#include "core/simulator/fakewebcastserver.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <csignal>

namespace racha::test {

using namespace racha::simulator;

using namespace Qt::Literals::StringLiterals;

QByteArrayList CliResult::lines() const
{
    QByteArrayList lines = output.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QList<QJsonObject> CliResult::jsonLines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : lines())
        objects << QJsonDocument::fromJson(line).object();
    return objects;
}

QList<QJsonObject> CliResult::jsonLines(QLatin1StringView kind) const
{
    QList<QJsonObject> objects = jsonLines();
    objects.removeIf(
        [kind](const QJsonObject& object) { return object[u"kind"_s].toString() != kind; });
    return objects;
}

CliProgram::CliProgram()
{
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"XDG_DATA_HOME"_s, filePath(u"data"_s));
    m_environment.insert(u"XDG_CONFIG_HOME"_s, filePath(u"config"_s));
    m_environment.insert(u"XDG_CACHE_HOME"_s, filePath(u"cache"_s));
    for (const QString& name :
         {u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s}) {
        if (qEnvironmentVariableIsSet(qPrintable(name)))
            m_environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
}

CliResult CliProgram::run(const QStringList& arguments)
{
    return run(QStringLiteral(RACHA_CLI), arguments);
}

CliResult CliProgram::run(const QString& program, const QStringList& arguments)
{
    m_result = {};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setWorkingDirectory(m_folder.path());
    m_process->start(program, arguments, QIODevice::ReadOnly);
    return waitForEnd();
}

void CliProgram::start(const QStringList& arguments)
{
    m_result = {};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setWorkingDirectory(m_folder.path());
    m_process->start(QStringLiteral(RACHA_CLI), arguments, QIODevice::ReadOnly);
}

void CliProgram::sendSignal(int number)
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

bool CliProgram::waitForOutput(const QByteArray& text)
{
    for (;;) {
        m_result.output += m_process->readAllStandardOutput();
        if (m_result.output.contains(text))
            return true;
        if (m_process->state() == QProcess::NotRunning)
            return false;
        QEventLoop loop;
        QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, &loop,
                         &QEventLoop::quit);
        QObject::connect(m_process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

CliResult CliProgram::waitForEnd()
{
    if (m_process->state() != QProcess::NotRunning) {
        QEventLoop loop;
        QObject::connect(m_process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(m_process.get(), &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        loop.exec();
    }
    m_result.output += m_process->readAllStandardOutput();
    m_result.diagnostics += m_process->readAllStandardError();
    const bool isOrderly = m_process->exitStatus() == QProcess::NormalExit;
    m_result.exitStatus = isOrderly ? m_process->exitCode() : -1;
    return m_result;
}

void CliProgram::setVariable(const QString& name, const QString& value)
{
    m_environment.insert(name, value);
}

QString CliProgram::writeFile(const QString& name, const QByteArray& content) const
{
    QFile file(filePath(name));
    QDir().mkpath(QFileInfo(file).path());
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(content);
    return file.fileName();
}

QStringList addressesOf(const FakeWebcastServer& server)
{
    const QString http = server.httpUrl().toString();
    return {u"--tiktok-url"_s,  http,
            u"--webcast-url"_s, http,
            u"--sign-url"_s,    http,
            u"--ttwid-url"_s,   http,
            u"--push-url"_s,    server.pushUrl().toString()};
}

} // namespace racha::test
