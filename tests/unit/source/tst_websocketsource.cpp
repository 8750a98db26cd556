// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/websocketsource.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QWebSocketServer>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20'000;

/// A server, the socket under test, and the server's end of it.
struct Line
{
    QWebSocketServer server {u"test"_s, QWebSocketServer::NonSecureMode};
    std::unique_ptr<WebSocketSource> source;
    std::unique_ptr<QWebSocket> peer;

    explicit Line(const SocketTimings& timings = {})
    {
        server.listen(QHostAddress::LocalHost);
        SocketRequest request;
        request.url = QUrl(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort()));
        request.headers = {{"User-Agent", "Mozilla/5.0"}};
        request.cookies = Secret("a=b; c=d"_ba);
        request.origin = "https://www.tiktok.com";
        source = std::make_unique<WebSocketSource>(request, timings);
    }

    bool open()
    {
        QSignalSpy accepted(&server, &QWebSocketServer::newConnection);
        QSignalSpy opened(source.get(), &WebSocketSource::opened);
        source->open();
        const bool stands = (!accepted.isEmpty() || accepted.wait(kPatience))
            && (!opened.isEmpty() || opened.wait(kPatience));
        peer.reset(server.nextPendingConnection());
        return stands && peer;
    }

    /// How it ends once `act` was done.
    SocketEnd endAfter(const std::function<void()>& act)
    {
        QSignalSpy ended(source.get(), &WebSocketSource::ended);
        act();
        if (ended.isEmpty())
            ended.wait(kPatience);
        return ended.isEmpty() ? SocketEnd {} : ended.first().first().value<SocketEnd>();
    }
};

} // namespace

class TestWebSocketSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void framesGoBothWays()
    {
        Line line;
        QVERIFY(line.open());
        QCOMPARE(line.peer->origin(), u"https://www.tiktok.com"_s);
        QCOMPARE(line.peer->request().rawHeader("Cookie"), "a=b; c=d"_ba);
        QCOMPARE(line.peer->request().rawHeader("User-Agent"), "Mozilla/5.0"_ba);

        QSignalSpy received(line.source.get(), &WebSocketSource::frameReceived);
        line.peer->sendTextMessage(u"no frame"_s);
        line.peer->sendBinaryMessage("frame");
        QVERIFY(received.wait(kPatience));
        QCOMPARE(received.first().first().toByteArray(), "frame"_ba);
        QCOMPARE(line.source->textFrames(), qint64 {1});

        QSignalSpy echoed(line.peer.get(), &QWebSocket::binaryMessageReceived);
        line.source->send("answer");
        QVERIFY(echoed.wait(kPatience));
        QCOMPARE(echoed.first().first().toByteArray(), "answer"_ba);
    }

    void closingIsOrderly()
    {
        Line line;
        QVERIFY(line.open());
        const auto end = line.endAfter([&] { line.source->close(); });
        QCOMPARE(end.kind, SocketEnd::Kind::Closed);
        QCOMPARE(line.peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
    }

    void theServersCloseIsALoss()
    {
        Line line;
        QVERIFY(line.open());
        const auto end = line.endAfter([&] { line.peer->close(); });
        QCOMPARE(end.kind, SocketEnd::Kind::Lost);
        QCOMPARE(end.error.code, ErrorCode::NetReset);
    }

    void aMessageAboveTheLimitEndsIt()
    {
        Line line;
        QVERIFY(line.open());
        const auto end =
            line.endAfter([&] { line.peer->sendBinaryMessage(QByteArray(17 << 20, 'x')); });
        QCOMPARE(end.kind, SocketEnd::Kind::Oversized);
    }

    void nobodyListening()
    {
        Line line;
        line.server.close();
        const auto end = line.endAfter([&] { line.source->open(); });
        QVERIFY(end.kind == SocketEnd::Kind::Refused || end.kind == SocketEnd::Kind::Failed);
        QCOMPARE(end.error.code, ErrorCode::NetRefused);
    }

    void aHandshakeWithoutAnswerTimesOut()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        SocketRequest request;
        request.url = QUrl(u"ws://127.0.0.1:%1/"_s.arg(mute.serverPort()));
        WebSocketSource source(request, {50ms, 50ms});
        QSignalSpy ended(&source, &WebSocketSource::ended);
        source.open();
        QVERIFY(ended.wait(kPatience));
        const auto end = ended.first().first().value<SocketEnd>();
        QCOMPARE(end.kind, SocketEnd::Kind::Failed);
        QCOMPARE(end.error.code, ErrorCode::NetTimeout);
    }
};

RACHA_TEST(TestWebSocketSource);
#include "tst_websocketsource.moc"
