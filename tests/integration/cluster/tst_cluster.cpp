// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/integration/servers/storedlive.h"
#include "tests/integration/servers/writtencapture.h"
#include "tests/support/galeracluster.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>

#include <array>
#include <barrier>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr int kEvents = 900;
constexpr std::size_t kSlice = 30;
constexpr int kPatienceMs = 120'000;

/// A capture on its way through a live; of a shared live each sees what the other misses.
struct OnItsWay
{
    std::unique_ptr<WrittenCapture> capture;
    std::vector<Event> live;
    std::size_t at = 0;

    void bringSlice()
    {
        const std::size_t end = std::min(at + kSlice, live.size());
        capture->bring(std::span(live).subspan(at, end - at));
        at = end;
    }
};

std::vector<Event> without(const std::vector<Event>& live, std::size_t remainder)
{
    std::vector<Event> seen;
    for (std::size_t i = 0; i < live.size(); ++i) {
        if (i % 7 != remainder)
            seen.push_back(live[i]);
    }
    return seen;
}

} // namespace

/// Captures that write through different members of a Galera cluster while one is killed, frozen or
/// alone: the store holds what one server would hold in peace.
class TestCluster : public QObject
{
    Q_OBJECT

private:
    GaleraCluster m_cluster;
    QString m_database;
    int m_databases = 0;
    std::vector<OnItsWay> m_captures;

    QString contents(int member)
    {
        return contentsOf([this, member](const QString& sql) {
            return m_cluster.member(member)
                .query(u"SET wsrep_sync_wait = 1; "_s + sql, m_database)
                .trimmed();
        });
    }

    /// A member that was away answers late. No QTRY_COMPARE: it counts its own naps only, not the
    /// seconds that the statements take.
    QString lastingDifference(int member, const QString& peace)
    {
        const QDeadlineTimer deadline(kPatienceMs);
        QString difference;
        do
            difference = firstDifference(contents(member), peace);
        while (!difference.isEmpty() && !deadline.hasExpired());
        return difference;
    }

    void begin(const std::string& uuid, int member, std::vector<Event> live)
    {
        const RoomId room = live.front().room;
        m_captures.push_back(
            {std::make_unique<WrittenCapture>(uuid, m_cluster.url(m_database, member), room),
             std::move(live)});
        QVERIFY(m_captures.back().capture->begin());
    }

    void bringSlices(int slices)
    {
        for (int n = 0; n < slices; ++n) {
            for (OnItsWay& each : m_captures)
                each.bringSlice();
            // Each slice is a transaction of its own.
            for (OnItsWay& each : m_captures)
                QTRY_VERIFY_WITH_TIMEOUT(each.capture->isStored(), kPatienceMs);
        }
    }

    void finish()
    {
        for (OnItsWay& each : m_captures) {
            while (each.at < each.live.size())
                each.bringSlice();
        }
        for (OnItsWay& each : m_captures)
            QTRY_VERIFY_WITH_TIMEOUT(each.capture->isStored(), kPatienceMs);
        for (OnItsWay& each : m_captures) {
            each.capture->end();
            QTRY_VERIFY_WITH_TIMEOUT(each.capture->isStored(), kPatienceMs);
            QTRY_VERIFY(!each.capture->state().error);
        }
    }

    bool wasTold(ErrorCode code) const
    {
        return std::ranges::any_of(m_captures, [code](const OnItsWay& each) {
            return each.capture->toldErrors().contains(code);
        });
    }

private Q_SLOTS:

    void initTestCase()
    {
        if (!GaleraCluster::isInstalled())
            QSKIP("NOTE: no cluster is tested: galera-4 or rsync is not installed");
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
    }

    void init()
    {
        m_database = u"racha%1"_s.arg(++m_databases);
        m_cluster.member(0).query(u"CREATE DATABASE "_s + m_database);
    }

    void cleanup() { m_captures.clear(); }

    /// R10 without a lock that both know.
    void twoCapturesOfOneLiveThroughTwoMembersGiveTheStreaksOfOne()
    {
        const auto live = liveOf(kEvents);
        begin("left", 0, without(live, 3));
        begin("right", 1, without(live, 5));
        bringSlices(10);
        finish();
        QCOMPARE(contents(2), contentsInPeace({live}));
        QVERIFY(m_cluster.status(0, u"wsrep_local_cert_failures"_s).toInt()
                    + m_cluster.status(0, u"wsrep_local_bf_aborts"_s).toInt()
                    + m_cluster.status(1, u"wsrep_local_cert_failures"_s).toInt()
                    + m_cluster.status(1, u"wsrep_local_bf_aborts"_s).toInt()
                > 0);
        QVERIFY(!wasTold(ErrorCode::DbLost));
    }

