// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace racha::simulator {
class FakeWebcastServer;
}

namespace racha::test {

struct CliResult
{
    int exitStatus = -1;
    QByteArray output;
    QByteArray diagnostics;

    QByteArrayList lines() const;
    QList<QJsonObject> jsonLines() const;
    /// The lines of one kind.
    QList<QJsonObject> jsonLines(QLatin1StringView kind) const;
};

/// Runs racha-cli in folders of its own, with this thread's event loop turning, so that a fake
/// server in the test answers it.
class CliProgram
{
public:
    CliProgram();

    /// Runs it to its end.
    CliResult run(const QStringList& arguments);
    /// The same for any program of this environment.
    CliResult run(const QString& program, const QStringList& arguments);
    /// Starts it; waitForEnd() gives the result.
    void start(const QStringList& arguments);
    void sendSignal(int number);
    /// Turns the event loop until the output so far holds this text, or the program ended.
    bool waitForOutput(const QByteArray& text);

    /// What it printed so far.
    const QByteArray& output() const { return m_result.output; }

    CliResult waitForEnd();

    void setVariable(const QString& name, const QString& value);

    QString filePath(const QString& name) const { return m_folder.filePath(name); }

    /// Writes a file into the working directory of the program.
    QString writeFile(const QString& name, const QByteArray& content) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_process;
    CliResult m_result;
};

/// The options that make racha-cli talk to the fake server only.
QStringList addressesOf(const simulator::FakeWebcastServer& server);

} // namespace racha::test
