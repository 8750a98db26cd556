// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/plays.h"
#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>

#include <csignal>

using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

FakeLive liveOf(const std::string& play, const QByteArray& name = "luna.canta",
                std::int64_t room = Story::kRoom)
{
    FakeLive live;
    live.uniqueId = name;
    live.room = room;
    PlayOptions options;
    options.room = room;
    live.scenarios = playNamed(play, options).connections;
    return live;
}

} // namespace

class TestCliCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLinesOfALive();
    void aRecordingGivesTheSameLines_data();
    void aRecordingGivesTheSameLines();
    void aMappingMakesEventsOfUnknownMessages();
    void aMappingThatIsWrongIsTold();
    void everyFormOfAUsernameIsTaken();
    void whatWasCapturedIsStored();
    void aDiskWithoutRoomEndsIt();
    void journalsAreKeptWhereThePersonWantsThat();
    void recordingsAreNeverOverwritten();
    void severalLivesAtOnce();
    void oneThatFailedIsNotForgotten();
    void theSummaryIsTheLastLineWhateverHappened();
    void encryptedAddressesNeedTheirAuthority();
    void checkGivesOneVerdict();

private:
    CliResult capture(const QStringList& more);

    std::unique_ptr<FakeWebcastServer> m_server;
    std::unique_ptr<CliProgram> m_cli;
};

void TestCliCapture::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_server = std::make_unique<FakeWebcastServer>();
    m_server->setTimeScale(0);
    QVERIFY(m_server->listen());
}

CliResult TestCliCapture::capture(const QStringList& more)
{
    return m_cli->run(QStringList {u"capture"_s} + addressesOf(*m_server) + more);
}

void TestCliCapture::theLinesOfALive()
{
    m_server->addLive(liveOf("gift-streak"));
    const CliResult result = capture({u"luna.canta"_s, u"--no-database"_s, u"--lang=es"_s});
    QCOMPARE(result.exitStatus, 0);
    const QByteArrayList lines = result.lines();
    QCOMPARE(lines.value(0), QByteArray("🎬 Iniciando captura de eventos para @luna.canta..."));
    QCOMPARE(lines.value(1),
             QByteArray("✅ Conectado a @luna.canta - Room ID: 7300000000000000001"));
    QVERIFY(lines.contains(QByteArray("🔄 viewer.1001 envió Rose x2 (Total racha: 3)")));
    QVERIFY(lines.contains(QByteArray("✅ viewer.1001 envió Rose x4 (Total racha: 7)")));
    QCOMPARE(lines.last(), QByteArray("🏁 El live terminó"));
}

void TestCliCapture::aRecordingGivesTheSameLines_data()
{
    QTest::addColumn<QString>("play");
    for (const auto& play :
         {"gift-streak", "interleaved", "guest-gift", "likes", "social", "room-life",
          "pause-resume", "odd-messages", "compressions", "history", "chat-flood"})
        QTest::newRow(play) << QString::fromLatin1(play);
}

void TestCliCapture::aRecordingGivesTheSameLines()
{
    QFETCH(QString, play);
    m_server->addLive(liveOf(play.toStdString()));
    const CliResult live =
        capture({u"luna.canta"_s, u"--no-database"_s, u"--json"_s, u"--record"_s, u"live.racha"_s});
    QCOMPARE(live.exitStatus, 0);
    QVERIFY(live.lines().size() > 2);
    const CliResult replayed = m_cli->run({u"replay"_s, u"live.racha"_s, u"--max"_s, u"--json"_s});
    QCOMPARE(replayed.exitStatus, 0);
    QCOMPARE(replayed.output, live.output);
}

