// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Story newStory()
{
    return Story({.id = 6800000000000000001, .uniqueId = "luna.canta"}, 1'790'000'000'000);
}

Person viewer()
{
    return {.id = 6800000000000000101, .uniqueId = "ana"};
}

/// `count` comments, one a frame.
std::vector<racha::test::Step> comments(Story& story, int count)
{
    std::vector<racha::test::Step> steps;
    for (int i = 0; i < count; ++i)
        steps.push_back({0ms, Batch {{story.chat(viewer(), "hola")}}});
    return steps;
}

constexpr std::int64_t kNext = 7300000000000000077;

/// Two comments, then the live begins anew in another room, which nobody tells, and ends there.
FakeLive restartedLive()
{
    auto story = newStory();
    auto steps = comments(story, 2);
    Fault move {Fault::Kind::ChangeRoom};
    move.number = kNext;
    steps.push_back({1ms, move});
    story.setRoom(kNext);
    FakeLive live;
    live.scenarios = {{.name = "old", .steps = steps},
                      {.name = "new",
                       .steps = {{0ms, Batch {{story.chat(viewer(), "otra vez")}}},
                                 {1ms, Batch {{story.control(3)}}}}}};
    return live;
}

/// Three comments, and nothing for a second.
FakeLive quietLive()
{
    auto story = newStory();
    auto steps = comments(story, 3);
    steps.push_back({1'000ms, Batch {{story.control(3)}}});
    FakeLive live;
    live.scenarios = {{.name = "quiet", .steps = steps}};
    return live;
}

LiveCaptureSettings impatient(const FakeWebcastServer& server)
{
    auto settings = settingsFor(server);
    settings.timings.quiet = 150ms;
    settings.timings.look = 20ms;
    return settings;
}

} // namespace

/// A socket that stays open and says nothing, as after an end or a restart that was not told.
class TestMissedEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEndThatIsNotToldIsFoundWhileTheSocketStands()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto steps = comments(story, 2);
        steps.push_back({1ms, Fault {Fault::Kind::GoOffline}});
        FakeLive live;
        live.scenarios = {{.name = "left", .steps = steps}};
        server.addLive(live);
        const auto told = watched(impatient(server));
        QCOMPARE(told.code(), QString());
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(server.connections().size(), std::size_t {1});
        QVERIFY(!told.passed(CapturePhase::Reconnecting));
    }

    void aRestartIsFollowedThoughTheOldSocketStands()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive(restartedLive());
        const auto told = watched(impatient(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.events().size(), std::size_t {4});
        QCOMPARE(told.events().back().room, RoomId {kNext});
    }

    void aBusyRoomThatFallsSilentIsAStall()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        FakeLive live;
        live.scenarios = {{.name = "stuck", .steps = comments(story, 40)},
                          {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}};
        server.addLive(live);
        const auto told = watched(impatient(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(server.connections().size(), std::size_t {2});
        QCOMPARE(told.gaps().size(), std::size_t {1});
        QCOMPARE(told.gaps().front().cause, std::string("net.timeout"));
    }

    void aQuietRoomIsLeftInPeace()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive(quietLive());
        const auto told = watched(impatient(server));
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(server.connections().size(), std::size_t {1});
        QCOMPARE(told.gaps().size(), std::size_t {0});
        // Asked, but less and less often: at 150, 450 and perhaps 1,050 ms.
        const auto asked = told.steps.filter(u"room id (json)"_s).size() - 1;
        QVERIFY(asked >= 1 && asked <= 3);
    }

    void aQuestionCostsNoSignature()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive(quietLive());
        auto settings = impatient(server);
        settings.connection.provider = ProviderChoice::Sign;
        const auto told = watched(settings);
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.gaps().size(), std::size_t {0});
        QVERIFY(told.steps.filter(u"room id (json)"_s).size() >= 2);
        QCOMPARE(told.steps.filter(u"signature"_s).size(), 1);
        QCOMPARE(server.requestCount(u"/webcast/fetch"_s), 1);
    }

    void onlyWhatChangedIsSignedFor()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive(restartedLive());
        auto settings = impatient(server);
        settings.connection.provider = ProviderChoice::Sign;
        const auto told = watched(settings);
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.events().back().room, RoomId {kNext});
        QCOMPARE(server.requestCount(u"/webcast/fetch"_s), 2);
    }

    void whatIsInDoubtIsGivenUpSoon()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        auto steps = comments(story, 1);
        steps.push_back({0ms, Fault {Fault::Kind::StopEchoes}});
        FakeLive live;
        live.pingIntervalSeconds = 1;
        live.scenarios = {{.name = "dead", .steps = steps},
                          {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}};
        server.addLive(live);
        auto settings = settingsFor(server); // nothing else would be noticed within the test
        settings.timings.doubt = 50ms;
        const auto told = watched(settings, {}, [](LiveCapture& capture, const CaptureState& s) {
            if (s.phase == CapturePhase::Live)
                QMetaObject::invokeMethod(&capture, &LiveCapture::doubt, Qt::QueuedConnection);
        });
        QVERIFY(told.outcome.liveEnded);
        QCOMPARE(told.gaps().size(), std::size_t {1});
    }

    void afterTheNetworkCameBackItIsTriedAtOnce()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        auto story = newStory();
        FakeLive live;
        auto steps = comments(story, 1);
        steps.push_back({1ms, Fault {Fault::Kind::TcpReset}});
        live.scenarios = {{.name = "cut", .steps = steps},
                          {.name = "end", .steps = {{0ms, Batch {{story.control(3)}}}}}};
        server.addLive(live);
        auto settings = settingsFor(server);
        settings.timings.backoffFirst = 1h;
        settings.timings.backoffLast = 1h;
        const auto told = watched(settings, {}, [](LiveCapture& capture, const CaptureState& s) {
            if (s.phase == CapturePhase::Reconnecting)
                QMetaObject::invokeMethod(&capture, &LiveCapture::doubt, Qt::QueuedConnection);
        });
        QVERIFY(told.outcome.liveEnded);
    }
};

RACHA_TEST(TestMissedEnds);
#include "tst_missedends.moc"
