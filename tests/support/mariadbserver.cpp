// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/mariadbserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

#include <csignal>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStartMs = 120'000;

QString program(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s}) : found;
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

namespace {

/// mariadbd does not run as root.
QStringList asUser()
{
    return ::geteuid() == 0 ? QStringList {u"--user=mysql"_s} : QStringList();
}

} // namespace

MariaDbServer::~MariaDbServer()
{
    stop();
}

bool MariaDbServer::fail(const QString& what)
{
    m_error = what;
    return false;
}

bool MariaDbServer::start(const QStringList& options)
{
    if (program(u"mariadbd"_s).isEmpty() || program(u"mariadb-install-db"_s).isEmpty())
        return fail(u"mariadbd is not installed (package mariadb-server)"_s);
    return install() && launch(options) && makeUser();
}

bool MariaDbServer::install()
{
    // The server's user must be able to pass through.
    QFile::setPermissions(m_folder.path(),
                          QFile::permissions(m_folder.path()) | QFile::ReadOther | QFile::ExeOther
                              | QFile::WriteOther | QFile::ReadGroup | QFile::ExeGroup);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(u"mariadb-install-db"_s),
                  QStringList {u"--no-defaults"_s, u"--datadir="_s + m_folder.filePath(u"data"_s),
                               u"--tmpdir="_s + m_folder.path(),
                               u"--auth-root-authentication-method=normal"_s, u"--skip-test-db"_s}
                      + asUser());
    if (!process.waitForFinished(kStartMs) || process.exitCode() != 0)
        return fail(u"mariadb-install-db: "_s + QString::fromLocal8Bit(process.readAll()));
    return true;
}

bool MariaDbServer::launch(const QStringList& options)
{
    if (m_port == 0)
        m_port = freePort();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_s));
    m_process.start(
        program(u"mariadbd"_s),
        QStringList {u"--no-defaults"_s, u"--datadir="_s + m_folder.filePath(u"data"_s),
                     u"--tmpdir="_s + m_folder.path(), // others tidy /tmp up when they start
                     u"--socket="_s + m_folder.filePath(u"socket"_s),
                     u"--pid-file="_s + m_folder.filePath(u"pid"_s),
                     u"--port="_s + QString::number(m_port), u"--bind-address=127.0.0.1"_s,
                     u"--skip-name-resolve"_s, u"--innodb-buffer-pool-size=128M"_s}
            + asUser() + options);
    const QDeadlineTimer deadline(kStartMs);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        // The greeting comes once the server takes part; a member of a cluster refuses statements
        // until it has all that the others have.
        if (socket.waitForConnected(200) && socket.waitForReadyRead(2'000)
            && query(u"SELECT 'ready'"_s).trimmed() == u"ready")
            return true;
        m_process.waitForFinished(100);
    }
    QFile log(m_folder.filePath(u"log"_s));
    const bool hasLog = log.open(QIODevice::ReadOnly);
    return fail(u"mariadbd did not start: "_s
                + (hasLog ? QString::fromLocal8Bit(log.readAll().last(2'000)) : QString()));
}

bool MariaDbServer::makeUser()
{
    const QString answer =
        query(u"CREATE OR REPLACE USER '%1'@'%' IDENTIFIED BY '%2'; "
              "GRANT ALL ON `racha%`.* TO '%1'@'%'; SELECT 'made'"_s.replace(u"%1"_s, user())
                  .replace(u"%2"_s, QString::fromLatin1(password())));
    return answer.trimmed() == u"made" || fail(u"no user could be made: "_s + answer);
}

void MariaDbServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void MariaDbServer::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void MariaDbServer::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

bool MariaDbServer::startAgain(const QStringList& options)
{
    stop();
    return launch(options);
}

void MariaDbServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    thaw();
    m_process.terminate();
    if (!m_process.waitForFinished(30'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString MariaDbServer::query(const QString& sql, const QString& database) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(u"mariadb"_s),
                  {u"--no-defaults"_s, u"--user=root"_s,
                   u"--socket="_s + m_folder.filePath(u"socket"_s), u"--batch"_s,
                   u"--skip-column-names"_s, u"--raw"_s, u"--default-character-set=utf8mb4"_s,
                   u"--database="_s + database, u"--execute="_s + sql});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAll());
}

} // namespace racha::test