void TestCliCapture::aMappingMakesEventsOfUnknownMessages()
{
    const QString sample =
        QStringLiteral(RACHA_SOURCE_DIR "/resources/mappings/WebcastSomethingNewMessage.json");
    m_server->addLive(liveOf("odd-messages"));
    QVERIFY(capture({u"luna.canta"_s, u"--record"_s, u"live.racha"_s}).exitStatus == 0);
    const auto ofType = [](const CliResult& result, const QString& type) {
        QList<QJsonObject> found;
        const QList<QJsonObject> events = result.jsonLines("event"_L1);
        for (const QJsonObject& event : events) {
            if (event[u"event_type"_s] == type)
                found << event;
        }
        return found;
    };
    const CliResult plain = m_cli->run({u"replay"_s, u"live.racha"_s, u"--max"_s, u"--json"_s});
    const CliResult mapped =
        m_cli->run({u"replay"_s, u"live.racha"_s, u"--max"_s, u"--json"_s, u"--mapping"_s, sample,
                    u"--filter"_s, u"type == somethingnew and answer > 40"_s});
    QCOMPARE(mapped.exitStatus, 0);
    QCOMPARE(ofType(plain, u"SomethingNewEvent"_s).size(), 0);
    const auto events = ofType(mapped, u"SomethingNewEvent"_s);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0][u"event_data"_s].toObject(),
             (QJsonObject {{u"answer"_s, 42}, {u"words"_s, u"from the future"_s}}));
    const QJsonObject counts = mapped.jsonLines("summary"_L1).value(0)[u"events"_s].toObject();
    QCOMPARE(counts[u"SomethingNewEvent"_s].toInt(), 1);

    // What was stored before the mapping, by the folder that both programs read.
    QFile file(sample);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_cli->writeFile(u"data/racha/mappings/new.json"_s, file.readAll());
    QCOMPARE(m_cli->run({u"database"_s, u"redecode"_s}).exitStatus, 1);
    QCOMPARE(m_cli->run({u"database"_s, u"redecode"_s, u"--apply"_s}).exitStatus, 0);
    const CliResult stored = m_cli->run({u"export"_s, u"--columns"_s, u"event_type,words,answer"_s,
                                         u"--filter"_s, u"type == SomethingNewEvent"_s});
    QCOMPARE(stored.output,
             QByteArray("event_type,words,answer\r\nSomethingNewEvent,from the future,42\r\n"));
    QCOMPARE(m_cli->run({u"database"_s, u"verify"_s}).exitStatus, 0);
}

void TestCliCapture::aMappingThatIsWrongIsTold()
{
    m_cli->writeFile(u"wrong.json"_s, R"({"method":"WebcastX","type":"XEvent","fields":[{}]})");
    const CliResult asked =
        m_cli->run({u"replay"_s, u"none.racha"_s, u"--lang=en"_s, u"--mapping"_s, u"wrong.json"_s});
    QCOMPARE(asked.exitStatus, 10);
    QVERIFY(asked.diagnostics.contains("mapping wrong.json: fields[0].path: "));
    m_cli->writeFile(u"data/racha/mappings/wrong.json"_s, "{");
    m_server->addLive(liveOf("odd-messages"));
    const CliResult result = capture({u"luna.canta"_s, u"--no-database"_s});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.diagnostics.contains("mapping wrong.json: line 1: "));
}

void TestCliCapture::everyFormOfAUsernameIsTaken()
{
    for (const QString& name :
         {u"luna.canta"_s, u"@Luna.Canta"_s, u" https://www.tiktok.com/@luna.canta "_s,
          u"https://www.tiktok.com/@luna.canta/live"_s}) {
        m_server->addLive(liveOf("banned"));
        const CliResult result = capture({name, u"--no-database"_s, u"--json"_s});
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.jsonLines("state"_L1).value(0)[u"streamer_unique_id"_s].toString(),
                 u"luna.canta"_s);
    }
}

void TestCliCapture::whatWasCapturedIsStored()
{
    m_server->addLive(liveOf("interleaved"));
    const CliResult result = capture({u"luna.canta"_s, u"--json"_s});
    QCOMPARE(result.exitStatus, 0);
    const CliResult status = m_cli->run({u"database"_s, u"status"_s, u"--json"_s});
    const QJsonObject rows = status.jsonLines().value(0)[u"rows"_s].toObject();
    QCOMPARE(rows[u"live_events"_s].toInt(), result.jsonLines("event"_L1).size());
    QCOMPARE(rows[u"live_streaks"_s].toInt(), result.jsonLines("streak"_L1).size());
    // Stored whole: no journal is left.
    QCOMPARE(QDir(m_cli->filePath(u"data/racha/journals"_s)).entryList(QDir::Files).size(), 0);
}

void TestCliCapture::aDiskWithoutRoomEndsIt()
{
    m_server->addLive(liveOf("interleaved"));
    m_cli->writeFile(u"config/racha/racha.ini"_s, "[storage]\nfree_space_floor_mib=1000000\n");
    const CliResult result = capture({u"luna.canta"_s, u"--lang=en"_s});
    QCOMPARE(result.exitStatus, 11);
    QVERIFY(result.diagnostics.contains("The disk is full."));
    QVERIFY(result.diagnostics.contains("disk.full"));
    QVERIFY(result.diagnostics.contains("1000000 MiB are to stay free"));
}

void TestCliCapture::journalsAreKeptWhereThePersonWantsThat()
{
    m_server->addLive(liveOf("interleaved"));
    m_cli->writeFile(u"config/racha/racha.ini"_s, "[storage]\nkeep_journals_days=3\n");
    QCOMPARE(capture({u"luna.canta"_s}).exitStatus, 0);
    const QDir journals(m_cli->filePath(u"data/racha/journals"_s));
    QCOMPARE(journals.entryList(QDir::Files).size(), 0);
    const QDir stored(journals.filePath(u"stored"_s));
    const QStringList kept = stored.entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    const CliResult replay = m_cli->run({u"replay"_s, stored.filePath(kept.first()), u"--max"_s});
    QCOMPARE(replay.exitStatus, 0);
    QVERIFY(replay.output.contains("viewer.1001"));
}

