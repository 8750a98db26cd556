// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/testmain.h"

#include <QTcpServer>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Arrange = std::function<void(FakeLive& live, LiveCaptureSettings& settings)>;

void withSignature(LiveCaptureSettings& settings)
{
    settings.connection.provider = ProviderChoice::Sign;
    settings.connection.signKey = Secret("key-of-a-test"_ba);
}

} // namespace

Q_DECLARE_METATYPE(Arrange)

/// Each row of the exit table, and of the protocol's list of errors, that the fake can play.
class TestVerdicts : public QObject
{
    Q_OBJECT

private:
    static void row(const char* name, const QString& code, Arrange arrange)
    {
        QTest::newRow(name) << code << std::move(arrange);
    }

    static void apiRow(const char* name, const QString& code, ApiLiveAnswer api,
                       LivePageAnswer page = LivePageAnswer::AsIs)
    {
        row(name, code, [api, page](FakeLive& live, LiveCaptureSettings&) {
            live.apiLive = api;
            live.page = page;
        });
    }

    static void handshakeRow(const char* name, const QString& code, HandshakeAnswer answer)
    {
        row(name, code, [answer](FakeLive& live, LiveCaptureSettings& settings) {
            live.handshake = answer;
            if (answer == HandshakeAnswer::Silent)
                settings.timings.connect = 100ms;
        });
    }

    static void signRow(const char* name, const QString& code, SignAnswer answer)
    {
        row(name, code, [answer](FakeLive& live, LiveCaptureSettings& settings) {
            live.sign = answer;
            withSignature(settings);
        });
    }

    static void lookupRows()
    {
        apiRow("offline: status 4", u"live.offline"_s, ApiLiveAnswer::Offline);
        apiRow("offline: no room id", u"live.offline"_s, ApiLiveAnswer::EmptyRoom);
        apiRow("offline: room id 0", u"live.offline"_s, ApiLiveAnswer::ZeroRoom);
        apiRow("no such user", u"live.user_not_found"_s, ApiLiveAnswer::NotFound,
               LivePageAnswer::NoLiveRoom);
        apiRow("no such user, page blocked", u"live.user_not_found"_s, ApiLiveAnswer::NotFound,
               LivePageAnswer::Captcha);
        apiRow("private", u"live.restricted"_s, ApiLiveAnswer::Private);
        apiRow("a page for JSON", u"live.blocked"_s, ApiLiveAnswer::Html, LivePageAnswer::NoScript);
        apiRow("403", u"live.blocked"_s, ApiLiveAnswer::Forbidden, LivePageAnswer::Forbidden);
        apiRow("429", u"live.blocked"_s, ApiLiveAnswer::TooMany, LivePageAnswer::Forbidden);
        apiRow("empty, then captcha", u"live.blocked"_s, ApiLiveAnswer::EmptyBody,
               LivePageAnswer::Captcha);
        apiRow("no status code", u"live.blocked"_s, ApiLiveAnswer::NoStatusCode,
               LivePageAnswer::NoScript);
        apiRow("region", u"live.region"_s, ApiLiveAnswer::Html, LivePageAnswer::RegionBlocked);
        apiRow("our request is wrong", u"protocol.lookup"_s, ApiLiveAnswer::ParamsError,
               LivePageAnswer::NoScript);
        apiRow("reset", u"net.reset"_s, ApiLiveAnswer::Reset);
        row("slow", u"net.timeout"_s, [](FakeLive& live, LiveCaptureSettings& settings) {
            live.apiLive = ApiLiveAnswer::Slow;
            settings.timings.lookups.request = 500ms;
        });
    }

