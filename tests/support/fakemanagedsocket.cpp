// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakemanagedsocket.h"

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

FakeManagedSocket::FakeManagedSocket(Answers<ManagedPlay> plays, QObject* parent)
    : QObject(parent)
    , m_plays(std::move(plays))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        auto* const connection = new FakeConnection(m_server.nextPendingConnection(), this);
        connect(connection, &FakeConnection::requested, this,
                [this, connection](const HttpRequest& request) { serve(connection, request); });
        connect(connection, &FakeConnection::binaryReceived, this, [this] { ++m_sentByClient; });
        connect(connection, &FakeConnection::textReceived, this, [this] { ++m_sentByClient; });
        connect(connection, &FakeConnection::disconnected, connection, &QObject::deleteLater);
    });
}

bool FakeManagedSocket::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

QUrl FakeManagedSocket::url() const
{
    return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void FakeManagedSocket::serve(FakeConnection* connection, const HttpRequest& request)
{
    m_handshakes.push_back(request);
    const ManagedPlay play = m_plays.take();
    if (play.httpStatus != 101) {
        connection->answer({.status = play.httpStatus});
        return;
    }
    connection->acceptUpgrade(request);
    for (const QByteArray& text : play.texts)
        connection->sendText(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    for (const std::string& frame : play.frames)
        connection->sendBinary(frame);
    if (play.closeCode != 0)
        connection->sendClose(play.closeCode, "over");
}

} // namespace racha::test
