// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace racha::test {

/// A port on loopback that nobody listens at.
quint16 freePort();

/// A MariaDB of our own on loopback, in a temporary folder, gone with this object. Where mariadbd
/// is missing start() fails, and so does the test that needs it.
class MariaDbServer
{
public:
    MariaDbServer() = default;
    ~MariaDbServer();
    MariaDbServer(const MariaDbServer&) = delete;
    MariaDbServer& operator=(const MariaDbServer&) = delete;

    /// False: see error(). `options` are further ones of mariadbd.
    bool start(const QStringList& options = {});
    void stop();

    // Accidents.
    void kill();
    void freeze();
    void thaw();
    /// On the data and the port that it had.
    bool startAgain(const QStringList& options = {});

    QString error() const { return m_error; }

    quint16 port() const { return m_port; }

    static QString user() { return QStringLiteral("racha"); }

    static QByteArray password() { return QByteArrayLiteral("secret pass"); }

    /// What the server's own client prints for these statements, run as its root.
    QString query(const QString& sql, const QString& database = {}) const;

private:
    bool install();
    bool launch(const QStringList& options);
    bool makeUser();
    bool fail(const QString& what);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace racha::test
