// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/backup.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

const QString kEvents = u"SELECT id, event_type, timestamp, received_at, room_id, user_id, "
                        "user_unique_id, user_nickname, is_streaking, streak_id, streak_status, "
                        "event_data, created_at, updated_at, session_id, message_id, diamonds "
                        "FROM live_events ORDER BY id"_s;
const QString kOthers =
    u"SELECT event_id, method, encoding, length(payload) FROM live_event_payloads ORDER BY 1; "
    "SELECT id, uuid, room_id, started_at, status, stored_up_to, usd_per_diamond FROM "
    "live_sessions ORDER BY id; "
    "SELECT id, streak_id, total_count, diamonds, end_reason FROM live_streaks ORDER BY id; "
    "SELECT id, at, text FROM live_marks ORDER BY id; "
    "SELECT id, user_id, unique_id, nickname FROM live_people ORDER BY id; "
    "SELECT word_id, event_id FROM live_word_events ORDER BY 1, 2; "
    "SELECT store_id FROM racha_store"_s;

} // namespace

class TestBackup final : public QObject
{
    Q_OBJECT

    const QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    const std::atomic<bool> m_goesOn {false};
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    QTemporaryDir m_folder;

    QString target() const { return m_folder.filePath(u"copy.sqlite"_s); }

    void write(TestCapture& capture)
    {
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        const EventBatchPtr batch = capture.take();
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
    }

    void fill()
    {
        TestCapture capture("backed-up");
        capture.add(comment(1, "¡Hola 🌹 a todos, \"comillas\" \\ y\nlínea!", 100));
        capture.add(gift(2, 7, 99, 3, false, 200));
        capture.add(gift(3, 7, 99, 5, true, 300));
        capture.add(comment(0, "sin número", 400));
        capture.notice(Mark {"aquí"}, at(50));
        capture.end(EndReason::LiveEnd);
        write(capture);
    }

    static QString askCopy(const QString& path, const QString& sql)
    {
        QProcess process;
        process.start(u"sqlite3"_s,
                      {u"-batch"_s, u"-noheader"_s, u"-separator"_s, u"\t"_s, u"-nullvalue"_s,
                       u"NULL"_s, path, sql});
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    QStringList filesLeft() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(m_engine);
        m_sink = m_database->sink(m_clock);
        QVERIFY(m_sink->open());
        QFile::remove(target());
    }

