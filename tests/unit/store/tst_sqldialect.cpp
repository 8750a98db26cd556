// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/schema/migration.h"
#include "core/store/sql/sqldialect.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

class TestSqlDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void typesAreThoseOfTheServer()
    {
        const auto statement = u"CREATE TABLE t (id {id}, a {text:20}, b {time}){options}"_s;
        QCOMPARE(SqliteDialect().ddl(statement),
                 u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b TEXT)"_s);
        QCOMPARE(MysqlDialect().ddl(statement),
                 u"CREATE TABLE t (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, a VARCHAR(20), b "
                 "DATETIME(6)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"_s);
    }

    void migrationsAreNumberedWithoutHoles()
    {
        int expected = 0;
        for (const Migration& step : migrations())
            QCOMPARE(step.version, ++expected);
        QVERIFY(expected > 0);
    }

    void repeatsAreMetOnTheirKeyOnly()
    {
        for (const QString& text : {SqliteDialect().ignoreRepeated({u"message_id"_s}),
                                    MysqlDialect().ignoreRepeated({u"message_id"_s})}) {
            QVERIFY(text.contains(u"message_id"_s));
            QVERIFY(!text.contains(u"IGNORE"_s));
        }
    }

    void errorsMeanWhatTheirNumberSays_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("disk full") << true << 13 << ErrorCode::DiskFull;
        QTest::newRow("read-only, extended") << true << 1'032 << ErrorCode::DbReadOnly;
        QTest::newRow("busy") << true << 5 << ErrorCode::DbBusy;
        QTest::newRow("no such table") << true << 1 << ErrorCode::DbFailed;
        QTest::newRow("refused") << false << 2'002 << ErrorCode::DbRefused;
        QTest::newRow("denied") << false << 1'045 << ErrorCode::DbCredentials;
        QTest::newRow("unknown, or without rights") << false << 1'044 << ErrorCode::DbNoRights;
        QTest::newRow("unknown") << false << 1'049 << ErrorCode::DbUnknownDatabase;
        QTest::newRow("lost") << false << 2'013 << ErrorCode::DbLost;
        QTest::newRow("deadlock") << false << 1'213 << ErrorCode::DbBusy;
        QTest::newRow("TLS") << false << 2'026 << ErrorCode::DbTls;
        QTest::newRow("lock wait") << false << 1'205 << ErrorCode::DbBusy;
        QTest::newRow("denied to root without a socket")
            << false << 1'698 << ErrorCode::DbCredentials;
        QTest::newRow("server's disk full") << false << 1'021 << ErrorCode::DbServerFull;
        QTest::newRow("table full") << false << 1'114 << ErrorCode::DbServerFull;
        QTest::newRow("connections") << false << 1'040 << ErrorCode::DbTooManyConnections;
        QTest::newRow("connections of the user")
            << false << 1'203 << ErrorCode::DbTooManyConnections;
        QTest::newRow("limit of the user") << false << 1'226 << ErrorCode::DbTooManyConnections;
        QTest::newRow("server's packet") << false << 1'153 << ErrorCode::DbPacketTooSmall;
        QTest::newRow("client's packet") << false << 2'020 << ErrorCode::DbPacketTooSmall;
        QTest::newRow("member not ready") << false << 1'047 << ErrorCode::DbClusterNotReady;
        QTest::newRow("commit failed") << false << 1'180 << ErrorCode::DbClusterNotReady;
        QTest::newRow("read_only") << false << 1'290 << ErrorCode::DbReadOnly;
        QTest::newRow("read-only transaction") << false << 1'792 << ErrorCode::DbReadOnly;
        QTest::newRow("read-only mode") << false << 1'836 << ErrorCode::DbReadOnly;
        QTest::newRow("other") << false << 1'064 << ErrorCode::DbFailed;
    }

    void errorsMeanWhatTheirNumberSays()
    {
        QFETCH(bool, isFile);
        QFETCH(int, number);
        QFETCH(ErrorCode, code);
        const SqliteDialect sqlite;
        const MysqlDialect mysql;
        const SqlDialect& dialect =
            isFile ? static_cast<const SqlDialect&>(sqlite) : static_cast<const SqlDialect&>(mysql);
        QCOMPARE(dialect.codeOf(number), code);
    }

    void aFullDiskIsFoundInTheTextOfOtherErrors_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        const auto full = ErrorCode::DbServerFull;
        QTest::newRow("storage engine")
            << u"1030"_s << u"Got error 28 \"No space left on device\" from storage engine InnoDB"_s
            << full;
        QTest::newRow("file")
            << u"3"_s << u"Error writing file './x' (Errcode: 28 \"No space left on device\")"_s
            << full;
        QTest::newRow("quota")
            << u"1005"_s << u"Can't create table `a`.`b` (errno: 122 \"Disk quota exceeded\")"_s
            << full;
        QTest::newRow("commit") << u"1180"_s
                                << u"Got error 28 \"No space left on device\" during COMMIT"_s
                                << full;
        QTest::newRow("another error of the engine")
            << u"1030"_s << u"Got error 168 from storage engine"_s << ErrorCode::DbFailed;
        QTest::newRow("a text that has the number in it")
            << u"1062"_s << u"Duplicate entry '28' for key 'error'"_s << ErrorCode::DbFailed;
    }

    void aFullDiskIsFoundInTheTextOfOtherErrors()
    {
        QFETCH(QString, number);
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const QSqlError error({}, text, QSqlError::StatementError, number);
        QCOMPARE(MysqlDialect().codeOf(error), code);
    }

    void chunksArePowersOfTwoAndCoverAll()
    {
        std::vector<std::size_t> chunks;
        const auto done = inPowersOfTwo(205, 64, [&](std::size_t first, std::size_t count) {
            std::size_t sum = 0;
            for (const auto chunk : chunks)
                sum += chunk;
            Q_ASSERT(sum == first);
            chunks.push_back(count);
            return Result<void>();
        });
        QVERIFY(done);
        QCOMPARE(chunks, (std::vector<std::size_t> {64, 64, 64, 8, 4, 1}));
    }

    void cellsOfAStreakAreReplacedInPlace()
    {
        // moc 6.4 loses its way in raw strings with quotes: the JSON is written with another sign.
        const auto json = [](QByteArray text) { return text.replace('\'', '"').toStdString(); };
        const std::string before = json(
            "{'gift':{'id':1,'name':'a\\'is_streaking\\':true','diamond_count':5},'repeat_count':4,"
            "'wire_repeat_count':15,'streak_total_count':4,'is_streaking':true,'value_usd':0.2,"
            "'usd_per_diamond':0.01}");
        StreakMark mark;
        mark.added = 2;
        mark.total = 15;
        mark.isStreaking = false;
        QCOMPARE(withStreakCells(before, mark),
                 json("{'gift':{'id':1,'name':'a\\'is_streaking\\':true','diamond_count':5},"
                      "'repeat_count':2,'wire_repeat_count':15,'streak_total_count':15,"
                      "'is_streaking':false,'value_usd':0.75,'usd_per_diamond':0.01}"));
    }
};

RACHA_TEST(TestSqlDialect);
#include "tst_sqldialect.moc"