    /// No message in common, no key in common: only the room's own rows tell one from the other.
    void likesThatTwoMembersStoreAtOnceAreOneRun()
    {
        constexpr int kRounds = 200;
        const SystemClock clock;
        std::barrier together(2);
        std::array<QString, 2> faults;
        const auto write = [&](int who) {
            SqlEventSink sink(m_cluster.url(m_database, who), clock);
            auto opened = sink.open();
            for (int n = 0; !opened && n < kRounds; ++n) // both make the tables
                opened = sink.open();
            TestCapture capture(who == 0 ? "left" : "right");
            const auto session = sink.beginSession(*capture.header(), clock.now());
            if (!session)
                faults.at(std::size_t(who)) = session.error().detail;
            for (int round = 0; round < kRounds; ++round) {
                const std::int64_t message = 1 + 2 * round + who;
                capture.add(like(message, 100 + round, 1 + who, 1'000 * round + 100 * who));
                const EventBatchPtr batch = capture.take();
                together.arrive_and_wait();
                Result<WriteOutcome> written = failure(ErrorCode::DbBusy, {});
                for (int n = 0; session && !written && n < kRounds; ++n)
                    written = sink.write(session->id, {&batch, 1});
                if (!written)
                    faults.at(std::size_t(who)) += written.error().detail + u'\n';
            }
        };
        std::thread right(write, 1);
        write(0);
        right.join();
        QCOMPARE(faults[0] + faults[1], QString());
        const auto ask = [this](const QString& sql) {
            return m_cluster.member(2)
                .query(u"SET wsrep_sync_wait = 1; "_s + sql, m_database)
                .trimmed();
        };
        QCOMPARE(ask(u"SELECT count(*), count(DISTINCT streak_id) FROM live_events"_s),
                 u"%1\t%2"_s.arg(2 * kRounds).arg(kRounds));
        QCOMPARE(ask(u"SELECT count(*), min(total_count), max(total_count) FROM live_streaks"_s),
                 u"%1\t3\t3"_s.arg(kRounds));
    }

    void aMemberIsKilledOrFrozenWhileFiveCapturesWrite_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("killed") << true;
        QTest::newRow("frozen") << false;
    }

    void aMemberIsKilledOrFrozenWhileFiveCapturesWrite()
    {
        QFETCH(bool, isKilled);
        std::vector<std::vector<Event>> lives;
        for (std::int64_t room = 1; room <= 4; ++room)
            lives.push_back(liveOf(kEvents, RoomId {room}));
        begin("first", 0, lives[0]);
        begin("second", 1, lives[1]);
        begin("third", 2, lives[2]);
        begin("shared left", 0, without(lives[3], 3));
        begin("shared right", 1, without(lives[3], 5));
        bringSlices(3);
        for (OnItsWay& each : m_captures)
            each.bringSlice();
        if (isKilled)
            m_cluster.member(0).kill();
        else
            m_cluster.member(0).freeze();
        bringSlices(3);
        QVERIFY(wasTold(ErrorCode::DbLost));
        if (isKilled) {
            QVERIFY2(m_cluster.startAgain(0), qPrintable(m_cluster.error()));
        } else {
            m_cluster.member(0).thaw(); // it takes a moment until it knows that it was missed
        }
        finish();
        const QString peace = contentsInPeace(lives);
        for (int member = 0; member < GaleraCluster::kMembers; ++member)
            QCOMPARE(lastingDifference(member, peace), QString());
    }

    void aMemberThatIsNotWholeIsPassedOver()
    {
        const auto memberOf = [](SqlConnection& connection) {
            auto query = connection.run(u"SELECT @@wsrep_node_name"_s);
            return query && (*query)->next() ? (*query)->value(0).toString() : QString();
        };
        m_cluster.member(0).query(u"SET GLOBAL wsrep_desync = ON"_s);
        SqlConnection connection(m_cluster.url(m_database, 0));
        QTRY_VERIFY_WITH_TIMEOUT(connection.open(), kPatienceMs);
        QCOMPARE(memberOf(connection), u"member1"_s);
        // As a donor it is better than none.
        SqlConnection only(m_cluster.urlOfOnly(m_database, 0));
        QVERIFY(only.open());
        QVERIFY(only.isClustered());
        m_cluster.member(0).query(u"SET GLOBAL wsrep_desync = OFF"_s);
    }

    /// Two of three killed: the last one has no quorum, lets everybody in and takes nothing.
    void aMemberWithoutQuorumIsToldAndTakenOnceItHasOne()
    {
        const auto live = liveOf(kEvents);
        begin("alone", 2, live);
        bringSlices(3);
        m_cluster.member(0).kill();
        QTRY_COMPARE_WITH_TIMEOUT(m_cluster.status(2, u"wsrep_cluster_size"_s), u"2"_s,
                                  kPatienceMs);
        m_cluster.member(1).kill();
        m_captures.front().bringSlice();
        const WrittenCapture& capture = *m_captures.front().capture;
        QTRY_VERIFY_WITH_TIMEOUT(capture.isFailingWith(ErrorCode::DbClusterNotReady), kPatienceMs);
        QCOMPARE(capture.state().phase, StorePhase::Behind);
        m_cluster.member(2).query(u"SET GLOBAL wsrep_provider_options = 'pc.bootstrap=true'"_s);
        QTRY_VERIFY_WITH_TIMEOUT(capture.isStored(), kPatienceMs);
        QVERIFY2(m_cluster.startAgain(0), qPrintable(m_cluster.error()));
        QVERIFY2(m_cluster.startAgain(1), qPrintable(m_cluster.error()));
        finish();
        QCOMPARE(contents(0), contentsInPeace({live}));
    }
};

RACHA_TEST(TestCluster);
#include "tst_cluster.moc"
