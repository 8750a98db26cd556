// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/e2e/cli/samplerecording.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

class TestCliReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linesOfPeople_data();
    void linesOfPeople();
    void jsonLinesTellEverything();
    void theFilterChoosesTheLinesOfPeople();
    void aStreakIsToldWithItsEvents();
    void theFilterChoosesNothingOfTheStore();
    void speedChangesNothing();
    void aCutRecordingPlaysToItsLastBlock();
    void storesOnlyWhereAskedTo();
    void itsCaptureBeganWhenItWasRecorded();
    void storingTwiceStoresOnce();
    void statisticsHaveAllTheirFigures();
    void aReaderThatGoesAwayEndsItQuietly();
    void aFullDiskIsTold();
    void filesThatAreNoneEndWithTen_data();
    void filesThatAreNoneEndWithTen();

private:
    CliResult replay(const QStringList& more);

    std::unique_ptr<CliProgram> m_cli;
    QString m_recording;
};

void TestCliReplay::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_recording = m_cli->filePath(u"sample.racha"_s);
    QVERIFY(writeSampleRecording(m_recording));
}

CliResult TestCliReplay::replay(const QStringList& more)
{
    return m_cli->run(QStringList {u"replay"_s, m_recording} + more);
}

void TestCliReplay::linesOfPeople_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("English") << u"en"_s
                             << QByteArray("🎬 Capturing events of @luna.canta...\n"
                                           "✅ Connected to @luna.canta - Room ID: "
                                           "7300000000000000001\n"
                                           "💬 viewer.1001: hola 🌹\n"
                                           "🔄 viewer.1001 sent Rose x1 (Streak total: 1)\n"
                                           "🔄 viewer.1001 sent Rose x2 (Streak total: 3)\n"
                                           "❤️ viewer.1002 sent 15 likes (Streak total: 15)\n"
                                           "🔄 viewer.1001 sent Rose x4 (Streak total: 7)\n"
                                           "✅ viewer.1001 sent Rose x4 (Streak total: 7)\n"
                                           "✅ Reconnected; no data for 16 s\n"
                                           "💬 viewer.1002: hello\n"
                                           "🏁 The live ended\n");
    QTest::newRow("Spanish") << u"es"_s
                             << QByteArray("🎬 Iniciando captura de eventos para @luna.canta...\n"
                                           "✅ Conectado a @luna.canta - Room ID: "
                                           "7300000000000000001\n"
                                           "💬 viewer.1001: hola 🌹\n"
                                           "🔄 viewer.1001 envió Rose x1 (Total racha: 1)\n"
                                           "🔄 viewer.1001 envió Rose x2 (Total racha: 3)\n"
                                           "❤️ viewer.1002 dio 15 likes (Total racha: 15)\n"
                                           "🔄 viewer.1001 envió Rose x4 (Total racha: 7)\n"
                                           "✅ viewer.1001 envió Rose x4 (Total racha: 7)\n"
                                           "✅ Reconectado; sin datos durante 16 s\n"
                                           "💬 viewer.1002: hello\n"
                                           "🏁 El live terminó\n");
}

void TestCliReplay::linesOfPeople()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, expected);
    const CliResult result = replay({u"--max"_s, u"--lang"_s, language});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.output, expected);
}

void TestCliReplay::jsonLinesTellEverything()
{
    const CliResult result = replay({u"--max"_s, u"--json"_s});
    QCOMPARE(result.exitStatus, 0);
    QStringList kinds;
    for (const QJsonObject& line : result.jsonLines())
        kinds << line[u"kind"_s].toString();
    QCOMPARE(kinds.join(u' '),
             u"state event event event event event event streak streak gap event "
             "state summary"_s);
    const QJsonObject summary = result.jsonLines().last();
    QCOMPARE(summary[u"diamonds"_s].toInt(), 7);
    QCOMPARE(summary[u"streaks"_s].toInt(), 2);
    QCOMPARE(summary[u"events"_s].toObject()[u"GiftEvent"_s].toInt(), 4);
    const QJsonObject streak = result.jsonLines("streak"_L1).value(0);
    QCOMPARE(streak[u"total_count"_s].toInt(), 7);
    QCOMPARE(streak[u"end_reason"_s].toString(), u"wire_end"_s);
    QCOMPARE(result.jsonLines("streak"_L1).value(1)[u"end_reason"_s].toString(), u"idle"_s);
    const QJsonObject event = result.jsonLines("event"_L1).value(0);
    QCOMPARE(event[u"event_data"_s].toObject()[u"comment"_s].toString(), u"hola 🌹"_s);
    QCOMPARE(event[u"received_at"_s].toString(), u"2026-09-21T14:13:21.000000Z"_s);
    QCOMPARE(event[u"room_id"_s].toString(), u"7300000000000000001"_s);
}

