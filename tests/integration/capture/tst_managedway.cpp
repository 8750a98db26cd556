// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/journalreader.h"
#include "tests/integration/capture/waysfixture.h"
#include "tests/support/fakemanagedsocket.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kKey = "key-of-a-test";

QByteArray roomText()
{
    return R"({"type":"roomInfo","data":{"roomInfo":{"id":"7300000000000000001",)"
           R"("title":"songs of the evening","owner":{"id_str":"6800000000000000001"}}}})";
}

QByteArray workerText()
{
    return R"({"type":"workerInfo","data":{"webSocketId":"0123"}})";
}

LiveCaptureSettings managedSettings(const FakeManagedSocket& socket)
{
    auto settings = bareSettings(ProviderChoice::Managed);
    settings.connection.managedUrl = socket.url();
    settings.connection.signKey = Secret(kKey);
    return settings;
}

} // namespace

/// The signing service's own socket: what it sends, and what its ends mean.
class TestManagedWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsListenedTo_data();
    void itIsListenedTo();
    void itsKeyIsToldNowhere();
    void itsEndHasAMeaning_data();
    void itsEndHasAMeaning();
    void aRoomWithoutIdIsAskedOfTikTok_data();
    void aRoomWithoutIdIsAskedOfTikTok();
    void afterItsLifetimeItIsOpenedAgain();
    void aMissedEndCostsNoOtherSocket();
    void anUnknownShapeIsAVerdict_data();
    void anUnknownShapeIsAVerdict();
};

void TestManagedWay::itIsListenedTo_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("push frames") << 0;
    QTest::newRow("responses") << 1;
    QTest::newRow("packed responses") << 2;
    QTest::newRow("single messages") << 3;
    QTest::newRow("bare payloads") << 4;
}

void TestManagedWay::itIsListenedTo()
{
    QFETCH(int, shape);
    ManagedPlay play {.texts = {workerText(), roomText()}};
    for (const Batch& batch : shortLive()) {
        const auto response = fetchResultBytes(batch, 1'790'000'000'000);
        if (shape == 0)
            play.frames.push_back(batchFrame(batch, 7, 1'790'000'000'000));
        else if (shape == 1)
            play.frames.push_back(response);
        else if (shape == 2)
            play.frames.push_back(gzipped(response));
        else if (shape == 3)
            play.frames.push_back(baseMessageBytes(batch.messages.front()));
        else
            play.frames.push_back(batch.messages.front().payload);
    }
    FakeManagedSocket socket(play);
    QVERIFY(socket.listen());
    auto settings = managedSettings(socket);
    const QTemporaryDir folder;
    settings.journalPath = folder.filePath(u"live.racha"_s);
    const auto told = watched(settings);
    QVERIFY(told.finished);
    QCOMPARE(told.code(), QString());
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(commentsOf(told), QStringList({u"hola"_s, u"adios"_s}));
    QCOMPARE(told.states.back().provider, u"managed"_s);
    QCOMPARE(told.states.back().room.value, 7300000000000000001);
    QCOMPARE(told.states.back().title, u"songs of the evening"_s);
    QCOMPARE(socket.sentByClient(), 0);
    const auto& asked = socket.handshakes().front();
    QCOMPARE(asked.queryValue(u"uniqueId"_s), u"luna.canta"_s);
    QCOMPARE(asked.queryValue(u"apiKey"_s), QString::fromLatin1(kKey));
    QCOMPARE(asked.queryValue(u"features.rawMessages"_s), u"true"_s);
    // Whatever the service sent, recordings hold what every reader of them knows.
    const auto reader = JournalReader::open(settings.journalPath);
    int frames = 0;
    while (reader) {
        auto record = (*reader)->next();
        if (!record || !*record)
            break;
        if (const auto* const frame = std::get_if<PushFrame>(&(**record).body))
            frames += frame->bytes.find("msg") != std::string::npos ? 1 : 0;
    }
    QCOMPARE(frames, 3);
}

void TestManagedWay::itsKeyIsToldNowhere()
{
    FakeManagedSocket socket(
        {ManagedPlay {.texts = {workerText(), roomText()}, .frames = framesOf(shortLive())},
         ManagedPlay {.closeCode = 4401}, ManagedPlay {.httpStatus = 500}});
    QVERIFY(socket.listen());
    auto settings = managedSettings(socket);
    const QTemporaryDir folder;
    settings.journalPath = folder.filePath(u"live.racha"_s);
    const KeptLog log;
    const auto good = watched(settings);
    settings.journalPath.clear();
    const auto bad = watched(settings);
    const auto refused = watched(settings);
    QVERIFY(good.outcome.liveEnded);
    QCOMPARE(bad.code(), u"sign.credentials"_s);
    QCOMPARE(refused.code(), u"sign.failing"_s);
    QCOMPARE_GT(log.lines().size(), 5);
    const QString key = QString::fromLatin1(kKey);
    QCOMPARE(log.lines().filter(key), QStringList());
    for (const Course* const course : {&good, &bad, &refused}) {
        QVERIFY(!course->told.join(u'\n').contains(key));
        QVERIFY(!course->outcome.error || !course->outcome.error->detail.contains(key));
    }
    QFile recording(folder.filePath(u"live.racha"_s));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QVERIFY(!recording.readAll().contains(kKey));
}