    static void networkRows()
    {
        row("nobody listens", u"net.refused"_s, [](FakeLive&, LiveCaptureSettings& settings) {
            QTcpServer taken;
            taken.listen(QHostAddress::LocalHost);
            auto& url = settings.connection.tiktokUrl;
            url.setPort(taken.serverPort()); // closed again when this returns
            settings.connection.ttwidUrl = url;
        });
        row("no proxy there", u"net.proxy"_s, [](FakeLive&, LiveCaptureSettings& settings) {
            QTcpServer taken;
            taken.listen(QHostAddress::LocalHost);
            settings.connection.proxy =
                QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, taken.serverPort());
        });
    }

    static void handshakeRows()
    {
        handshakeRow("device blocked", u"push.device_blocked"_s, HandshakeAnswer::DeviceBlocked);
        handshakeRow("secret key", u"protocol.signature"_s, HandshakeAnswer::IllegalSecretKey);
        handshakeRow("app id", u"protocol.app_id"_s, HandshakeAnswer::IllegalAppId);
        handshakeRow("a bare 200", u"live.restricted"_s, HandshakeAnswer::BareOk);
        handshakeRow("handshake 403", u"live.blocked"_s, HandshakeAnswer::Forbidden);
        handshakeRow("handshake 500", u"protocol.handshake"_s, HandshakeAnswer::ServerError);
        handshakeRow("handshake reset", u"net.reset"_s, HandshakeAnswer::Reset);
        handshakeRow("handshake without answer", u"net.timeout"_s, HandshakeAnswer::Silent);
        row("bare 200 of a restricted room", u"live.restricted"_s,
            [](FakeLive& live, LiveCaptureSettings&) {
                live.handshake = HandshakeAnswer::BareOk;
                live.roomInfo = RoomInfoAnswer::AgeRestricted;
            });
    }

    static void streamRows()
    {
        row("joined, but silent", u"push.silent"_s, [](FakeLive& live, LiveCaptureSettings& s) {
            live.silentAfterEnter = true;
            s.timings.silent = 200ms;
        });
        row("silent, since restricted", u"live.restricted"_s,
            [](FakeLive& live, LiveCaptureSettings& s) {
                live.silentAfterEnter = true;
                live.roomInfo = RoomInfoAnswer::AgeRestricted;
                s.timings.silent = 200ms;
            });
        row("silent, and the room keeps silent too", u"live.blocked"_s,
            [](FakeLive& live, LiveCaptureSettings& s) {
                live.silentAfterEnter = true;
                live.roomInfo = RoomInfoAnswer::EmptyBody;
                s.timings.silent = 200ms;
            });
        row("never let in, though the handshake was", u"push.silent"_s,
            [](FakeLive& live, LiveCaptureSettings& s) {
                live.apiLive = ApiLiveAnswer::Paused; // nobody expects messages
                live.silentAfterEnter = true;
                live.hidesEnterResponse = true;
                s.timings.silent = 200ms;
            });
        row("direct switched off", u"push.direct_disabled"_s,
            [](FakeLive& live, LiveCaptureSettings&) {
                live.scenarios = {
                    {.name = "off",
                     .steps = {{0ms, Fault {Fault::Kind::CloseFrame, "disable_web_direct"}}}}};
            });
    }

    static void signRows()
    {
        signRow("sign 401", u"sign.credentials"_s, SignAnswer::Unauthorized);
        signRow("sign 402", u"sign.credentials"_s, SignAnswer::PaymentRequired);
        signRow("sign 403", u"sign.credentials"_s, SignAnswer::Forbidden);
        signRow("sign 429", u"sign.quota"_s, SignAnswer::QuotaWithHeaders);
        signRow("sign 429 without headers", u"sign.quota"_s, SignAnswer::QuotaBare);
        signRow("sign 500", u"sign.failing"_s, SignAnswer::ServerError);
        signRow("sign empty", u"sign.failing"_s, SignAnswer::EmptyBody);
        signRow("sign without cookie", u"sign.failing"_s, SignAnswer::NoCookie);
        signRow("sign stub", u"sign.failing"_s, SignAnswer::FallbackStub);
        signRow("sign without cursor", u"sign.failing"_s, SignAnswer::NoCursor);
        signRow("sign without address", u"sign.failing"_s, SignAnswer::NoPushServer);
        signRow("sign without route", u"sign.failing"_s, SignAnswer::NoRouteParams);
        signRow("sign garbage", u"sign.failing"_s, SignAnswer::Garbage);
        row("a signature that is refused", u"sign.failing"_s,
            [](FakeLive& live, LiveCaptureSettings& settings) {
                live.handshake = HandshakeAnswer::IllegalSecretKey;
                withSignature(settings);
            });
        row("auto: the last failure decides", u"sign.quota"_s,
            [](FakeLive& live, LiveCaptureSettings& settings) {
                live.handshake = HandshakeAnswer::DeviceBlocked;
                live.sign = SignAnswer::QuotaBare;
                withSignature(settings);
                settings.connection.provider = ProviderChoice::Auto;
            });
    }

private Q_SLOTS:

    void eachCauseHasItsVerdict_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Arrange>("arrange");
        lookupRows();
        networkRows();
        handshakeRows();
        streamRows();
        signRows();
    }

    void eachCauseHasItsVerdict()
    {
        QFETCH(const QString, code);
        QFETCH(const Arrange, arrange);
        FakeWebcastServer server;
        QVERIFY(server.listen());
        FakeLive live;
        auto settings = settingsFor(server);
        settings.connection.provider = ProviderChoice::Direct;
        arrange(live, settings);
        server.addLive(live);

        const auto told = watched(settings);
        QVERIFY(told.finished);
        QCOMPARE(told.code(), code);
        QCOMPARE(told.states.back().phase, CapturePhase::Failed);
    }

    void anUnknownCertificateIsATlsFailure()
    {
        FakeWebcastServer server(FakeWebcastServer::Transport::Tls);
        QVERIFY(server.listen());
        server.addLive({});
        auto settings = settingsFor(server);
        settings.connection.extraCertificates.clear();
        QCOMPARE(watched(settings).code(), u"net.tls"_s);
    }

    void aMissingCookieIsABlock()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive({});
        server.setTtwid(TtwidAnswer::NoCookie, TtwidAnswer::NoCookie);
        QCOMPARE(watched(settingsFor(server)).code(), u"live.blocked"_s);
    }

    void theWayInIsToldStepByStep()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        FakeLive live;
        live.handshake = {HandshakeAnswer::DeviceBlocked, HandshakeAnswer::DeviceBlocked,
                          HandshakeAnswer::Accept};
        live.scenarios = {
            {.name = "off",
             .steps = {{0ms, Fault {Fault::Kind::CloseFrame, "disable_web_direct"}}}}};
        server.addLive(live);
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.steps.filter(u"handshake"_s).size(), 2);
        QCOMPARE(told.steps.last(), u"joining"_s);
        QCOMPARE(told.outcomes.filter(u"DEVICE_BLOCKED"_s).size(), 1);
    }

    void theNetworkIsTriedThreeTimes()
    {
        FakeWebcastServer server;
        QVERIFY(server.listen());
        FakeLive live;
        live.apiLive = ApiLiveAnswer::Reset;
        server.addLive(live);
        const auto told = watched(settingsFor(server));
        QCOMPARE(told.steps.filter(u"room id (json)"_s).size(), 3);
    }
};

RACHA_TEST(TestVerdicts);
#include "tst_verdicts.moc"