    void theCopyIsAWholeStoreInOneFile()
    {
        fill();
        const auto result = StoreBackup(m_database->url(), target()).run(m_goesOn);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->events, 4);
        QCOMPARE(result->sessions, 1);
        QCOMPARE(filesLeft(), QStringList {u"copy.sqlite"_s});
        QCOMPARE(result->bytes, QFileInfo(target()).size());
        QCOMPARE(askCopy(target(), u"PRAGMA integrity_check; PRAGMA journal_mode"_s),
                 u"ok\ndelete"_s);
        // The server's client escapes line ends and backslashes in what it prints.
        const QString data = askCopy(target(), kEvents);
        if (m_database->isFile())
            QCOMPARE(data, m_database->query(kEvents));
        else
            QCOMPARE(askCopy(target(), u"SELECT hex(event_data) FROM live_events ORDER BY id"_s),
                     m_database->query(u"SELECT hex(event_data) FROM live_events ORDER BY id"_s));
        QCOMPARE(askCopy(target(), kOthers), m_database->query(kOthers));
        QCOMPARE(askCopy(target(),
                         u"SELECT DISTINCT typeof(id), typeof(timestamp), "
                         "typeof(room_id), typeof(event_data), typeof(diamonds) FROM "
                         "live_events"_s),
                 u"integer\ttext\tinteger\ttext\tinteger"_s);
        QCOMPARE(askCopy(target(), u"SELECT DISTINCT typeof(payload) FROM live_event_payloads"_s),
                 u"blob"_s);
    }

    void theCopyGoesOnAsAStore()
    {
        fill();
        QVERIFY(StoreBackup(m_database->url(), target()).run(m_goesOn));
        SqlEventSink copy(DatabaseUrl::parse(target()).value(), m_clock);
        QVERIFY(copy.open());
        TestCapture later("later");
        later.add(comment(1, "repeated", 100));
        later.add(comment(9, "new", 900));
        const auto session = copy.beginSession(*later.header(), at(0));
        const EventBatchPtr batch = later.take();
        const auto outcome = copy.write(session->id, {&batch, 1});
        QVERIFY(outcome);
        QCOMPARE(outcome->stored, 1);
        QCOMPARE(outcome->refused, 1);
    }

    void aCaptureGoesOnWritingAndTheCopyIsOfOneMoment()
    {
        // Each transaction has a pair of rows; a copy that mixes moments would have half of one.
        std::atomic<bool> isDone = false;
        std::atomic<int> pairs = 0;
        std::thread writer([&] {
            const auto sink = m_database->sink(m_clock);
            if (!sink->open())
                return;
            TestCapture capture("running");
            const auto session = sink->beginSession(*capture.header(), at(0));
            for (int i = 0; session && !isDone; ++i) {
                capture.add(comment(2 * i + 1, "uno " + std::string(2'000, 'x'), i));
                capture.add(comment(2 * i + 2, "dos " + std::string(2'000, 'y'), i));
                const EventBatchPtr batch = capture.take();
                if (!sink->write(session->id, {&batch, 1}))
                    return;
                ++pairs;
            }
        });
        QTRY_VERIFY(pairs > 100);
        const int before = pairs;
        int told = 0;
        const auto result =
            StoreBackup(m_database->url(), target()).run(m_goesOn, [&told](const BackupProgress&) {
                ++told;
            });
        const int after = pairs;
        isDone = true;
        writer.join();
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(told > 0);
        QVERIFY2(after > before, "the capture stood still");
        QCOMPARE(result->events % 2, 0);
        QVERIFY(result->events >= 2 * before);
        QCOMPARE(askCopy(target(), u"SELECT total_events FROM live_sessions"_s).toLongLong(),
                 result->events);
        QCOMPARE(askCopy(target(), u"SELECT count(*) FROM live_event_payloads"_s).toLongLong(),
                 result->events);
    }

    void whatIsThereIsNotReplaced()
    {
        fill();
        QFile mine(target());
        QVERIFY(mine.open(QFile::WriteOnly));
        mine.write("mine");
        mine.close();
        const auto result = StoreBackup(m_database->url(), target()).run(m_goesOn);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QVERIFY(mine.open(QFile::ReadOnly));
        QCOMPARE(mine.readAll(), "mine"_qba);
        QCOMPARE(filesLeft(), QStringList {u"copy.sqlite"_s});
    }

    void whatAppearsMeanwhileIsNotReplacedEither()
    {
        fill();
        const auto appears = [this](const BackupProgress& progress) {
            if (progress.phase == BackupPhase::Checking)
                QVERIFY(QFile(target()).open(QFile::WriteOnly));
        };
        const auto result = StoreBackup(m_database->url(), target()).run(m_goesOn, appears);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(QFileInfo(target()).size(), 0);
        QCOMPARE(filesLeft(), QStringList {u"copy.sqlite"_s});
    }

    void whatIsCancelledLeavesNothing()
    {
        fill();
        const std::atomic<bool> isCancelled = true;
        const auto result = StoreBackup(m_database->url(), target()).run(isCancelled);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->isCancelled);
        QCOMPARE(filesLeft(), QStringList());
    }

    void aFolderThatIsMissingIsSaidSo()
    {
        const auto result =
            StoreBackup(m_database->url(), m_folder.filePath(u"none/copy"_s)).run(m_goesOn);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
    }
};

RACHA_TEST(TestBackup);
#include "tst_backup.moc"
