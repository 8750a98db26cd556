// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlconnection.h"
#include "tests/integration/servers/storedlive.h"
#include "tests/integration/servers/writtencapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr int kEvents = 300;
constexpr int kPatienceMs = 90'000;
constexpr int kFewestConnections = 10; ///< MariaDB allows no lower limit

/// Bytes that no compression makes smaller.
RawPayload noise(qsizetype size)
{
    QRandomGenerator random(7);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    const auto shared = std::make_shared<const std::string>(std::move(bytes));
    return {shared, 0, shared->size()};
}

} // namespace

/// What a server may refuse while a live is captured: each has its own code, nothing is lost, and
/// capture goes on by itself once the server does.
class TestServerLimits : public QObject
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

    QString ask(const QString& sql) const { return m_database->query(sql); }

    void dropConnections() const { ask(u"KILL USER %1"_s.arg(MariaDbServer::user())); }

    void begin()
    {
        m_capture = std::make_unique<WrittenCapture>("limits", m_database->url());
        QVERIFY(m_capture->begin());
        m_capture->bring(part(0, 100));
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
    }

    void failWith(ErrorCode code, StorePhase phase)
    {
        m_capture->bring(part(100, 200));
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isFailingWith(code), kPatienceMs);
        QCOMPARE(m_capture->state().phase, phase);
        QCOMPARE(m_capture->state().queued, 100);
    }

    void recover()
    {
        m_capture->bring(part(200, kEvents));
        m_capture->end();
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
        QTRY_VERIFY(!m_capture->state().error);
        QCOMPARE(contentsOf([this](const QString& sql) { return ask(sql); }), m_peace);
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
        server().query(u"SET GLOBAL read_only = 0; SET GLOBAL max_allowed_packet = 16777216; "
                       "SET GLOBAL max_connections = 151"_s);
    }

    void readOnly()
    {
        begin();
        server().query(u"SET GLOBAL read_only = 1"_s);
        failWith(ErrorCode::DbReadOnly, StorePhase::Failed);
        server().query(u"SET GLOBAL read_only = 0"_s);
        recover();
    }

    void anotherPassword()
    {
        const QString change = u"ALTER USER '%1'@'%' IDENTIFIED BY '%2'; SELECT 'done'"_s.replace(
            u"%1"_s, MariaDbServer::user());
        begin();
        QCOMPARE(ask(QString(change).replace(u"%2"_s, u"another"_s)), u"done"_s);
        server().kill();
        QVERIFY2(server().startAgain(), qPrintable(server().error()));
        failWith(ErrorCode::DbCredentials, StorePhase::Failed);
        QVERIFY(!m_capture->state().error->detail.contains(
            QString::fromLatin1(MariaDbServer::password())));
        ask(QString(change).replace(u"%2"_s, QString::fromLatin1(MariaDbServer::password())));
        recover();
    }

    void rightsTakenAway()
    {
        const QString user = u"'%1'@'%'"_s.replace(u"%1"_s, MariaDbServer::user());
        begin();
        ask(u"REVOKE ALL ON `racha%`.* FROM "_s + user);
        dropConnections();
        failWith(ErrorCode::DbNoRights, StorePhase::Failed);
        ask(u"GRANT ALL ON `racha%`.* TO "_s + user);
        recover();
    }

    void tooManyConnections()
    {
        begin();
        server().query(u"SET GLOBAL max_connections = %1"_s.arg(kFewestConnections));
        std::vector<std::unique_ptr<SqlConnection>> others;
        const auto takeAll = [&] {
            Result<void> taken;
            while (taken) {
                others.push_back(std::make_unique<SqlConnection>(m_database->url()));
                taken = others.back()->open();
            }
            return taken.error().code;
        };
        QCOMPARE(takeAll(), ErrorCode::DbTooManyConnections);
        const QString ours =
            ask(u"SELECT max(id) FROM information_schema.processlist WHERE user = '%1' AND id = "
                "(SELECT min(id) FROM information_schema.processlist WHERE user = '%1')"_s.arg(
                    MariaDbServer::user()));
        ask(u"KILL "_s + ours);
        QTRY_COMPARE_WITH_TIMEOUT(takeAll(), ErrorCode::DbTooManyConnections, kPatienceMs);
        failWith(ErrorCode::DbTooManyConnections, StorePhase::Behind);
        others.clear();
        recover();
    }

    void aDeadlockIsRepeatedAndNotToldOf()
    {
        begin();
        const QString deadlocks = u"SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'"_s;
        const QString before = ask(deadlocks);
        SqlConnection other(m_database->url());
        QVERIFY(other.open());
        // It has changed more than we, so that we are the one to be rolled back.
        for (const QString& statement :
             {u"CREATE TABLE weight (n INT)"_s, u"BEGIN"_s,
              u"INSERT INTO weight SELECT seq FROM seq_1_to_5000"_s,
              u"UPDATE live_streaks SET diamonds = diamonds + 0, gift_name = 'x'"_s})
            QVERIFY(other.execute(statement));
        m_capture->bring(part(100, 200));
        // Not innodb_trx: who reads that more often than each 100 ms reads the same for ever.
        QTRY_COMPARE_WITH_TIMEOUT(ask(u"SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'"_s),
                                  u"Innodb_row_lock_current_waits\t1"_s, kPatienceMs);
        QVERIFY(other.execute(u"SELECT * FROM live_sessions FOR UPDATE"_s));
        QVERIFY(ask(deadlocks) != before);
        QVERIFY(other.execute(u"ROLLBACK"_s));
        recover();
        QVERIFY(m_capture->toldErrors().empty());
    }

    void rowsThatSomebodyHolds()
    {
        begin();
        SqlConnection other(m_database->url());
        QVERIFY(other.open());
        QVERIFY(other.execute(u"BEGIN"_s));
        QVERIFY(other.execute(u"SELECT * FROM live_sessions FOR UPDATE"_s));
        failWith(ErrorCode::DbBusy, StorePhase::Behind);
        QVERIFY(other.execute(u"ROLLBACK"_s));
        recover();
    }

    void aPacketTooSmallForOneEventCutsThatOneAndNoOther()
    {
        begin();
        server().query(u"SET GLOBAL max_allowed_packet = 1048576"_s);
        dropConnections();
        std::vector<Event> large;
        constexpr std::size_t kLong = 3'000'000;
        constexpr qsizetype kNoise = 20'000;
        large.push_back(comment(10'001, std::string(kLong, 'c') + "ñ", 10'000));
        large.push_back(comment(10'002, "small", 10'010));
        large.back().raw = noise(2'000'000);
        for (int i = 0; i < 200; ++i) {
            large.push_back(comment(10'003 + i, std::string(kNoise, 'd'), 10'020 + i));
            large.back().raw = noise(kNoise);
        }
        m_capture->bring(large);
        QTRY_VERIFY_WITH_TIMEOUT(m_capture->isStored(), kPatienceMs);
        QCOMPARE(m_capture->state().cut, 2);
        QCOMPARE(ask(u"SELECT message_id, json_extract(event_data, '$.is_cut'), "
                     "char_length(json_value(event_data, '$.comment')), p.encoding, "
                     "length(p.payload) > 0 FROM live_events e JOIN live_event_payloads p ON "
                     "p.event_id = e.id WHERE message_id IN (10001, 10002) ORDER BY message_id"_s),
                 u"10001\ttrue\t1000\tzstd\t1\n10002\tNULL\t5\tnone\t0"_s);
        QCOMPARE(ask(u"SELECT count(*), min(char_length(json_value(event_data, '$.comment'))), "
                     "min(length(p.payload)) FROM live_events e JOIN live_event_payloads p ON "
                     "p.event_id = e.id WHERE message_id > 10002"_s),
                 u"200\t%1\t%1"_s.arg(kNoise));
    }

    void aPacketTooSmallForAnythingIsToldUntilItGrows()
    {
        begin();
        server().query(u"SET GLOBAL max_allowed_packet = 65536"_s);
        dropConnections();
        failWith(ErrorCode::DbPacketTooSmall, StorePhase::Failed);
        server().query(u"SET GLOBAL max_allowed_packet = 16777216"_s);
        recover();
    }
};

