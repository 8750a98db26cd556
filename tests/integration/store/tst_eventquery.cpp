// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqleventquery.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

QString printed(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString printed(const StoredEvent& row)
{
    return u"%1|%2|%3|%4|%5|%6|%7|%8|%9"_s.arg(
               printed(eventTypeName(row.type)), printed(storeText(row.timestamp)),
               printed(row.streamer), QString::number(row.user.value), printed(row.userUniqueId),
               printed(row.userNickname), printed(row.streakId),
               printed(streakStatusText(row.streakStatus)), QString::number(row.isStreaking))
        + u"|%1|%2|%3"_s.arg(row.message.value).arg(row.diamonds).arg(row.room.value);
}

QStringList printed(const StreakDetail& detail)
{
    const Streak& streak = detail.streak;
    QStringList lines {u"%1 total %2, %3 diamonds, %4; %5 messages"_s.arg(printed(streak.giftName))
                           .arg(streak.total)
                           .arg(streak.diamonds)
                           .arg(printed(endReasonText(streak.endReason)))
                           .arg(detail.stepCount)};
    for (const StreakStep& step : detail.steps) {
        lines << u"%1: wire %2 added %3 total %4 %5%6"_s.arg(step.message.value)
                     .arg(step.wire)
                     .arg(step.added)
                     .arg(step.total)
                     .arg(printed(streakStatusText(step.status)),
                          step.isEndMark ? u" (mark)"_s : QString());
    }
    return lines;
}

QStringList printed(const PersonHistory& person)
{
    QStringList lines {
        u"%1 – %2, lives %3, diamonds %4"_s
            .arg(printed(storeText(person.firstSeen)), printed(storeText(person.lastSeen)))
            .arg(person.lives)
            .arg(person.diamonds)};
    for (std::size_t i = 0; i < kEventTypeCount; ++i) {
        if (person.events[i] > 0)
            lines << u"%1 %2"_s.arg(printed(eventTypeShortName(static_cast<EventType>(i))))
                         .arg(person.events[i]);
    }
    for (const auto& name : person.names)
        lines << u"@%1 %2 (%3)"_s.arg(printed(name.uniqueId), printed(name.nickname))
                     .arg(name.events);
    for (const auto& event : person.lastEvents)
        lines << QString::number(event.message.value);
    return lines;
}

} // namespace

