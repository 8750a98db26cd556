// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/journalreader.h"
#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Person host()
{
    return {.id = 6800000000000000001, .uniqueId = "luna.canta", .nickname = "Luna Canta"};
}

Person viewer()
{
    return {.id = 6800000000000000101, .uniqueId = "ana", .nickname = "Ana"};
}

/// A live of one scenario a connection.
FakeLive liveOf(std::vector<Scenario> scenarios)
{
    FakeLive live;
    live.scenarios = std::move(scenarios);
    return live;
}

Story newStory()
{
    return Story(host(), 1'790'000'000'000);
}

/// Letters that hardly get smaller when they are packed.
std::string noise(std::size_t size)
{
    SeededRandomSource random(7);
    std::string text(size, 'a');
    for (char& letter : text)
        letter = static_cast<char>('a' + random.next() % 26);
    return text;
}

QStringList typesOf(const Course& told)
{
    QStringList types;
    for (const auto& event : told.events()) {
        const auto name = eventTypeShortName(event.type());
        types.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    }
    return types;
}

std::vector<Record> recordsOf(const QString& path)
{
    std::vector<Record> records;
    const auto reader = JournalReader::open(path);
    while (reader) {
        auto record = (*reader)->next();
        if (!record || !*record)
            break;
        records.push_back(std::move(**record));
    }
    return records;
}

} // namespace

class TestLiveCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aLiveIsWatchedToItsEnd_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("sign");
        QTest::newRow("direct") << false << false;
        QTest::newRow("direct over TLS") << true << false;
        QTest::newRow("signed") << false << true;
        QTest::newRow("signed over TLS") << true << true;
    }

    void aLiveIsWatchedToItsEnd()
    {
        QFETCH(const bool, tls);
        QFETCH(const bool, sign);
        FakeWebcastServer server(tls ? FakeWebcastServer::Transport::Tls
                                     : FakeWebcastServer::Transport::Plain);
        QVERIFY(server.listen());
        auto story = newStory();
        const auto chat = story.chat(viewer(), "hola");
        server.addLive(
            liveOf({{.name = "end",
                     .steps = {{0ms, Batch {{chat}}}, {1ms, Batch {{story.control(3)}}}}}}));
        server.setSignKey("key-of-a-test");
        auto settings = settingsFor(server);
        settings.connection.provider = sign ? ProviderChoice::Sign : ProviderChoice::Direct;
        settings.connection.signKey = Secret("key-of-a-test"_ba);

        const auto told = watched(settings);
        QCOMPARE(told.code(), QString());
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(typesOf(told), QStringList({u"comment"_s, u"liveend"_s}));
        QCOMPARE(told.end(), u"live_end"_s);
        QCOMPARE(told.states.back().phase, CapturePhase::Ended);
        QCOMPARE(told.states.back().provider, sign ? u"sign"_s : u"direct"_s);
        QVERIFY(told.passed(CapturePhase::Live));
        QCOMPARE(server.connections().size(), std::size_t {1});
        QCOMPARE(server.connections().front().problems, QStringList());
        QCOMPARE(server.connections().front().closeCode, 1000);
    }

    void everyFrameThatWantsItIsAcknowledged()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        Scenario scenario {.name = "many"};
        for (int i = 0; i < 20; ++i)
            scenario.steps.push_back({0ms, Batch {{story.chat(viewer(), "hola")}}});
        scenario.steps.push_back({1ms, Batch {{story.control(3)}}});
        server.addLive(liveOf({scenario}));
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.events().size(), std::size_t {21});
        const auto& record = server.connections().front();
        QCOMPARE(record.acks(), record.askedAcks);
        QCOMPARE(record.heartbeats(), std::vector<std::int64_t> {1});
    }

    void aLostConnectionIsRegainedWithAGap()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        const Batch hello {{story.chat(viewer(), "hola")}};
        server.addLive(liveOf(
            {{.name = "cut", .steps = {{0ms, hello}, {1ms, Fault {Fault::Kind::TcpClose}}}},
             {.name = "again", .steps = {{0ms, hello}, {1ms, Batch {{story.control(3)}}}}}}));
        const auto told = watched(settingsFor(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(typesOf(told), QStringList({u"comment"_s, u"liveend"_s}));
        QCOMPARE(told.gaps().size(), std::size_t {1});
        QCOMPARE(told.gaps().front().cause, std::string("net.reset"));
        QVERIFY(told.gaps().front().from < told.gaps().front().to);
        QVERIFY(told.passed(CapturePhase::Reconnecting));
    }

    void anEndThatWasMissedIsFoundByStatus()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(liveOf({{.name = "gone",
                                .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}},
                                          {1ms, Fault {Fault::Kind::GoOffline}},
                                          {2ms, Fault {Fault::Kind::TcpClose}}}}}));
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.code(), QString());
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.end(), u"live_end"_s);
    }

    void aRestartedLiveIsFollowedIntoItsRoom()
    {
        constexpr std::int64_t kNext = 7300000000000000077;
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        const auto first = story.chat(viewer(), "hola");
        story.setRoom(kNext);
        Fault move {Fault::Kind::ChangeRoom};
        move.number = kNext;
        server.addLive(liveOf(
            {{.name = "old",
              .steps = {{0ms, Batch {{first}}}, {1ms, move}, {2ms, Fault {Fault::Kind::TcpClose}}}},
             {.name = "new",
              .steps = {{0ms, Batch {{story.chat(viewer(), "otra vez")}}},
                        {1ms, Batch {{story.control(3)}}}}}}));
        int histories = 0;
        const auto told = watched(settingsFor(server), [&](const CaptureHeader&, auto answer) {
            ++histories;
            answer({});
        });
        QCOMPARE(histories, 2);
        QVERIFY(told.outcome.liveEnded);
        const auto events = told.events();
        QCOMPARE(events.size(), std::size_t {3});
        QCOMPARE(events.front().room, RoomId {FakeLive {}.room});
        QCOMPARE(events.back().room, RoomId {kNext});
    }

    void aWaitingCaptureStartsWithTheLive()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto live = liveOf({{.name = "late", .steps = {{0ms, Batch {{story.control(3)}}}}}});
        live.apiLive = {ApiLiveAnswer::Offline, ApiLiveAnswer::EmptyRoom, ApiLiveAnswer::AsIs};
        server.addLive(live);
        auto settings = settingsFor(server);
        settings.waitUntilLive = true;
        const auto told = watched(settings);
        QVERIFY(told.passed(CapturePhase::WaitingForLive));
        QVERIFY(told.outcome.liveEnded);
    }

    void lookupsHaveASecondWay_data()
    {
        QTest::addColumn<ApiLiveAnswer>("api");
        QTest::newRow("page for blocked JSON") << ApiLiveAnswer::Forbidden;
        QTest::newRow("page for an empty answer") << ApiLiveAnswer::EmptyBody;
        QTest::newRow("page for a wrong not found") << ApiLiveAnswer::NotFound;
    }

    void lookupsHaveASecondWay()
    {
        QFETCH(const ApiLiveAnswer, api);
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto live = liveOf({{.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}});
        live.apiLive = api;
        server.addLive(live);
        server.setTtwid(TtwidAnswer::NoCookie, TtwidAnswer::Cookie);
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.code(), QString());
        QVERIFY(told.steps.contains(u"cookie (registration)"_s));
        QVERIFY(told.steps.contains(u"room id (page)"_s));
    }

    void aBlockedDeviceTriesWithAFreshCookie()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto live = liveOf({{.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}});
        // The second answer is the probe's.
        live.handshake = {HandshakeAnswer::DeviceBlocked, HandshakeAnswer::DeviceBlocked,
                          HandshakeAnswer::Accept};
        server.addLive(live);
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.code(), QString());
        QCOMPARE(server.requestCount(u"/"_s), 2);
        QVERIFY(server.connections().front().handshake.cookie("ttwid")
                != server.connections().back().handshake.cookie("ttwid"));
    }

    void autoTurnsToTheSigningService()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto live =
            liveOf({{.name = "off",
                     .steps = {{0ms, Fault {Fault::Kind::CloseFrame, "disable_web_direct"}}}},
                    {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}});
        server.addLive(live);
        auto settings = settingsFor(server);
        settings.connection.signKey = Secret("key-of-a-test"_ba);
        const auto told = watched(settings);
        QCOMPARE(told.code(), QString());
        QCOMPARE(told.states.back().provider, u"sign"_s);
    }

    /// A signature is never used twice, not even when the next one cannot be had at once.
    void eachSignedSocketHasItsOwnSignature()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto live = liveOf({{.name = "cut", .steps = {{0ms, Fault {Fault::Kind::TcpClose}}}},
                            {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}});
        live.sign = {SignAnswer::Signed, SignAnswer::ServerError, SignAnswer::ServerError,
                     SignAnswer::Signed};
        server.addLive(live);
        auto settings = settingsFor(server);
        settings.connection.provider = ProviderChoice::Sign;
        const auto told = watched(settings);
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(server.connections().size(), std::size_t {2});
        QCOMPARE(server.requestCount(u"/webcast/fetch"_s), 4);
    }

    void theJournalHoldsWhatCameAndWhatWasSent()
    {
        const QTemporaryDir folder;
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(liveOf({{.name = "end",
                                .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}},
                                          {1ms, Batch {{story.control(4)}}}}}}));
        auto settings = settingsFor(server);
        settings.journalPath = folder.filePath(u"live.racha"_s);
        const auto told = watched(settings);
        const auto records = recordsOf(settings.journalPath);
        QVERIFY(records.size() >= 7);
        QVERIFY(std::holds_alternative<CaptureHeader>(records.front().body));
        QCOMPARE(std::get<End>(records.back().body).reason, std::string("live_end"));
        const auto sent = std::count_if(records.begin(), records.end(), [](const Record& record) {
            return std::holds_alternative<SentFrame>(record.body);
        });
        QCOMPARE(sent, std::ptrdiff_t(server.connections().front().frames.size()));
        for (std::size_t i = 1; i < records.size(); ++i)
            QVERIFY(records[i - 1].receivedAt <= records[i].receivedAt);
        QCOMPARE(told.batches.back()->lastFrame, records.back().number);
    }

    void whatFindsNoRoomIsNotAcknowledged_data()
    {
        QTest::addColumn<bool>("waits");
        QTest::newRow("it waits for room, and goes on") << true;
        QTest::newRow("it fails") << false;
    }

    void whatFindsNoRoomIsNotAcknowledged()
    {
        QFETCH(const bool, waits);
        const QTemporaryDir folder;
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        const auto large = story.chat(viewer(), noise(400'000));
        server.addLive(liveOf(
            {{.name = "large",
              .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}}, {0ms, Batch {{large}}}}},
             {.name = "again",
              .steps = {{0ms, Batch {{large}}}, {0ms, Batch {{story.control(3)}}}}}}));
        auto settings = settingsFor(server);
        settings.journalPath = folder.filePath(u"live.racha"_s);
        settings.waitsForRoom = waits;
        settings.timings.diskFull = 20ms;
        std::optional<FullDisk> full(64 << 10);
        const auto told = watched(settings, {}, [&full](LiveCapture&, const CaptureState& state) {
            if (state.error && state.error->code == ErrorCode::DiskFull)
                full.reset();
        });
        const auto first = server.connections().front();
        QVERIFY(!first.askedAcks.empty());
        const auto acks = first.acks();
        QVERIFY(std::find(acks.begin(), acks.end(), first.askedAcks.back()) == acks.end());
        QCOMPARE(told.code(), waits ? QString() : u"disk.full"_s);
        if (!waits)
            return;
        QVERIFY(told.outcome.liveEnded);
        QVERIFY(told.passed(CapturePhase::Reconnecting));
        QCOMPARE(typesOf(told).last(2), (QStringList {u"comment"_s, u"liveend"_s}));
        QCOMPARE(told.gaps().size(), std::size_t {1});
        QCOMPARE(told.gaps().front().cause, std::string("disk.full"));
        QCOMPARE(told.batches.back()->lastFrame, recordsOf(settings.journalPath).back().number);
    }

    void everythingIsAcknowledgedBeforeTheEnd_data()
    {
        QTest::addColumn<JournalSync>("sync");
        QTest::newRow("each flush") << JournalSync::Each;
        QTest::newRow("by the system") << JournalSync::System;
        QTest::newRow("in a group") << JournalSync::Group;
    }

    void everythingIsAcknowledgedBeforeTheEnd()
    {
        QFETCH(const JournalSync, sync);
        const QTemporaryDir folder;
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(liveOf({{.name = "end",
                                .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}},
                                          {0ms, Batch {{story.control(3)}}}}}}));
        auto settings = settingsFor(server);
        settings.journalPath = folder.filePath(u"live.racha"_s);
        settings.journal.sync = sync;
        QVERIFY(watched(settings).outcome.liveEnded);
        const auto connection = server.connections().front();
        QCOMPARE(connection.acks(), connection.askedAcks);
        QCOMPARE(connection.askedAcks.size(), std::size_t {2});
    }

    void aCaptureThatIsStoppedIsInterrupted()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(
            liveOf({{.name = "on", .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}}}}}));
        const auto told = watched(settingsFor(server), {}, [](LiveCapture& capture, const auto& s) {
            if (s.phase == CapturePhase::Live)
                QMetaObject::invokeMethod(&capture, &Capture::stop, Qt::QueuedConnection);
        });
        QCOMPARE(told.code(), QString());
        QVERIFY(!told.outcome.liveEnded);
        QCOMPARE(told.end(), u"interrupted"_s);
        QCOMPARE(told.states.back().phase, CapturePhase::Stopped);
        QCOMPARE(server.connections().front().closeCode, 1000);
    }

    void aPausedHostIsShownSo()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(liveOf({{.name = "pause",
                                .steps = {{0ms, Batch {{story.control(1)}}},
                                          {5ms, Batch {{story.control(2)}}},
                                          {10ms, Batch {{story.control(3)}}}}}}));
        const auto told = watched(settingsFor(server));
        QVERIFY(told.passed(CapturePhase::Paused));
        QVERIFY(told.outcome.liveEnded);
    }

    void faultsOfTheStreamCostNothing()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        Fault bomb {Fault::Kind::GzipBomb};
        bomb.number = 40 << 20;
        server.addLive(liveOf({{.name = "faults",
                                .steps = {{0ms, Batch {{story.chat(viewer(), "uno")}}},
                                          {1ms, Fault {Fault::Kind::TextFrame, "hello"}},
                                          {2ms, Fault {Fault::Kind::RawFrame, "\xff\xff\xff"}},
                                          {3ms, Fault {Fault::Kind::BadGzip}},
                                          {4ms, bomb},
                                          {5ms, Fault {Fault::Kind::UnknownFrameType, "news"}},
                                          {6ms, Fault {Fault::Kind::ServerPing}},
                                          {7ms, Batch {{story.chat(viewer(), "dos")}}},
                                          {8ms, Batch {{story.control(3)}}}}}}));
        const auto told = watched(settingsFor(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(typesOf(told), QStringList({u"comment"_s, u"comment"_s, u"liveend"_s}));
        QCOMPARE(server.connections().size(), std::size_t {1});
    }

    void anOversizedFrameCostsOneReconnect()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        Fault large {Fault::Kind::OversizeFrame};
        large.number = 17 << 20;
        server.addLive(
            liveOf({{.name = "large",
                     .steps = {{0ms, Batch {{story.chat(viewer(), "uno")}}}, {1ms, large}}},
                    {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}}));
        const auto told = watched(settingsFor(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(server.connections().size(), std::size_t {2});
        QCOMPARE(told.gaps().size(), std::size_t {1});
    }

    void aDeadConnectionIsNoticed()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        server.addLive(liveOf({{.name = "dead",
                                .steps = {{0ms, Batch {{story.chat(viewer(), "uno")}}},
                                          {0ms, Fault {Fault::Kind::StopEchoes}}}},
                               {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}}));
        auto settings = settingsFor(server);
        settings.timings.stall = 300ms;
        const auto told = watched(settings);
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.gaps().size(), std::size_t {1});
        QCOMPARE(told.gaps().front().cause, std::string("net.timeout"));
    }
};

RACHA_TEST(TestLiveCapture);
#include "tst_livecapture.moc"