void TestCliReplay::theFilterChoosesTheLinesOfPeople()
{
    const CliResult result = replay(
        {u"--max"_s, u"--lang"_s, u"en"_s, u"--filter"_s, u"diamonds > 1 or text contains HÓLA"_s});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.output,
             QByteArray("🎬 Capturing events of @luna.canta...\n"
                        "✅ Connected to @luna.canta - Room ID: 7300000000000000001\n"
                        "💬 viewer.1001: hola 🌹\n"
                        "🔄 viewer.1001 sent Rose x2 (Streak total: 3)\n"
                        "🔄 viewer.1001 sent Rose x4 (Streak total: 7)\n"
                        "✅ Reconnected; no data for 16 s\n"
                        "🏁 The live ended\n"));
    // The summary is of the live, not of what was printed.
    QVERIFY(result.diagnostics.contains("events: 7"));
}

void TestCliReplay::aStreakIsToldWithItsEvents()
{
    const auto printed = [this](const QString& filter) {
        QStringList kinds;
        const CliResult result = replay({u"--max"_s, u"--json"_s, u"--filter"_s, filter});
        for (const QJsonObject& line : result.jsonLines())
            kinds << line[u"kind"_s].toString();
        return kinds.join(u' ');
    };
    QCOMPARE(printed(u"repeat_count == 2"_s), u"state event streak gap state summary"_s);
    QCOMPARE(printed(u"type == like"_s), u"state event streak gap state summary"_s);
    QCOMPARE(printed(u"type == comment"_s), u"state event gap event state summary"_s);
    QCOMPARE(printed(u"user == nobody"_s), u"state gap state summary"_s);
}

void TestCliReplay::theFilterChoosesNothingOfTheStore()
{
    QCOMPARE(replay({u"--max"_s, u"--database"_s, u"sqlite:here.sqlite"_s, u"--filter"_s,
                     u"type == like"_s})
                 .exitStatus,
             0);
    const CliResult rows = m_cli->run(
        u"sqlite3"_s, {m_cli->filePath(u"here.sqlite"_s), u"SELECT count(*) FROM live_events"_s});
    QCOMPARE(rows.output, QByteArray("7\n"));
}

void TestCliReplay::speedChangesNothing()
{
    const QByteArray fast = replay({u"--max"_s, u"--json"_s}).output;
    QVERIFY(!fast.isEmpty());
    QCOMPARE(replay({u"--speed"_s, u"50"_s, u"--json"_s}).output, fast);
}

void TestCliReplay::aCutRecordingPlaysToItsLastBlock()
{
    QFile file(m_recording);
    QVERIFY(file.resize(file.size() - 1));
    const CliResult result = replay({u"--max"_s, u"--json"_s});
    QCOMPARE(result.exitStatus, 0);
    // The last block held the end by the host: all before it is there, and how it ended is unknown.
    QCOMPARE(result.jsonLines("event"_L1).size(), 7);
    QCOMPARE(result.jsonLines("state"_L1).last()[u"state"_s].toString(), u"interrupted"_s);
}

void TestCliReplay::storesOnlyWhereAskedTo()
{
    QCOMPARE(replay({u"--max"_s}).exitStatus, 0);
    QVERIFY(!QFile::exists(m_cli->filePath(u"data/racha/racha.sqlite"_s)));
    QCOMPARE(replay({u"--max"_s, u"--database"_s, u"sqlite:here.sqlite"_s}).exitStatus, 0);
    QVERIFY(QFile::exists(m_cli->filePath(u"here.sqlite"_s)));
}

