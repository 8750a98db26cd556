// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/capture/browserfixture.h"
#include "tests/support/testmain.h"

#include <QTcpServer>

#include <algorithm>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The person's browser, read along over DevTools.
class TestBrowserWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBrowsersSocketIsReadAlong();
    void theTabOfThePersonIsTaken();
    void whatTheBrowserShowsDecides_data();
    void whatTheBrowserShowsDecides();
    void aBrowserThatIsNotThereIsTold();
    void aTabThatGoesIsToldApart_data();
    void aTabThatGoesIsToldApart();
    void aClosedTabIsNotOpenedAgain();
    void aQuietRoomIsAskedAboutBesideTheTab();
    void aPageThatSaysNothingOfTheLiveChangesNothing();
    void aRestartInAnotherRoomIsFollowed();
    void onlyATabWithoutASignOfLifeIsLoadedAnew();
    void nonsenseOfABrowserHurtsNothing();
};

namespace {

/// Asks soon about a room that is quiet.
LiveCaptureSettings impatientSettings(const FakeBrowser& browser)
{
    auto settings = bridgeSettings(browser);
    settings.timings.quiet = 100ms;
    settings.timings.look = 20ms;
    return settings;
}

qsizetype loadsOf(const FakeBrowser& browser)
{
    return browser.calls().count(u"Page.navigate"_s) + browser.calls().count(u"Page.reload"_s);
}

} // namespace

void TestBrowserWay::theBrowsersSocketIsReadAlong()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(shortLive())));
    QVERIFY(browser.listen());
    browser.addTab(u"https://example.org/"_s);
    const auto told = watched(bridgeSettings(browser));
    QVERIFY(told.finished);
    QCOMPARE(told.code(), QString());
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(commentsOf(told), QStringList({u"hola"_s, u"adios"_s}));
    const auto& last = told.states.back();
    QCOMPARE(last.provider, u"bridge"_s);
    QCOMPARE(last.room.value, 7300000000000000001);
    QCOMPARE(last.title, u"songs of the evening"_s);
    QCOMPARE(browser.tabs().size(), 2);
    // Nothing of the person's is looked at, and nothing is done in the page.
    const QStringList allowed {
        u"Target.getTargets"_s, u"Target.createTarget"_s, u"Target.attachToTarget"_s,
        u"Inspector.enable"_s,  u"Page.enable"_s,         u"Network.enable"_s,
        u"Page.navigate"_s,     u"Page.reload"_s,         u"Network.getResponseBody"_s};
    for (const QString& call : browser.calls())
        QVERIFY2(allowed.contains(call), qPrintable(call));
}

void TestBrowserWay::theTabOfThePersonIsTaken()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(shortLive())));
    QVERIFY(browser.listen());
    browser.addTab(u"http://127.0.0.1:1/@Luna.Canta/live?enter_from=x"_s);
    const auto told = watched(bridgeSettings(browser));
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(browser.tabs().size(), 1);
    QVERIFY(browser.calls().contains(u"Page.reload"_s));
}

void TestBrowserWay::whatTheBrowserShowsDecides_data()
{
    QTest::addColumn<LivePageAnswer>("page");
    QTest::addColumn<bool>("hasSocket");
    QTest::addColumn<QString>("code");
    QTest::newRow("offline") << LivePageAnswer::Offline << false << u"live.offline"_s;
    QTest::newRow("no such user") << LivePageAnswer::NoLiveRoom << false
                                  << u"live.user_not_found"_s;
    QTest::newRow("region") << LivePageAnswer::RegionBlocked << false << u"live.region"_s;
    QTest::newRow("captcha") << LivePageAnswer::Captcha << false << u"live.blocked"_s;
    QTest::newRow("no socket") << LivePageAnswer::AsIs << false << u"push.silent"_s;
    QTest::newRow("socket, unknown page") << LivePageAnswer::NoScript << true << QString();
}

void TestBrowserWay::whatTheBrowserShowsDecides()
{
    QFETCH(LivePageAnswer, page);
    QFETCH(bool, hasSocket);
    QFETCH(QString, code);
    auto shown = livePage(page, framesOf(shortLive()));
    if (!hasSocket) {
        shown.socket.clear();
        shown.frames.clear();
    }
    FakeBrowser browser(shown);
    QVERIFY(browser.listen());
    const auto told = watched(bridgeSettings(browser));
    QVERIFY(told.finished);
    QCOMPARE(told.code(), code);
}

void TestBrowserWay::aBrowserThatIsNotThereIsTold()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    FakeBrowser browser(livePage());
    auto settings = bridgeSettings(browser);
    settings.connection.bridgeUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(taken.serverPort()));
    taken.close();
    QCOMPARE(watched(settings).code(), u"bridge.no_browser"_s);
    settings.connection.bridgeUrl = QUrl(u"http://browser.example:9222"_s);
    QCOMPARE(watched(settings).code(), u"usage.invalid"_s);
    // Something else listens there.
    FakeWebcastServer other;
    QVERIFY(other.listen());
    settings.connection.bridgeUrl = other.httpUrl();
    QCOMPARE(watched(settings).code(), u"bridge.no_browser"_s);
}

void TestBrowserWay::aTabThatGoesIsToldApart_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("cause");
    QTest::newRow("closed") << 0 << u"bridge.tab_closed"_s;
    QTest::newRow("another page") << 1 << u"bridge.tab_left"_s;
    QTest::newRow("another live, by script") << 2 << u"bridge.tab_left"_s;
    QTest::newRow("crashed") << 3 << u"net.reset"_s;
    QTest::newRow("socket closed") << 4 << u"net.reset"_s;
    QTest::newRow("browser gone") << 5 << u"bridge.no_browser"_s;
}