/// What the reader promises on every engine (RACHA_TEST_ENGINE).
class TestEventQuery : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    std::unique_ptr<SqlEventQuery> m_query;

    bool store(TestCapture& capture)
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        return session && m_sink->write(session->id, {&batch, 1});
    }

    /// The event, or an empty one.
    EventDetail storedEvent(std::int64_t message)
    {
        auto found = m_query->event(kRoom, MessageId {message});
        return found && *found ? **std::move(found) : EventDetail();
    }

    StreakDetail streak(const std::string& id)
    {
        auto found = m_query->streak(kRoom, id);
        return found && *found ? **std::move(found) : StreakDetail();
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
        QVERIFY(m_sink->open());
        m_query = std::make_unique<SqlEventQuery>(m_database->url());
        const auto opened = m_query->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }

    void cleanup()
    {
        m_query.reset();
        m_sink.reset();
        m_database.reset();
    }

    void anEventComesBackWhole()
    {
        TestCapture capture("whole");
        Event sent = comment(9'223'372'036'854'775'807, "Hola 🌹 \\ \"日本\"", 100);
        sent.user.roles.isModerator = true;
        const std::string data = eventDataJson(sent);
        const std::string payload(sent.raw.bytes());
        capture.add(sent);
        QVERIFY(store(capture));
        const EventDetail found = storedEvent(9'223'372'036'854'775'807);
        QCOMPARE(printed(found.event),
                 u"CommentEvent|2026-11-23 20:00:00.100000|ana|42|user42|User 42|||0|"
                 "9223372036854775807|0|7300000000000000001"_s);
        QCOMPARE(found.event.data, data);
        QVERIFY(found.payload);
        QCOMPARE(found.payload->method, "WebcastChatMessage");
        QCOMPARE(found.payload->encoding, "zstd");
        QVERIFY(found.payload->storedSize < payload.size());
        QCOMPARE(found.payload->bytes, payload);
        QVERIFY(found.capture);
        QCOMPARE(found.capture->status, "active");
        QCOMPARE(found.capture->startedAt, at(0));
        const Event again = eventOf(found.event);
        QCOMPARE(std::get<CommentEvent>(again.payload).comment, "Hola 🌹 \\ \"日本\"");
        QVERIFY(again.user.roles.isModerator);
    }

    void whatIsNotStoredYetIsNoError()
    {
        TestCapture capture("later");
        capture.add(comment(1, "first", 100));
        const auto before = m_query->event(kRoom, MessageId {1});
        QVERIFY(before);
        QVERIFY(!*before);
        QVERIFY(store(capture));
        QCOMPARE(storedEvent(1).event.message.value, 1);
        const auto elsewhere = m_query->event(RoomId {5}, MessageId {1});
        QVERIFY(elsewhere && !*elsewhere);
    }

    void aRowWithoutMessageIdIsFoundByItsNumber()
    {
        TestCapture capture("numbered");
        Event unnamed = comment(0, "nobody asks for me", 100);
        unnamed.message = {};
        capture.add(unnamed);
        QVERIFY(store(capture));
        const auto id = m_database->query(u"SELECT id FROM live_events"_s).toLongLong();
        const auto found = m_query->storedRow(id);
        QVERIFY(found && *found);
        QCOMPARE((*found)->event.id, id);
        QVERIFY((*found)->payload);
        QVERIFY((*found)->capture);
        const auto other = m_query->storedRow(id + 1);
        QVERIFY(other && !*other);
    }

    void payloadsOfOtherMakeAreTold()
    {
        TestCapture capture("made");
        for (const int message : {1, 2, 3})
            capture.add(comment(message, "x", message));
        QVERIFY(store(capture));
        const auto change = u"UPDATE live_event_payloads SET %1 WHERE event_id = "
                            "(SELECT id FROM live_events WHERE message_id = %2)"_s;
        m_database->query(change.arg(u"encoding = 'zstd:7'"_s, u"1"_s));
        m_database->query(change.arg(u"payload = x'28b52ffd00'"_s, u"2"_s));
        m_database->query(u"DELETE FROM live_event_payloads WHERE event_id = "
                          "(SELECT id FROM live_events WHERE message_id = 3)"_s);
        QVERIFY(storedEvent(1).payload->state == PayloadState::UnknownEncoding);
        QVERIFY(storedEvent(2).payload->state == PayloadState::Damaged);
        QVERIFY(!storedEvent(3).payload);
    }

    void aStreakIsTheStoryOfItsMessages()
    {
        TestCapture capture("streak");
        capture.add(gift(1, 7, 99, 2, false, 100));
        capture.add(comment(2, "between", 150));
        capture.add(gift(3, 7, 99, 4, false, 200));
        capture.add(gift(4, 7, 99, 3, false, 250));
        capture.add(gift(5, 7, 99, 7, true, 300));
        QVERIFY(store(capture));
        const std::string id = storedEvent(1).event.streakId;
        QCOMPARE(printed(streak(id)),
                 (QStringList {u"Rose total 7, 14 diamonds, wire_end; 4 messages"_s,
                               u"1: wire 2 added 2 total 2 start"_s,
                               u"3: wire 4 added 2 total 4 continue"_s,
                               u"4: wire 3 added 0 total 4 continue"_s,
                               u"5: wire 7 added 3 total 7 end (mark)"_s}));
        QCOMPARE(streak(id).settings.giftIdle, std::chrono::milliseconds(10'000));
        const auto unknown = m_query->streak(kRoom, "7_GiftEvent_5655_1");
        QVERIFY(unknown && !*unknown);
    }

    void likesHaveTheirOwnCounts()
    {
        TestCapture capture("likes");
        capture.add(like(1, 7, 15, 100));
        capture.add(like(2, 7, 3, 200));
        capture.advanceTo(at(60'000));
        QVERIFY(store(capture));
        QCOMPARE(printed(streak(storedEvent(1).event.streakId)),
                 (QStringList {u" total 18, 0 diamonds, idle; 2 messages"_s,
                               u"1: wire 15 added 15 total 15 start"_s,
                               u"2: wire 3 added 3 total 18 end"_s}));
    }

    void longStreaksAreCut()
    {
        TestCapture capture("long");
        constexpr int kMessages = static_cast<int>(StreakDetail::kSteps) + 3;
        for (int i = 1; i <= kMessages; ++i)
            capture.add(like(i, 7, 1, i));
        QVERIFY(store(capture));
        const StreakDetail found = streak(storedEvent(1).event.streakId);
        QCOMPARE(found.steps.size(), StreakDetail::kSteps);
        QCOMPARE(found.stepCount, kMessages);
        QCOMPARE(found.streak.total, kMessages);
    }

    void aPersonIsSummedUpOverLives()
    {
        TestCapture first("first");
        Event renamed = like(1, 7, 5, 100);
        renamed.user.uniqueId = "before";
        first.add(renamed);
        first.add(gift(2, 7, 99, 3, true, 200));
        first.add(comment(3, "somebody else", 300));
        QVERIFY(store(first));
        TestCapture second("second", RoomId {8});
        Event elsewhere = gift(4, 7, 98, 1, true, 9'000);
        elsewhere.room = RoomId {8};
        second.add(elsewhere);
        QVERIFY(store(second));
        const auto found = m_query->person(UserId {7});
        QVERIFY(found && *found);
        QCOMPARE(printed(**found),
                 (QStringList {u"2026-11-23 20:00:00.100000 – 2026-11-23 20:00:09.000000, "
                               "lives 2, diamonds 8"_s,
                               u"gift 2"_s, u"like 1"_s, u"@user7 User 7 (2)"_s,
                               u"@before User 7 (1)"_s, u"4"_s, u"2"_s, u"1"_s}));
        const auto nobody = m_query->person(UserId {1'234});
        QVERIFY(nobody && !*nobody);
    }

    void readingAndWritingDoNotWaitForEachOther()
    {
        TestCapture capture("both");
        capture.add(comment(1, "stored", 100));
        QVERIFY(store(capture));
        SqlConnection writer(m_database->url());
        QVERIFY(writer.open() && writer.setUp() && writer.begin());
        QVERIFY(writer.execute(u"UPDATE live_events SET user_nickname = 'changed'"_s));
        QCOMPARE(storedEvent(1).event.userNickname, "User 42");
        SqlConnection reader(m_database->url(), SqlAccess::ReadOnly);
        QVERIFY(reader.open() && reader.setUp() && reader.begin());
        QVERIFY(reader.execute(u"SELECT count(*) FROM live_events"_s));
        QVERIFY(writer.commit());
        QCOMPARE(storedEvent(1).event.userNickname, "changed");
    }

    void theReaderCannotWrite()
    {
        SqlConnection reader(m_database->url(), SqlAccess::ReadOnly);
        QVERIFY(reader.open() && reader.setUp());
        const auto changed = reader.execute(u"DELETE FROM live_sessions"_s);
        QVERIFY(!changed);
        QCOMPARE(int(changed.error().code), int(ErrorCode::DbReadOnly));
    }

    void aStoreThatIsNotMadeYetIsNotMadeByReading()
    {
        TestDatabase fresh(m_engine);
        SqlEventQuery query(fresh.url());
        const auto opened = query.open();
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code),
                 int(fresh.isFile() ? ErrorCode::DbUnknownDatabase : ErrorCode::DbFailed));
        QVERIFY(!fresh.isFile() || !QFile::exists(fresh.path()));
    }
};

RACHA_TEST(TestEventQuery);
#include "tst_eventquery.moc"