void TestCliReplay::itsCaptureBeganWhenItWasRecorded()
{
    const QStringList database {u"--database"_s, u"sqlite:here.sqlite"_s};
    const CliResult played = replay(QStringList {u"--max"_s, u"--json"_s} + database);
    QCOMPARE(played.exitStatus, 0);
    const QJsonObject session =
        m_cli
            ->run(QStringList {u"report"_s, u"sessions"_s, u"--json"_s, u"--live"_s, u"all"_s}
                  + database)
            .jsonLines("session"_L1)
            .value(0);
    const QString begin = session[u"started_at"_s].toString();
    QVERIFY(!begin.isEmpty());
    QVERIFY(begin <= played.jsonLines("event"_L1).value(0)[u"received_at"_s].toString());
    QVERIFY(begin < session[u"ended_at"_s].toString());
    QCOMPARE(begin.left(10), session[u"ended_at"_s].toString().left(10));
}

void TestCliReplay::storingTwiceStoresOnce()
{
    const QStringList database {u"--database"_s, u"sqlite:here.sqlite"_s};
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(replay(QStringList {u"--max"_s} + database).exitStatus, 0);
        const CliResult status =
            m_cli->run(QStringList {u"database"_s, u"status"_s, u"--json"_s} + database);
        const QJsonObject rows = status.jsonLines().value(0)[u"rows"_s].toObject();
        QCOMPARE(rows[u"live_events"_s].toInt(), 7);
        QCOMPARE(rows[u"live_streaks"_s].toInt(), 2);
    }
}

void TestCliReplay::statisticsHaveAllTheirFigures()
{
    QCOMPARE(replay({u"--max"_s, u"--stats"_s, u"stats.jsonl"_s}).exitStatus, 0);
    QFile file(m_cli->filePath(u"stats.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    CliResult statistics;
    statistics.output = file.readAll();
    const QJsonObject last = statistics.jsonLines().last();
    for (const QString& key :
         {u"time"_s, u"state"_s, u"frames"_s, u"events"_s, u"events_per_s"_s, u"decode_errors"_s,
          u"duplicates"_s, u"unknown"_s, u"queue"_s, u"stored"_s, u"store_state"_s, u"rss_mib"_s})
        QVERIFY2(last.contains(key), qPrintable(key));
    QCOMPARE(last[u"events"_s].toInt(), 7);
    QVERIFY(last[u"rss_mib"_s].toDouble() > 1.0);
}

void TestCliReplay::aReaderThatGoesAwayEndsItQuietly()
{
    const QString line =
        u"'%1' replay '%2' --speed 20 --json | head -n 1; echo ${PIPESTATUS[0]}"_s.arg(
            QStringLiteral(RACHA_CLI), m_recording);
    const CliResult result = m_cli->run(u"bash"_s, {u"-c"_s, line});
    QCOMPARE(result.lines().size(), 2);
    QCOMPARE(result.lines()[1], "0"_ba);
}

void TestCliReplay::aFullDiskIsTold()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full on this system");
    const QString line =
        u"'%1' replay '%2' --max --json > /dev/full"_s.arg(QStringLiteral(RACHA_CLI), m_recording);
    const CliResult result = m_cli->run(u"bash"_s, {u"-c"_s, line});
    QCOMPARE(result.exitStatus, 11);
    QVERIFY(result.diagnostics.contains("disk.full"));
}

void TestCliReplay::filesThatAreNoneEndWithTen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("missing") << u"nowhere.racha"_s << "file.unreadable"_ba;
    QTest::newRow("a folder") << u"."_s << "file."_ba;
    QTest::newRow("another kind") << u"text.racha"_s << "file.not_a_recording"_ba;
    QTest::newRow("empty") << u"empty.racha"_s << "file.empty"_ba;
}

void TestCliReplay::filesThatAreNoneEndWithTen()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, code);
    m_cli->writeFile(u"text.racha"_s, "hello, I am text\n");
    m_cli->writeFile(u"empty.racha"_s, {});
    const CliResult result = m_cli->run({u"replay"_s, file, u"--max"_s, u"--json"_s});
    QCOMPARE(result.exitStatus, 10);
    QVERIFY2(result.diagnostics.contains(code), result.diagnostics.constData());
    QCOMPARE(result.jsonLines("state"_L1).value(0)[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(result.jsonLines().last()[u"kind"_s].toString(), u"summary"_s);
}

RACHA_TEST(TestCliReplay);
#include "tst_clireplay.moc"
