// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/e2e/cli/samplerecording.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>

#include <csignal>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// The stored sample recording, exported as a user does it.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void csvHasTheColumnsOfTheTable();
    void jsonLinesAreThoseOfTheReplay();
    void columnsAndFilterAreChosen();
    void aFileIsWrittenAndSaidSo();
    void coverageIsWrittenBesideIt();
    void coverageNeedsAFileOfItsOwn_data();
    void coverageNeedsAFileOfItsOwn();
    void hostileFiltersAreAnsweredOrRefused_data();
    void hostileFiltersAreAnsweredOrRefused();
    void aReaderThatLeavesIsNoFailure();
    void aSignalEndsAnExportThatNobodyReads();
    void aStoreThatIsNotThereIsNamed();
    void theStoreThatNobodyChoseIsMadeAtFirstUse();

private:
    QStringList withStore(const QStringList& arguments)
    {
        return QStringList {u"export"_s, u"--database"_s, m_store} + arguments;
    }

    CliProgram m_cli;
    QString m_store = m_cli.filePath(u"store.sqlite"_s);
    CliResult m_replay;
};

void TestCliExport::initTestCase()
{
    const QString recording = m_cli.filePath(u"sample.racha"_s);
    QVERIFY(writeSampleRecording(recording));
    m_replay =
        m_cli.run({u"replay"_s, recording, u"--max"_s, u"--json"_s, u"--database"_s, m_store});
    QCOMPARE(m_replay.exitStatus, 0);
}

void TestCliExport::csvHasTheColumnsOfTheTable()
{
    const CliResult result = m_cli.run(withStore({}));
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.diagnostics, QByteArray());
    QCOMPARE(result.output.left(result.output.indexOf('\n') + 1),
             QByteArray("id,event_type,timestamp,received_at,room_id,streamer_unique_id,user_id,"
                        "user_unique_id,user_nickname,is_streaking,streak_id,streak_status,"
                        "event_data,created_at,updated_at,session_id,message_id,diamonds\r\n"));
    QCOMPARE(result.output.count("\r\n"), m_replay.jsonLines("event"_L1).size() + 1);
}

/// But for what only the store knows, and for how a streak went on.
void TestCliExport::jsonLinesAreThoseOfTheReplay()
{
    const CliResult result = m_cli.run(withStore({u"--format"_s, u"jsonl"_s}));
    QCOMPARE(result.exitStatus, 0);
    const QList<QJsonObject> stored = result.jsonLines();
    const QList<QJsonObject> replayed = m_replay.jsonLines("event"_L1);
    QCOMPARE(stored.size(), replayed.size());
    int ends = 0;
    for (qsizetype i = 0; i < stored.size(); ++i) {
        QCOMPARE(stored[i].keys(), replayed[i].keys());
        for (const char* const key :
             {"message_id", "timestamp", "user_id", "streak_id", "diamonds"})
            QCOMPARE(stored[i][QLatin1StringView(key)], replayed[i][QLatin1StringView(key)]);
        ends += stored[i]["streak_status"_L1].toString() == u"end"_s ? 1 : 0;
    }
    QCOMPARE(ends, m_replay.jsonLines("streak"_L1).size());
}

void TestCliExport::columnsAndFilterAreChosen()
{
    const CliResult result = m_cli.run(
        withStore({u"--columns"_s, u"type, gift.name,count,diamonds"_s, u"--filter"_s,
                   u"type == gift"_s, u"--delimiter"_s, u";"_s, u"--bom"_s, u"--limit"_s, u"2"_s}));
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.startsWith("\xEF\xBB\xBFtype;gift.name;count;diamonds\r\nGiftEvent;"));
    QCOMPARE(result.output.count("\r\n"), 3);
}

void TestCliExport::aFileIsWrittenAndSaidSo()
{
    for (const QString& format : {u"csv"_s, u"jsonl"_s, u"xlsx"_s}) {
        const QString path = m_cli.filePath(u"out."_s + format);
        const CliResult result = m_cli.run(withStore({u"--format"_s, format, u"--output"_s, path}));
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.output, QByteArray());
        QVERIFY(result.diagnostics.contains("written to"));
        QVERIFY(QFile(path).size() > 0);
    }
    QCOMPARE(QDir(m_cli.filePath(QString())).entryList({u".*.part"_s}, QDir::Files | QDir::Hidden),
             QStringList());
}

/// The same figures as the replay told at its end, and the gap that its lines tell.
void TestCliExport::coverageIsWrittenBesideIt()
{
    const QString path = m_cli.filePath(u"coverage.json"_s);
    const CliResult result =
        m_cli.run(withStore({u"--filter"_s, u"type == gift"_s, u"--coverage"_s, path}));
    QCOMPARE(result.exitStatus, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(manifest["kind"_L1].toString(), u"coverage"_s);
    QCOMPARE(manifest["events"_L1].toInt(), result.output.count("\r\n") - 1);
    QCOMPARE(manifest["events_without_capture"_L1].toInt(), 0);
    const QJsonArray captures = manifest["captures"_L1].toArray();
    QCOMPARE(captures.size(), 1);
    const QJsonObject capture = captures.first().toObject();
    QCOMPARE(capture["status"_L1].toString(), u"completed"_s);
    const QJsonObject told = m_replay.jsonLines("summary"_L1).first()["coverage"_L1].toObject();
    QVERIFY(told["connected_ms"_L1]["value"_L1].toInt() > 0);
    QCOMPARE(capture["coverage"_L1].toObject(), told);
    const QList<QJsonObject> gaps = m_replay.jsonLines("gap"_L1);
    QCOMPARE(capture["gaps"_L1].toArray().size(), gaps.size());
    QVERIFY(!gaps.isEmpty());
    for (const char* const key : {"from", "to", "seconds", "cause"})
        QCOMPARE(capture["gaps"_L1][0][QLatin1StringView(key)],
                 gaps.first()[QLatin1StringView(key)]);
}

void TestCliExport::coverageNeedsAFileOfItsOwn_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    QTest::newRow("standard output") << u"-"_s;
    QTest::newRow("that of the events") << m_cli.filePath(u"same.csv"_s);
}

