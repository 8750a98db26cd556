// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/authproxy.h"

namespace racha::test {

AuthProxy::AuthProxy(const QString& password)
{
    m_process.start(
        QStringLiteral("python3"),
        {QStringLiteral(RACHA_SOURCE_DIR "/tests/support/authproxy.py"), user(), password});
    while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
    m_port = m_process.readLine().trimmed().toUShort();
}

AuthProxy::~AuthProxy()
{
    m_process.kill();
    m_process.waitForFinished();
}

QNetworkProxy AuthProxy::proxy(const QString& password) const
{
    return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port, user(), password};
}

QStringList AuthProxy::requests()
{
    while (m_process.canReadLine())
        m_requests << QString::fromUtf8(m_process.readLine()).trimmed();
    return m_requests;
}

} // namespace racha::test
