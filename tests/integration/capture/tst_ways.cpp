// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/capture/browserfixture.h"
#include "tests/support/fakemanagedsocket.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kKey = "key-of-a-test";
constexpr auto kLogin = "login-of-a-test";

} // namespace

/// How Auto goes through the ways, and where a login goes.
class TestWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void autoGoesThroughAllWays();
    void autoDoesNotAskTwiceForAUser();
    void aMissingBrowserDecidesNothing();
    void aLoginGoesToTikTokOnly();
};

void TestWays::autoGoesThroughAllWays()
{
    FakeWebcastServer server;
    QVERIFY(server.listen());
    FakeLive live;
    live.handshake = HandshakeAnswer::DeviceBlocked;
    live.sign = SignAnswer::QuotaWithHeaders;
    server.addLive(live);
    FakeManagedSocket socket(ManagedPlay {.closeCode = 4429});
    QVERIFY(socket.listen());
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(shortLive())));
    QVERIFY(browser.listen());
    auto settings = settingsFor(server);
    settings.connection.provider = ProviderChoice::Auto;
    settings.connection.signKey = Secret(kKey);
    settings.connection.managedUrl = socket.url();
    settings.connection.bridgeUrl = browser.url();
    // The last one is not allowed: the one before decides, and the reasons are all there.
    const auto refused = watched(settings);
    QCOMPARE(refused.code(), u"sign.quota"_s);
    QVERIFY(
        refused.outcome.error->detail.contains(u"direct: push.device_blocked; sign: sign.quota"_s));
    QVERIFY(refused.steps.contains(u"next way: sign"_s));
    QVERIFY(refused.steps.contains(u"next way: managed"_s));
    QCOMPARE(browser.calls(), QStringList());
    settings.connection.isBridgeAllowed = true;
    const auto told = watched(settings);
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(told.states.back().provider, u"bridge"_s);
    QVERIFY(told.told.contains(
        u"next way: bridge|direct: push.device_blocked; sign: sign.quota; managed: sign.quota"_s));
}

void TestWays::autoDoesNotAskTwiceForAUser()
{
    FakeWebcastServer server;
    QVERIFY(server.listen());
    FakeLive live;
    live.apiLive = ApiLiveAnswer::Offline;
    server.addLive(live);
    FakeManagedSocket socket(ManagedPlay {});
    QVERIFY(socket.listen());
    auto settings = settingsFor(server);
    settings.connection.signKey = Secret(kKey);
    settings.connection.managedUrl = socket.url();
    QCOMPARE(watched(settings).code(), u"live.offline"_s);
    QCOMPARE(socket.handshakes().size(), std::size_t {0});
}

void TestWays::aMissingBrowserDecidesNothing()
{
    FakeWebcastServer server;
    QVERIFY(server.listen());
    FakeLive live;
    live.apiLive = ApiLiveAnswer::Forbidden;
    live.page = LivePageAnswer::Forbidden;
    server.addLive(live);
    auto settings = settingsFor(server);
    settings.connection.isBridgeAllowed = true;
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    settings.connection.bridgeUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(taken.serverPort()));
    taken.close();
    QCOMPARE(watched(settings).code(), u"live.blocked"_s);
    // Nor does it where the socket was refused, not the look-up.
    live = {};
    live.handshake = HandshakeAnswer::DeviceBlocked;
    server.addLive(live);
    QCOMPARE(watched(settings).code(), u"push.device_blocked"_s);
}

void TestWays::aLoginGoesToTikTokOnly()
{
    const auto cookiesOf = [](const FakeWebcastServer& server, const QString& path) {
        QByteArray all;
        for (const auto& request : server.requests()) {
            if (request.path.startsWith(path))
                all += request.header("Cookie") + '\n';
        }
        return all;
    };
    FakeWebcastServer tiktok;
    QVERIFY(tiktok.listen());
    FakeLive live;
    live.scenarios = {{.name = "end", .steps = {{0ms, onlyTheEnd().front()}}}};
    tiktok.addLive(live);
    auto settings = settingsFor(tiktok);
    settings.connection.session = Secret(QByteArray("sessionid=") + kLogin);
    const QTemporaryDir folder;
    settings.journalPath = folder.filePath(u"live.racha"_s);
    const KeptLog log;
    settings.connection.provider = ProviderChoice::Direct;
    const auto direct = watched(settings);
    QVERIFY(direct.outcome.liveEnded);
    QVERIFY(cookiesOf(tiktok, u"/api-live"_s).contains(kLogin));
    QVERIFY(tiktok.connections().back().handshake.header("Cookie").contains(kLogin));
    QVERIFY(!cookiesOf(tiktok, u"/ttwid"_s).contains(kLogin));
    QCOMPARE(log.lines().filter(QString::fromLatin1(kLogin)), QStringList());
    QVERIFY(!direct.told.join(u'\n').contains(QString::fromLatin1(kLogin)));
    QFile recording(settings.journalPath);
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QVERIFY(!recording.readAll().contains(kLogin));

    // Neither a service nor what it signs gets it.
    FakeWebcastServer signing;
    QVERIFY(signing.listen());
    signing.addLive(live);
    settings = settingsFor(signing);
    settings.connection.session = Secret(QByteArray("sessionid=") + kLogin);
    settings.connection.provider = ProviderChoice::Sign;
    settings.connection.signKey = Secret(kKey);
    QVERIFY(watched(settings).outcome.liveEnded);
    for (const auto& request : signing.requests()) {
        for (const auto& [name, value] : request.headers)
            QVERIFY2(!value.contains(kLogin), name.constData());
    }
}

RACHA_TEST(TestWays);
#include "tst_ways.moc"
