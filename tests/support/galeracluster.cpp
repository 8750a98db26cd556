// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/galeracluster.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWholeMs = 60'000;
const QString kProvider = u"/usr/lib/galera/libgalera_smm.so"_s;
/// Shorter ones, on a machine that is busy, make living members take each other for dead.
const QString kTimers = u"evs.keepalive_period=PT0.5S;evs.inactive_check_period=PT0.25S;"
                        "evs.suspect_timeout=PT3S;evs.inactive_timeout=PT8S;"
                        "evs.install_timeout=PT8S;gmcast.peer_timeout=PT4S"_s;

} // namespace

bool GaleraCluster::isInstalled()
{
    return QFile::exists(kProvider) && !QStandardPaths::findExecutable(u"rsync"_s).isEmpty();
}

GaleraCluster::GaleraCluster() = default;

QStringList GaleraCluster::options(int member, bool isFirst) const
{
    const auto address = [](quint16 port) { return u"127.0.0.1:%1"_s.arg(port); };
    const Member& self = m_members.at(static_cast<std::size_t>(member));
    QStringList all;
    for (const Member& each : m_members)
        all << address(each.groupPort);
    QStringList list {u"--binlog-format=ROW"_s,
                      u"--default-storage-engine=InnoDB"_s,
                      u"--innodb-autoinc-lock-mode=2"_s,
                      u"--innodb-flush-log-at-trx-commit=2"_s,
                      u"--wsrep-on=ON"_s,
                      u"--wsrep-sst-method=rsync"_s};
    list << u"--wsrep-provider="_s + kProvider;
    list << u"--wsrep-cluster-name=racha-test-%1"_s.arg(QCoreApplication::applicationPid());
    list << (isFirst ? u"--wsrep-cluster-address=gcomm://"_s
                     : u"--wsrep-cluster-address=gcomm://%1"_s.arg(all.join(u',')));
    list << u"--wsrep-node-name=member%1"_s.arg(member);
    list << u"--wsrep-node-address="_s + address(self.groupPort);
    list << u"--wsrep-sst-receive-address="_s + address(self.snapshotPort);
    list << u"--wsrep-provider-options=base_port=%1;gmcast.listen_addr=tcp://%2;ist.recv_addr=%3;"
            "gcache.size=128M;%4"_s.arg(self.groupPort)
                .arg(address(self.groupPort), address(self.transferPort), kTimers);
    return list;
}

bool GaleraCluster::start()
{
    for (int index = 0; index < kMembers; ++index) {
        if (!member(index).start(options(index, index == 0))) {
            m_error = member(index).error();
            return false;
        }
        if (!waitUntilWhole(index))
            return false;
    }
    return true;
}

bool GaleraCluster::startAgain(int index)
{
    if (!member(index).startAgain(options(index, false))) {
        m_error = member(index).error();
        return false;
    }
    return waitUntilWhole(index);
}

bool GaleraCluster::waitUntilWhole(int index)
{
    const QDeadlineTimer deadline(kWholeMs);
    while (status(index, u"wsrep_local_state_comment"_s) != u"Synced") {
        if (deadline.hasExpired()) {
            m_error = u"member %1 stays %2"_s.arg(index).arg(
                status(index, u"wsrep_local_state_comment"_s));
            return false;
        }
    }
    return true;
}

QString GaleraCluster::status(int index, const QString& name) const
{
    const QString line = m_members.at(static_cast<std::size_t>(index))
                             .server.query(u"SHOW STATUS LIKE '%1'"_s.arg(name));
    return line.trimmed().section(u'\t', 1);
}

DatabaseUrl GaleraCluster::url(const QString& database, int first) const
{
    DatabaseUrl url = urlOfOnly(database, first);
    for (int step = 1; step < kMembers; ++step)
        url.hosts.push_back(urlOfOnly(database, (first + step) % kMembers).hosts.front());
    return url;
}

DatabaseUrl GaleraCluster::urlOfOnly(const QString& database, int index) const
{
    DatabaseUrl url;
    url.engine = DatabaseUrl::Engine::Mysql;
    url.hosts.push_back(
        {u"127.0.0.1"_s, m_members.at(static_cast<std::size_t>(index)).server.port()});
    url.user = MariaDbServer::user();
    url.password = Secret(MariaDbServer::password());
    url.database = database;
    return url;
}

} // namespace racha::test
