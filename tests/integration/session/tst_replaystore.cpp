// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <random>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// All that a replay stores, but for the moments of the storing.
const QString kEverything =
    u"SELECT id, event_type, timestamp, received_at, room_id, user_id, user_unique_id, "
    "is_streaking, streak_id, streak_status, event_data, session_id, message_id, diamonds "
    "FROM live_events ORDER BY id;"
    "SELECT streak_id, room_id, event_type, started_at, ended_at, total_count, diamonds, "
    "end_reason FROM live_streaks ORDER BY streak_id;"
    "SELECT event_id, method, encoding, hex(payload) FROM live_event_payloads ORDER BY event_id;"
    "SELECT id, room_id, ended_at, status, total_events, stored_up_to, diamonds, likes, streaks, "
    "duplicates, decode_errors FROM live_sessions;"
    "SELECT session_id, room_id, from_at, to_at, cause FROM live_gaps;"
    "SELECT session_id, room_id, at, text FROM live_marks ORDER BY at, text"_s;

const auto kLongAfter = 24h;

} // namespace

/// The demo recording through a whole session, with threads, into a store.
class TestReplayStore final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_stores = 0;
    QString m_straight;

    std::unique_ptr<ApplicationContext> m_context;
    std::unique_ptr<OpenStore> m_store;
    std::unique_ptr<Session> m_session;
    QString m_path;
    ReplayProgress m_progress;

    void open(std::optional<double> speed, bool waitsAtEnd)
    {
        m_path = m_folder.filePath(u"%1.sqlite"_s.arg(++m_stores));
        m_context = std::make_unique<ApplicationContext>();
        m_store = m_context->openStore(DatabaseUrl::parse(m_path).value(), QString());
        QVERIFY(QTest::qWaitFor([this] { return m_store->writer() != nullptr; }, 30'000));
        ReplaySettings settings;
        settings.path = QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha");
        settings.speed = speed;
        settings.waitsAtEnd = waitsAtEnd;
        m_session = Session::replay(settings, m_context->resources(m_store.get()));
        m_progress = {};
        connect(m_session.get(), &Session::replayProgressed, this,
                [this](const ReplayProgress& progress) { m_progress = progress; });
    }

    void close()
    {
        m_session.reset();
        m_store.reset();
        m_context.reset();
    }

    bool finishes() const
    {
        return QTest::qWaitFor([this] { return m_session->isFinished(); }, 60'000);
    }

    /// Of a replay that waits at its end.
    bool playsToTheEnd()
    {
        m_progress.isAtEnd = false; // there will be news
        m_session->seekReplay(m_progress.begin + kLongAfter);
        return QTest::qWaitFor([this] { return m_progress.isAtEnd; }, 60'000);
    }

    QString stored() const { return query(kEverything); }

    QString query(const QString& sql) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"sqlite3"_s, {u"-batch"_s, u"-readonly"_s, m_path, sql});
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAll()).trimmed();
    }

private Q_SLOTS:

    void initTestCase()
    {
        open(std::nullopt, false);
        m_session->start();
        QVERIFY(finishes());
        close();
        m_straight = stored();
        QVERIFY(m_straight.contains(u"GiftEvent"_s));
    }

    void cleanup() { close(); }

    void afterAnySeeksTheStoreHoldsWhatAStraightReplayStores_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::addRow("orders %u", seed) << seed;
    }

    void afterAnySeeksTheStoreHoldsWhatAStraightReplayStores()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        open(100.0, true);
        m_session->start();
        QTRY_VERIFY(m_progress.length > 0us);
        const auto length = static_cast<unsigned>(m_progress.length / 1ms);
        for (int i = 0; i < 12; ++i) {
            if (i == 6)
                QVERIFY(playsToTheEnd()); // and back from it
            m_session->seekReplay(m_progress.begin + 1ms * (random() % length));
            m_session->setReplayPaused(random() % 2 == 0);
            if (random() % 3 == 0)
                m_session->stepReplay();
            QTest::qWait(static_cast<int>(random() % 40));
        }
        QVERIFY(playsToTheEnd());
        m_session->stop();
        QVERIFY(finishes());
        close();
        QCOMPARE(stored(), m_straight);
    }

    void stoppedInAFurtherPassItIsInterruptedWhereItWasFurthest()
    {
        open(1.0, false);
        m_session->setReplayPaused(true);
        m_session->start();
        m_session->stepReplay();
        QTRY_VERIFY(m_progress.length > 0us);
        m_session->seekReplay(m_progress.begin + m_progress.length / 2);
        QTRY_VERIFY(!m_progress.isSeeking && m_progress.position == m_progress.length / 2);
        QSignalSpy restarted(m_session.get(), &Session::replayRestarted);
        m_session->seekReplay(m_progress.begin + m_progress.length / 4);
        QVERIFY(restarted.wait(30'000));
        m_session->stop();
        QVERIFY(finishes());
        close();
        QCOMPARE(query(u"SELECT status FROM live_sessions"_s), u"interrupted"_s);
        QCOMPARE(query(u"SELECT count(*) FROM live_streaks WHERE end_reason IS NULL"_s), u"0"_s);
        QCOMPARE(query(u"SELECT count(*) > 200 FROM live_events"_s), u"1"_s);
    }

    void marksOfAReplayAreStoredOnceWhereverItStands()
    {
        open(1.0, true);
        m_session->setReplayPaused(true);
        m_session->start();
        m_session->stepReplay();
        QTRY_VERIFY(m_progress.length > 0us);
        const WallTime begin = m_progress.begin;
        QVERIFY(playsToTheEnd());
        m_session->seekReplay(begin + 100s); // all that is there is stored already
        QTRY_VERIFY(m_progress.position == 100s && !m_progress.isSeeking);
        m_session->addMark(u"Otra canción"_s, begin + 90s);
        m_session->addMark({}, {});
        m_session->seekReplay(begin + 10s);
        QTRY_VERIFY(m_progress.position == 10s && !m_progress.isSeeking);
        QVERIFY(playsToTheEnd());
        m_session->stop();
        QVERIFY(finishes());
        close();
        const auto moment = [begin](std::chrono::seconds after) {
            return QString::fromStdString(storeText(begin + after));
        };
        const QString own = u"%1|Otra canción\n%2|"_s.arg(moment(90s), moment(100s));
        QCOMPARE(query(u"SELECT at, text FROM live_marks WHERE text IN ('', 'Otra canción') "
                       "ORDER BY at"_s),
                 own);
        QCOMPARE(query(u"SELECT status FROM live_sessions"_s), u"completed"_s);
    }
};

RACHA_TEST(TestReplayStore);

#include "tst_replaystore.moc"
