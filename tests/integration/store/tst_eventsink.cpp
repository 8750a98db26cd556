// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/utf8.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

#include <unistd.h>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

const auto kStreakCells =
    u"SELECT message_id, streak_id, streak_status, is_streaking, diamonds, %1 FROM live_events "
    "ORDER BY received_at, id"_s;

/// A JSON value of event_data; both engines have the function, under one name.
QString json(const QString& path)
{
    return u"json_extract(event_data, '$."_s + path + u"')"_s;
}

} // namespace

/// The same promises on every engine: racha_test runs this program once for each
/// (RACHA_TEST_ENGINE).
class TestEventSink : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;

    /// Begins the session, if need be, and writes what the capture has gathered.
    WriteOutcome store(TestCapture& capture, SqlEventSink* sink = nullptr)
    {
        SqlEventSink& target = sink != nullptr ? *sink : *m_sink;
        const auto session = target.beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        const auto outcome = session ? target.write(session->id, {&batch, 1})
                                     : Result<WriteOutcome>(tl::unexpected(session.error()));
        if (!outcome)
            qCritical() << outcome.error().detail;
        return outcome.value_or(WriteOutcome {-1, -1});
    }

    /// SQLite: a file of that time. A server: what its first step makes today, which never changes.
    void makeVersionOne(const TestDatabase& database) const
    {
        if (database.isFile()) {
            const QString file = QStringLiteral(RACHA_SOURCE_DIR "/tests/data/stores/v1.sqlite");
            QVERIFY(QFile::copy(file, database.path()));
            QFile::setPermissions(database.path(), QFile::ReadOwner | QFile::WriteOwner);
            return;
        }
        SqlEventSink sink(database.url(), m_clock, migrations().first(1));
        QVERIFY(sink.open());
        database.query(
            u"INSERT INTO live_events (event_type, timestamp, received_at, room_id, "
            "streamer_unique_id, is_streaking, event_data, created_at, updated_at) VALUES "
            "('CommentEvent', '2026-11-20', '2026-11-20', 1, 'ana', 0, '{}', '2026-11-20', "
            "'2026-11-20')"_s);
    }

    QString streakCells() const
    {
        return m_database
            ->query(kStreakCells.arg(json(u"repeat_count"_s) + u", "_s
                                     + json(u"streak_total_count"_s) + u", "_s
                                     + json(u"is_streaking"_s) + u", "_s + json(u"value_usd"_s)))
            .replace(u"true"_s, u"1"_s)
            .replace(u"false"_s, u"0"_s);
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

    void columnsAreThoseOfTheContract()
    {
        const QString columns = m_database->isFile()
            ? m_database->query(u"SELECT group_concat(name, ',') FROM "
                                "pragma_table_info('live_events')"_s)
            : m_database->query(u"SELECT group_concat(column_name ORDER BY ordinal_position) FROM "
                                "information_schema.columns WHERE table_schema = database() AND "
                                "table_name = 'live_events'"_s);
        QCOMPARE(columns,
                 u"id,event_type,timestamp,received_at,room_id,streamer_unique_id,user_id,"
                 "user_unique_id,user_nickname,is_streaking,streak_id,streak_status,event_data,"
                 "created_at,updated_at,session_id,message_id,diamonds"_s);
        QCOMPARE(m_database->query(u"SELECT max(version) FROM schema_migrations"_s), u"5"_s);
        QVERIFY(!m_sink->storeId().empty());
    }

    void theStoreKeepsItsIdentity()
    {
        const std::string id = m_sink->storeId();
        m_sink->close();
        QVERIFY(m_sink->open());
        QCOMPARE(m_sink->storeId(), id);
    }

    void writingTwiceChangesNothing()
    {
        TestCapture capture("twice");
        capture.add(comment(1, "Hola", 100));
        capture.add(gift(2, 7, 99, 3, false, 200));
        const EventBatchPtr batch = capture.take();
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        const auto first = m_sink->write(session->id, {&batch, 1});
        QVERIFY(first);
        QCOMPARE(first->stored, 2);
        const auto everything = u"SELECT * FROM live_events; SELECT * FROM live_streaks; "
                                "SELECT event_id, method, encoding FROM live_event_payloads; "
                                "SELECT total_events, stored_up_to FROM live_sessions"_s;
        const QString before = m_database->query(everything);
        m_clock.advance(std::chrono::seconds(5));
        const auto second = m_sink->write(session->id, {&batch, 1});
        QVERIFY(second);
        QCOMPARE(second->stored, 0);
        QCOMPARE(m_database->query(everything), before);
        QVERIFY(before.endsWith(u"2\t2"_s));
        QCOMPARE(m_sink->storedUpTo("twice").value().value_or(-1), 2);
    }

    void marksAndGapsAreStoredOnce()
    {
        TestCapture capture("notices");
        capture.add(comment(1, "Hola", 100));
        capture.notice(Mark {"Otra canción 🌹"}, at(50));
        capture.notice(Mark {}, at(60));
        capture.notice(Mark {std::string(300, 'm')}, at(60));
        capture.notice(Gap {at(70), at(90), "net.timeout"}, at(90));
        capture.notice(LiveState::Live, at(90));
        const EventBatchPtr batch = capture.take();
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
        const auto marks = u"SELECT session_id, room_id, at, text, created_at FROM live_marks "
                           "ORDER BY id"_s;
        const auto gaps = u"SELECT session_id, room_id, from_at, to_at, cause, created_at FROM "
                          "live_gaps"_s;
        const QString start = u"1\t%1\t2026-11-23 20:00:00."_s.arg(kRoom.value);
        const QString stored = u"\t2026-11-23 20:00:00.000000"_s;
        const QString expected = start + u"050000\tOtra canción 🌹"_s + stored + u'\n' + start
            + u"060000\t"_s + stored + u'\n' + start + u"060000\t"_s + QString(255, u'm') + stored;
        QCOMPARE(m_database->query(marks), expected);
        QCOMPARE(m_database->query(gaps),
                 start + u"070000\t2026-11-23 20:00:00.090000\tnet.timeout"_s + stored);
        m_clock.advance(std::chrono::seconds(5));
        const QString once = m_database->query(gaps);
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
        QCOMPARE(m_database->query(marks), expected);
        QCOMPARE(m_database->query(gaps), once);
    }

    void coverageIsStoredEveryFiveSecondsAndAtTheEnd()
    {
        TestCapture capture("covered");
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        const auto writeWith = [&](std::int64_t connected, std::int64_t unknown, bool isEnd) {
            capture.add(comment(connected, "Hola", connected));
            if (isEnd)
                capture.end(EndReason::LiveEnd);
            Coverage coverage;
            coverage.set(CoverageFigure::ConnectedMs, connected);
            coverage.set(CoverageFigure::UnknownMessages, unknown);
            coverage.set(CoverageFigure::LikesMissing, 7);
            coverage.parts = {{CoverageFigure::UnknownMessages, "WebcastNew 🌹", unknown - 1},
                              {CoverageFigure::UnknownMessages, "", 1}};
            auto batch = std::make_shared<EventBatch>(*capture.take());
            batch->coverage = std::make_shared<const Coverage>(std::move(coverage));
            const EventBatchPtr shared = batch;
            QVERIFY(m_sink->write(session->id, {&shared, 1}));
        };
        const auto stored = [this] {
            return m_database->query(u"SELECT session_id, figure, name, basis, value FROM "
                                     "live_coverage ORDER BY figure, name"_s);
        };
        const auto rows = [](int connected, int unknown) {
            return u"1\tconnected_ms\t\tderived\t%1\n1\tlikes_missing\t\testimated\t7\n"
                   "1\tunknown\t\tobserved\t%2\n1\tunknown\t*\tobserved\t1\n"
                   "1\tunknown\tWebcastNew 🌹\tobserved\t%3"_s.arg(QString::number(connected),
                                                                  QString::number(unknown),
                                                                  QString::number(unknown - 1));
        };
        writeWith(1'000, 2, false);
        QCOMPARE(stored(), rows(1'000, 2));
        m_clock.advance(std::chrono::milliseconds(4'999));
        writeWith(2'000, 3, false);
        QCOMPARE(stored(), rows(1'000, 2));
        m_clock.advance(std::chrono::milliseconds(1));
        writeWith(3'000, 4, false);
        QCOMPARE(stored(), rows(3'000, 4));
        writeWith(4'000, 5, true);
        QCOMPARE(stored(), rows(4'000, 5));
    }

    void whatWaitedIsStoredWithACaptureThatIsCutOff()
    {
        TestCapture capture("cut");
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        for (const std::int64_t connected : {1'000, 2'000}) {
            capture.add(comment(connected, "Hola", connected));
            auto batch = std::make_shared<EventBatch>(*capture.take());
            auto coverage = std::make_shared<Coverage>();
            coverage->set(CoverageFigure::ConnectedMs, connected);
            batch->coverage = std::move(coverage);
            const EventBatchPtr shared = batch;
            QVERIFY(m_sink->write(session->id, {&shared, 1}));
        }
        const auto value = u"SELECT value FROM live_coverage"_s;
        QCOMPARE(m_database->query(value), u"1000"_s);
        QVERIFY(m_sink->interruptSession(session->id, at(3'000)));
        QCOMPARE(m_database->query(value), u"2000"_s);
    }

    void aMarkAtARecordThatIsStoredAlreadyIsStoredToo()
    {
        TestCapture capture("replayed");
        capture.add(comment(1, "Hola", 100));
        capture.add(comment(2, "Adiós", 200));
        capture.end(EndReason::LiveEnd);
        store(capture);
        const auto sessions = u"SELECT status, ended_at, stored_up_to FROM live_sessions"_s;
        const QString ended = m_database->query(sessions);
        auto mark = std::make_shared<EventBatch>();
        mark->capture = capture.header();
        mark->firstFrame = 2;
        mark->lastFrame = 1;
        mark->notices.push_back({Mark {"here"}, {}, at(150), 0, 0});
        const EventBatchPtr batch = mark;
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
        QCOMPARE(m_database->query(u"SELECT at, text FROM live_marks"_s),
                 u"2026-11-23 20:00:00.150000\there"_s);
        QCOMPARE(m_database->query(sessions), ended);
    }

    void aStreakThatIdlesAfterACommitIsClosed()
    {
        TestCapture capture("idles");
        capture.add(gift(1, 7, 99, 3, false, 100));
        QCOMPARE(store(capture).stored, 1);
        capture.advanceTo(at(30'000));
        QCOMPARE(store(capture).stored, 0);
        QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks"_s), u"idle"_s);
        QCOMPARE(m_database->query(u"SELECT streak_status FROM live_events"_s), u"end"_s);
    }

    void textsAndIdsComeBackAsTheyWere()
    {
        TestCapture capture("texts");
        Event event = comment(9'223'372'036'854'775'807, "🌹 \"is_streaking\":true \\ 日本", 100);
        event.user.id = UserId {9'007'199'254'740'993};
        event.user.nickname = cleanUtf8(std::string("a\0🎁", 6));
        capture.add(event);
        QCOMPARE(store(capture).stored, 1);
        QCOMPARE(m_database->query(u"SELECT message_id, user_id, user_nickname, timestamp FROM "
                                   "live_events WHERE user_nickname LIKE '%🎁'"_s),
                 u"9223372036854775807\t9007199254740993\ta\uFFFD🎁\t2026-11-23 20:00:00.100000"_s);
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_events WHERE user_nickname = "
                                   "'a\uFFFD🌹'"_s),
                 u"0"_s);
        QVERIFY(m_database->query(u"SELECT event_data FROM live_events"_s)
                    .contains(u"🌹 \\\"is_streaking\\\":true \\\\ 日本"_s));
    }

    void longTextIsCutAtACodePointAndKeptWholeInEventData()
    {
        TestCapture capture("long");
        Event event = comment(1, std::string(70'000, 'c'), 100);
        event.user.nickname.clear();
        for (int i = 0; i < 300; ++i)
            event.user.nickname += "🎁";
        capture.add(event);
        QCOMPARE(store(capture).stored, 1);
        QCOMPARE(m_database->query(u"SELECT %1(user_nickname), %1(%2) FROM live_events"_s.arg(
                     m_database->isFile() ? u"length"_s : u"char_length"_s, json(u"comment"_s))),
                 m_database->isFile() ? u"255\t70000"_s : u"255\t70002"_s);
    }

    void thePayloadIsStoredCompressed()
    {
        TestCapture capture("payload");
        Event bare = comment(2, "empty", 200);
        bare.raw = {};
        capture.add(comment(1, "Hola", 100));
        capture.add(bare);
        QCOMPARE(store(capture).stored, 2);
        const auto rows = m_database
                              ->query(u"SELECT method, encoding, hex(payload) FROM "
                                      "live_event_payloads ORDER BY event_id"_s)
                              .split(u'\n');
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(1).startsWith(u"WebcastChatMessage\tnone"_s));
        const auto cells = rows.at(0).split(u'\t');
        QCOMPARE(cells.at(1), u"zstd"_s);
        const QByteArray packed = QByteArray::fromHex(cells.at(2).toLatin1());
        QByteArray plain(1'000, '\0');
        plain.resize(static_cast<qsizetype>(ZSTD_decompress(
            plain.data(), 1'000, packed.constData(), static_cast<std::size_t>(packed.size()))));
        QVERIFY(plain.startsWith("payload of message 1xxx"));
        QCOMPARE(plain.size(), 20 + 400);
    }

    void messagesWithoutIdAreNeverRepeats()
    {
        TestCapture capture("zero");
        for (int i = 0; i < 3; ++i)
            capture.add(gift(0, 7, 99, i + 1, i == 2, 100 * i));
        QCOMPARE(store(capture).stored, 3);
        QCOMPARE(m_database->query(u"SELECT count(*), count(message_id) FROM live_events"_s),
                 u"3\t0"_s);
    }

    void aRowWithoutMessageIdIsChangedByItsNumber()
    {
        TestCapture capture("zero");
        capture.add(gift(0, 7, 99, 1, false, 100));
        QCOMPARE(store(capture).stored, 1);
        const auto session = m_sink->beginSession(*capture.header(), at(0));
        capture.add(gift(0, 7, 99, 2, true, 200));
        QCOMPARE(store(capture).stored, 1);
        capture.add(gift(0, 8, 98, 5, false, 300));
        const EventBatchPtr opening = capture.take();
        QVERIFY(m_sink->write(session->id, {&opening, 1}));
        capture.advanceTo(at(60'000));
        const EventBatchPtr idle = capture.take();
        QVERIFY(m_sink->write(session->id, {&idle, 1}));
        QCOMPARE(m_database->query(u"SELECT user_id, streak_status, is_streaking FROM live_events "
                                   "ORDER BY id"_s),
                 u"7\tstart\t1\n7\tend\t0\n8\tend\t0"_s);
    }

    void rowsOfAStreakChangeWhenItsEndIsKnown()
    {
        TestCapture capture("changes");
        capture.add(gift(1, 7, 99, 2, false, 100));
        capture.add(gift(2, 7, 99, 4, false, 200));
        QCOMPARE(store(capture).stored, 2);
        QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks"_s),
                 u"4\tNULL"_s);
        m_clock.advance(std::chrono::seconds(20));
        capture.advanceTo(at(20'000));
        QCOMPARE(store(capture).stored, 0);
        QCOMPARE(streakCells(),
                 u"1\t7_GiftEvent_5655_99\tstart\t1\t4\t2\t2\t1\t0.04\n"
                 "2\t7_GiftEvent_5655_99\tend\t0\t4\t2\t4\t0\t0.08"_s);
        QCOMPARE(m_database->query(
                     u"SELECT streak_id, room_id, event_type, user_id, user_unique_id, gift_id, "
                     "gift_name, to_user_id, group_id, started_at, ended_at, total_count, "
                     "diamonds, end_reason FROM live_streaks"_s),
                 u"7_GiftEvent_5655_99\t7300000000000000001\tGiftEvent\t7\tuser7\t5655\tRose\tNULL"
                 "\t99\t2026-11-23 20:00:00.100000\t2026-11-23 20:00:00.200000\t4\t8\tidle"_s);
        QCOMPARE(m_database->query(u"SELECT message_id FROM live_events WHERE updated_at > "
                                   "created_at"_s),
                 u"2"_s);
    }

    void aRefusedRowRecomputesItsStreak()
    {
        // The second capture came late: it thinks that the streak began with 4.
        TestCapture early("early");
        early.add(gift(1, 7, 99, 2, false, 100));
        TestCapture late("late");
        late.add(gift(2, 7, 99, 4, false, 200));
        QCOMPARE(store(late).stored, 1);
        QCOMPARE(store(early).stored, 1);
        early.add(gift(2, 7, 99, 4, false, 201));
        const auto outcome = store(early);
        QCOMPARE(outcome.stored, 0);
        QCOMPARE(outcome.refused, 1);
        QCOMPARE(streakCells(),
                 u"1\t7_GiftEvent_5655_99\tstart\t1\t4\t2\t2\t1\t0.04\n"
                 "2\t7_GiftEvent_5655_99\tcontinue\t1\t4\t2\t4\t1\t0.08"_s);
        QCOMPARE(m_database->query(u"SELECT total_count, diamonds, end_reason FROM live_streaks"_s),
                 u"4\t8\tNULL"_s);
        QCOMPARE(m_database->query(u"SELECT uuid, total_events FROM live_sessions ORDER BY uuid"_s),
                 u"early\t1\nlate\t1"_s);
    }

    void twoCapturesOfOneLiveGiveTheStreaksOfOne()
    {
        std::vector<Event> events;
        for (int i = 0; i < 200; ++i) {
            const std::int64_t user = 1 + i % 5;
            const std::int64_t ms = 400 * i;
            if (i % 3 == 0)
                events.push_back(like(1'000 + i, user, 3, ms));
            else
                events.push_back(
                    gift(1'000 + i, user, 10 * user + i / 60, 1 + i % 60, i % 20 == 19, ms));
        }
        TestCapture alone("alone");
        for (const Event& event : events)
            alone.add(event);
        alone.advanceTo(at(200'000));
        store(alone);
        const QString expected = streakCells();
        const auto streaks = u"SELECT streak_id, total_count, diamonds, started_at, ended_at, "
                             "end_reason FROM live_streaks ORDER BY streak_id"_s;
        const QString expectedStreaks = m_database->query(streaks);

        const TestDatabase shared(m_engine);
        const auto sinkA = shared.sink(m_clock);
        const auto sinkB = shared.sink(m_clock);
        QVERIFY(sinkA->open());
        QVERIFY(sinkB->open());
        TestCapture a("a");
        TestCapture b("b");
        // Either misses some; who writes first changes all the time.
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (i % 7 != 3)
                a.add(events[i]);
            if (i % 7 == 3 || (i > 10 && i % 7 != 5))
                b.add(events[i]);
            const bool isBFirst = i % 2 == 0;
            if (i % 4 == 3) {
                store(isBFirst ? b : a, isBFirst ? sinkB.get() : sinkA.get());
                store(isBFirst ? a : b, isBFirst ? sinkA.get() : sinkB.get());
            }
        }
        a.advanceTo(at(200'000));
        b.advanceTo(at(200'000));
        store(a, sinkA.get());
        store(b, sinkB.get());
        const QString cells = shared.query(
            kStreakCells.arg(json(u"repeat_count"_s) + u", "_s + json(u"streak_total_count"_s)
                             + u", "_s + json(u"is_streaking"_s) + u", "_s + json(u"value_usd"_s)));
        QCOMPARE(QString(cells).replace(u"true"_s, u"1"_s).replace(u"false"_s, u"0"_s), expected);
        QCOMPARE(shared.query(streaks), expectedStreaks);
    }

    void aLateCaptureDoesNotOpenAgainWhatIsIdle()
    {
        // It received the like sooner, and stores it later, than the one whose row is there.
        TestCapture quick("quick");
        TestCapture late("late");
        Event event = like(1, 7, 5, 3'000);
        quick.add(event);
        event.receivedAt = at(1'000);
        late.add(event);
        store(quick);
        quick.advanceTo(at(9'000));
        store(quick);
        const auto streaks = u"SELECT total_count, end_reason FROM live_streaks"_s;
        QCOMPARE(m_database->query(streaks), u"5\tidle"_s);
        QCOMPARE(store(late).refused, 1);
        QCOMPARE(m_database->query(streaks), u"5\tidle"_s);
        late.advanceTo(at(7'000));
        store(late);
        QCOMPARE(m_database->query(streaks), u"5\tidle"_s);
        QCOMPARE(m_database->query(u"SELECT streak_status, is_streaking FROM live_events"_s),
                 u"end\t0"_s);
    }

    void theEndOfALiveClosesWhatTwoCapturesReceivedInDifferentOrders()
    {
        TestCapture first("first");
        TestCapture second("second");
        Event one = like(1, 7, 5, 1'000);
        Event two = like(2, 7, 6, 1'100);
        first.add(one);
        first.add(two);
        store(first);
        one.receivedAt = at(1'050);
        two.receivedAt = at(900);
        second.add(two);
        second.add(one);
        store(second);
        first.end(EndReason::LiveEnd);
        store(first);
        second.end(EndReason::LiveEnd);
        store(second);
        QCOMPARE(m_database->query(u"SELECT streak_status, is_streaking FROM live_events "
                                   "ORDER BY id"_s),
                 u"start\t1\nend\t0"_s);
        QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks"_s),
                 u"11\tlive_end"_s);
    }

    void aCaptureThatWasTakenForDeadGoesOn()
    {
        TestCapture capture("silent");
        capture.add(gift(1, 7, 99, 20, false, 100));
        store(capture);
        m_clock.advance(std::chrono::seconds(61));
        QVERIFY(m_sink->closeDeadSessions(m_clock.now()));
        capture.add(gift(2, 7, 99, 25, false, 5'000));
        store(capture);
        QCOMPARE(streakCells(),
                 u"1\t7_GiftEvent_5655_99\tstart\t1\t40\t20\t20\t1\t0.4\n"
                 "2\t7_GiftEvent_5655_99\tcontinue\t1\t10\t5\t25\t1\t0.5"_s);
        QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks"_s),
                 u"25\tNULL"_s);
        QCOMPARE(m_database->query(u"SELECT status, ended_at FROM live_sessions"_s),
                 u"active\tNULL"_s);
    }

    void killedAtTwentyARestartedCaptureAddsFive()
    {
        TestCapture killed("killed");
        killed.add(gift(1, 7, 99, 20, false, 100));
        QCOMPARE(store(killed).stored, 1);
        m_clock.advance(std::chrono::seconds(61));
        QVERIFY(m_sink->closeDeadSessions(m_clock.now()));
        QCOMPARE(m_database->query(u"SELECT status, ended_at FROM live_sessions"_s),
                 u"interrupted\t2026-11-23 20:00:00.000000"_s);
        QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks"_s), u"interrupted"_s);
        QCOMPARE(streakCells(), u"1\t7_GiftEvent_5655_99\tend\t0\t40\t20\t20\t0\t0.4"_s);

        const auto history = m_sink->roomHistory(kRoom, m_clock.now());
        QVERIFY(history);
        QCOMPARE(history->rows.size(), std::size_t {1});
        QCOMPARE(history->rows.front().storedEnd, EndReason::Interrupted);
        QCOMPARE(history->recentMessages, std::vector<MessageId> {MessageId {1}});
        TestCapture next("next");
        next.restore(*history);
        next.add(gift(2, 7, 99, 25, false, 62'000));
        QCOMPARE(store(next).stored, 1);
        QCOMPARE(streakCells(),
                 u"1\t7_GiftEvent_5655_99\tstart\t1\t40\t20\t20\t1\t0.4\n"
                 "2\t7_GiftEvent_5655_99\tcontinue\t1\t10\t5\t25\t1\t0.5"_s);
        QCOMPARE(m_database->query(u"SELECT total_count, diamonds, end_reason FROM live_streaks"_s),
                 u"25\t50\tNULL"_s);
    }

    void aStreakTakenUpWithoutItsHistoryIsRecomputed()
    {
        TestCapture first("first");
        first.add(gift(1, 7, 99, 20, false, 100));
        store(first);
        TestCapture second("second");
        second.add(gift(2, 7, 99, 25, true, 900));
        store(second);
        QCOMPARE(streakCells(),
                 u"1\t7_GiftEvent_5655_99\tstart\t1\t40\t20\t20\t1\t0.4\n"
                 "2\t7_GiftEvent_5655_99\tend\t0\t10\t5\t25\t0\t0.5"_s);
        QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks"_s),
                 u"25\twire_end"_s);
    }

    void likesOfALateCaptureJoinTheRunOfTheEarlyOne()
    {
        TestCapture early("early");
        early.add(like(1, 7, 5, 1'000));
        store(early);
        TestCapture late("late");
        late.add(like(2, 7, 6, 2'000));
        store(late);
        QCOMPARE(
            m_database->query(u"SELECT streak_id, streak_status, "_s + json(u"streak_total_count"_s)
                              + u" FROM live_events ORDER BY id"_s),
            u"7_LikeEvent_%1\tstart\t5\n7_LikeEvent_%1\tcontinue\t11"_s.arg(microseconds(at(1'000))
                                                                            / 1'000));
        QCOMPARE(m_database->query(u"SELECT total_count FROM live_streaks"_s), u"11"_s);
    }

    void aCaptureThatEndsClosesItsSession()
    {
        TestCapture capture("ends");
        capture.add(gift(1, 7, 99, 20, false, 100));
        capture.end(EndReason::LiveEnd);
        store(capture);
        QCOMPARE(m_database->query(u"SELECT status, ended_at, total_events, stored_up_to FROM "
                                   "live_sessions"_s),
                 u"completed\t2026-11-23 20:00:00.100000\t1\t2"_s);
        QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks"_s), u"live_end"_s);
    }

    void foreignTablesAreNotTouched()
    {
        const TestDatabase foreign(m_engine);
        foreign.query(u"CREATE TABLE live_events (id BIGINT, event_type VARCHAR(100))"_s);
        const auto sink = foreign.sink(m_clock);
        const auto opened = sink->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DbNeedsAdoption);
        QCOMPARE(foreign.isFile() ? foreign.query(u"SELECT group_concat(name) FROM sqlite_master"_s)
                                  : foreign.query(u"SHOW TABLES"_s),
                 u"live_events"_s);
    }

    void aNewerSchemaIsRefused()
    {
        m_database->query(
            u"INSERT INTO schema_migrations VALUES (99, 'later', '2027-01-01 00:00:00')"_s);
        const auto sink = m_database->sink(m_clock);
        const auto opened = sink->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DbNewerSchema);
    }

    void anOlderSchemaIsMigratedAfterABackup()
    {
        const Migration further {6, u"further"_s, {u"CREATE TABLE further (id {id}){options}"_s}};
        std::vector<Migration> steps(migrations().begin(), migrations().end());
        steps.push_back(further);
        SqlEventSink sink(m_database->url(), m_clock, steps);
        QVERIFY(sink.open());
        QCOMPARE(m_database->query(u"SELECT max(version) FROM schema_migrations"_s), u"6"_s);
        if (m_database->isFile())
            QVERIFY(QFile::exists(m_database->path() + u".before-6"_s));
    }

    void aStoreOfVersionOneGetsMarksAndGapsAndKeepsWhatItHas()
    {
        const TestDatabase old(m_engine);
        const auto rows = u"SELECT id, event_type, streak_id, event_data FROM live_events; "
                          "SELECT streak_id, total_count FROM live_streaks"_s;
        makeVersionOne(old);
        const QString before = old.query(rows);
        QVERIFY(before.contains(u"GiftEvent"_s) || before.contains(u"CommentEvent"_s));
        const auto sink = old.sink(m_clock);
        const auto opened = sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(old.query(rows), before);
        QCOMPARE(old.query(u"SELECT version, name FROM schema_migrations ORDER BY version"_s),
                 u"1\tevents, sessions, streaks, payloads\n2\tmarks, gaps\n"
                 "3\tsearch, indexes in the order of time\n"
                 "4\tdictionaries of payloads, origins of sessions\n"
                 "5\tcoverage of captures"_s);
        TestCapture capture("later");
        capture.add(comment(1, "Hola", 100));
        capture.notice(Mark {"here"}, at(50));
        QCOMPARE(store(capture, sink.get()).stored, 1);
        QCOMPARE(old.query(u"SELECT text FROM live_marks"_s), u"here"_s);
    }

    void aReadOnlyFileIsSaidToBeOne()
    {
        if (!m_database->isFile())
            return;
        m_sink->close();
        const QString folder = QFileInfo(m_database->path()).path();
        const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther
            | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QFile::setPermissions(m_database->path(), readable);
        QFile::setPermissions(folder, readable);
        // Root may write everywhere.
        const uid_t before = ::geteuid();
        QVERIFY(before != 0 || ::seteuid(65'534) == 0);
        const auto opened = m_sink->open();
        QCOMPARE(::seteuid(before), 0);
        QFile::setPermissions(folder, readable | QFile::WriteOwner);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DbReadOnly);
    }

    void eachCauseHasItsCode_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("wrong password") << u"password"_s << ErrorCode::DbCredentials;
        QTest::newRow("unknown database") << u"racha_elsewhere"_s << ErrorCode::DbUnknownDatabase;
        QTest::newRow("a database without rights") << u"elsewhere"_s << ErrorCode::DbNoRights;
        QTest::newRow("no server") << u"port"_s << ErrorCode::DbRefused;
        QTest::newRow("encryption asked for, none offered") << u"tls"_s << ErrorCode::DbTls;
    }

    void eachCauseHasItsCode()
    {
        if (m_database->isFile())
            return;
        QFETCH(QString, change);
        QFETCH(ErrorCode, code);
        DatabaseUrl url = m_database->url();
        if (change == u"password")
            url.password = Secret("wrong");
        else if (change.contains(u"elsewhere"))
            url.database = change;
        else if (change == u"port")
            url.hosts.front().port = 1;
        else
            url.tls = TlsMode::Required;
        SqlEventSink sink(url, m_clock);
        const auto opened = sink.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(!opened.error().detail.contains(u"wrong"_s));
    }

    void theNextHostIsTriedWhereOneIsAway()
    {
        if (m_database->isFile())
            return;
        DatabaseUrl url = m_database->url();
        url.hosts.insert(url.hosts.begin(), {u"127.0.0.1"_s, 1});
        SqlEventSink sink(url, m_clock);
        QVERIFY(sink.open());
        QVERIFY(QByteArray::fromStdString(sink.engine()).startsWith("MariaDB 1"));
    }

    void manyRowsGoInOneWrite()
    {
        TestCapture capture("many");
        for (int i = 0; i < 1'777; ++i)
            capture.add(i % 2 == 0 ? comment(1 + i, "text", i)
                                   : gift(1 + i, i % 50, 500 + i % 50, 1 + i / 50, false, i));
        const auto outcome = store(capture);
        QCOMPARE(outcome.stored, 1'777);
        QCOMPARE(
            m_database->query(u"SELECT count(*), count(DISTINCT p.event_id) FROM live_events e "
                              "JOIN live_event_payloads p ON p.event_id = e.id"_s),
            u"1777\t1777"_s);
    }
};

RACHA_TEST(TestEventSink);
#include "tst_eventsink.moc"
