// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/databaseurl.h"
#include "tests/support/mariadbserver.h"

#include <array>

namespace racha::test {

/// Three MariaDB servers of our own on loopback as one Galera cluster, with timers that find a dead
/// member in three seconds (good for tests, nervous for networks).
class GaleraCluster
{
public:
    static constexpr int kMembers = 3;

    /// galera-4 and rsync are there.
    static bool isInstalled();

    GaleraCluster();

    /// One member after the other. False: see error().
    bool start();
    /// Joins the living ones again, and waits until it is whole.
    bool startAgain(int member);

    MariaDbServer& member(int index)
    {
        return m_members.at(static_cast<std::size_t>(index)).server;
    }

    /// All members; the first to be tried is this one.
    DatabaseUrl url(const QString& database, int first) const;
    /// That one and no other.
    DatabaseUrl urlOfOnly(const QString& database, int member) const;
    /// A figure of a member, `wsrep_local_state_comment`.
    QString status(int member, const QString& name) const;

    QString error() const { return m_error; }

private:
    struct Member
    {
        MariaDbServer server;
        quint16 groupPort = freePort();
        quint16 transferPort = freePort();
        quint16 snapshotPort = freePort();
    };

    QStringList options(int member, bool isFirst) const;
    bool waitUntilWhole(int member);

    std::array<Member, kMembers> m_members;
    QString m_error;
};

} // namespace racha::test