void TestCliExport::coverageNeedsAFileOfItsOwn()
{
    QFETCH(const QString, path);
    const CliResult result =
        m_cli.run(withStore({u"--output"_s, m_cli.filePath(u"same.csv"_s), u"--coverage"_s, path}));
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(!QFile::exists(m_cli.filePath(u"same.csv"_s)));
}

void TestCliExport::hostileFiltersAreAnsweredOrRefused_data()
{
    QTest::addColumn<QString>("filter");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("statement", u"user == x'; DROP TABLE live_events; --"_s);
    row("quoted statement", u"user == \"x'; DROP TABLE live_events; --\""_s);
    row("union", u"user == \"' UNION SELECT * FROM live_sessions --\""_s);
    row("comment", u"id == 1 /* or */ or id == 2"_s);
    row("placeholder", u"user == \"?\" or text == \":a\" or text == \"%s%n\""_s);
    row("column that is SQL", u"(SELECT 1) == 1"_s);
    row("deep", QString(u'(').repeated(500) + u"id == 1"_s + QString(u')').repeated(500));
    row("long", u"user == "_s + QString(u'a').repeated(100'000));
    row("many", QString(u"id == 1 or "_s).repeated(300) + u"id == 2"_s);
    row("list", u"id in ("_s + QString(u"1,"_s).repeated(1'500) + u"2)"_s);
    row("slow pattern", u"text matches \"(a+)+$\""_s);
    row("bad pattern", u"text matches \"(\""_s);
    row("emoji and marks", u"user contains \"👩‍👩‍👧\u202E\u0301\u0301\""_s);
    row("line breaks", u"user == \"a\n\r\tb\""_s);
    row("beyond a number", u"id == 99999999999999999999999999999"_s);
    row("not a number", u"diamonds >= nan"_s);
    row("empty", QString());
    row("blanks", u"   "_s);
    row("path that is SQL", u"event_data.a')) == 1"_s);
}

void TestCliExport::hostileFiltersAreAnsweredOrRefused()
{
    QFETCH(QString, filter);
    const CliResult result = m_cli.run(withStore({u"--columns"_s, u"id"_s, u"--filter"_s, filter}));
    QVERIFY2(result.exitStatus == 0 || result.exitStatus == 2, result.diagnostics.constData());
    QVERIFY(result.exitStatus == 0 ? result.output.startsWith("id\r\n")
                                   : result.output.isEmpty() && !result.diagnostics.isEmpty());
    const CliResult after = m_cli.run(withStore({u"--columns"_s, u"id"_s}));
    QCOMPARE(after.output.count("\r\n"), m_replay.jsonLines("event"_L1).size() + 1);
}

void TestCliExport::aReaderThatLeavesIsNoFailure()
{
    const QString line = u"'%1' export --database '%2' | true; echo ${PIPESTATUS[0]}"_s.arg(
        QStringLiteral(RACHA_CLI), m_store);
    const CliResult result = m_cli.run(u"bash"_s, {u"-c"_s, line});
    QCOMPARE(result.output, QByteArray("0\n"));
    QCOMPARE(result.diagnostics, QByteArray());
}

void TestCliExport::aSignalEndsAnExportThatNobodyReads()
{
    // Larger than a pipe holds: the store's rows, many times over.
    const QString large = m_cli.filePath(u"large.sqlite"_s);
    QVERIFY(QFile::copy(m_store, large));
    const CliResult grown = m_cli.run(
        u"sqlite3"_s,
        {large,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
         "INSERT INTO live_events SELECT NULL, event_type, timestamp, received_at, room_id, "
         "streamer_unique_id, user_id, user_unique_id, user_nickname, is_streaking, streak_id, "
         "streak_status, event_data, created_at, updated_at, session_id, NULL, diamonds "
         "FROM live_events, n"_s});
    QCOMPARE(grown.exitStatus, 0);
    const QString pipe = m_cli.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    m_cli.start({u"export"_s, u"--database"_s, large, u"--output"_s, pipe});
    QFile reader(pipe);
    QVERIFY(reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered)); // waits for the writer
    QCOMPARE(reader.read(3), QByteArray("id,"));
    m_cli.sendSignal(SIGINT);
    const CliResult result = m_cli.waitForEnd();
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.diagnostics.contains("cancelled"));
}

void TestCliExport::aStoreThatIsNotThereIsNamed()
{
    const QString path = m_cli.filePath(u"none.sqlite"_s);
    const CliResult result = m_cli.run({u"export"_s, u"--database"_s, path});
    QCOMPARE(result.exitStatus, 9);
    QVERIFY(result.diagnostics.contains("db.unknown_database"));
    QVERIFY(!QFile::exists(path));
}

void TestCliExport::theStoreThatNobodyChoseIsMadeAtFirstUse()
{
    for (const QString& command : {u"export"_s, u"report summary"_s, u"report sessions"_s}) {
        CliProgram fresh;
        const CliResult result = fresh.run(command.split(u' '));
        QVERIFY2(result.exitStatus == 0, result.diagnostics.constData());
        QCOMPARE(result.output.startsWith("id,event_type,timestamp"), command == u"export");
    }
}

RACHA_TEST(TestCliExport);
#include "tst_cliexport.moc"
