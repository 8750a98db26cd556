// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpServer>

class QTcpSocket;

namespace racha::test {

/// A way to a server on loopback that breaks at the worst moment: when told to, it lets the next
/// COMMIT through, waits for the answer and cuts the connection instead of handing it on.
/// Thread: one with an event loop.
class CommitCutter final : public QObject
{
    Q_OBJECT

public:
    explicit CommitCutter(quint16 serverPort);

    quint16 port() const { return m_listener.serverPort(); }

    /// Cuts the next so many COMMITs.
    void cut(int commits) { m_toCut = commits; }

    int cutSoFar() const { return m_cut; }

private:
    void serve();

    QTcpServer m_listener;
    const quint16 m_serverPort;
    int m_toCut = 0;
    int m_cut = 0;
};

} // namespace racha::test
