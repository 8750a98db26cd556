// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/schema/migration.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// Tables that a store of that version has, with what their rows are ordered by.
QStringList tablesOf(int version)
{
    QStringList tables {u"live_events ORDER BY id"_s, u"live_event_payloads ORDER BY event_id"_s,
                        u"live_sessions ORDER BY id"_s, u"live_streaks ORDER BY id"_s,
                        u"racha_store ORDER BY store_id"_s};
    if (version >= 2)
        tables << u"live_marks ORDER BY id"_s << u"live_gaps ORDER BY id"_s;
    if (version >= 3)
        tables << u"live_people ORDER BY id"_s << u"live_words ORDER BY id"_s
               << u"live_word_events ORDER BY word_id, event_id"_s;
    if (version >= 4)
        tables << u"live_payload_dictionaries ORDER BY id"_s
               << u"live_session_origins ORDER BY session_id"_s;
    return tables;
}

QString storedFile(int version)
{
    return QStringLiteral(RACHA_SOURCE_DIR "/tests/data/stores/v%1.sqlite").arg(version);
}

QString sqliteShell(const QStringList& arguments)
{
    QProcess process;
    process.start(u"sqlite3"_s, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

/// Each step from a stored older database, on both engines with the same content.
class TestMigrations final : public QObject
{
    Q_OBJECT

    const QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};

    /// The file itself, or its rows in the server's schema of that version.
    void fill(const TestDatabase& database, int version) const
    {
        if (database.isFile()) {
            QVERIFY(QFile::copy(storedFile(version), database.path()));
            QFile::setPermissions(database.path(), QFile::ReadOwner | QFile::WriteOwner);
            return;
        }
        SqlEventSink sink(database.url(), m_clock,
                          migrations().first(static_cast<std::size_t>(version)));
        QVERIFY(sink.open());
        QString sql = u"SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'; DELETE FROM racha_store;"_s;
        for (const QString& table : tablesOf(version)) {
            const QString name = table.section(u' ', 0, 0);
            sql += sqliteShell({u"-cmd"_s, u".mode insert "_s + name, storedFile(version),
                                u"SELECT * FROM "_s + name});
        }
        QCOMPARE(database.query(sql), QString());
    }

    static QString rows(const TestDatabase& database, int version)
    {
        QString all;
        for (const QString& table : tablesOf(version))
            all += table + u'\n' + database.query(u"SELECT * FROM "_s + table) + u'\n';
        return all;
    }

    /// Tables, columns and indexes.
    static QString schema(const TestDatabase& database)
    {
        if (database.isFile())
            return database.query(u"SELECT m.type, m.tbl_name, m.name, i.name FROM sqlite_master m "
                                  "LEFT JOIN pragma_table_info(m.name) i "
                                  "UNION ALL SELECT m.type, m.tbl_name, m.name, i.name FROM "
                                  "sqlite_master m JOIN pragma_index_info(m.name) i ORDER BY 1, 2, "
                                  "3, 4"_s);
        return database.query(
            u"SELECT table_name, column_name, column_type, is_nullable FROM "
            "information_schema.columns WHERE table_schema = DATABASE() ORDER BY 1, 2; "
            "SELECT table_name, index_name, seq_in_index, column_name FROM "
            "information_schema.statistics WHERE table_schema = DATABASE() ORDER BY 1, 2, 3"_s);
    }

    static void addVersions()
    {
        QTest::addColumn<int>("version");
        for (const int version : {1, 2, 3, 4})
            QTest::addRow("from version %d", version) << version;
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void everyRowIsKeptAndTheSchemaIsThatOfANewStore_data() { addVersions(); }

    void everyRowIsKeptAndTheSchemaIsThatOfANewStore()
    {
        QFETCH(const int, version);
        const TestDatabase old(m_engine);
        fill(old, version);
        const QString before = rows(old, version);
        QVERIFY(before.contains(u"GiftEvent"_s));
        const auto sink = old.sink(m_clock);
        const auto opened = sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(rows(old, version), before);
        const TestDatabase fresh(m_engine);
        QVERIFY(fresh.sink(m_clock)->open());
        QCOMPARE(schema(old), schema(fresh));
        QCOMPARE(old.query(u"SELECT max(version) FROM schema_migrations"_s),
                 QString::number(migrations().back().version));
        // The search knows the old rows.
        QCOMPARE(old.query(u"SELECT count(DISTINCT user_id) FROM live_people WHERE user_id > 0"_s),
                 old.query(u"SELECT count(DISTINCT user_id) FROM live_events"_s));
        QVERIFY(old.query(u"SELECT count(*) FROM live_word_events"_s).toInt() > 0);
    }

    void anSqliteFileIsCopiedFirst_data() { addVersions(); }

    void anSqliteFileIsCopiedFirst()
    {
        QFETCH(const int, version);
        const TestDatabase old(m_engine);
        if (!old.isFile())
            return;
        fill(old, version);
        const QString before = rows(old, version);
        const QString copy = old.path() + u".before-%1"_s.arg(version + 1);
        QFile taken(copy);
        QVERIFY(taken.open(QFile::WriteOnly));
        taken.write("mine");
        taken.close();
        QVERIFY(old.sink(m_clock)->open());
        QVERIFY(taken.open(QFile::ReadOnly));
        QCOMPARE(taken.readAll(), "mine"_qba);
        const QString kept = copy + u"-2"_s;
        QCOMPARE(sqliteShell({kept,
                              u"PRAGMA integrity_check; PRAGMA journal_mode; SELECT "
                              "max(version) FROM schema_migrations"_s})
                     .trimmed(),
                 u"ok\ndelete\n%1"_s.arg(version));
        QVERIFY(QFile::remove(old.path()));
        QVERIFY(QFile::copy(kept, old.path()));
        QCOMPARE(rows(old, version), before);
    }

    void whatBrokeOffAtAnyStatementIsRunAgain_data() { addVersions(); }

    void whatBrokeOffAtAnyStatementIsRunAgain()
    {
        QFETCH(const int, version);
        const TestDatabase old(m_engine);
        fill(old, version);
        const QString before = rows(old, version);
        int broken = 0;
        for (std::size_t step = static_cast<std::size_t>(version); step < migrations().size();
             ++step) {
            for (qsizetype at = 0; at <= migrations()[step].statements.size(); ++at) {
                std::vector<Migration> steps(migrations().begin(), migrations().end());
                steps[step].statements.insert(at, u"CREATE TABLE nonsense"_s);
                QVERIFY(!SqlEventSink(old.url(), m_clock, steps).open());
                ++broken;
            }
        }
        QVERIFY(broken > 1);
        const auto opened = old.sink(m_clock)->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(rows(old, version), before);
        const TestDatabase fresh(m_engine);
        QVERIFY(fresh.sink(m_clock)->open());
        QCOMPARE(schema(old), schema(fresh));
    }

    void aNewerStoreIsRefusedByItsNumberAndNotTouched()
    {
        const TestDatabase newer(m_engine);
        QVERIFY(newer.sink(m_clock)->open());
        newer.query(u"INSERT INTO schema_migrations VALUES (99, 'later', '2027-01-01 00:00:00')"_s);
        const QString before = schema(newer);
        const auto opened = newer.sink(m_clock)->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DbNewerSchema);
        QCOMPARE(opened.error().detail,
                 u"schema 99, this program knows %1"_s.arg(migrations().back().version));
        QCOMPARE(schema(newer), before);
    }
};

RACHA_TEST(TestMigrations);
#include "tst_migrations.moc"
