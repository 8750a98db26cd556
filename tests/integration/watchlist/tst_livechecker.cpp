// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/providers.h"
#include "core/simulator/fakewebcastserver.h"
#include "core/watchlist/livechecker.h"
#include "tests/support/authproxy.h"
#include "tests/support/testmain.h"
#include "tests/support/watchedlookout.h"

#include <QSignalSpy>

using namespace racha;
using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kStart = wallTimeFromMicroseconds(1'790'000'000'000'000);

ConnectionSettings settingsFor(const FakeWebcastServer& server)
{
    ConnectionSettings settings;
    settings.provider = ProviderChoice::Direct;
    settings.tiktokUrl = server.httpUrl();
    settings.webcastUrl = server.httpUrl();
    settings.ttwidUrl = server.httpUrl();
    settings.signUrl = server.httpUrl();
    settings.pushUrl = server.pushUrl();
    return settings;
}

QString wordOf(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Unknown:
        return u"unknown"_s;
    case Liveness::Live:
        return u"live"_s;
    case Liveness::Paused:
        return u"paused"_s;
    case Liveness::Offline:
        return u"offline"_s;
    case Liveness::NotFound:
        return u"not found"_s;
    case Liveness::Blocked:
        return u"blocked"_s;
    case Liveness::Failed:
        break;
    }
    return u"failed"_s;
}

QString printed(const LiveCheck& check)
{
    QStringList parts {check.username, wordOf(check.liveness)};
    if (check.room)
        parts << u"room %1"_s.arg(check.room.value % 1000);
    if (check.viewers)
        parts << u"viewers %1"_s.arg(*check.viewers);
    if (check.error) {
        const auto code = info(check.error->code).text;
        parts << QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
    }
    return parts.join(u' ');
}

/// A checker on a fake TikTok, with a clock that stands still: what is due is asked at once, what
/// is due later waits for the clock.
class Lookout
{
public:
    explicit Lookout(FakeWebcastServer& server, std::chrono::milliseconds request = 10s)
        : checker(
            [this, settings = settingsOf(server), request] {
                LookupTimings timings;
                timings.notFoundRetry = 1ms;
                timings.request = request;
                return makeProvider(settings, clock, random, timings);
            },
            [this, settings = settingsOf(server)] {
                return std::make_unique<AliveLookup>(settings, LookupTimings(), clock, random);
            },
            clock, random, withoutSpacing())
    {
        QObject::connect(&checker, &LiveLookout::checked, &checker, [this](const LiveCheck& check) {
            (check.isUnderWay ? asked : answers) << printed(check);
        });
        QObject::connect(&checker, &LiveLookout::stateChanged, &checker,
                         [this](const LookoutState& now) { state = now; });
    }

    /// One visitor for all questions; time stands still, so none may wait for another.
    ConnectionSettings settingsOf(const FakeWebcastServer& server) const
    {
        ConnectionSettings settings = settingsFor(server);
        settings.visitor = visitor;
        return settings;
    }

    static HostRules hostRules()
    {
        HostRules rules;
        rules.spacing = 0ms;
        return rules;
    }

    static CheckRules withoutSpacing()
    {
        CheckRules rules;
        rules.spacing = 0ms;
        return rules;
    }

    /// Time passes; the checker's timer, which runs by the real one, is planned anew.
    void advance(std::chrono::seconds by, const QStringList& names)
    {
        clock.advance(by);
        checker.setNames(names);
    }

    /// All that could be asked now is asked.
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }

    ManualClock clock {kStart};
    SeededRandomSource random {1};
    std::shared_ptr<Visitor> visitor =
        std::make_shared<Visitor>(clock, random, QString(), hostRules());
    QStringList asked;
    QStringList answers;
    LookoutState state;
    LiveChecker checker;
};

FakeLive liveOf(const QByteArray& name, int room)
{
    FakeLive live;
    live.uniqueId = name;
    live.room = 7'300'000'000'000'000'000 + room;
    return live;
}

} // namespace

class TestLiveChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_server = std::make_unique<FakeWebcastServer>();
        QVERIFY(m_server->listen());
        m_server->addLive(liveOf("luna.canta", 1));
        FakeLive paused = liveOf("sol", 2);
        paused.apiLive = ApiLiveAnswer::Paused;
        m_server->addLive(paused);
        FakeLive offline = liveOf("mar", 3);
        offline.offline = true;
        m_server->addLive(offline);
        FakeLive hidden = liveOf("secreta", 4);
        hidden.apiLive = ApiLiveAnswer::Private;
        m_server->addLive(hidden);
    }

    void nothingIsAskedUntilItIsSwitchedOn()
    {
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s});
        Lookout::settle();
        QCOMPARE(m_server->requests().size(), std::size_t {0});
        lookout.checker.setOn(true);
        QTRY_COMPARE(lookout.answers, QStringList({u"luna.canta live room 1 viewers 350"_s}));
        QVERIFY(lookout.state.isOn);
    }

    void eachIsAskedOnceAndAnswered()
    {
        const QStringList names {u"luna.canta"_s, u"sol"_s, u"mar"_s, u"nadie"_s, u"secreta"_s};
        Lookout lookout(*m_server);
        lookout.checker.setNames(names);
        lookout.checker.setOn(true);
        const QStringList expected {u"luna.canta live room 1 viewers 350"_s,
                                    u"sol paused room 2 viewers 350"_s, u"mar offline"_s,
                                    u"nadie not found live.user_not_found"_s,
                                    u"secreta failed live.restricted"_s};
        QTRY_COMPARE(lookout.answers, expected);
        QCOMPARE(lookout.asked.size(), 5);
        QCOMPARE(m_server->requestCount(u"/"_s), 1); // one cookie for all
        QCOMPARE(m_server->connections().size(), std::size_t {0});

        // Two minutes later those are asked again whose answer may have changed, lives together.
        m_server->live("mar").offline = false;
        lookout.advance(150s, names);
        QTRY_COMPARE(lookout.answers.size(), 8);
        QVERIFY(lookout.answers.contains(u"mar live room 3 viewers 350"_s));
        Lookout::settle();
        QCOMPARE(lookout.asked.size(), 6);
    }

    /// Lives that go on cost one request for all; one that ended is looked up at once.
    void livesAreAskedAfterTogether()
    {
        const QStringList names {u"luna.canta"_s, u"sol"_s, u"mar"_s};
        Lookout lookout(*m_server);
        lookout.checker.setNames(names);
        lookout.checker.setOn(true);
        QTRY_COMPARE(lookout.answers.size(), 3);
        lookout.answers.clear();
        m_server->live("sol").offline = true;
        m_server->live("sol").apiLive = ApiLiveAnswer::AsIs;
        lookout.advance(150s, names);
        QTRY_COMPARE(m_server->requestCount(u"/webcast/room/check_alive/"_s), 1);
        QTRY_COMPARE(lookout.answers.size(), 3);
        lookout.answers.sort();
        QCOMPARE(lookout.answers,
                 QStringList({u"luna.canta live room 1 viewers 350"_s, u"mar offline"_s,
                              u"sol offline"_s}));
        QCOMPARE(m_server->requestCount(u"/api-live/user/room/"_s), 5);
        const auto& requests = m_server->requests();
        const auto alive = std::find_if(requests.begin(), requests.end(), [](const auto& request) {
            return request.path.endsWith(u"check_alive/");
        });
        QCOMPARE(alive->queryValue(u"room_ids"_s), u"7300000000000000001,7300000000000000002"_s);
        QCOMPARE(alive->cookie("ttwid"), m_server->currentCookie());
    }

    void theStateSaysWhatTheListCosts()
    {
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s, u"mar"_s});
        QCOMPARE(lookout.state.plan.names, 2);
        QCOMPARE(lookout.state.plan.requestsPerHour, 120);
        lookout.checker.setRequestsPerHour(30);
        QCOMPARE(lookout.state.plan.requestsPerHour, 25);
        QVERIFY(lookout.state.plan.latest > 250s);
    }

    void aRefusalHoldsEverybody()
    {
        const QStringList names {u"luna.canta"_s, u"sol"_s, u"mar"_s};
        FakeLive& refused = m_server->live("luna.canta");
        refused.apiLive = ApiLiveAnswer::TooMany;
        refused.page = LivePageAnswer::Captcha;
        Lookout lookout(*m_server);
        lookout.checker.setNames(names);
        lookout.checker.setOn(true);
        QTRY_VERIFY(lookout.state.heldUntil.has_value());
        QVERIFY(*lookout.state.heldUntil == kStart + 300s);
        QCOMPARE(lookout.answers, QStringList({u"luna.canta blocked live.blocked"_s}));

        // Neither time enough, nor a switch, nor new names.
        lookout.advance(299s, names + QStringList {u"nadie"_s});
        lookout.checker.setOn(false);
        lookout.checker.setOn(true);
        QVERIFY(lookout.state.heldUntil.has_value());
        Lookout::settle();
        QCOMPARE(lookout.asked.size(), 1);

        lookout.advance(1s, names);
        QTRY_COMPARE(lookout.answers.size(), 3);
        QCOMPARE(lookout.answers.mid(1),
                 QStringList({u"sol paused room 2 viewers 350"_s, u"mar offline"_s}));
        QVERIFY(!lookout.state.heldUntil);
    }

    void withoutACookieItIsARefusal()
    {
        m_server->setTtwid(TtwidAnswer::Forbidden, TtwidAnswer::Forbidden);
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s, u"sol"_s});
        lookout.checker.setOn(true);
        QTRY_VERIFY(lookout.state.heldUntil.has_value());
        QCOMPARE(lookout.asked.size(), 1);
    }

    void aDeadNetworkIsNoRefusal()
    {
        FakeLive& cut = m_server->live("luna.canta");
        cut.apiLive = ApiLiveAnswer::Reset;
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s, u"sol"_s});
        lookout.checker.setOn(true);
        QTRY_COMPARE(lookout.answers, QStringList({u"luna.canta failed net.reset"_s}));
        QVERIFY(!lookout.state.heldUntil);
        Lookout::settle();
        QCOMPARE(lookout.asked.size(), 1);
        lookout.advance(30s, {u"luna.canta"_s, u"sol"_s});
        QTRY_COMPARE(lookout.answers.last(), u"sol paused room 2 viewers 350"_s);
    }

    void whoIsWatchedOrRemovedIsLetGo()
    {
        m_server->live("luna.canta").apiLive = ApiLiveAnswer::Slow;
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s, u"sol"_s});
        lookout.checker.setOn(true);
        QTRY_COMPARE(m_server->requestCount(u"/api-live/user/room/"_s), 1);
        lookout.checker.setWatched({u"luna.canta"_s});
        QTRY_COMPARE(lookout.answers,
                     QStringList({u"luna.canta unknown"_s, u"sol paused room 2 viewers 350"_s}));
    }

    void switchingOffStopsTheQuestion()
    {
        m_server->live("luna.canta").apiLive = ApiLiveAnswer::Slow;
        Lookout lookout(*m_server);
        lookout.checker.setNames({u"luna.canta"_s, u"sol"_s});
        lookout.checker.setOn(true);
        QTRY_COMPARE(m_server->requestCount(u"/api-live/user/room/"_s), 1);
        lookout.checker.setOn(false);
        QCOMPARE(lookout.answers, QStringList({u"luna.canta unknown"_s}));
        Lookout::settle();
        QCOMPARE(lookout.asked.size(), 1);
        QVERIFY(!lookout.state.isOn);
    }

    void theWindowsSideAsksDirectlyFromTheOtherThread()
    {
        ConnectionSettings settings = settingsFor(*m_server);
        settings.provider = ProviderChoice::Sign;
        settings.signKey = Secret("key-of-a-test"_ba);
        WatchedLookout lookout([&settings](const ConnectionAnswer& answer) { answer(settings); });
        lookout->setOn(true);
        QTRY_COMPARE(lookout.answers.size(), 1);
        QCOMPARE(printed(lookout.answers.first()), u"luna.canta live room 1 viewers 350"_s);
        lookout.end();
        QCOMPARE(m_server->requestCount(u"/webcast/fetch"_s), 0);
    }

    /// As where a keychain must be unlocked first: until then nobody is asked, not even the proxy.
    void theProxysPasswordIsWaitedFor_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("answer");
        QTest::newRow("right") << u"pw-of-a-test"_s << u"luna.canta live room 1 viewers 350"_s;
        QTest::newRow("wrong") << u"another"_s << u"luna.canta failed net.proxy"_s;
    }

    void theProxysPasswordIsWaitedFor()
    {
        QFETCH(QString, password);
        QFETCH(QString, answer);
        AuthProxy proxy(u"pw-of-a-test"_s);
        QVERIFY(proxy.port() != 0);
        ConnectionSettings settings = settingsFor(*m_server);
        std::vector<ConnectionAnswer> waiting;
        WatchedLookout lookout(
            [&waiting](const ConnectionAnswer& take) { waiting.push_back(take); });
        lookout->followConnection(); // it is off: whatever changed, nobody wants to know
        QCOMPARE(waiting.size(), std::size_t {0});
        lookout->setOn(true);
        QCOMPARE(waiting.size(), std::size_t {1});
        settings.proxy = proxy.proxy(password);
        waiting.back()(settings);
        QTRY_COMPARE(lookout.answers.size(), 1);
        QCOMPARE(printed(lookout.answers.first()), answer);
        QTRY_VERIFY(!proxy.requests().isEmpty());
        QVERIFY(proxy.requests().first().contains(u" 127.0.0.1:"_s));
        lookout->followConnection();
        QCOMPARE(waiting.size(), std::size_t {2});
    }

    /// Not after the ten seconds that it is by itself.
    void aRequestIsGivenUpWhenThePersonSaysSo()
    {
        m_server->live("luna.canta").apiLive = ApiLiveAnswer::Slow;
        ConnectionSettings settings = settingsFor(*m_server);
        settings.requestTimeout = 300ms;
        WatchedLookout lookout([&settings](const ConnectionAnswer& take) { take(settings); });
        lookout->setOn(true);
        QTRY_COMPARE(lookout.answers.size(), 1);
        QCOMPARE(printed(lookout.answers.first()), u"luna.canta failed net.timeout"_s);
    }

    /// The answer of a keychain that was waited for switches nothing on again.
    void whatWasSwitchedOffMeanwhileStaysOff()
    {
        std::vector<ConnectionAnswer> waiting;
        WatchedLookout lookout(
            [&waiting](const ConnectionAnswer& take) { waiting.push_back(take); });
        lookout->setOn(true);
        lookout->setOn(false);
        waiting.back()(settingsFor(*m_server));
        lookout.end();
        waiting.back()(settingsFor(*m_server)); // nor does it touch what is gone
        QCOMPARE(m_server->requests().size(), std::size_t {0});
    }

private:
    std::unique_ptr<FakeWebcastServer> m_server;
};

RACHA_TEST(TestLiveChecker);
#include "tst_livechecker.moc"