RACHA_TEST(TestServerLimits);

/// A server whose tables may not grow beyond a few MiB, as on a full disk.
class TestFullServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void capturesGoOnUntilThereIsRoom()
    {
        const auto limitedTo = [](int mebibytes) {
            return QStringList {
                u"--innodb-file-per-table=0"_s,
                u"--innodb-data-file-path=ibdata1:12M:autoextend:max:%1M"_s.arg(mebibytes)};
        };
        MariaDbServer server;
        QVERIFY2(server.start(limitedTo(20)), qPrintable(server.error()));
        server.query(u"CREATE DATABASE racha"_s);
        DatabaseUrl url =
            DatabaseUrl::parse(
                u"mysql://%1@127.0.0.1:%2/racha"_s.arg(MariaDbServer::user()).arg(server.port()))
                .value();
        url.password = Secret(MariaDbServer::password());
        std::vector<Event> live = liveOf(kEvents);
        for (Event& event : live)
            event.raw = noise(8'000);
        WrittenCapture capture("full", url);
        QVERIFY(capture.begin());
        QString full;
        server.query(u"CREATE TABLE ballast (b LONGBLOB)"_s, u"racha"_s);
        while (!full.contains(u"1114"_s))
            full = server.query(u"INSERT INTO ballast VALUES (REPEAT('b', 100000))"_s, u"racha"_s);
        capture.bring(live);
        QTRY_VERIFY_WITH_TIMEOUT(capture.isFailingWith(ErrorCode::DbServerFull), kPatienceMs);
        QCOMPARE(capture.state().phase, StorePhase::Failed);
        QVERIFY2(server.startAgain(limitedTo(60)), qPrintable(server.error()));
        capture.end();
        QTRY_VERIFY_WITH_TIMEOUT(capture.isStored(), kPatienceMs);
        QCOMPARE(contentsOf([&server](const QString& sql) {
                     return server.query(sql, u"racha"_s).trimmed();
                 }),
                 contentsInPeace({live}));
    }
};

RACHA_TEST(TestFullServer);
#include "tst_serverlimits.moc"
