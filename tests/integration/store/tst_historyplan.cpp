// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyfacets.h"
#include "core/store/sql/historyfigures.h"
#include "core/store/sql/historyrows.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqlitefunctions.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSqlDriver>
#include <QThreadPool>
#include <QTimeZone>

#include <sqlite3.h>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr int kEvents = 12'000;

} // namespace

/// That questions are answered by indexes, and can be called off, on every engine
/// (RACHA_TEST_ENGINE).
class TestHistoryPlan : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlConnection> m_connection;
    SystemClock m_clock;

    static HistoryFilter filter(const QString& expression)
    {
        HistoryFilter made;
        made.expression = FilterExpression::parse(expression, QTimeZone::utc()).value();
        return made;
    }

    static Event eventOf(int number)
    {
        Event made = number % 10 == 0 ? gift(number, number % 50, number, 1, true, number * 1'000)
            : number % 3 == 0         ? like(number, number % 50, 3, number * 1'000)
                                      : comment(number, "hola", number * 1'000);
        made.user.id = UserId {1 + number % 50};
        made.user.uniqueId = "user" + std::to_string(number % 50);
        return made;
    }

    sqlite3* handle() const { return sqliteHandle(m_connection->database()); }

    /// Rows of live_events that were read one after another because no index led to them.
    std::int64_t rowsScanned()
    {
        if (!m_database->isFile()) {
            auto query = m_connection->run(u"SHOW SESSION STATUS LIKE 'Handler_read_rnd_next'"_s);
            (*query)->next();
            const auto count = (*query)->value(1).toLongLong();
            (*query)->finish();
            return count;
        }
        std::int64_t count = 0;
        for (sqlite3_stmt* each = sqlite3_next_stmt(handle(), nullptr); each != nullptr;
             each = sqlite3_next_stmt(handle(), each)) {
            if (std::string_view(sqlite3_sql(each)).find("live_events") != std::string_view::npos)
                count += sqlite3_stmt_status(each, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        }
        return count;
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
        m_database = std::make_unique<TestDatabase>(m_engine);
        const ManualClock clock(at(0));
        const auto sink = m_database->sink(clock);
        QVERIFY(sink->open());
        TestCapture capture("plan");
        for (int i = 1; i <= kEvents; ++i)
            capture.add(eventOf(i));
        const auto session = sink->beginSession(*capture.header(), at(0));
        const EventBatchPtr batch = capture.take();
        QVERIFY(session && sink->write(session->id, {&batch, 1}));
        m_connection = std::make_unique<SqlConnection>(m_database->url(), SqlAccess::ReadOnly);
        QVERIFY(m_connection->open() && m_connection->setUp());
        sink->close();
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void eachFilterHasItsIndex_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("index");
        const auto row = [](const char* expression, const char* index) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(index);
        };
        row("type == gift", "live_events_kind");
        row("type in (gift, like)", "live_events_kind");
        row("live == 7300000000000000001", "live_events_room");
        row("live == ana", "live_events_room");
        row("live == ana and type == gift", "live_events_room");
        row("user == user7", "live_events_user");
        row("user == 7", "live_events_user");
        row("user_unique_id == user7 and type == gift", "live_events_user");
        row("streak_status == end", "live_events_status");
        row("time >= 2026-11-23T20:10Z", "live_events_time");
        row("diamonds > 1", "live_events_time");
        row("id == 5", "");
        row("streak_id == 7_GiftEvent_5655_10", "");
    }

    void eachFilterHasItsIndex()
    {
        QFETCH(const QString, expression);
        QFETCH(const QString, index);
        HistoryPlanner planner(*m_connection);
        const HistoryFilter asked = filter(expression);
        const auto plan = planner.plan(HistoryMatch(asked, m_connection->filterTarget()));
        QVERIFY(plan);
        QCOMPARE(plan->ids.has_value(), index.isEmpty());
        for (const HistorySource& source : plan->sources)
            QCOMPARE(source.index, index);
        if (index == "live_events_time"_L1)
            return;
        // And the server uses it.
        const HistoryDesk desk {*m_connection, planner, m_clock, {}};
        const std::int64_t before = rowsScanned();
        for (const HistoryWay way : {HistoryWay::Older, HistoryWay::Newer}) {
            QVERIFY(readPage(desk, {asked, {}, way, 20}));
            QVERIFY(readPage(desk, {asked, HistoryKey {at(1'000'000), 0}, way, 20}));
        }
        // A server counts the rows of its own temporary tables too: some slices of 400.
        QVERIFY2(rowsScanned() - before < kEvents / 2,
                 qPrintable(QString::number(rowsScanned() - before)));
    }

    void figuresWithoutAFilterReadNoRow()
    {
        if (!m_database->isFile())
            return; // a pass over an index and one over the table count alike there
        HistoryPlanner planner(*m_connection);
        const HistoryDesk desk {*m_connection, planner, m_clock, {}};
        QVERIFY(readCount(desk, {}));
        QVERIFY(readDays(desk, {{}, "Europe/Madrid"}));
        QVERIFY(readIntervals(desk, {{}, {at(0), at(1'000'000), at(2'000'000)}}));
        for (const auto facet : {HistoryFacet::Type, HistoryFacet::StreakStatus, HistoryFacet::Live,
                                 HistoryFacet::Streamer, HistoryFacet::User})
            QVERIFY(readFacet(desk, {{}, facet, 10}));
        SqlConnection other(m_database->url(), SqlAccess::ReadOnly);
        QVERIFY(other.open());
        int looked = 0;
        for (sqlite3_stmt* each = sqlite3_next_stmt(handle(), nullptr); each != nullptr;
             each = sqlite3_next_stmt(handle(), each)) {
            const QString sql = QString::fromUtf8(sqlite3_sql(each));
            if (!sql.contains(u"count(*) FROM live_events"_s) && !sql.contains(u"GROUP BY"_s))
                continue;
            auto plan = other.run(u"EXPLAIN QUERY PLAN "_s + sql);
            QVERIFY(plan);
            while ((*plan)->next()) {
                const QString step = (*plan)->value(3).toString();
                if (!step.contains(u"live_events"_s))
                    continue;
                ++looked;
                QVERIFY2(step.contains(u"COVERING INDEX"_s), qPrintable(sql + u'\n' + step));
            }
        }
        QVERIFY2(looked >= 6, qPrintable(QString::number(looked)));
    }

    void aRunningStatementCanBeEnded()
    {
        std::atomic_bool isDone = false;
        std::atomic_bool isReady = false;
        std::function<void()> interrupt;
        QString ended;
        std::thread reader([&] {
            SqlConnection connection(m_database->url(), SqlAccess::ReadOnly);
            if (connection.open() && connection.setUp()) {
                interrupt = connection.interrupter();
                isReady = true;
                const auto done = connection.execute(
                    u"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers "
                    "WHERE n < 900000000000) SELECT count(*) FROM numbers a, live_events b, "
                    "live_events c, live_events d"_s);
                ended = done ? u"by itself"_s : done.error().detail;
            }
            isDone = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isReady.load() || isDone.load(), 20'000);
        // Until it runs there is nothing to end.
        const auto isEnded = [&] {
            if (!isDone)
                interrupt();
            QThreadPool::globalInstance()->waitForDone();
            return isDone.load();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), 60'000);
        reader.join();
        QVERIFY2(ended.contains(u"interrupt"_s), qPrintable(ended));
    }
};

RACHA_TEST(TestHistoryPlan);
#include "tst_historyplan.moc"
