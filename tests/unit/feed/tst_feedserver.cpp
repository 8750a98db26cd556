// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedclient.h"
#include "core/feed/feedserver.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QWebSocket>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const Secret kToken("sesame-1234");

/// A program that reads the feed, and what it got.
class Reader
{
public:
    explicit Reader(quint16 port, const QString& query = {},
                    const QByteArray& token = "sesame-1234")
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString& line) {
                             lines << QJsonDocument::fromJson(line.toUtf8()).object();
                         });
        QObject::connect(&m_socket, &QWebSocket::connected, &m_socket, [this] { isIn = true; });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { isOut = true; });
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/?%2"_s.arg(port).arg(query)));
        request.setRawHeader("Authorization", "Bearer " + token);
        m_socket.open(request);
    }

    void say(const QString& message) { m_socket.sendTextMessage(message); }

    QWebSocket& socket() { return m_socket; }

    QStringList kinds() const
    {
        QStringList all;
        for (const auto& line : lines)
            all << line.value("kind"_L1).toString();
        return all;
    }

    QList<QJsonObject> lines;
    bool isIn = false;
    bool isOut = false;

private:
    QWebSocket m_socket;
};

std::shared_ptr<EventBatch> sample(const std::string& streamer = "luna.canta")
{
    auto batch =
        std::make_shared<EventBatch>(*BatchBuilder()
                                          .comment("ana", "hola")
                                          .gift("kai", "Galaxy", 1000, 1, 1, {}, StreakStatus::None)
                                          .take());
    CaptureHeader header;
    header.streamer = streamer;
    header.uuid = streamer;
    batch->capture = std::make_shared<CaptureHeader>(header);
    return batch;
}

std::shared_ptr<EventBatch> begun(const std::string& streamer = "luna.canta")
{
    auto batch = sample(streamer);
    batch->events.clear();
    batch->notices.push_back({.what = LiveState::Live, .detail = {}, .at = second(0)});
    return batch;
}

} // namespace

class TestFeedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linesComeAsTheyHappen();
    void aFilterChoosesAndCanBeChanged();
    void onlyTheWantedLive();
    void whoComesLaterIsToldTheState();
    void theSummaryEndsALive();
    void strangersStayOutside();
    void slowReadersAreToldWhatTheyMissed();
    void noMoreThanSoMany();
    void longMessagesEndIt();
    void tooManyMessagesEndIt();
    void endlessHeadsAreCutOff();
    void readersAreToldOf();
    void aTakenPortIsSaid();

private:
    std::unique_ptr<FeedServer> m_server;
    quint16 m_port = 0;
};

void TestFeedServer::init()
{
    m_server = std::make_unique<FeedServer>();
    const auto port = m_server->listen(0, kToken);
    QVERIFY(port);
    m_port = *port;
}

void TestFeedServer::cleanup()
{
    m_server.reset();
}

void TestFeedServer::linesComeAsTheyHappen()
{
    Reader reader(m_port);
    QTRY_VERIFY(reader.isIn);
    m_server->append(*begun());
    m_server->append(*sample());
    QTRY_COMPARE(reader.kinds(), (QStringList {u"state"_s, u"event"_s, u"event"_s}));
    QCOMPARE(reader.lines[1].value("streamer_unique_id"_L1).toString(), u"luna.canta"_s);
    QCOMPARE(reader.lines[1].value("event_data"_L1).toObject().value("comment"_L1).toString(),
             u"hola"_s);
}

void TestFeedServer::aFilterChoosesAndCanBeChanged()
{
    Reader reader(m_port, u"filter=type%20==%20gift"_s);
    QTRY_VERIFY(reader.isIn);
    m_server->append(*sample());
    QTRY_COMPARE(reader.lines.size(), 1);
    QCOMPARE(reader.lines[0].value("event_type"_L1).toString(), u"GiftEvent"_s);
    reader.say(u"{\"filter\": \"type =\"}"_s);
    QTRY_COMPARE(reader.kinds().value(1), u"error"_s);
    reader.say(u"{\"filter\": \"type == comment\"}"_s);
    reader.say(u"x"_s); // its answer says that the one before was heard
    QTRY_COMPARE(reader.lines.size(), 3);
    m_server->append(*sample());
    QTRY_COMPARE(reader.lines.size(), 4);
    QCOMPARE(reader.lines[3].value("event_type"_L1).toString(), u"CommentEvent"_s);
}

void TestFeedServer::onlyTheWantedLive()
{
    Reader reader(m_port, u"live=rio"_s);
    QTRY_VERIFY(reader.isIn);
    m_server->append(*sample());
    m_server->append(*sample("rio"));
    QTRY_COMPARE(reader.lines.size(), 2);
    QCOMPARE(reader.lines[0].value("streamer_unique_id"_L1).toString(), u"rio"_s);
}

void TestFeedServer::whoComesLaterIsToldTheState()
{
    m_server->append(*begun());
    m_server->append(*begun("rio"));
    auto end = begun("rio");
    end->notices.front().what = LiveState::Ended;
    m_server->append(*end);
    Reader reader(m_port);
    QTRY_COMPARE(reader.lines.size(), 1);
    QCOMPARE(reader.lines[0].value("streamer_unique_id"_L1).toString(), u"luna.canta"_s);
    QCOMPARE(reader.lines[0].value("state"_L1).toString(), u"live"_s);
}

