// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/erasure.h"
#include "core/store/verification.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

// Rows of the live that storeLive() makes, by their messages.
const auto kStart = u"message_id = 11"_s; // of a streak of three
const auto kMiddle = u"message_id = 12"_s;
const auto kEnd = u"message_id = 13"_s;
const auto kLike = u"message_id = 16"_s; // the second and last one of a run
const auto kComment = u"message_id = 10"_s;

QString update(const QString& what, const QString& row)
{
    return u"UPDATE live_events SET "_s + what + u" WHERE " + row;
}

QString inData(const QString& from, const QString& to, const QString& row)
{
    return update(u"event_data = replace(event_data, '"_s + from + u"', '" + to + u"')", row);
}

QString updateStreak(const QString& what)
{
    return u"UPDATE live_streaks SET "_s + what + u" WHERE group_id = 99";
}

QString updateSession(const QString& what)
{
    return u"UPDATE live_sessions SET "_s + what;
}

} // namespace

/// On the engine that RACHA_TEST_ENGINE names.
class TestVerification : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    VerificationResult m_result;

    void store(TestCapture& capture)
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        const auto outcome = session ? m_sink->write(session->id, {&batch, 1})
                                     : Result<WriteOutcome>(tl::unexpected(session.error()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    }

    /// A comment; a streak that the wire ends, one that idles, one without streak; a run of likes.
    void storeLive()
    {
        TestCapture capture("live");
        capture.add(comment(10, "hola luna", 1'000));
        capture.add(gift(11, 7, 99, 2, false, 2'000));
        capture.add(gift(12, 7, 99, 4, false, 3'000));
        capture.add(gift(13, 7, 99, 7, true, 4'000));
        capture.add(gift(14, 8, 55, 3, false, 5'000));
        capture.add(like(15, 9, 15, 6'000));
        capture.add(like(16, 9, 10, 7'000));
        Event single = gift(17, 8, 0, 1, false, 8'000);
        std::get<GiftEvent>(single.payload).streakable = false;
        capture.add(single);
        capture.notice(Mark {"here"}, at(8'500));
        capture.notice(Gap {at(8'600), at(8'900), "net.reset"}, at(8'900));
        capture.add(comment(18, "adiós", 60'000));
        capture.end(EndReason::Interrupted);
        store(capture);
    }

    /// One live by two captures, of which the second sees more; `isOver`: of its gifts.
    void storeShared(TestCapture& one, TestCapture& two, bool isOver)
    {
        one.add(gift(1, 7, 99, 2, false, 1'000));
        one.add(like(3, 9, 15, 2'000));
        store(one);
        two.add(gift(1, 7, 99, 2, false, 1'001));
        two.add(gift(2, 7, 99, 5, isOver, 1'500));
        two.add(like(3, 9, 15, 2'001));
        two.add(like(4, 9, 10, 2'500));
        store(two);
    }

    /// `table.column` of each finding.
    QStringList verify()
    {
        return looked(Verification(m_database->url())
                          .run({}, [this](const Finding& finding) { take(finding); }, {}));
    }

    QStringList repair()
    {
        return looked(Verification(m_database->url())
                          .repair(
                              {}, at(100'000),
                              [](const VerificationResult&) { return Result<void>(); },
                              [this](const Finding& finding) { take(finding); }, {}));
    }

    void take(const Finding& finding)
    {
        m_found << QString::fromStdString(finding.table + '.' + finding.column);
    }

    QStringList looked(const Result<VerificationResult>& result)
    {
        if (!result) {
            m_found.clear();
            return {u"failed: "_s + result.error().detail};
        }
        m_result = *result;
        return std::exchange(m_found, {});
    }

    QStringList m_found;

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

    void whatACaptureStoredIsAsItShouldBe()
    {
        storeLive();
        QCOMPARE(verify(), QStringList());
        QCOMPARE(m_result.events, 9);
        QCOMPARE(m_result.streaks, 3);
        QCOMPARE(m_result.sessions, 1);
        QCOMPARE(m_result.payloads, 9);
        QVERIFY(!m_result.isCancelled);
    }

    void anEmptyStoreIsAsItShouldBe() { QCOMPARE(verify(), QStringList()); }

    void oneAlteredCellIsNamed_data();
    void oneAlteredCellIsNamed();
    void aFindingSaysWhatStandsThereAndWhatShould();
    void aLostKeyIsNamedWithTheRowsThatStandThereTwice();
    void capturesThatShareALiveAreAsTheyShouldBe();
    void nobodySawMoreThanAllTogether();
    void withoutAGroupARunMayBeSeenAsTwo();
    void aCaptureThatGotAMessageEarlierLeavesNoStreakOpen();
    void theEndOfALiveIsItsMessageHoweverLateTheCapturesOwn();
    void aRestartedCaptureIsAsItShouldBe();
    void likesGoOnAfterARestartWhateverTikToksTime();
    void streaksOfARunningCaptureMayBeOpen();
    void whatWasErasedIsNotMissed();
    void rowsOfAPredecessorAreCountedAndNotJudged();
    void stoppingIsNoError();
};

void TestVerification::oneAlteredCellIsNamed_data()
{
    QTest::addColumn<QString>("alteration");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("isRepairable");
    const auto row = [](const char* name, const QString& alteration, const char* named,
                        bool isRepairable = true) {
        QTest::newRow(name) << alteration << QString::fromLatin1(named) << isRepairable;
    };
    row("streak of a row", update(u"streak_id = 'x'"_s, kStart), "live_events.streak_id");
    row("no streak", update(u"streak_id = NULL"_s, kMiddle), "live_events.streak_id");
    row("status", update(u"streak_status = 'continue'"_s, kEnd), "live_events.streak_status");
    row("status that is none", update(u"streak_status = 'END'"_s, kEnd),
        "live_events.streak_status");
    row("no status", update(u"streak_status = NULL"_s, kLike), "live_events.streak_status");
    row("streaking", update(u"is_streaking = 1"_s, kEnd), "live_events.is_streaking");
    row("not streaking", update(u"is_streaking = 0"_s, kStart), "live_events.is_streaking");
    row("diamonds", update(u"diamonds = 5"_s, kMiddle), "live_events.diamonds");
    row("diamonds of a comment", update(u"diamonds = 5"_s, kComment), "live_events.diamonds");
    row("streak of a comment", update(u"streak_id = 'x'"_s, kComment), "live_events.streak_id");
    row("what was added", inData(u"\"repeat_count\":3"_s, u"\"repeat_count\":4"_s, kEnd),
        "live_events.event_data.repeat_count");
    row("total", inData(u"\"streak_total_count\":4"_s, u"\"streak_total_count\":5"_s, kMiddle),
        "live_events.event_data.streak_total_count");
    row("total of likes",
        inData(u"\"streak_total_count\":25"_s, u"\"streak_total_count\":26"_s, kLike),
        "live_events.event_data.streak_total_count");
    row("value", inData(u"\"value_usd\":0.08"_s, u"\"value_usd\":0.1"_s, kMiddle),
        "live_events.event_data.value_usd");
    row("streaking in the data",
        inData(u"\"is_streaking\":true"_s, u"\"is_streaking\":false"_s, kStart),
        "live_events.event_data.is_streaking");
    row("what the wire said",
        inData(u"\"wire_repeat_count\":4"_s, u"\"wire_repeat_count\":3"_s, kMiddle),
        "live_events.event_data.repeat_count");
    row("no JSON", update(u"event_data = '{'"_s, kComment), "live_events.event_data", false);
    row("unknown type", update(u"event_type = 'Nothing'"_s, kComment), "live_events.event_type",
        false);
    for (const char* const change :
         {"event_type = 'LikeEvent'", "user_id = 8", "user_unique_id = 'x'", "gift_id = 1",
          "gift_name = 'x'", "to_user_id = 1", "group_id = 99.0 + 1",
          "started_at = '2020-01-01 00:00:00.000000'", "ended_at = '2020-01-01 00:00:00.000000'",
          "total_count = 8", "diamonds = 15", "end_reason = 'idle'"}) {
        const QByteArray column = QByteArray(change).split(' ').front();
        row(QByteArray("streak: " + column).constData(), updateStreak(QString::fromLatin1(change)),
            QByteArray("live_streaks." + column).constData());
    }
    row("streak: end of an idle one",
        u"UPDATE live_streaks SET end_reason = 'interrupted' WHERE group_id = 55"_s,
        "live_streaks.end_reason");
    row("streak: open again", u"UPDATE live_streaks SET end_reason = NULL WHERE group_id = 55"_s,
        "live_streaks.end_reason");
    row("streak: id", updateStreak(u"streak_id = 'x'"_s), "live_streaks.streak_id");
    row("streak: room", updateStreak(u"room_id = 5"_s), "live_streaks.streak_id");
    row("streak: gone", u"DELETE FROM live_streaks WHERE group_id = 99"_s,
        "live_streaks.streak_id");
    row("capture: events", updateSession(u"total_events = 8"_s), "live_sessions.total_events");
    row("capture: diamonds", updateSession(u"diamonds = diamonds + 1"_s), "live_sessions.diamonds");
    row("capture: likes", updateSession(u"likes = likes + 1"_s), "live_sessions.likes");
    row("capture: streaks", updateSession(u"streaks = streaks + 1"_s), "live_sessions.streaks");
    row("capture: room", updateSession(u"room_id = 5"_s), "live_sessions.room_id", false);
    row("capture: streamer", updateSession(u"streamer_unique_id = 'x'"_s),
        "live_sessions.streamer_unique_id", false);
    row("capture: status", updateSession(u"status = 'active'"_s), "live_sessions.status", false);
    row("capture of an event", update(u"session_id = 77"_s, kComment), "live_events.session_id",
        false);
    row("no capture", update(u"session_id = NULL"_s, kComment), "live_events.session_id", false);
    row("room of an event", update(u"room_id = 5"_s, kComment), "live_events.room_id", false);
    row("streamer of an event", update(u"streamer_unique_id = 'x'"_s, kComment),
        "live_events.streamer_unique_id", false);
    row("capture of a mark", u"UPDATE live_marks SET session_id = 77"_s, "live_marks.session_id",
        false);
    row("room of a gap", u"UPDATE live_gaps SET room_id = 77"_s, "live_gaps.room_id", false);
    row("coverage of nothing",
        u"INSERT INTO live_coverage VALUES (77, 'gaps', '', 'observed', 1)"_s,
        "live_coverage.session_id", false);
    row("coverage below nothing",
        u"INSERT INTO live_coverage VALUES (1, 'gaps', '', 'observed', -1)"_s,
        "live_coverage.value", false);
    row("parts of a coverage above their whole",
        u"INSERT INTO live_coverage VALUES (1, 'gaps', '', 'observed', 2), "
        "(1, 'gaps', 'net.reset', 'observed', 2), (1, 'gaps', 'net.timeout', 'observed', 1)"_s,
        "live_coverage.value", false);
    row("origin of nothing",
        u"INSERT INTO live_session_origins VALUES (77, 'imported', 'x', '2026-11-23')"_s,
        "live_session_origins.session_id", false);
    const QString ofComment =
        u" WHERE event_id = (SELECT id FROM live_events WHERE "_s + kComment + u')';
    row("payload gone", u"DELETE FROM live_event_payloads"_s + ofComment,
        "live_event_payloads.event_id", false);
    row("payload of nothing", u"UPDATE live_event_payloads SET event_id = 777"_s + ofComment,
        "live_event_payloads.event_id", false);
    row("unknown packing", u"UPDATE live_event_payloads SET encoding = 'lz4'"_s + ofComment,
        "live_event_payloads.encoding", false);
    row("no dictionary", u"UPDATE live_event_payloads SET encoding = 'zstd:7'"_s + ofComment,
        "live_event_payloads.encoding", false);
    row("word gone", u"DELETE FROM live_word_events"_s + ofComment, "live_word_events.word_id");
    row("word of nothing", u"INSERT INTO live_word_events SELECT max(id), 777 FROM live_words"_s,
        "live_word_events.word_id");
    row("another word", u"UPDATE live_words SET word = 'sol' WHERE word = 'luna'"_s,
        "live_word_events.word_id");
    row("person gone", u"DELETE FROM live_people WHERE user_id = 9"_s,
        "live_people.user_id,unique_id,nickname");
    row("names of a person", u"UPDATE live_people SET folded = 'x' WHERE user_id = 9"_s,
        "live_people.folded");
}

void TestVerification::oneAlteredCellIsNamed()
{
    QFETCH(QString, alteration);
    QFETCH(QString, named);
    QFETCH(bool, isRepairable);
    storeLive();
    QCOMPARE(m_database->query(alteration), QString());
    const QStringList found = verify();
    QVERIFY2(found.contains(named), qPrintable(found.join(u", "_s)));
    QVERIFY(m_result.findings > 0);
    if (!isRepairable)
        return;
    QCOMPARE(repair(), found);
    QVERIFY(m_result.repaired > 0);
    QCOMPARE(verify(), QStringList());
    repair();
    QCOMPARE(m_result.repaired, 0);
}

void TestVerification::aFindingSaysWhatStandsThereAndWhatShould()
{
    storeLive();
    const std::string id =
        m_database->query(u"SELECT id FROM live_events WHERE "_s + kMiddle).toStdString();
    m_database->query(update(u"diamonds = 5"_s, kMiddle));
    std::vector<Finding> found;
    QVERIFY(Verification(m_database->url())
                .run({}, [&](const Finding& finding) { found.push_back(finding); }, {}));
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].kind, FindingKind::Cell);
    QCOMPARE(found[0].row, id);
    QCOMPARE(found[0].found, std::optional<std::string>("5"));
    QCOMPARE(found[0].expected, std::optional<std::string>("4"));
}

void TestVerification::aLostKeyIsNamedWithTheRowsThatStandThereTwice()
{
    storeLive();
    m_sink->close();
    if (m_database->isFile())
        m_database->query(u"CREATE TABLE bare AS SELECT * FROM live_streaks; "
                          "DROP TABLE live_streaks; ALTER TABLE bare RENAME TO live_streaks"_s);
    else
        m_database->query(u"ALTER TABLE live_streaks DROP INDEX live_streaks_streak"_s);
    m_database->query(u"INSERT INTO live_streaks SELECT id + 100, streak_id, room_id, event_type, "
                      "user_id, user_unique_id, gift_id, gift_name, to_user_id, group_id, "
                      "started_at, ended_at, total_count, diamonds, end_reason "
                      "FROM live_streaks WHERE group_id = 99"_s);
    const QStringList found = verify();
    QCOMPARE(found.count(u"live_streaks.room_id,streak_id"_s), 2);
    QCOMPARE(m_result.byKind[static_cast<std::size_t>(FindingKind::NoKey)], 1);
    QCOMPARE(m_result.byKind[static_cast<std::size_t>(FindingKind::Repeated)], 1);
}

void TestVerification::capturesThatShareALiveAreAsTheyShouldBe()
{
    TestCapture one("one");
    TestCapture two("two");
    storeShared(one, two, false);
    QCOMPARE(verify(), QStringList());
    one.add(gift(5, 7, 99, 9, true, 3'000));
    one.end(EndReason::Interrupted);
    store(one);
    QCOMPARE(verify(), QStringList());
    two.advanceTo(at(30'000));
    two.add(comment(6, "still here", 30'000));
    two.end(EndReason::LiveEnd);
    store(two);
    QCOMPARE(verify(), QStringList());
}

/// Between its own rows and those of both, what a capture saw is its own; beyond, it is wrong.
void TestVerification::nobodySawMoreThanAllTogether()
{
    TestCapture one("one");
    TestCapture two("two");
    storeShared(one, two, true);
    QCOMPARE(verify(), QStringList());
    const QString all = m_database->query(u"SELECT sum(diamonds) FROM live_events"_s);
    const QString saw = m_database->query(u"SELECT diamonds FROM live_sessions ORDER BY id"_s);
    QCOMPARE(saw.split(u'\n').last(), all); // the second saw it all, and stored a part
    const auto cell = [this](const QString& column) {
        return m_database->query(u"SELECT %1 FROM live_sessions WHERE uuid = 'one'"_s.arg(column));
    };
    const auto alter = [this](const QString& column, const QString& value) {
        m_database->query(
            u"UPDATE live_sessions SET %1 = %2 WHERE uuid = 'one'"_s.arg(column, value));
    };
    alter(u"diamonds"_s, all);
    alter(u"likes"_s, u"25"_s);
    QCOMPARE(verify(), QStringList()); // it may have
    alter(u"diamonds"_s, all + u" + 1"_s);
    alter(u"likes"_s, u"26"_s);
    QCOMPARE(verify(), QStringList({u"live_sessions.diamonds"_s, u"live_sessions.likes"_s}));
    QCOMPARE(repair().size(), 2);
    QCOMPARE(cell(u"diamonds"_s), all);
    QCOMPARE(cell(u"likes"_s), u"25"_s);
    alter(u"diamonds"_s, u"0"_s);
    QCOMPARE(verify(), QStringList({u"live_sessions.diamonds"_s}));
    QCOMPARE(repair().size(), 1);
    QCOMPARE(verify(), QStringList());
}

/// Who missed the message in the middle saw two runs, the second from its beginning.
void TestVerification::withoutAGroupARunMayBeSeenAsTwo()
{
    TestCapture one("one");
    TestCapture two("two");
    one.add(gift(1, 7, 0, 5, false, 1'000));
    one.add(gift(2, 7, 0, 6, false, 9'000));
    one.add(gift(3, 7, 0, 8, false, 17'000));
    store(one);
    two.add(gift(1, 7, 0, 5, false, 1'001));
    two.add(gift(3, 7, 0, 8, false, 17'001));
    store(two);
    QCOMPARE(verify(), QStringList());
    const QStringList saw =
        m_database->query(u"SELECT diamonds FROM live_sessions ORDER BY id"_s).split(u'\n');
    QVERIFY(saw.last().toInt() > saw.first().toInt());
}

/// Its limit is over some milliseconds before that of the row that is stored.
void TestVerification::aCaptureThatGotAMessageEarlierLeavesNoStreakOpen()
{
    TestCapture early("early");
    TestCapture late("late");
    late.add(like(1, 9, 15, 1'002));
    late.end(EndReason::LiveEnd);
    store(late);
    Event sooner = like(1, 9, 15, 1'002);
    sooner.receivedAt = at(1'000);
    early.add(sooner);
    store(early);
    early.advanceTo(at(6'001));
    store(early);
    early.add(comment(2, "later", 20'000));
    store(early);
    QCOMPARE(verify(), QStringList());
    // By the rows it was not idle yet when the one capture saw the end of the live.
    QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks"_s), u"live_end"_s);
}

void TestVerification::theEndOfALiveIsItsMessageHoweverLateTheCapturesOwn()
{
    TestCapture capture("slow disk");
    capture.add(like(1, 8, 2, 1'000));
    capture.add(like(2, 9, 15, 9'000)); // the other person's are idle
    capture.endLive(3, 10'000);
    capture.add(like(4, 7, 1, 11'000)); // sent all the same
    capture.endLive(5, 12'000);
    capture.advanceTo(at(60'000));
    capture.end(EndReason::LiveEnd);
    store(capture);
    QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks ORDER BY started_at"_s),
             u"idle\nlive_end\nlive_end"_s);
    QCOMPARE(verify(), QStringList());
    m_database->query(u"UPDATE live_streaks SET end_reason = 'interrupted' "
                      "WHERE user_id = 7 OR user_id = 9"_s);
    QCOMPARE(verify(), QStringList({u"live_streaks.end_reason"_s, u"live_streaks.end_reason"_s}));
}

void TestVerification::aRestartedCaptureIsAsItShouldBe()
{
    TestCapture first("first");
    first.add(gift(1, 7, 99, 20, false, 1'000));
    first.add(gift(2, 8, 98, 3, false, 1'100));
    store(first);
    QCOMPARE(verify(), QStringList());
    m_clock.advance(std::chrono::seconds(90));
    QVERIFY(m_sink->closeDeadSessions(m_clock.now()));
    QCOMPARE(verify(), QStringList());
    TestCapture second("second");
    const auto history = m_sink->roomHistory(kRoom, at(95'000));
    QVERIFY(history);
    second.restore(*history);
    second.add(gift(3, 7, 99, 25, true, 95'000));
    second.end(EndReason::Interrupted);
    store(second);
    QCOMPARE(verify(), QStringList());
    QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks ORDER BY id"_s),
             u"25\twire_end\n3\tinterrupted"_s);
}

/// A run is a matter of receiving times (R0); TikTok's own may be months old.
void TestVerification::likesGoOnAfterARestartWhateverTikToksTime()
{
    const auto old = [](Event event) {
        event.timestamp -= std::chrono::hours(24 * 60);
        return event;
    };
    TestCapture first("first");
    first.add(old(like(1, 9, 15, 1'000)));
    store(first);
    TestCapture second("second");
    const auto history = m_sink->roomHistory(kRoom, at(2'000));
    QVERIFY(history);
    QCOMPARE(history->rows.size(), std::size_t {1});
    second.restore(*history);
    second.add(old(like(2, 9, 10, 3'000)));
    store(second);
    QCOMPARE(verify(), QStringList());
    QCOMPARE(m_database->query(u"SELECT total_count FROM live_streaks"_s), u"25"_s);
}

void TestVerification::streaksOfARunningCaptureMayBeOpen()
{
    TestCapture capture("running");
    capture.add(gift(1, 7, 99, 2, false, 1'000));
    capture.add(like(2, 9, 15, 2'000));
    store(capture);
    QCOMPARE(verify(), QStringList());
    capture.advanceTo(at(8'000)); // the likes are idle, the gift is not
    store(capture);
    QCOMPARE(verify(), QStringList());
}

void TestVerification::whatWasErasedIsNotMissed()
{
    storeLive();
    m_clock.advance(std::chrono::seconds(200));
    QVERIFY(
        Erasure({m_database->url(), UserId {7}, {}}).run(std::atomic<bool>(false), at(200'000)));
    QCOMPARE(verify(), QStringList());
}

void TestVerification::rowsOfAPredecessorAreCountedAndNotJudged()
{
    storeLive();
    m_database->query(
        u"INSERT INTO live_sessions (id, streamer_unique_id, room_id, started_at, "
        "status, total_events, gift_idle_ms, like_idle_ms, usd_per_diamond, "
        "heartbeat_at, created_at, updated_at) VALUES (50, 'bea', 70, '2025-01-01', "
        "'aborted', 3, 10000, 5000, 0.01, '2025-01-01', '2025-01-01', '2025-01-01')"_s);
    m_database->query(u"INSERT INTO live_session_origins VALUES (50, 'adopted', 'x', "
                      "'2026-11-23')"_s);
    m_database->query(u"INSERT INTO live_events (event_type, timestamp, received_at, room_id, "
                      "streamer_unique_id, is_streaking, streak_id, streak_status, event_data, "
                      "created_at, updated_at, session_id) VALUES ('GiftEvent', "
                      "'2025-01-01 00:00:00.000000', '2025-01-01 00:00:00.000000', 70, 'bea', 1, "
                      "'None_GiftEvent_5_1', 'start', '{\"repeat_count\": 7}', '2025-01-01', "
                      "'2025-01-01', 50)"_s);
    QCOMPARE(verify(), QStringList());
    QCOMPARE(m_result.adopted, 1);
}

void TestVerification::stoppingIsNoError()
{
    storeLive();
    std::stop_source stop;
    const auto result =
        Verification(m_database->url())
            .run(stop.get_token(), {}, [&stop](const VerificationProgress& progress) {
                if (progress.phase == VerificationPhase::Streaks)
                    stop.request_stop();
            });
    QVERIFY(result);
    QVERIFY(result->isCancelled);
}

RACHA_TEST(TestVerification);
#include "tst_verification.moc"