void TestManagedWay::itsEndHasAMeaning_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("closeCode");
    QTest::addColumn<QString>("code");
    const auto close = [](const char* name, int code, const QString& meaning) {
        QTest::newRow(name) << 101 << code << meaning;
    };
    close("internal", 1011, u"sign.failing"_s);
    close("ended", 4005, u"live.offline"_s);
    close("silent", 4006, u"push.silent"_s);
    close("options", 4400, u"protocol.handshake"_s);
    close("key", 4401, u"sign.credentials"_s);
    close("permission", 4403, u"sign.credentials"_s);
    close("not live", 4404, u"live.offline"_s);
    close("too many", 4429, u"sign.quota"_s);
    close("TikTok closed", 4500, u"sign.failing"_s);
    close("fetch", 4556, u"sign.failing"_s);
    close("room info", 4557, u"sign.failing"_s);
    close("unknown", 4999, u"net.reset"_s);
    QTest::newRow("refused: 401") << 401 << 0 << u"sign.credentials"_s;
    QTest::newRow("refused: 429") << 429 << 0 << u"sign.quota"_s;
    QTest::newRow("refused: 503") << 503 << 0 << u"sign.failing"_s;
}

void TestManagedWay::itsEndHasAMeaning()
{
    QFETCH(int, httpStatus);
    QFETCH(int, closeCode);
    QFETCH(QString, code);
    FakeManagedSocket socket(
        ManagedPlay {.httpStatus = httpStatus, .texts = {workerText()}, .closeCode = closeCode});
    QVERIFY(socket.listen());
    const auto told = watched(managedSettings(socket));
    QVERIFY(told.finished);
    QCOMPARE(told.code(), code);
    QVERIFY(told.steps.contains(u"managed socket"_s));
}

void TestManagedWay::aRoomWithoutIdIsAskedOfTikTok_data()
{
    QTest::addColumn<QList<QByteArray>>("texts");
    QTest::newRow("a room of another shape")
        << QList<QByteArray> {R"({"type":"roomInfo","data":{"shape":"unknown"}})"};
    QTest::newRow("the second text is about the room")
        << QList<QByteArray> {workerText(), R"({"of":"another shape"})"};
}

void TestManagedWay::aRoomWithoutIdIsAskedOfTikTok()
{
    QFETCH(QList<QByteArray>, texts);
    FakeWebcastServer server;
    QVERIFY(server.listen());
    server.addLive({});
    FakeManagedSocket socket(
        ManagedPlay {.texts = {texts.begin(), texts.end()}, .frames = framesOf(shortLive())});
    QVERIFY(socket.listen());
    auto settings = managedSettings(socket);
    settings.connection.tiktokUrl = server.httpUrl();
    const auto told = watched(settings);
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(told.states.back().room.value, 7300000000000000001);
    QCOMPARE(commentsOf(told).size(), 2);
}

void TestManagedWay::afterItsLifetimeItIsOpenedAgain()
{
    const ManagedPlay first {
        .texts = {roomText()}, .frames = framesOf(oneComment()), .closeCode = 4555};
    FakeManagedSocket socket(
        {first, ManagedPlay {.texts = {roomText()}, .frames = framesOf(onlyTheEnd())}});
    QVERIFY(socket.listen());
    const auto told = watched(managedSettings(socket));
    QVERIFY(told.outcome.liveEnded);
    QVERIFY(told.passed(CapturePhase::Reconnecting));
    QCOMPARE(told.gaps().size(), std::size_t {1});
    QCOMPARE(told.gaps().front().cause, std::string("net.reset"));
}

void TestManagedWay::aMissedEndCostsNoOtherSocket()
{
    FakeWebcastServer server;
    QVERIFY(server.listen());
    server.addLive({});
    FakeManagedSocket socket(ManagedPlay {.texts = {roomText()}, .frames = framesOf(oneComment())});
    QVERIFY(socket.listen());
    auto settings = managedSettings(socket);
    settings.connection.tiktokUrl = server.httpUrl();
    settings.timings.quiet = 150ms;
    settings.timings.look = 20ms;
    const auto told = watched(settings, {}, [&server](LiveCapture&, const CaptureState& state) {
        if (state.phase == CapturePhase::Live)
            server.live("luna.canta").offline = true;
    });
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(socket.handshakes().size(), std::size_t {1});
    QVERIFY(told.steps.contains(u"room id (json)"_s));
}

void TestManagedWay::anUnknownShapeIsAVerdict_data()
{
    QTest::addColumn<std::string>("frame");
    QTest::newRow("no protobuf") << std::string("\xff\xff\xff\xff");
    QTest::newRow("decoded messages") << std::string(R"({"type":"WebcastChatMessage","data":{}})");
}

void TestManagedWay::anUnknownShapeIsAVerdict()
{
    QFETCH(std::string, frame);
    FakeManagedSocket socket(
        ManagedPlay {.texts = {workerText(), roomText()}, .frames = {frame, frame, frame}});
    QVERIFY(socket.listen());
    const auto told = watched(managedSettings(socket));
    QCOMPARE(told.code(), u"protocol.frame"_s);
    QVERIFY(told.outcome.error->detail.contains(u"of no shape that we know"_s));
}

RACHA_TEST(TestManagedWay);
#include "tst_managedway.moc"
