// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/lookupanswers.h"
#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 60'000;

QString browserProgram()
{
    for (const QString& name : {u"chromium"_s, u"google-chrome"_s, u"chromium-browser"_s}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// A browser of our own, with DevTools, that has nothing of a person's.
class RealBrowser
{
public:
    RealBrowser()
    {
        m_process.setStandardErrorFile(QProcess::nullDevice()); // it says much
        m_process.start(browserProgram(),
                        {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                         u"--no-first-run"_s, u"--mute-audio"_s, u"--disable-dev-shm-usage"_s,
                         u"--disable-background-networking"_s, u"--no-proxy-server"_s,
                         u"--user-data-dir="_s + m_profile.path(),
                         u"--remote-debugging-port=%1"_s.arg(m_port), u"about:blank"_s});
    }

    ~RealBrowser()
    {
        m_process.terminate();
        if (!m_process.waitForFinished())
            m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

    /// Its tabs, as it says; empty while it does not answer.
    QByteArray ask(const QString& path) const
    {
        QNetworkAccessManager network;
        const auto reply = std::unique_ptr<QNetworkReply>(
            network.put(QNetworkRequest(QUrl(url().toString() + path)), QByteArray()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(kPatience);
        return reply->readAll();
    }

private:
    const QTemporaryDir m_profile;
    const quint16 m_port = freePort();
    QProcess m_process;
};

/// TikTok's live page: what it says of the room, and a script that opens the socket and enters.
class PageServer : public QObject
{
public:
    explicit PageServer(FakeWebcastServer& tiktok)
        : m_tiktok(tiktok)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            auto* const connection = new FakeConnection(m_server.nextPendingConnection(), this);
            connect(connection, &FakeConnection::requested, this,
                    [this, connection](const HttpRequest& request) {
                        const bool isPage = request.path == u"/@luna.canta/live";
                        m_served += isPage ? 1 : 0;
                        connection->answer(isPage ? page() : answers::notFound());
                    });
            connect(connection, &FakeConnection::disconnected, connection, &QObject::deleteLater);
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }

    /// From the request after so many on, it says that the live is over.
    void endAfter(int requests) { m_last = requests; }

    int served() const { return m_served; }

private:
    HttpAnswer page() const
    {
        const bool isOver = m_last > 0 && m_served > m_last;
        auto answer =
            answers::livePage(isOver ? LivePageAnswer::Offline : LivePageAnswer::AsIs, FakeLive {});
        const QByteArray socket = m_tiktok.pushUrl().toEncoded()
            + "/webcast/im/ws_proxy/ws_reuse_supplement/?version_code=180800&aid=1988&live_id=12"
              "&identity=audience&compress=gzip&room_id=7300000000000000001";
        // Source: protocol notes, test vectors of `hb` and `im_enter_room`.
        answer.body += R"(<script>
const bytes = hex => Uint8Array.from(hex.match(/../g), two => parseInt(two, 16));
const socket = new WebSocket(")"
            + socket + R"(");
socket.binaryType = "arraybuffer";
socket.onopen = () => {
  socket.send(bytes("320270623a026862420c088180e8e2aaeab3a7651001"));
  socket.send(bytes("320270623a0d696d5f656e7465725f726f6f6d4219088180e8e2aaeab3a765200c2a0861756469656e63654a0130"));
};
</script>)";
        answer.headers = {{"Content-Type", "text/html; charset=utf-8"},
                          {"Set-Cookie", "ttwid=" + m_tiktok.currentCookie() + "; Path=/"}};
        return answer;
    }

    FakeWebcastServer& m_tiktok;
    QTcpServer m_server;
    int m_served = 0;
    int m_last = 0; ///< 0: it never ends
};

} // namespace

/// The bridge and a browser that is not ours: what DevTools really says, in which order.
class TestRealBrowser : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RealBrowser> m_browser;

    static Story newStory()
    {
        return Story(
            {.id = 6800000000000000001, .uniqueId = "luna.canta", .nickname = "Luna Canta"},
            1'790'000'000'000);
    }

    static Person viewer()
    {
        return {.id = 6800000000000000101, .uniqueId = "ana", .nickname = "Ana"};
    }

    LiveCaptureSettings settings(const FakeWebcastServer& tiktok, const PageServer& page) const
    {
        LiveCaptureSettings settings = settingsFor(tiktok);
        settings.connection = {};
        settings.connection.provider = ProviderChoice::Bridge;
        settings.connection.bridgeUrl = m_browser->url();
        settings.connection.tiktokUrl = page.url();
        settings.connection.pushUrl = tiktok.pushUrl();
        return settings;
    }

    /// As the home page gives it to a browser.
    static void giveCookie(const FakeWebcastServer& tiktok)
    {
        QNetworkAccessManager network;
        const auto reply =
            std::unique_ptr<QNetworkReply>(network.get(QNetworkRequest(tiktok.httpUrl())));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(kPatience));
    }

private Q_SLOTS:

    void initTestCase()
    {
        if (browserProgram().isEmpty())
            QSKIP("no Chromium or Chrome here: the bridge is not tried with a real browser");
        m_browser = std::make_unique<RealBrowser>();
        QTRY_VERIFY_WITH_TIMEOUT(m_browser->ask(u"/json/version"_s).contains("Browser"), kPatience);
    }

    void cleanupTestCase() { m_browser.reset(); }

    void aLiveIsReadAlong()
    {
        FakeWebcastServer tiktok;
        QVERIFY(tiktok.listen());
        giveCookie(tiktok);
        auto story = newStory();
        FakeLive live;
        live.scenarios = {
            {.name = "short",
             .steps = {
                 {0ms, Batch {{story.chat(viewer(), "hola"), story.chat(viewer(), "¿qué tal?")}}},
                 {50ms, Batch {{story.control(3)}}}}}};
        tiktok.addLive(live);
        const PageServer page(tiktok);
        const auto told = watched(settings(tiktok, page));
        QVERIFY(told.finished);
        QVERIFY2(told.outcome.liveEnded, qPrintable(told.code() + told.told.join(u'\n')));
        std::vector<std::string> comments;
        for (const auto& event : told.events()) {
            if (const auto* const comment = std::get_if<CommentEvent>(&event.payload))
                comments.push_back(comment->comment);
        }
        QCOMPARE(comments, (std::vector<std::string> {"hola", "¿qué tal?"}));
        QCOMPARE(told.states.back().room.value, 7300000000000000001);
        QCOMPARE(told.states.back().title, u"songs of the evening"_s);
        // The talk was the browser's.
        QCOMPARE(tiktok.connections().size(), std::size_t {1});
        QVERIFY(tiktok.connections().front().handshake.header("User-Agent").contains("Chrome"));
        QCOMPARE(tiktok.connections().front().acks().size(), std::size_t {0});
    }

    /// Whose end is not told on the socket either.
    void aQuietRoomIsAskedAboutBesideTheTab()
    {
        FakeWebcastServer tiktok;
        QVERIFY(tiktok.listen());
        giveCookie(tiktok);
        auto story = newStory();
        FakeLive live;
        live.scenarios = {
            {.name = "quiet", .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}}}}};
        tiktok.addLive(live);
        PageServer page(tiktok);
        page.endAfter(2);
        auto impatient = settings(tiktok, page);
        impatient.timings.quiet = 300ms;
        impatient.timings.look = 50ms;
        const auto told = watched(impatient);
        QVERIFY2(told.outcome.liveEnded, qPrintable(told.code() + told.told.join(u'\n')));
        QCOMPARE(page.served(), 3); // loaded, still live, over
        QCOMPARE(tiktok.connections().size(), std::size_t {1});
        QVERIFY(!told.passed(CapturePhase::Reconnecting));
    }

    /// As when somebody closes it by hand.
    void aClosedTabIsNoticed()
    {
        FakeWebcastServer tiktok;
        QVERIFY(tiktok.listen());
        giveCookie(tiktok);
        auto story = newStory();
        FakeLive live;
        live.scenarios = {
            {.name = "one", .steps = {{0ms, Batch {{story.chat(viewer(), "hola")}}}}}};
        tiktok.addLive(live);
        const PageServer page(tiktok);
        const auto closeTab = [this] {
            const auto tabs = m_browser->ask(u"/json/list"_s);
            const auto at = tabs.lastIndexOf("\"id\": \"", tabs.indexOf("/@luna.canta/live"));
            const auto id = tabs.mid(at + 7, tabs.indexOf('"', at + 7) - at - 7);
            m_browser->ask(u"/json/close/"_s + QString::fromLatin1(id));
        };
        bool hasGone = false;
        const auto told = watched(
            settings(tiktok, page), {}, [&](LiveCapture& capture, const CaptureState& state) {
                if (state.phase == CapturePhase::Live && !std::exchange(hasGone, true))
                    QMetaObject::invokeMethod(&capture, closeTab, Qt::QueuedConnection);
                else if (state.phase == CapturePhase::Reconnecting)
                    QMetaObject::invokeMethod(&capture, &Capture::stop, Qt::QueuedConnection);
            });
        const auto lost =
            std::find_if(told.states.begin(), told.states.end(), [](const auto& state) {
                return state.phase == CapturePhase::Reconnecting;
            });
        QVERIFY2(lost != told.states.end(), qPrintable(told.told.join(u'\n')));
        QVERIFY(lost->error->code == ErrorCode::BridgeTabClosed);
    }
};

RACHA_TEST(TestRealBrowser);
#include "tst_realbrowser.moc"
