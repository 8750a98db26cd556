// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QNetworkProxy>
#include <QProcess>
#include <QStringList>

namespace racha::test {

/// An HTTP proxy on loopback that wants the password of `ana`: authproxy.py, which is none of ours.
class AuthProxy
{
public:
    explicit AuthProxy(const QString& password);
    ~AuthProxy();

    AuthProxy(const AuthProxy&) = delete;
    AuthProxy& operator=(const AuthProxy&) = delete;

    quint16 port() const { return m_port; } ///< 0: it does not run

    static QString user() { return QStringLiteral("ana"); }

    QNetworkProxy proxy(const QString& password) const;

    /// What it said so far: `passed TARGET` or `refused TARGET`, a line a request.
    QStringList requests();

private:
    QProcess m_process;
    quint16 m_port = 0;
    QStringList m_requests;
};

} // namespace racha::test
