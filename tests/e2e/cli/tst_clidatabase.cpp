// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/e2e/cli/samplerecording.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// A store is backed up and taken over as a user does it.
class TestCliDatabase final : public QObject
{
    Q_OBJECT

    CliProgram m_cli;
    QString m_recording = m_cli.filePath(u"sample.racha"_s);
    QString m_store = m_cli.filePath(u"store.sqlite"_s);
    CliResult m_replay;

    CliResult database(const QString& action, const QStringList& arguments, const QString& store)
    {
        return m_cli.run(
            QStringList {u"database"_s, action, u"--lang"_s, u"en"_s, u"--database"_s, store}
            + arguments);
    }

    /// But for ids and times of storing, which differ between stores.
    QList<QJsonObject> events(const QString& store)
    {
        const CliResult result =
            m_cli.run({u"export"_s, u"--format"_s, u"jsonl"_s, u"--columns"_s,
                       u"event_type,timestamp,received_at,room_id,user_id,is_streaking,streak_id,"
                       "streak_status,event_data,message_id,diamonds"_s,
                       u"--database"_s, store});
        return result.exitStatus == 0 ? result.jsonLines() : QList<QJsonObject>();
    }

    QString fresh(const QString& name)
    {
        const QString path = m_cli.filePath(name);
        QFile::remove(path);
        return path;
    }

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(writeSampleRecording(m_recording));
        m_replay = m_cli.run(
            {u"replay"_s, m_recording, u"--max"_s, u"--json"_s, u"--database"_s, m_store});
        QCOMPARE(m_replay.exitStatus, 0);
    }

    void aBackupIsAStoreWithTheSameEvents()
    {
        const QString copy = fresh(u"copy.sqlite"_s);
        const CliResult result = database(u"backup"_s, {copy, u"--json"_s}, m_store);
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.diagnostics, QByteArray());
        const QJsonObject told = result.jsonLines("backup"_L1).value(0);
        QCOMPARE(told["rows"_L1]["live_events"_L1].toInteger(),
                 m_replay.jsonLines("event"_L1).size());
        QVERIFY(!events(m_store).isEmpty());
        QCOMPARE(events(copy), events(m_store));
        const CliResult again = database(u"backup"_s, {u"--output"_s, copy}, m_store);
        QCOMPARE(again.exitStatus, 10);
        QVERIFY(again.diagnostics.contains("is there already"));
    }

    void aBackupHasANameOfItsOwn()
    {
        const CliResult result = database(u"backup"_s, {u"--json"_s}, m_store);
        QCOMPARE(result.exitStatus, 0);
        const QString file = result.jsonLines("backup"_L1).value(0)["file"_L1].toString();
        static const QRegularExpression form(u"/racha-backup-[0-9]{8}-[0-9]{6}\\.sqlite$"_s);
        QVERIFY2(form.match(file).hasMatch(), qPrintable(file));
        QVERIFY(QFile::exists(file));
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("backup to standard output") << u"backup"_s << QStringList {u"-"_s} << 2;
        QTest::newRow("two names")
            << u"backup"_s << QStringList {u"a"_s, u"--output"_s, u"b"_s} << 2;
        QTest::newRow("two operands") << u"backup"_s << QStringList {u"a"_s, u"b"_s} << 2;
        QTest::newRow("no folder") << u"backup"_s << QStringList {u"/nowhere/at/all"_s} << 10;
        QTest::newRow("nothing to import") << u"import"_s << QStringList() << 2;
        QTest::newRow("no such source") << u"import"_s << QStringList {u"/nowhere"_s} << 10;
        QTest::newRow("into itself") << u"import"_s << QStringList {m_store} << 2;
        QTest::newRow("password in the source")
            << u"import"_s << QStringList {u"mysql://a:b@127.0.0.1/x"_s} << 2;
        QTest::newRow("adopting is no option of import")
            << u"import"_s << QStringList {m_recording, u"--adopt"_s} << 2;
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(const QString, action);
        QFETCH(const QStringList, arguments);
        QFETCH(const int, status);
        const CliResult result = database(action, arguments, m_store);
        QCOMPARE(result.exitStatus, status);
        QCOMPARE(result.output, QByteArray());
    }

    void aStoreARecordingAndItsLinesGiveTheSameEvents()
    {
        const QString lines = m_cli.writeFile(
            u"events.jsonl"_s,
            m_cli.run({u"export"_s, u"--format"_s, u"jsonl"_s, u"--database"_s, m_store}).output);
        const auto expected = events(m_store);
        for (const QString& source : {m_store, m_recording, lines}) {
            const QString target = fresh(u"target.sqlite"_s);
            const CliResult first = database(u"import"_s, {source, u"--json"_s}, target);
            QCOMPARE(first.exitStatus, 0);
            const QJsonObject told = first.jsonLines("import"_L1).value(0);
            QCOMPARE(told["events"_L1].toInteger(), expected.size());
            QCOMPARE(told["sessions"_L1].toInteger(), 1);
            QCOMPARE(events(target), expected);
            const CliResult second = database(u"import"_s, {source, u"--json"_s}, target);
            QCOMPARE(second.jsonLines("import"_L1).value(0)["events"_L1].toInteger(), 0);
            QCOMPARE(events(target), expected);
        }
    }

    void severalSourcesComeOneAfterTheOther()
    {
        const QString target = fresh(u"target.sqlite"_s);
        const CliResult result = database(u"import"_s, {m_recording, m_store}, target);
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(events(target), events(m_store));
        QCOMPARE(result.diagnostics.count('\n'), 2);
    }

    void aFileThatIsNothingOfTheseIsNamed()
    {
        const QString file = m_cli.writeFile(u"other.txt"_s, "Dear diary");
        const CliResult result = database(u"import"_s, {file}, fresh(u"target.sqlite"_s));
        QCOMPARE(result.exitStatus, 10);
        QVERIFY(result.diagnostics.contains("neither a store nor a recording nor JSON lines"));
        QVERIFY(!QFile::exists(m_cli.filePath(u"target.sqlite"_s)));
    }

    void anSqliteFileOfOthersIsNotAdopted()
    {
        const QString file = fresh(u"foreign.sqlite"_s);
        QCOMPARE(m_cli.run(u"sqlite3"_s, {file, u"CREATE TABLE live_events (id)"_s}).exitStatus, 0);
        const CliResult result = database(u"migrate"_s, {u"--adopt"_s}, file);
        QCOMPARE(result.exitStatus, 9);
        QVERIFY(result.diagnostics.contains("only those of MySQL and MariaDB are known"));
        QCOMPARE(m_cli.run(u"sqlite3"_s, {file, u".tables"_s}).output.trimmed(), "live_events"_qba);
    }
};

RACHA_TEST(TestCliDatabase);
#include "tst_clidatabase.moc"
