// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/servers/commitcutter.h"

#include <QTcpSocket>

#include <memory>

namespace racha::test {

namespace {

/// Length 7, first packet of its command, COM_QUERY.
constexpr QByteArrayView kCommit("\x07\x00\x00\x00\x03"
                                 "COMMIT",
                                 11);

} // namespace

CommitCutter::CommitCutter(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_listener.listen(QHostAddress::LocalHost);
    connect(&m_listener, &QTcpServer::newConnection, this, &CommitCutter::serve);
}

void CommitCutter::serve()
{
    QTcpSocket* const client = m_listener.nextPendingConnection();
    auto* const server = new QTcpSocket(client);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    const auto isCutting = std::make_shared<bool>(false);
    connect(client, &QTcpSocket::readyRead, server, [this, client, server, isCutting] {
        const QByteArray bytes = client->readAll();
        if (m_toCut > 0 && bytes == kCommit) {
            --m_toCut;
            *isCutting = true;
        }
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client, [this, client, server, isCutting] {
        const QByteArray answer = server->readAll();
        if (!*isCutting) {
            client->write(answer);
            return;
        }
        ++m_cut;
        client->abort();
    });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
}

} // namespace racha::test
