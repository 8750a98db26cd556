// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/servers/commitcutter.h"
#include "tests/integration/servers/storedlive.h"
#include "tests/integration/servers/writtencapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr int kEvents = 600;
constexpr int kPatienceMs = 90'000;

} // namespace

/// Accidents of a server while a live is captured: it is told, capture goes on, and in the end the
/// store holds what it would hold in peace.
class TestServerFailures : public QObject
{
    Q_OBJECT

private:
    const std::vector<Event> m_live = liveOf(kEvents);
    QString m_peace;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<WrittenCapture> m_capture;

    static MariaDbServer& server() { return TestDatabase::server(); }

    std::span<const Event> part(std::size_t from, std::size_t to) const
    {
        return std::span(m_live).subspan(from, to - from);
    }

    QString contents() const
    {
        return contentsOf([this](const QString& sql) { return m_database->query(sql); });
    }

    void begin(const DatabaseUrl& url)
    {
        m_capture = std::make_unique<WrittenCapture>("accident", url);
        QVERIFY(m_capture->begin());
        m_capture->bring(part(0, 200));
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
    }

    void bringTheRest()
    {
        m_capture->bring(part(400, kEvents));
        m_capture->end();
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
        QTRY_VERIFY(!m_capture->state().error);
        QCOMPARE(m_capture->state().queued, 0);
        QCOMPARE(contents(), m_peace);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(u"mariadb"_s, error), qPrintable(error));
        m_peace = contentsInPeace({m_live});
        QVERIFY2(m_peace.size() > kEvents, qPrintable(m_peace));
    }

    void init() { m_database = std::make_unique<TestDatabase>(u"mariadb"_s); }

    void cleanup()
    {
        m_capture.reset();
        m_database.reset();
    }

    void killedAndStartedAgain()
    {
        begin(m_database->url());
        server().kill();
        m_capture->bring(part(200, 400));
        QTRY_VERIFY(m_capture->isFailingWith(ErrorCode::DbRefused));
        QCOMPARE(m_capture->state().phase, StorePhase::Behind);
        QVERIFY(m_capture->state().failingSince && m_capture->state().queued > 0);
        QVERIFY2(server().startAgain(), qPrintable(server().error()));
        bringTheRest();
    }

    void killedAgainAndAgain()
    {
        begin(m_database->url());
        for (std::size_t from = 200; from < 400; from += 40) {
            m_capture->bring(part(from, from + 40));
            server().kill();
            QVERIFY2(server().startAgain(), qPrintable(server().error()));
        }
        bringTheRest();
    }

    void frozenAndThawed()
    {
        begin(m_database->url());
        server().freeze();
        m_capture->bring(part(200, 400));
        // Less would take a cluster that evicts a member for a dead one.
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->state().error, kPatienceMs);
        QCOMPARE(m_capture->state().phase, StorePhase::Behind);
        server().thaw();
        bringTheRest();
    }

    void stoppedByItsAdministrator()
    {
        begin(m_database->url());
        server().stop();
        m_capture->bring(part(200, 400));
        QTRY_VERIFY(m_capture->isFailingWith(ErrorCode::DbRefused));
        QVERIFY2(server().startAgain(), qPrintable(server().error()));
        bringTheRest();
    }

    void connectionsKilled()
    {
        begin(m_database->url());
        for (int i = 0; i < 5; ++i) {
            server().query(u"KILL USER %1"_s.arg(MariaDbServer::user()));
            m_capture->bring(part(200 + 40 * i, 240 + 40 * i));
            QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
        }
        QVERIFY(m_capture->toldErrors().contains(ErrorCode::DbLost));
        bringTheRest();
    }

    /// Two captures at work, each cut off wherever it happens to be.
    void connectionsKilledAtAnyStatement()
    {
        const auto otherLive = liveOf(kEvents, RoomId {2});
        begin(m_database->url());
        WrittenCapture other("other", m_database->url(), RoomId {2});
        QVERIFY(other.begin());
        other.bring(std::span(otherLive).first(200));
        constexpr std::size_t kSlice = 25;
        for (std::size_t from = 200; from < kEvents; from += kSlice) {
            m_capture->bring(part(from, from + kSlice));
            other.bring(std::span(otherLive).subspan(from, kSlice));
            server().query(u"KILL USER %1"_s.arg(MariaDbServer::user()));
            QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored() && other.isStored(), kPatienceMs);
        }
        m_capture->end();
        other.end();
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored() && other.isStored(), kPatienceMs);
        QVERIFY(m_capture->toldErrors().contains(ErrorCode::DbLost));
        QVERIFY(other.toldErrors().contains(ErrorCode::DbLost));
        QCOMPARE(firstDifference(contents(), contentsInPeace({m_live, otherLive})), QString());
    }

    void cutWhileCommitIsAnswered()
    {
        CommitCutter cutter(server().port());
        DatabaseUrl url = m_database->url();
        url.hosts.front().port = cutter.port();
        begin(url);
        cutter.cut(4);
        m_capture->bring(part(200, 400));
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
        QCOMPARE(cutter.cutSoFar(), 4);
        QVERIFY(m_capture->toldErrors().contains(ErrorCode::DbLost));
        bringTheRest();
    }
};

RACHA_TEST(TestServerFailures);
#include "tst_serverfailures.moc"
