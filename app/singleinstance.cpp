// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace racha {

namespace {

constexpr int kPatienceMs = 300;
constexpr qint64 kMaxMessage = 64 * 1024;

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha1);
    m_name = QStringLiteral("racha-") + QString::fromLatin1(hash.toHex().left(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* const socket = m_server.nextPendingConnection())
            readFrom(socket);
    });
}

bool SingleInstance::handOver(const QStringList& message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(message.join(u'\n').toUtf8());
    socket.flush();
    socket.waitForBytesWritten(kPatienceMs);
    socket.disconnectFromServer();
    if (socket.state() != QLocalSocket::UnconnectedState)
        socket.waitForDisconnected(kPatienceMs);
    return true;
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // Left behind by a crash: nobody answered handOver().
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::readFrom(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        const QString text = QString::fromUtf8(socket->read(kMaxMessage));
        socket->deleteLater();
        Q_EMIT messageReceived(text.split(u'\n', Qt::SkipEmptyParts));
    });
}

} // namespace racha
