// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/verification.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// A predecessor's rows beside ours, on the engine that RACHA_TEST_ENGINE names: what Racha added
/// to them is computed, what the predecessor wrote is not touched.
class TestAdoptedRepair : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    VerificationResult m_result;

    void query(const QString& sql) const { QCOMPARE(m_database->query(sql), QString()); }

    void insertSession(int id, const QString& uuid, int events, int diamonds, int likes) const
    {
        query(u"INSERT INTO live_sessions (id, streamer_unique_id, room_id, started_at, ended_at, "
              "status, total_events, gift_idle_ms, like_idle_ms, usd_per_diamond, heartbeat_at, "
              "created_at, updated_at, uuid, diamonds, likes) VALUES (%1, 'bea', 70, "
              "'2025-01-01', '2025-01-02', 'completed', %2, 10000, 5000, 0.01, '2025-01-01', "
              "'2025-01-01', '2025-01-01', %3, %4, %5)"_s.arg(id)
                  .arg(events)
                  .arg(uuid)
                  .arg(diamonds)
                  .arg(likes));
        query(u"INSERT INTO live_session_origins VALUES (%1, 'adopted', 'x', '2026-11-23')"_s.arg(
            id));
    }

    void insertRow(int id, int session, const QString& type, const QString& data, int second,
                   int diamonds, const QString& status = u"NULL"_s) const
    {
        const bool isOver = status == "'end'"_L1;
        query(u"INSERT INTO live_events (id, event_type, timestamp, received_at, room_id, "
              "streamer_unique_id, user_id, is_streaking, streak_id, streak_status, event_data, "
              "created_at, updated_at, session_id, diamonds) VALUES (%1, '%2', "
              "'2025-01-01 00:00:0%3.000000', '2025-01-01 00:00:0%3.000000', 70, 'bea', 5, %4, "
              "'5_GiftEvent_9_1', %5, '%6', '2025-01-01', '2025-01-01', %7, %8)"_s.arg(id)
                  .arg(type)
                  .arg(second)
                  .arg(isOver ? 0 : 1)
                  .arg(status, data)
                  .arg(session)
                  .arg(diamonds));
    }

    static QString giftData(int count)
    {
        return u"{\"gift\": {\"id\": 9, \"name\": \"Rosa\", \"diamond_count\": 3, "
               "\"streakable\": true}, \"repeat_count\": %1, \"streak_total_count\": 20}"_s.arg(
                   count);
    }

    /// A streak of 2, 4 and 7 and two likes, as the predecessor wrote it, with the diamonds that
    /// the adoption gave: 6, 6, 9.
    void insertAdopted(int session, const QString& uuid) const
    {
        insertSession(session, uuid, 5, 21, 15);
        insertRow(101, session, u"GiftEvent"_s, giftData(2), 1, 6, u"'start'"_s);
        insertRow(102, session, u"GiftEvent"_s, giftData(4), 2, 6, u"'continue'"_s);
        insertRow(103, session, u"GiftEvent"_s, giftData(7), 3, 9, u"'end'"_s);
        insertRow(104, session, u"LikeEvent"_s, u"{\"like_count\": 10}"_s, 4, 0);
        insertRow(105, session, u"LikeEvent"_s, u"{\"like_count\": 5}"_s, 5, 0);
        query(u"INSERT INTO live_people (user_id, unique_id, nickname, folded) "
              "VALUES (5, '', '', char(10))"_s);
    }

    /// What is the predecessor's.
    QString ownCells() const
    {
        return m_database->query(
            u"SELECT id, event_type, timestamp, user_id, is_streaking, streak_id, streak_status, "
            "event_data, created_at, updated_at, session_id FROM live_events WHERE id > 100 "
            "ORDER BY id"_s);
    }

    QString looked(bool repairs)
    {
        QStringList found;
        const auto take = [&found](const Finding& finding) {
            found << QString::fromStdString(finding.table + '.' + finding.column + ' ' + finding.row
                                            + ' ' + finding.found.value_or("NULL") + " not "
                                            + finding.expected.value_or("NULL"));
        };
        const Verification verification(m_database->url());
        const auto consent = [](const VerificationResult&) { return Result<void>(); };
        const auto result = repairs ? verification.repair({}, at(100'000), consent, take, {})
                                    : verification.run({}, take, {});
        if (!result)
            return result.error().detail;
        m_result = *result;
        return found.join(u'\n');
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_clock = ManualClock(at(0));
        m_database = std::make_unique<TestDatabase>(m_engine);
        m_sink = m_database->sink(m_clock);
        const auto opened = m_sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void whatTheAdoptionGaveIsAsItShouldBe()
    {
        insertAdopted(50, u"NULL"_s);
        QCOMPARE(looked(false), QString());
        QCOMPARE(m_result.adopted, 5);
    }

    void oneAlteredCellIsNamedAndRepaired_data()
    {
        QTest::addColumn<QString>("uuid");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("found");
        const QString own = u"NULL"_s;
        const QString made = u"'adopted'"_s;
        QTest::newRow("diamonds of a gift")
            << own << u"UPDATE live_events SET diamonds = 12 WHERE id = 102"_s
            << u"live_events.diamonds 102 12 not 6"_s;
        QTest::newRow("a gift without diamonds, and its total")
            << own
            << u"UPDATE live_events SET diamonds = 0 WHERE id = 103; "
               "UPDATE live_sessions SET diamonds = 12"_s
            << u"live_events.diamonds 103 0 not 9\nlive_sessions.diamonds 50 12 not 21"_s;
        QTest::newRow("likes of a session") << own << u"UPDATE live_sessions SET likes = 14"_s
                                            << u"live_sessions.likes 50 14 not 15"_s;
        QTest::newRow("events of a session that the adoption made")
            << made << u"UPDATE live_sessions SET total_events = 4"_s
            << u"live_sessions.total_events 50 4 not 5"_s;
    }

    void oneAlteredCellIsNamedAndRepaired()
    {
        QFETCH(QString, uuid);
        QFETCH(QString, change);
        QFETCH(QString, found);
        insertAdopted(50, uuid);
        query(change);
        const QString own = ownCells();
        QCOMPARE(looked(true), found);
        QCOMPARE_GE(m_result.repaired, 1);
        QCOMPARE(looked(false), QString());
        QCOMPARE(ownCells(), own);
    }

    void whatThePredecessorCountedIsItsOwn()
    {
        insertAdopted(50, u"NULL"_s);
        query(u"UPDATE live_sessions SET total_events = 77; "
              "UPDATE live_events SET streak_status = 'start' WHERE id = 103"_s);
        QCOMPARE(looked(false), QString());
    }

    /// It writes on; its rows get their worth when the store is opened next.
    void rowsThatCameSinceAreNoFindings()
    {
        if (m_database->isFile())
            QSKIP("a predecessor writes to servers only");
        insertAdopted(50, u"NULL"_s);
        query(u"CREATE TABLE racha_adoption (id BIGINT NOT NULL PRIMARY KEY, "
              "source VARCHAR(255) NOT NULL, begun_at DATETIME(6) NOT NULL, "
              "filled_up_to BIGINT NOT NULL, searched_up_to BIGINT NOT NULL); "
              "INSERT INTO racha_adoption VALUES (1, 'x', '2026-11-23', 105, 105)"_s);
        insertRow(106, 50, u"GiftEvent"_s, giftData(2), 7, 0, u"'end'"_s);
        QCOMPARE(looked(false), QString());
        QVERIFY(m_database->sink(m_clock)->open());
        QCOMPARE(m_database->query(u"SELECT diamonds FROM live_events WHERE id = 106"_s), u"6"_s);
        QCOMPARE(looked(false), QString());
    }
};

RACHA_TEST(TestAdoptedRepair);
#include "tst_adoptedrepair.moc"