void TestCliCapture::recordingsAreNeverOverwritten()
{
    m_server->addLive(liveOf("banned"));
    m_cli->writeFile(u"mine.racha"_s, "precious");
    const CliResult result =
        capture({u"luna.canta"_s, u"--no-database"_s, u"--record"_s, u"mine.racha"_s});
    QCOMPARE(result.exitStatus, 10);
    QVERIFY(result.diagnostics.contains("file.unwritable"));
    QFile file(m_cli->filePath(u"mine.racha"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "precious"_ba);
}

void TestCliCapture::severalLivesAtOnce()
{
    m_server->addLive(liveOf("banned"));
    m_server->addLive(liveOf("likes", "sol.canta", 7300000000000000002));
    const CliResult result = capture({u"luna.canta"_s, u"sol.canta"_s, u"nobody.here"_s,
                                      u"--json"_s, u"--record"_s, u"recordings"_s});
    QCOMPARE(result.exitStatus, 13);
    QSet<QString> streamers;
    for (const QJsonObject& event : result.jsonLines("event"_L1))
        streamers.insert(event[u"streamer_unique_id"_s].toString());
    QCOMPARE(streamers, (QSet<QString> {u"luna.canta"_s, u"sol.canta"_s}));
    QCOMPARE(result.jsonLines("summary"_L1).size(), 1);
    const QDir folder(m_cli->filePath(u"recordings"_s));
    QCOMPARE(folder.entryList({u"luna.canta-*.racha"_s}).size(), 1);
    QCOMPARE(folder.entryList({u"sol.canta-*.racha"_s}).size(), 1);
}

void TestCliCapture::oneThatFailedIsNotForgotten()
{
    FakeLive endless = liveOf("banned");
    endless.scenarios.front().steps.pop_back();
    m_server->addLive(endless);
    m_cli->start(QStringList {u"capture"_s, u"luna.canta"_s, u"nobody.here"_s, u"--no-database"_s,
                              u"--json"_s}
                 + addressesOf(*m_server));
    QVERIFY(m_cli->waitForOutput("live.user_not_found"));
    m_cli->sendSignal(SIGINT);
    QCOMPARE(m_cli->waitForEnd().exitStatus, 13);
}

void TestCliCapture::theSummaryIsTheLastLineWhateverHappened()
{
    const CliResult result = capture(
        {u"luna.canta"_s, u"--json"_s, u"--database"_s, u"mysql://nobody@127.0.0.1:1/racha"_s});
    QCOMPARE(result.exitStatus, 9);
    QCOMPARE(result.jsonLines().size(), 1);
    QCOMPARE(result.jsonLines("summary"_L1).size(), 1);
}

void TestCliCapture::encryptedAddressesNeedTheirAuthority()
{
    FakeWebcastServer server(FakeWebcastServer::Transport::Tls);
    server.setTimeScale(0);
    server.addLive(liveOf("banned"));
    QVERIFY(server.listen());
    const QStringList addresses = addressesOf(server);
    const CliResult result =
        m_cli->run(QStringList {u"capture"_s, u"luna.canta"_s, u"--no-database"_s, u"--ca-file"_s,
                                server.certificateAuthorityFile()}
                   + addresses);
    QCOMPARE(result.exitStatus, 0);
    const CliResult refused = m_cli->run(QStringList {u"check"_s, u"luna.canta"_s} + addresses);
    QCOMPARE(refused.exitStatus, 8);
    QVERIFY(refused.output.contains("net.tls"));
}

void TestCliCapture::checkGivesOneVerdict()
{
    m_server->addLive(liveOf("gift-streak"));
    const QStringList check = QStringList {u"check"_s, u"luna.canta"_s} + addressesOf(*m_server);
    const CliResult text = m_cli->run(check);
    QCOMPARE(text.exitStatus, 0);
    QCOMPARE(text.lines(),
             QByteArrayList {QByteArray("✅ @luna.canta can be watched now - Room ID: "
                                        "7300000000000000001 (direct)")});
    QVERIFY(text.diagnostics.contains("→ 200"));
    const CliResult json = m_cli->run(check + QStringList {u"--json"_s});
    QCOMPARE(json.lines().size(), 1);
    const QJsonObject verdict = json.jsonLines().value(0);
    QCOMPARE(verdict[u"kind"_s].toString(), u"verdict"_s);
    QCOMPARE(verdict[u"watchable"_s].toBool(), true);
    QVERIFY(verdict[u"code"_s].isNull());
    QVERIFY(!verdict[u"steps"_s].toArray().isEmpty());
}

RACHA_TEST(TestCliCapture);
#include "tst_clicapture.moc"
