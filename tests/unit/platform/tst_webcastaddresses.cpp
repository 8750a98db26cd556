// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastaddresses.h"
#include "tests/support/testmain.h"

#include <QUrlQuery>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

BrowserIdentity identity()
{
    SeededRandomSource random(3);
    return BrowserIdentity::invented(random, u"es"_s);
}

QString valueOf(const QUrl& url, const char* key)
{
    return QUrlQuery(url).queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
}

constexpr RoomId kRoom {7300000000000000001};

} // namespace

class TestWebcastAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theDefaultIsTikTok()
    {
        const WebcastAddresses addresses {{}};
        QCOMPARE(addresses.home(), QUrl(u"https://www.tiktok.com/"_s));
        QCOMPARE(addresses.livePage(u"luna"_s), QUrl(u"https://www.tiktok.com/@luna/live"_s));
        QCOMPARE(addresses.cookieRegistration().host(), u"ttwid.bytedance.com"_s);
        QCOMPARE(addresses.directPush(0),
                 QUrl(u"wss://webcast-ws.tiktok.com/webcast/im/ws_proxy/ws_reuse_supplement/"_s));
        QCOMPARE(addresses.directEdgeCount(), std::size_t {3});
        QCOMPARE(addresses.signFetch(kRoom, identity()).path(), u"/webcast/fetch"_s);
        QCOMPARE(addresses.signConnect(kRoom, identity()).path(),
                 u"/webcast/rooms/7300000000000000001/connect"_s);
    }

    /// One given address silences all public ones.
    void oneGivenHostSilencesTheOthers()
    {
        ConnectionSettings settings;
        settings.pushUrl = QUrl(u"http://127.0.0.1:9"_s);
        const WebcastAddresses addresses(settings);
        QVERIFY(addresses.home().isEmpty());
        QVERIFY(addresses.cookieRegistration().isEmpty());
        QVERIFY(addresses.userRoom(u"luna"_s, identity()).isEmpty());
        QVERIFY(addresses.livePage(u"luna"_s).isEmpty());
        QVERIFY(addresses.roomInfo(kRoom, identity()).isEmpty());
        QVERIFY(!addresses.hasSigningService());
        QCOMPARE(addresses.directEdgeCount(), std::size_t {1});
        QCOMPARE(addresses.directPush(0),
                 QUrl(u"ws://127.0.0.1:9/webcast/im/ws_proxy/ws_reuse_supplement/"_s));
    }

    void aGivenPathStays()
    {
        ConnectionSettings settings;
        settings.pushUrl = QUrl(u"wss://live.example/socket?via=1"_s);
        settings.webcastUrl = QUrl(u"https://live.example/webcast/"_s);
        const WebcastAddresses addresses(settings);
        QCOMPARE(addresses.directPush(0), settings.pushUrl);
        QCOMPARE(addresses.roomInfo(kRoom, identity()).path(), u"/webcast/room/info/"_s);
        const auto url = pushAddress(addresses.directPush(0), kRoom, identity());
        QVERIFY(url.query().startsWith(u"via=1&version_code="_s));
    }

    void valuesAreEncodedOnce()
    {
        const auto url = pushAddress(QUrl(u"wss://h/p"_s), kRoom, identity(),
                                     {{"imprp", "a b&c=d%7C|+"}, {"wrss", ""}, {"aid", "7"}});
        QCOMPARE(valueOf(url, "imprp"), u"a b&c=d%7C|+"_s);
        QVERIFY(url.toEncoded().contains("imprp=a%20b%26c%3Dd%257C%7C%2B"));
        QVERIFY(!url.query().contains(u"wrss"_s)); // empty ones are left out
        QCOMPARE(valueOf(url, "aid"), u"1988"_s); // ours override
        QCOMPARE(valueOf(url, "room_id"), u"7300000000000000001"_s);
        QCOMPARE(valueOf(url, "browser_version"), QString::fromLatin1(identity().browserVersion()));
        QCOMPARE(valueOf(url, "webcast_language"), u"es"_s);
    }

    void oneBrowserEverywhere()
    {
        const auto b = identity();
        QVERIFY(b.userAgent.startsWith("Mozilla/5.0 "));
        QCOMPARE("Mozilla/" + b.browserVersion(), b.userAgent);
        QCOMPARE(b.deviceId.size(), qsizetype {19});
        const WebcastAddresses addresses {{}};
        const auto url = addresses.userRoom(u"luna"_s, b);
        QCOMPARE(valueOf(url, "device_id"), QString::fromLatin1(b.deviceId));
        QCOMPARE(valueOf(url, "uniqueId"), u"luna"_s);
        QCOMPARE(valueOf(url, "device_platform"), u"web_pc"_s);
        QCOMPARE(valueOf(addresses.signFetch(kRoom, b), "user_agent"),
                 QString::fromLatin1(b.userAgent));
    }

    void aSignedSocketStaysWhereWeTrust_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("custom");
        QTest::addColumn<QString>("base");
        const auto path = u"/webcast/im/ws_proxy/ws_reuse_supplement/"_s;
        QTest::newRow("TikTok's") << u"wss://webcast16-ws-useast5.us.tiktok.com"_s << false
                                  << u"wss://webcast16-ws-useast5.us.tiktok.com"_s + path;
        QTest::newRow("the outage's stub")
            << u"wss://ws-fallback.eulerstream.com"_s << false << QString();
        QTest::newRow("a look-alike") << u"wss://evil-tiktok.com/x"_s << false << QString();
        QTest::newRow("the given host")
            << u"ws://127.0.0.1:7/s"_s << true << u"ws://127.0.0.1:7/s"_s;
        QTest::newRow("TikTok's, but hosts are given")
            << u"wss://webcast-ws.tiktok.com/x"_s << true << u"ws://127.0.0.1:9"_s + path;
        QTest::newRow("stub, but hosts are given")
            << u"wss://ws-fallback.eulerstream.com"_s << true << QString();
    }

    void aSignedSocketStaysWhereWeTrust()
    {
        QFETCH(const QString, server);
        QFETCH(const bool, custom);
        QFETCH(const QString, base);
        ConnectionSettings settings;
        if (custom)
            settings.pushUrl = QUrl(u"ws://127.0.0.1:9"_s);
        QCOMPARE(WebcastAddresses(settings).signedPush(QUrl(server)), QUrl(base));
    }

    void redirectsStayHome()
    {
        const WebcastAddresses addresses {{}};
        const QUrl from(u"https://www.tiktok.com/@luna/live"_s);
        QVERIFY(addresses.mayRedirect(from, QUrl(u"https://m.tiktok.com/x"_s)));
        QVERIFY(!addresses.mayRedirect(from, QUrl(u"http://www.tiktok.com/x"_s)));
        QVERIFY(!addresses.mayRedirect(from, QUrl(u"https://example.com/"_s)));
        QVERIFY(!addresses.mayRedirect(from, QUrl(u"file:///etc/passwd"_s)));
    }

    void aLoginIsForTikTokOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isFor");
        QTest::newRow("page") << u"https://www.tiktok.com/api-live/user/room/"_s << true;
        QTest::newRow("socket") << u"wss://webcast-ws.eu.tiktok.com/x"_s << true;
        QTest::newRow("not encrypted") << u"http://www.tiktok.com/"_s << false;
        QTest::newRow("socket, not encrypted") << u"ws://webcast-ws.tiktok.com/"_s << false;
        QTest::newRow("looks alike") << u"https://www.tiktok.com.example.org/"_s << false;
        QTest::newRow("ends alike") << u"https://nottiktok.com/"_s << false;
        QTest::newRow("cookie service") << u"https://ttwid.bytedance.com/"_s << false;
        QTest::newRow("signing service") << u"https://api.eulerstream.com/"_s << false;
        QTest::newRow("managed socket") << u"wss://ws.eulerstream.com/"_s << false;
    }

    void aLoginIsForTikTokOnly()
    {
        QFETCH(QString, address);
        QFETCH(bool, isFor);
        ConnectionSettings settings;
        settings.session = Secret("sessionid=0a1b");
        QCOMPARE(!WebcastAddresses(settings).sessionFor(QUrl(address)).isEmpty(), isFor);
    }

    void aLoginGoesToAStandInButNotToServices()
    {
        ConnectionSettings settings;
        settings.session = Secret("sessionid=0a1b");
        settings.tiktokUrl = QUrl(u"https://tiktok.example"_s);
        settings.webcastUrl = QUrl(u"http://plain.example"_s);
        settings.signUrl = QUrl(u"https://sign.example"_s);
        settings.pushUrl = QUrl(u"ws://127.0.0.1:9"_s);
        const WebcastAddresses addresses(settings);
        QVERIFY(!addresses.sessionFor(QUrl(u"https://tiktok.example/x"_s)).isEmpty());
        QVERIFY(!addresses.sessionFor(QUrl(u"ws://127.0.0.1:9/x"_s)).isEmpty());
        QVERIFY(addresses.sessionFor(QUrl(u"http://plain.example/x"_s)).isEmpty());
        QVERIFY(addresses.sessionFor(QUrl(u"https://sign.example/x"_s)).isEmpty());
        // Nor may TikTok's stand-in lead there with it.
        QVERIFY(!addresses.mayRedirect(QUrl(u"https://tiktok.example/x"_s),
                                       QUrl(u"https://sign.example/x"_s)));
    }

    void aBrowserIsOnThisComputer_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("IPv4") << u"http://127.0.0.1:9222"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:9222"_s << true;
        QTest::newRow("name") << u"http://localhost:9222"_s << true;
        QTest::newRow("elsewhere") << u"http://192.168.1.2:9222"_s << false;
        QTest::newRow("a name elsewhere") << u"http://127.0.0.1.example.org:9222"_s << false;
        QTest::newRow("everywhere") << u"http://0.0.0.0:9222"_s << false;
        QTest::newRow("another scheme") << u"file://localhost/etc/passwd"_s << false;
        QTest::newRow("with a user") << u"http://u:p@127.0.0.1:9222"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void aBrowserIsOnThisComputer()
    {
        QFETCH(QString, address);
        QFETCH(bool, isHere);
        QCOMPARE(isBridgeAddress(QUrl(address)), isHere);
    }

    void theKeyIsInTheManagedAddressOnly()
    {
        ConnectionSettings settings;
        settings.signKey = Secret("k=y&x");
        const WebcastAddresses addresses(settings);
        const auto url = addresses.managedSocket(u"luna.canta"_s, settings.signKey);
        QCOMPARE(url.host(), u"ws.eulerstream.com"_s);
        QCOMPARE(valueOf(url, "apiKey"), u"k=y&x"_s);
        QCOMPARE(valueOf(url, "uniqueId"), u"luna.canta"_s);
        QVERIFY(!addresses.signFetch(kRoom, identity()).toString().contains(u"k=y"_s));
    }
};

RACHA_TEST(TestWebcastAddresses);
#include "tst_webcastaddresses.moc"
