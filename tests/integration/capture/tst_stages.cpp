// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTimer>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Whatever happens in whatever stage, a capture goes on once the world is well again, or has
/// ended: no stage is a dead end.
class TestStages : public QObject
{
    Q_OBJECT

public:
    enum class Stage
    {
        LookingUp,
        AskingHistory,
        Connecting,
        Live,
        Paused,
        Reconnecting,
        WaitingForLive,
        DiskFull,
        Last
    };
    Q_ENUM(Stage)

    enum class Event
    {
        RetryNow,
        Doubt,
        Mark,
        StartAgain,
        Cut, ///< of what is open
        GoOffline, ///< for the look-ups, until the world is well again
        Stop,
        Last
    };
    Q_ENUM(Event)

private:
    static Person host() { return {.id = 6800000000000000001, .uniqueId = "luna.canta"}; }

    static std::string noise(std::size_t size)
    {
        SeededRandomSource random(7);
        std::string text(size, 'a');
        for (char& letter : text)
            letter = static_cast<char>('a' + random.next() % 26);
        return text;
    }

    /// The world in which a capture comes to this stage and stays there for long enough.
    static FakeLive worldOf(Stage stage)
    {
        Story story(host(), 1'790'000'000'000);
        const Person ana {.id = 6800000000000000101, .uniqueId = "ana"};
        FakeLive live;
        Scenario first {.name = "first", .steps = {{0ms, Batch {{story.chat(ana, "hola")}}}}};
        switch (stage) {
        case Stage::LookingUp:
            live.apiLive = ApiLiveAnswer::Slow;
            break;
        case Stage::Connecting:
            live.handshake = HandshakeAnswer::Silent;
            break;
        case Stage::Paused:
            first.steps.push_back({1ms, Batch {{story.control(1)}}});
            break;
        case Stage::Reconnecting:
            first.steps.push_back({1ms, Fault {Fault::Kind::TcpClose}});
            live.handshake = {HandshakeAnswer::Accept, HandshakeAnswer::Reset};
            break;
        case Stage::WaitingForLive:
            live.apiLive = ApiLiveAnswer::Offline;
            break;
        case Stage::DiskFull:
            first.steps.push_back({0ms, Batch {{story.chat(ana, noise(400'000))}}});
            break;
        default:
            break;
        }
        live.scenarios = {
            first, {.name = "later", .steps = {{0ms, Batch {{story.chat(ana, "otra vez")}}}}}};
        return live;
    }

    static LiveCaptureSettings settingsOf(Stage stage, const FakeWebcastServer& server)
    {
        auto settings = settingsFor(server);
        settings.timings.lookups.request = 200ms;
        settings.timings.connect = 200ms;
        settings.timings.doubt = 100ms;
        settings.timings.diskFull = 50ms;
        settings.timings.waitForLive = 100ms;
        settings.timings.backoffFirst = 100ms;
        settings.timings.backoffLast = 100ms;
        settings.waitUntilLive = stage == Stage::WaitingForLive;
        settings.waitsForRoom = stage == Stage::DiskFull;
        return settings;
    }

    static bool isThere(Stage stage, const CaptureState& state, bool isHistoryAsked)
    {
        switch (stage) {
        case Stage::LookingUp:
            return state.phase == CapturePhase::LookingUp;
        case Stage::AskingHistory:
            return isHistoryAsked;
        case Stage::Connecting:
            return state.phase == CapturePhase::Connecting;
        case Stage::Live:
            return state.phase == CapturePhase::Live;
        case Stage::Paused:
            return state.phase == CapturePhase::Paused;
        case Stage::Reconnecting:
            return state.phase == CapturePhase::Reconnecting;
        case Stage::WaitingForLive:
            return state.phase == CapturePhase::WaitingForLive;
        default:
            return state.error && state.error->code == ErrorCode::DiskFull;
        }
    }

    static void cutAll(FakeWebcastServer& server)
    {
        for (std::size_t i = 0; i < server.connections().size(); ++i) {
            if (server.connections()[i].open)
                server.play(i, Fault {Fault::Kind::TcpReset});
        }
    }

    static void happen(Event event, LiveCapture& capture, FakeWebcastServer& server)
    {
        switch (event) {
        case Event::RetryNow:
            capture.retryNow();
            break;
        case Event::Doubt:
            capture.doubt();
            break;
        case Event::Mark:
            capture.addMark(u"here"_s, {});
            break;
        case Event::StartAgain:
            capture.start();
            break;
        case Event::Cut:
            cutAll(server);
            break;
        case Event::GoOffline:
            server.live("luna.canta").apiLive = ApiLiveAnswer::Offline;
            break;
        default:
            capture.stop();
        }
    }

    /// Every live comes to its end, once somebody is there to hear of it.
    static void endLives(FakeWebcastServer& server)
    {
        Story story(host(), 1'790'000'100'000);
        for (std::size_t i = 0; i < server.connections().size(); ++i) {
            if (server.connections()[i].open && server.connections()[i].joined)
                server.send(i, Batch {{story.control(3)}});
        }
    }

private Q_SLOTS:

    void noStageIsADeadEnd_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Event>("event");
        const auto stages = QMetaEnum::fromType<Stage>();
        const auto events = QMetaEnum::fromType<Event>();
        for (int s = 0; s < static_cast<int>(Stage::Last); ++s) {
            for (int e = 0; e < static_cast<int>(Event::Last); ++e) {
                // Who was never in has a verdict then, as tst_verdicts shows.
                if (Stage(s) == Stage::LookingUp && Event(e) == Event::GoOffline)
                    continue;
                const QByteArray name =
                    QByteArray(stages.valueToKey(s)) + ' ' + QByteArray(events.valueToKey(e));
                QTest::newRow(name.constData()) << Stage(s) << Event(e);
            }
        }
    }

    void noStageIsADeadEnd()
    {
        QFETCH(const Stage, stage);
        QFETCH(const Event, event);
        FakeWebcastServer server;
        QVERIFY(server.listen());
        server.addLive(worldOf(stage));
        auto settings = settingsOf(stage, server);
        const QTemporaryDir folder;
        settings.journalPath = folder.filePath(u"live.racha"_s);
        std::optional<FullDisk> full;
        if (stage == Stage::DiskFull)
            full.emplace(64 << 10);
        std::function<void(RoomHistory)> owedHistory;
        bool hasHappened = false;
        QTimer well; // a while after the event
        well.setInterval(20ms);
        connect(&well, &QTimer::timeout, &server, [&] {
            full.reset();
            auto& live = server.live("luna.canta");
            live.apiLive = ApiLiveAnswer::AsIs;
            live.handshake = HandshakeAnswer::Accept;
            if (const auto answer = std::exchange(owedHistory, nullptr))
                answer({});
            endLives(server);
        });
        LiveCapture* watchedOne = nullptr;
        const auto happenOnce = [&] {
            if (!std::exchange(hasHappened, true)) {
                happen(event, *watchedOne, server);
                well.start();
            }
        };
        const auto told = watched(
            settings,
            [&](const CaptureHeader&, std::function<void(RoomHistory)> answer) {
                if (stage != Stage::AskingHistory || hasHappened) {
                    answer({});
                    return;
                }
                owedHistory = std::move(answer);
                QTimer::singleShot(0, &server, happenOnce);
            },
            [&](LiveCapture& capture, const CaptureState& state) {
                watchedOne = &capture;
                if (isThere(stage, state, false))
                    QTimer::singleShot(0, &server, happenOnce);
            });
        QVERIFY(hasHappened);
        QVERIFY(told.finished);
        QCOMPARE(told.code(), QString());
        const bool stopped = event == Event::Stop;
        QCOMPARE(told.outcome.liveEnded, !stopped);
        QCOMPARE(told.states.back().phase, stopped ? CapturePhase::Stopped : CapturePhase::Ended);
    }
};

RACHA_TEST(TestStages);
#include "tst_stages.moc"