void TestBrowserWay::aTabThatGoesIsToldApart()
{
    QFETCH(int, what);
    QFETCH(QString, cause);
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    const auto go = [&browser, what] {
        switch (what) {
        case 0:
            return browser.closeTab();
        case 1:
            return browser.leave(u"https://www.tiktok.com/login"_s);
        case 2:
            return browser.leaveWithin(u"http://127.0.0.1:1/@somebody/live"_s);
        case 3:
            return browser.crash();
        case 4:
            return browser.closeSocket();
        default:
            return browser.quit();
        }
    };
    bool hasGone = false;
    const auto told =
        watched(bridgeSettings(browser), {}, [&](LiveCapture& capture, const CaptureState& state) {
            if (state.phase == CapturePhase::Live && !std::exchange(hasGone, true))
                QMetaObject::invokeMethod(&browser, go, Qt::QueuedConnection);
            else if (state.phase == CapturePhase::Reconnecting)
                QMetaObject::invokeMethod(&capture, &Capture::stop, Qt::QueuedConnection);
        });
    QVERIFY(told.finished);
    const auto lost = std::find_if(told.states.begin(), told.states.end(), [](const auto& state) {
        return state.phase == CapturePhase::Reconnecting;
    });
    QVERIFY(lost != told.states.end());
    const auto text = info(lost->error->code).text;
    QCOMPARE(QString::fromLatin1(text.data(), qsizetype(text.size())), cause);
}

void TestBrowserWay::aClosedTabIsNotOpenedAgain()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    bool hasGone = false;
    int tries = 0;
    const auto told =
        watched(bridgeSettings(browser), {}, [&](LiveCapture&, const CaptureState& state) {
            if (state.phase == CapturePhase::Live && !std::exchange(hasGone, true))
                QMetaObject::invokeMethod(
                    &browser, [&browser] { browser.closeTab(); }, Qt::QueuedConnection);
            if (state.phase != CapturePhase::Reconnecting || ++tries != 3)
                return;
            // The person opens it again, and the live ends there.
            QCOMPARE(browser.tabs().size(), 0);
            browser.setPage(livePage(LivePageAnswer::AsIs, framesOf(onlyTheEnd())));
            browser.addTab(u"http://127.0.0.1:1/@luna.canta/live"_s);
        });
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE_GE(tries, 3);
    QCOMPARE(browser.calls().count(u"Target.createTarget"_s), 1);
    QCOMPARE(told.gaps().front().cause, std::string("bridge.tab_closed"));
}

void TestBrowserWay::aQuietRoomIsAskedAboutBesideTheTab()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    int asked = 0;
    connect(&browser, &FakeBrowser::fetched, this, [&] {
        if (++asked == 2)
            browser.setPage(livePage(LivePageAnswer::Offline));
    });
    const auto told = watched(impatientSettings(browser));
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(commentsOf(told), QStringList({u"hola"_s}));
    QCOMPARE(asked, 2);
    QCOMPARE(loadsOf(browser), 1);
    QVERIFY(!told.passed(CapturePhase::Reconnecting));
}

void TestBrowserWay::aPageThatSaysNothingOfTheLiveChangesNothing()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    const auto frames = framesOf(onlyTheEnd());
    int asked = 0;
    connect(&browser, &FakeBrowser::fetched, this, [&] {
        browser.setPage(livePage(LivePageAnswer::Captcha));
        if (++asked == 2)
            browser.sendFrame(frames.front());
    });
    const auto told = watched(impatientSettings(browser));
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(asked, 2);
    QCOMPARE(loadsOf(browser), 1);
    QVERIFY(!told.passed(CapturePhase::Reconnecting));
}

void TestBrowserWay::aRestartInAnotherRoomIsFollowed()
{
    constexpr std::int64_t kNext = 7300000000000000077;
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    connect(&browser, &FakeBrowser::fetched, this, [&] {
        browser.setPage(livePage(LivePageAnswer::AsIs, framesOf(onlyTheEnd()), kNext));
    });
    const auto told = watched(impatientSettings(browser));
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(told.events().back().room, RoomId {kNext});
    QCOMPARE(loadsOf(browser), 2);
}

void TestBrowserWay::onlyATabWithoutASignOfLifeIsLoadedAnew()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(oneComment())));
    QVERIFY(browser.listen());
    auto settings = bridgeSettings(browser);
    settings.timings.stall = 200ms;
    const auto told = watched(settings, {}, [&](LiveCapture&, const CaptureState& state) {
        if (state.phase == CapturePhase::Reconnecting)
            browser.setPage(livePage(LivePageAnswer::AsIs, framesOf(onlyTheEnd())));
    });
    QVERIFY(told.outcome.liveEnded);
    QCOMPARE(loadsOf(browser), 2);
    QCOMPARE(told.gaps().size(), std::size_t {1});
    QCOMPARE(told.gaps().front().cause, std::string("net.timeout"));
}

void TestBrowserWay::nonsenseOfABrowserHurtsNothing()
{
    FakeBrowser browser(livePage(LivePageAnswer::AsIs, framesOf(shortLive())));
    QVERIFY(browser.listen());
    const auto before = [&browser] {
        browser.say("not JSON");
        browser.say("[]");
        browser.say(QByteArray(2000, '['));
        browser.say(R"({"id":-1,"result":7})");
        browser.say(R"({"id":99999999999999,"error":{"message":7}})");
        browser.say(R"({"method":"Network.webSocketFrameReceived","params":7})");
        browser.say(R"({"method":7,"sessionId":"session-of-the-tab"})");
    };
    connect(&browser, &FakeBrowser::loaded, &browser, before);
    QVERIFY(watched(bridgeSettings(browser)).outcome.liveEnded);
}

RACHA_TEST(TestBrowserWay);
#include "tst_browserway.moc"