void TestFeedServer::theSummaryEndsALive()
{
    Reader reader(m_port);
    QTRY_VERIFY(reader.isIn);
    auto batch = sample();
    batch->end = "wire_end";
    batch->stats.diamonds = 1000;
    m_server->append(*batch);
    QTRY_COMPARE(reader.kinds(), (QStringList {u"event"_s, u"event"_s, u"summary"_s}));
    QCOMPARE(reader.lines[2].value("diamonds"_L1).toInt(), 1000);
    QCOMPARE(reader.lines[2].value("streamer_unique_id"_L1).toString(), u"luna.canta"_s);
}

void TestFeedServer::strangersStayOutside()
{
    Reader reader(m_port, {}, "guess");
    QTRY_VERIFY(reader.isOut || reader.socket().error() != QAbstractSocket::UnknownSocketError);
    QVERIFY(!reader.isIn);
    QTcpSocket page;
    page.connectToHost(u"127.0.0.1"_s, m_port);
    page.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://x.example\r\n\r\n");
    QByteArray answer;
    connect(&page, &QTcpSocket::readyRead, &page, [&] { answer += page.readAll(); });
    QTRY_VERIFY(page.state() == QAbstractSocket::UnconnectedState);
    QVERIFY2(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"), answer.constData());
}

/// A socket that does not read: the kernel's buffers fill, then ours, then lines are skipped.
void TestFeedServer::slowReadersAreToldWhatTheyMissed()
{
    QTcpSocket slow;
    slow.setReadBufferSize(1024);
    slow.connectToHost(u"127.0.0.1"_s, m_port);
    slow.write("GET /?token=sesame-1234 HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n");
    QSignalSpy readers(m_server.get(), &FeedServer::readersChanged);
    QTRY_VERIFY(!readers.isEmpty());
    auto batch = sample();
    for (int i = 0; i < 8; ++i)
        batch->events.insert(batch->events.end(), batch->events.begin(), batch->events.end());
    qint64 sent = 0;
    for (int i = 0; i < 100; ++i) {
        m_server->append(*batch);
        sent += static_cast<qint64>(batch->events.size());
        QCoreApplication::processEvents();
    }
    slow.setReadBufferSize(0);
    QByteArray got;
    connect(&slow, &QTcpSocket::readyRead, &slow, [&] { got += slow.readAll(); });
    got += slow.readAll();
    QTRY_VERIFY_WITH_TIMEOUT(got.contains("\"kind\":\"skipped\""), 30'000);
    m_server->append(*sample());
    QTRY_VERIFY_WITH_TIMEOUT(got.endsWith('}')
                                 && got.lastIndexOf("\"kind\":\"event\"")
                                     > got.lastIndexOf("\"kind\":\"skipped\""),
                             30'000);
    qint64 skipped = 0;
    for (qsizetype at = got.indexOf("\"skipped\",\"count\":"); at >= 0;
         at = got.indexOf("\"skipped\",\"count\":", at + 1)) {
        const auto number = got.mid(at + 18, 20);
        skipped += number.left(number.indexOf('}')).toLongLong();
    }
    QVERIFY(skipped > 0);
    QCOMPARE(got.count("\"kind\":\"event\"") + skipped, sent + 2);
}

void TestFeedServer::noMoreThanSoMany()
{
    std::vector<std::unique_ptr<Reader>> readers;
    for (int i = 0; i < FeedServer::kMostReaders; ++i) {
        readers.push_back(std::make_unique<Reader>(m_port));
        QTRY_VERIFY(readers.back()->isIn);
    }
    Reader late(m_port);
    QTRY_VERIFY(late.socket().error() != QAbstractSocket::UnknownSocketError || late.isOut);
    QVERIFY(!late.isIn);
    readers.pop_back();
    QSignalSpy changed(m_server.get(), &FeedServer::readersChanged);
    QTRY_VERIFY(!changed.isEmpty());
    Reader next(m_port);
    QTRY_VERIFY(next.isIn);
}

void TestFeedServer::longMessagesEndIt()
{
    Reader reader(m_port);
    QTRY_VERIFY(reader.isIn);
    reader.say(QString(static_cast<qsizetype>(FeedClient::kLongestMessage) + 1, u'x'));
    QTRY_VERIFY(reader.isOut);
}

void TestFeedServer::tooManyMessagesEndIt()
{
    Reader reader(m_port);
    QTRY_VERIFY(reader.isIn);
    for (int i = 0; i <= FeedClient::kMostMessages; ++i)
        reader.say(u"{}"_s);
    QTRY_VERIFY(reader.isOut);
    QCOMPARE(reader.socket().closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
}

void TestFeedServer::endlessHeadsAreCutOff()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    socket.write("GET / HTTP/1.1\r\n");
    socket.write(QByteArray("A: b\r\n").repeated(10'000));
    QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
}

void TestFeedServer::readersAreToldOf()
{
    QSignalSpy changed(m_server.get(), &FeedServer::readersChanged);
    {
        Reader reader(m_port, u"live=rio&filter=type%20==%20gift"_s);
        QTRY_COMPARE(changed.count(), 1);
        const auto readers = changed.last().first().value<std::vector<FeedReader>>();
        QCOMPARE(readers.size(), 1U);
        QCOMPARE(readers[0].live, u"rio"_s);
        QCOMPARE(readers[0].filter, u"type == gift"_s);
    }
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(changed.last().first().value<std::vector<FeedReader>>().empty());
}

void TestFeedServer::aTakenPortIsSaid()
{
    FeedServer other;
    const auto port = other.listen(m_port, kToken);
    QVERIFY(!port);
    QCOMPARE(port.error().code, ErrorCode::UsageInvalid);
}

RACHA_TEST(TestFeedServer);
#include "tst_feedserver.moc"
