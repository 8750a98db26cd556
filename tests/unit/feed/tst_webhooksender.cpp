// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/webhooksender.h"
#include "tests/support/testmain.h"

#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers each call as told, the last answer for all further ones.
class Server : public QTcpServer
{
public:
    explicit Server(QByteArrayList answers = {"HTTP/1.1 204 No Content\r\n\r\n"})
        : m_answers(std::move(answers))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto* const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/hook"_s.arg(serverPort())); }

    QByteArrayList requests;

private:
    void read(QTcpSocket* socket)
    {
        auto& seen = m_seen[socket];
        seen += socket->readAll();
        const auto end = seen.indexOf("\r\n\r\n");
        const auto at = seen.toLower().indexOf("content-length: ");
        if (end < 0 || at < 0)
            return;
        const auto size = seen.mid(at + 16, seen.indexOf('\r', at) - at - 16).toLongLong();
        if (seen.size() < end + 4 + size)
            return;
        requests << std::exchange(seen, {});
        const auto answer = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first();
        if (answer.isEmpty())
            return; // silence
        socket->write(answer);
        socket->disconnectFromHost();
    }

    QByteArrayList m_answers;
    QHash<QTcpSocket*, QByteArray> m_seen;
};

const WebhookTimings kShort {.answer = 500ms, .firstWait = 1ms, .limitWindow = 60'000ms};

QByteArray headerOf(const QByteArray& request, const QByteArray& name)
{
    for (const auto& line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

class TestWebhookSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudged_data();
    void addressesAreJudged();
    void aCallIsSignedJson();
    void whatFailsIsTriedAgain_data();
    void whatFailsIsTriedAgain();
    void redirectsAreNotFollowed();
    void silenceEnds();
    void anEndlessAnswerEnds();
    void aRuleHasItsLimit();
    void refusedAddressesAreNotCalled();
    void aTestShowsTheAnswer();
};

void TestWebhookSender::addressesAreJudged_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<WebhookAddress>("kind");
    const auto row = [](const char* address, WebhookAddress kind) {
        QTest::newRow(address) << QString::fromLatin1(address) << kind;
    };
    row("https://example.com/x", WebhookAddress::Encrypted);
    row("http://127.0.0.1:8080/", WebhookAddress::Nearby);
    row("http://localhost/", WebhookAddress::Nearby);
    row("http://[::1]/", WebhookAddress::Nearby);
    row("http://192.168.1.7/", WebhookAddress::Nearby);
    row("http://10.0.0.1/", WebhookAddress::Nearby);
    row("http://172.20.0.1/", WebhookAddress::Nearby);
    row("http://172.40.0.1/", WebhookAddress::Public);
    row("http://example.com/", WebhookAddress::Public);
    row("http://localhost.example.com/", WebhookAddress::Public);
    row("http://8.8.8.8/", WebhookAddress::Public);
    row("https://ana:sesame@example.com/", WebhookAddress::WithCredentials);
    row("ftp://example.com/", WebhookAddress::NotHttp);
    row("file:///etc/passwd", WebhookAddress::NotHttp);
    row("example.com", WebhookAddress::NotHttp);
    row("", WebhookAddress::NotHttp);
}

void TestWebhookSender::addressesAreJudged()
{
    QFETCH(QString, address);
    QTEST(webhookAddressOf(QUrl(address)), "kind");
}

void TestWebhookSender::aCallIsSignedJson()
{
    Server server;
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    sender.post({server.url(), R"({"kind":"alert"})", u"r"_s});
    QTRY_COMPARE(figures.count(), 1);
    QCOMPARE(figures.last().first().value<WebhookFigures>().taken, 1);
    const auto request = server.requests.value(0);
    QVERIFY(request.startsWith("POST /hook HTTP/1.1\r\n"));
    QCOMPARE(headerOf(request, "Content-Type"), QByteArray("application/json"));
    QVERIFY(request.endsWith(R"({"kind":"alert"})"));
    const auto signature =
        QMessageAuthenticationCode::hash(headerOf(request, "X-Racha-Time") + R"(.{"kind":"alert"})",
                                         "key", QCryptographicHash::Sha256);
    QCOMPARE(headerOf(request, "X-Racha-Signature"), "sha256=" + signature.toHex());
}

void TestWebhookSender::whatFailsIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<int>("calls");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("busy") << "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"_ba << 2 << true;
    QTest::newRow("too many") << "HTTP/1.1 429 No\r\nContent-Length: 0\r\n\r\n"_ba << 2 << true;
    QTest::newRow("hangs up") << "\r\n"_ba << 2 << true;
    QTest::newRow("refuses") << "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"_ba << 1 << false;
}

