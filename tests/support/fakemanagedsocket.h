// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakeconnection.h"
#include "core/simulator/fakelive.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <string>
#include <vector>

namespace racha::test {

using namespace racha::simulator;

/// What one connection to the managed socket gets.
struct ManagedPlay
{
    int httpStatus = 101; ///< else the upgrade is refused with it
    std::vector<QByteArray> texts {};
    std::vector<std::string> frames {}; ///< binary, as they are
    int closeCode = 0; ///< afterwards; 0: stays open
};

/// A signing service's managed socket on loopback.
/// Thread: the one it lives in; it needs an event loop.
class FakeManagedSocket final : public QObject
{
    Q_OBJECT

public:
    explicit FakeManagedSocket(Answers<ManagedPlay> plays, QObject* parent = nullptr);

    bool listen();
    QUrl url() const; ///< `ws://127.0.0.1:port`

    /// Every upgrade so far.
    const std::vector<HttpRequest>& handshakes() const { return m_handshakes; }

    int sentByClient() const { return m_sentByClient; } ///< frames: none are wanted

private:
    void serve(FakeConnection* connection, const HttpRequest& request);

    QTcpServer m_server;
    Answers<ManagedPlay> m_plays;
    std::vector<HttpRequest> m_handshakes;
    int m_sentByClient = 0;
};

} // namespace racha::test
