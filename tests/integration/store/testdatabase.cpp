// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/store/testdatabase.h"

#include <QCoreApplication>
#include <QProcess>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<MariaDbServer>& sharedServer()
{
    static std::unique_ptr<MariaDbServer> server;
    return server;
}

} // namespace

MariaDbServer& TestDatabase::server()
{
    return *sharedServer();
}

bool TestDatabase::isReady(const QString& engine, QString& error)
{
    if (engine == "sqlite"_L1 || sharedServer())
        return true;
    auto server = std::make_unique<MariaDbServer>();
    if (!server->start()) {
        error = server->error();
        return false;
    }
    sharedServer() = std::move(server);
    // Before the application goes: it is a child process.
    qAddPostRoutine([] { sharedServer().reset(); });
    return true;
}

TestDatabase::TestDatabase(const QString& engine)
    : m_engine(engine)
{
    if (isFile()) {
        m_url = DatabaseUrl::parse(u"sqlite:"_s + m_folder.filePath(u"store.sqlite"_s)).value();
        return;
    }
    static int count = 0;
    const QString name = u"racha%1"_s.arg(++count);
    server().query(u"CREATE DATABASE "_s + name);
    m_url = DatabaseUrl::parse(u"mysql://%1@127.0.0.1:%2/%3"_s.arg(MariaDbServer::user())
                                   .arg(server().port())
                                   .arg(name))
                .value();
    m_url.password = Secret(MariaDbServer::password());
}

std::unique_ptr<SqlEventSink> TestDatabase::sink(const Clock& clock) const
{
    return std::make_unique<SqlEventSink>(m_url, clock);
}

QString TestDatabase::query(const QString& sql) const
{
    if (!isFile())
        return server().query(sql, m_url.database).trimmed();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"sqlite3"_s,
                  {u"-batch"_s, u"-noheader"_s, u"-separator"_s, u"\t"_s, u"-nullvalue"_s,
                   u"NULL"_s, m_url.path, sql});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAll()).trimmed();
}

} // namespace racha::test