void TestWebhookSender::whatFailsIsTriedAgain()
{
    QFETCH(QByteArray, failure);
    QFETCH(int, calls);
    QFETCH(bool, isTaken);
    Server server({failure, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    sender.post({server.url(), "{}", u"r"_s});
    QTRY_COMPARE(figures.count(), 1);
    QCOMPARE(server.requests.size(), calls);
    QCOMPARE(figures.last().first().value<WebhookFigures>().taken, isTaken ? 1 : 0);
    QCOMPARE(figures.last().first().value<WebhookFigures>().failed, isTaken ? 0 : 1);
}

void TestWebhookSender::redirectsAreNotFollowed()
{
    Server other;
    Server server({"HTTP/1.1 302 Found\r\nLocation: " + other.url().toEncoded()
                   + "\r\nContent-Length: 0\r\n\r\n"});
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    sender.post({server.url(), "{}", u"r"_s});
    QTRY_COMPARE(figures.count(), 1);
    QCOMPARE(figures.last().first().value<WebhookFigures>().last.status, 302);
    QCOMPARE(other.requests.size(), 0);
}

void TestWebhookSender::silenceEnds()
{
    Server server({QByteArray()});
    WebhookSender sender(Secret("key"), {.answer = 50ms, .firstWait = 1ms});
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    sender.post({server.url(), "{}", u"r"_s});
    QTRY_COMPARE_WITH_TIMEOUT(figures.count(), 1, 20'000);
    QCOMPARE(figures.last().first().value<WebhookFigures>().failed, 1);
}

void TestWebhookSender::anEndlessAnswerEnds()
{
    Server server(
        {"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + QByteArray(50'000, 'x')});
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy tested(&sender, &WebhookSender::tested);
    sender.test({server.url(), "{}", u"r"_s});
    QTRY_COMPARE(tested.count(), 1);
    QVERIFY(tested.last().first().value<WebhookAnswer>().detail.size() <= 200);
}

void TestWebhookSender::aRuleHasItsLimit()
{
    Server server;
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    for (int i = 0; i < WebhookSender::kMostInWindow + 5; ++i)
        sender.post({server.url(), "{}", u"loud"_s});
    sender.post({server.url(), "{}", u"other"_s});
    QTRY_COMPARE(figures.count(), WebhookSender::kMostInWindow + 6);
    const auto sum = figures.last().first().value<WebhookFigures>();
    QCOMPARE(sum.taken, WebhookSender::kMostInWindow + 1);
    QCOMPARE(sum.dropped, 5);
}

void TestWebhookSender::refusedAddressesAreNotCalled()
{
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
    sender.post({QUrl(u"http://example.com/"_s), "{}", u"r"_s});
    sender.post(
        {QUrl(u"http://127.0.0.1/"_s), QByteArray(WebhookSender::kLongestBody + 1, 'x'), u"r"_s});
    QCOMPARE(figures.count(), 2);
    QCOMPARE(figures.last().first().value<WebhookFigures>().dropped, 2);
}

void TestWebhookSender::aTestShowsTheAnswer()
{
    Server server({"HTTP/1.1 418 Teapot\r\nContent-Length: 5\r\n\r\nshort"});
    WebhookSender sender(Secret("key"), kShort);
    QSignalSpy tested(&sender, &WebhookSender::tested);
    sender.test({server.url(), "{}", u"r"_s});
    QTRY_COMPARE(tested.count(), 1);
    const auto answer = tested.last().first().value<WebhookAnswer>();
    QCOMPARE(answer.status, 418);
    QCOMPARE(answer.detail, u"short"_s);
    QCOMPARE(server.requests.size(), 1);
}

RACHA_TEST(TestWebhookSender);
#include "tst_webhooksender.moc"
