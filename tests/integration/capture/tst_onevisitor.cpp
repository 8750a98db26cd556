// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/quotalookup.h"
#include "core/platform/tiktok/visitor.h"
#include "core/simulator/plays.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace racha;
using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArrayList headerNames(const HttpRequest& request)
{
    QByteArrayList names;
    for (const auto& [name, value] : request.headers)
        names << name.toLower();
    return names;
}

/// What a request says about the browser that it comes from, as far as it says something.
QString likeness(const HttpRequest& request)
{
    QStringList parts {QString::fromLatin1(request.header("User-Agent")),
                       QString::fromLatin1(request.header("Accept-Language"))};
    return parts.join(u" | "_s);
}

QString likenessOfQuery(const HttpRequest& request)
{
    QStringList parts;
    for (const QString& key : {u"browser_platform"_s, u"browser_version"_s, u"browser_language"_s,
                               u"tz_name"_s, u"screen_width"_s, u"screen_height"_s})
        parts << request.queryValue(key);
    return parts.join(u" | "_s);
}

} // namespace

/// What several captures of a process share: one browser, and one memory of who refused.
class TestOneVisitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_server = std::make_unique<FakeWebcastServer>();
        QVERIFY(m_server->listen());
        FakeLive live;
        const Scenario ended = Script("a short live", {}).ended(20ms);
        live.scenarios = {ended, ended, ended};
        m_server->addLive(live);
        m_random = std::make_unique<SeededRandomSource>(4);
    }

    void allCapturesAreOneBrowser()
    {
        const auto visitor = visitorWith({});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(capture(visitor).code(), u""_s);
        QCOMPARE(m_server->requestCount(u"/"_s), 1); // one cookie
        QCOMPARE(m_server->connections().size(), std::size_t {3});
        const auto& requests = m_server->requests();
        QVERIFY(requests.size() >= 7);
        QString device;
        for (const HttpRequest& request : requests) {
            QCOMPARE(likeness(request), likeness(requests.front()));
            if (!request.query.isEmpty())
                QCOMPARE(likenessOfQuery(request), likenessOfQuery(requests.back()));
            if (const QString id = request.queryValue(u"device_id"_s); !id.isEmpty()) {
                QVERIFY(device.isEmpty() || id == device);
                device = id;
            }
            if (request.path != u"/")
                QCOMPARE(request.cookie("ttwid"), m_server->currentCookie());
        }
        const QString agent = QString::fromLatin1(requests.front().header("User-Agent"));
        QCOMPARE(requests.back().queryValue(u"browser_version"_s), agent.mid(8));
        QVERIFY(!device.isEmpty());
    }

    void headersComeInTheOrderOfBrowsers()
    {
        QCOMPARE(capture(visitorWith({})).code(), u""_s);
        const auto& requests = m_server->requests();
        QCOMPARE(headerNames(requests.at(0)),
                 QByteArrayList({"host", "connection", "cache-control", "user-agent", "accept",
                                 "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest",
                                 "accept-language", "accept-encoding"}));
        QCOMPARE(requests.at(0).header("Sec-Fetch-Mode"), "navigate"_ba);
        QCOMPARE(headerNames(requests.at(1)),
                 QByteArrayList({"host", "connection", "cache-control", "user-agent", "accept",
                                 "origin", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest",
                                 "referer", "accept-language", "cookie", "accept-encoding"}));
        QCOMPARE(requests.at(1).header("Origin"), "https://www.tiktok.com"_ba);
        QVERIFY(requests.at(1).header("Accept-Encoding").contains("gzip"));
        QCOMPARE(requests.at(1).header("Host"), m_server->httpUrl().authority().toLatin1());
    }

    void onlyARefusedBrowserIsReplaced()
    {
        // Twice: the second one asks why.
        m_server->live("luna.canta").handshake = {HandshakeAnswer::DeviceBlocked,
                                                  HandshakeAnswer::DeviceBlocked,
                                                  HandshakeAnswer::Accept};
        QCOMPARE(capture(visitorWith({})).code(), u""_s);
        QCOMPARE(m_server->requestCount(u"/"_s), 2);
        const auto& records = m_server->connections();
        QCOMPARE(records.size(), std::size_t {3});
        QVERIFY(records[0].handshake.cookie("ttwid") != records[2].handshake.cookie("ttwid"));
    }

    void aHostThatRefusedIsLeftAloneByEveryCapture()
    {
        FakeLive refused;
        refused.uniqueId = "mar";
        refused.room = 7300000000000000002;
        refused.apiLive = ApiLiveAnswer::TooMany;
        refused.page = LivePageAnswer::Forbidden;
        m_server->addLive(refused);
        HostRules rules;
        rules.spacing = 0ms;
        rules.refused = 700ms;
        const auto visitor = visitorWith(rules);

        // The first one's look-up is brought to its end, and its verdict stays what it was.
        const Course first = capture(visitor, u"mar"_s);
        QCOMPARE(first.code(), u"live.blocked"_s);
        QCOMPARE(first.steps,
                 QStringList({u"cookie (home page)"_s, u"room id (json)"_s, u"room id (page)"_s}));
        // A person who wants another live is let through once, and refused, too.
        QCOMPARE(capture(visitor, u"mar"_s).steps.size(), 2);
        const int asked = static_cast<int>(m_server->requests().size());

        // From now on everybody waits, whatever they want, and is told how long.
        int askedWhileHeld = -1;
        int tries = 0;
        LiveCaptureSettings settings = settingsOf(visitor, u"luna.canta"_s);
        const Course third =
            watched(settings, {}, [&](LiveCapture& live, const CaptureState& state) {
                if (!state.error || askedWhileHeld >= 0)
                    return;
                QCOMPARE(info(state.error->code).text, std::string_view("live.blocked"));
                QCOMPARE(state.phase, CapturePhase::LookingUp);
                QVERIFY(state.retryAt.has_value());
                if (++tries <= 3)
                    QMetaObject::invokeMethod(&live, &Capture::retryNow, Qt::QueuedConnection);
                else
                    askedWhileHeld = static_cast<int>(m_server->requests().size()) - asked;
            });
        QCOMPARE(askedWhileHeld, 0);
        QCOMPARE(third.code(), u""_s);
        QVERIFY(third.passed(CapturePhase::Live));
    }

    void aServiceThatIsUsedUpIsNotAskedAgain()
    {
        m_server->live("luna.canta").sign = SignAnswer::QuotaBare;
        HostRules rules;
        rules.spacing = 0ms;
        rules.refused = 600s;
        const auto visitor = visitorWith(rules);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signedCapture(visitor).code(), u"sign.quota"_s);
        QCOMPARE(m_server->requestCount(u"/webcast/fetch"_s), 2);
        QCOMPARE(visitor->quota().startsToday, 2);
        QVERIFY(visitor->quota().heldUntil.has_value());
        // TikTok itself was never the one who refused.
        QCOMPARE(capture(visitor).code(), u""_s);
    }

    void theLimitsAreAskedForOnceAnHour()
    {
        const auto visitor = visitorWith({});
        QuotaLookup lookup(visitor, m_clock);
        int done = 0;
        connect(&lookup, &QuotaLookup::done, &lookup, [&done] { ++done; });
        ConnectionSettings connection = settingsOf(visitor, u"luna.canta"_s).connection;
        connection.provider = ProviderChoice::Auto;
        lookup.ask(connection);
        QCOMPARE(done, 1); // without a key nobody is asked
        connection.signKey = Secret("key-of-a-test"_ba);
        connection.provider = ProviderChoice::Direct;
        lookup.ask(connection);
        QCOMPARE(done, 2);
        connection.provider = ProviderChoice::Auto;
        lookup.ask(connection);
        QTRY_COMPARE(done, 3);
        QCOMPARE(visitor->quota().leftToday(), std::optional<std::int64_t>(2463));
        QCOMPARE(visitor->quota().usedToday(), 37);
        lookup.ask(connection);
        QCOMPARE(done, 4);
        QCOMPARE(m_server->requests().size(), std::size_t {1});
        QCOMPARE(m_server->requests().front().header("X-Api-Key"), "key-of-a-test"_ba);
        QCOMPARE(m_server->requests().front().queryValue(u"type"_s), u"WEBCAST"_s);
    }

    void anOlderServiceHasItsLimitsElsewhere()
    {
        m_server->setSignLimits({});
        const auto visitor = visitorWith({});
        QuotaLookup lookup(visitor, m_clock);
        QSignalSpy done(&lookup, &QuotaLookup::done);
        ConnectionSettings connection = settingsOf(visitor, u"luna.canta"_s).connection;
        connection.provider = ProviderChoice::Auto;
        connection.signKey = Secret("key-of-a-test"_ba);
        lookup.ask(connection);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(m_server->requestCount(u"/accounts/me/rate_limits"_s), 1);
        QCOMPARE(m_server->requestCount(u"/webcast/rate_limits"_s), 1);
        QVERIFY(!visitor->quota().leftToday());
    }

private:
    std::shared_ptr<Visitor> visitorWith(const HostRules& rules)
    {
        return std::make_shared<Visitor>(m_clock, *m_random, QString(), rules);
    }

    LiveCaptureSettings settingsOf(const std::shared_ptr<Visitor>& visitor, const QString& name)
    {
        LiveCaptureSettings settings = settingsFor(*m_server);
        settings.username = name;
        settings.connection.provider = ProviderChoice::Direct;
        settings.connection.visitor = visitor;
        return settings;
    }

    Course capture(const std::shared_ptr<Visitor>& visitor, const QString& name = u"luna.canta"_s)
    {
        return watched(settingsOf(visitor, name));
    }

    Course signedCapture(const std::shared_ptr<Visitor>& visitor)
    {
        LiveCaptureSettings settings = settingsOf(visitor, u"luna.canta"_s);
        settings.connection.provider = ProviderChoice::Sign;
        settings.connection.signKey = Secret("key-of-a-test"_ba);
        return watched(settings);
    }

    SystemClock m_clock;
    std::unique_ptr<SeededRandomSource> m_random;
    std::unique_ptr<FakeWebcastServer> m_server;
};

RACHA_TEST(TestOneVisitor);
#include "tst_onevisitor.moc"
