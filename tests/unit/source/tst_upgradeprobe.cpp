// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/upgradeprobe.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers each connection with fixed bytes, and keeps what was asked.
class OneAnswer
{
public:
    explicit OneAnswer(const QByteArray& answer, bool close = false)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer, close] {
            auto* const socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer, close] {
                asked += socket->readAll();
                socket->write(answer);
                if (close)
                    socket->disconnectFromHost();
            });
        });
    }

    SocketRequest request() const
    {
        SocketRequest request;
        request.url = QUrl(u"ws://127.0.0.1:%1/path?a=b%20c"_s.arg(m_server.serverPort()));
        request.headers = {{"User-Agent", "Mozilla/5.0"}, {"X-Bad", "one\r\nInjected: two"}};
        request.cookies = Secret("ttwid=1%7Ca"_ba);
        request.origin = "https://www.tiktok.com";
        return request;
    }

    QByteArray asked;

private:
    QTcpServer m_server;
};

UpgradeAnswer probed(const SocketRequest& request, std::chrono::milliseconds timeout = 10s)
{
    UpgradeProbe probe(request, timeout);
    QSignalSpy spy(&probe, &UpgradeProbe::finished);
    probe.run();
    spy.wait(20'000);
    return spy.isEmpty() ? UpgradeAnswer {} : spy.first().first().value<UpgradeAnswer>();
}

} // namespace

class TestUpgradeProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatQtHides()
    {
        OneAnswer server("HTTP/1.1 200 OK\r\nHandshake-Msg: DEVICE_BLOCKED\r\n"
                         "Handshake-Status:415\r\nContent-Length: 0\r\n\r\n");
        const auto answer = probed(server.request());
        QVERIFY(!answer.failure);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.contains({"Handshake-Msg", "DEVICE_BLOCKED"}));
        QVERIFY(answer.headers.contains({"Handshake-Status", "415"}));
    }

    void asksAsTheSocketDid()
    {
        OneAnswer server("HTTP/1.1 403 Forbidden\r\n\r\n");
        probed(server.request());
        QVERIFY(server.asked.startsWith("GET /path?a=b%20c HTTP/1.1\r\nHost: 127.0.0.1:"));
        QVERIFY(server.asked.contains("\r\nCookie: ttwid=1%7Ca\r\n"));
        QVERIFY(server.asked.contains("\r\nOrigin: https://www.tiktok.com\r\n"));
        QVERIFY(server.asked.contains("\r\nUser-Agent: Mozilla/5.0\r\n"));
        QVERIFY(!server.asked.contains("\r\nInjected:"));
    }

    void anAnswerBeforeTheCloseCounts()
    {
        OneAnswer server("HTTP/1.1 417 x\r\n\r\n", true);
        QCOMPARE(probed(server.request()).status, 417);
    }

    void whatIsNoAnswerIsAFailure()
    {
        OneAnswer silent("");
        const auto late = probed(silent.request(), 50ms);
        QVERIFY(late.failure);
        QCOMPARE(late.failure->code, ErrorCode::NetTimeout);

        OneAnswer endless(QByteArray(100'000, 'x'));
        const auto garbage = probed(endless.request());
        QVERIFY(garbage.failure);
        QCOMPARE(garbage.failure->code, ErrorCode::PushRefused);

        OneAnswer closing("", true);
        const auto closed = probed(closing.request());
        QVERIFY(closed.failure);
        QCOMPARE(closed.failure->code, ErrorCode::NetReset);
    }
};

RACHA_TEST(TestUpgradeProbe);
#include "tst_upgradeprobe.moc"
