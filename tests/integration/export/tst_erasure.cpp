// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/backup.h"
#include "core/store/erasure.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// On the engine that RACHA_TEST_ENGINE names.
class TestErasure : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    const std::atomic<bool> m_goesOn {false};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    SessionId m_session;

    bool store(TestCapture& capture, const RoomStats& stats = {})
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const auto counted = std::make_shared<EventBatch>(*capture.take());
        counted->stats = stats;
        const EventBatchPtr batch = counted;
        if (!session)
            return false;
        m_session = session->id;
        return m_sink->write(m_session, {&batch, 1}).has_value();
    }

    static Event forGuest(Event event, std::int64_t guest)
    {
        std::get<GiftEvent>(event.payload).toUser.emplace().id = UserId {guest};
        return event;
    }

    /// Person 7: a comment, a streak of three, likes; 42: a comment, a gift for 7; 8: a streak.
    bool storeLive()
    {
        TestCapture capture("live");
        Event said = comment(1, "by seven", 1'000);
        said.user.id = UserId {7};
        said.user.uniqueId = "seven";
        said.user.nickname = "Sieben";
        capture.add(said);
        capture.add(gift(2, 7, 70, 1, false, 2'000));
        capture.add(gift(3, 7, 70, 4, false, 3'000));
        capture.add(gift(4, 7, 70, 6, true, 4'000));
        capture.add(like(5, 7, 15, 5'000));
        capture.add(comment(6, "by another", 6'000));
        capture.add(forGuest(gift(7, 42, 71, 1, true, 7'000), 7));
        capture.add(gift(8, 8, 80, 2, false, 8'000));
        capture.add(gift(9, 8, 80, 5, false, 9'000));
        capture.add(gift(10, 8, 80, 9, true, 10'000));
        capture.end(EndReason::LiveEnd);
        RoomStats stats;
        stats.diamonds = 12 + 2 + 18;
        stats.likesObserved = 15;
        stats.streaks = 4;
        return store(capture, stats);
    }

    QString printed(const QString& sql) const { return m_database->query(sql); }

    const QString kWordsOfEvents =
        u"SELECT w.word, e.message_id FROM live_word_events we JOIN live_words w ON w.id = "
        u"we.word_id "
        "JOIN live_events e ON e.id = we.event_id ORDER BY w.word, e.message_id"_s;

    ErasureTask person(std::int64_t id) const { return {m_database->url(), UserId {id}, {}}; }

    ErasureTask events(const QString& filter) const
    {
        ErasureTask task {m_database->url(), {}, {}};
        task.filter.expression = FilterExpression::parse(filter, QTimeZone::utc()).value();
        task.filter.now = at(0);
        return task;
    }

    QString erased(const ErasureTask& task) const
    {
        const auto done = Erasure(task).run(m_goesOn, at(100'000));
        return done ? QString::number(*done) : done.error().detail;
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
        QVERIFY(storeLive());
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void thePreviewSaysWhatWouldGo()
    {
        const auto preview = Erasure(person(7)).preview(m_goesOn);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
        QCOMPARE(preview->events, 5);
        QCOMPARE(preview->streaks, 2);
        QCOMPARE(preview->lives, 1);
        QCOMPARE(preview->diamonds, 12);
        QCOMPARE(preview->first, at(1'000));
        QCOMPARE(preview->last, at(5'000));
        QVERIFY(preview->names.contains("Sieben"));
        QVERIFY(preview->names.contains("user7"));
        QCOMPARE(preview->mentions, 1);
        QCOMPARE(printed(u"SELECT count(*) FROM live_events"_s), u"10"_s);
    }

    void aPersonIsGoneEverywhere()
    {
        QCOMPARE(erased(person(7)), u"5"_s);
        QCOMPARE(printed(u"SELECT message_id FROM live_events ORDER BY 1"_s), u"6\n7\n8\n9\n10"_s);
        QCOMPARE(printed(u"SELECT count(*) FROM live_event_payloads"_s), u"5"_s);
        QCOMPARE(printed(u"SELECT count(*) FROM live_streaks WHERE user_id = 7"_s), u"0"_s);
        QCOMPARE(printed(u"SELECT total_count FROM live_streaks WHERE user_id = 8"_s), u"9"_s);
        QCOMPARE(printed(u"SELECT total_events, diamonds, likes, streaks FROM live_sessions"_s),
                 u"5\t20\t0\t2"_s);
        QCOMPARE(erased(person(7)), u"0"_s);
    }

    void theSearchForgetsThePersonAndTheirWords()
    {
        QCOMPARE(printed(kWordsOfEvents), u"another\t6\nby\t1\nby\t6\nseven\t1"_s);
        QCOMPARE(erased(person(7)), u"5"_s);
        QCOMPARE(printed(kWordsOfEvents), u"another\t6\nby\t6"_s);
        QCOMPARE(printed(u"SELECT word FROM live_words ORDER BY word"_s), u"another\nby"_s);
        QCOMPARE(printed(u"SELECT DISTINCT user_id FROM live_people WHERE user_id IN (7, 8)"_s),
                 u"8"_s);
    }

    void whoeverHasNoEventLeftIsNotFoundByName()
    {
        QCOMPARE(erased(events(u"message_id in (8, 9, 10)"_s)), u"3"_s);
        QCOMPARE(printed(u"SELECT count(*) FROM live_people WHERE user_id = 8"_s), u"0"_s);
        QVERIFY(printed(u"SELECT count(*) FROM live_people WHERE user_id = 7"_s) != u"0"_s);
    }

    /// The writer remembers people and words, so that it need not ask for each event.
    void whatIsSaidAgainAfterwardsIsFoundAgain()
    {
        QCOMPARE(erased(person(7)), u"5"_s);
        TestCapture later("later");
        Event said = comment(11, "by seven", 50'000);
        said.user.id = UserId {7};
        said.user.uniqueId = "seven";
        said.user.nickname = "Sieben";
        later.add(said);
        QVERIFY(store(later));
        QCOMPARE(printed(kWordsOfEvents), u"another\t6\nby\t6\nby\t11\nseven\t11"_s);
        QCOMPARE(printed(u"SELECT unique_id FROM live_people WHERE user_id = 7"_s), u"seven"_s);
    }

    void aStreakThatKeepsEventsIsComputedAgain()
    {
        QCOMPARE(erased(events(u"message_id == 10"_s)), u"1"_s);
        QCOMPARE(printed(u"SELECT message_id, streak_status, is_streaking FROM live_events "
                         "WHERE user_id = 8 ORDER BY 1"_s),
                 u"8\tstart\t1\n9\tend\t0"_s);
        QCOMPARE(printed(u"SELECT total_count, diamonds FROM live_streaks WHERE user_id = 8"_s),
                 u"5\t10"_s);
        QCOMPARE(printed(u"SELECT total_events, streaks FROM live_sessions"_s), u"9\t4"_s);
    }

    void aRangeOfTimeIsErased()
    {
        ErasureTask task {m_database->url(), {}, {}};
        task.filter.from = at(2'000);
        task.filter.until = at(6'000);
        QCOMPARE(erased(task), u"4"_s);
        QCOMPARE(printed(u"SELECT count(*) FROM live_events"_s), u"6"_s);
        QCOMPARE(printed(u"SELECT count(*) FROM live_streaks"_s), u"2"_s);
    }

    void aCancelledErasureErasesNoMore()
    {
        const std::atomic<bool> isCancelled {true};
        const auto done = Erasure(person(7)).run(isCancelled, at(0));
        QVERIFY(done);
        QCOMPARE(*done, 0);
        QCOMPARE(printed(u"SELECT count(*) FROM live_events"_s), u"10"_s);
    }

    /// What comes between two transactions is stored, and counted.
    void aRunningCaptureGoesOn()
    {
        TestCapture before("before");
        for (int i = 100; i < 1'000; ++i)
            before.add(like(i, 7, 1, 20'000 + i));
        QVERIFY(store(before));
        std::int64_t message = 5'000;
        TestCapture running("running");
        int batches = 0;
        bool isStored = true;
        const auto done = Erasure(person(7)).run(m_goesOn, at(100'000), [&](std::int64_t) {
            running.add(comment(message, "meanwhile", 60'000 + message));
            ++message;
            isStored = store(running) && isStored;
            ++batches;
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(*done, 905);
        QVERIFY(batches >= 5);
        QVERIFY(isStored);
        QCOMPARE(printed(u"SELECT count(*) FROM live_events WHERE user_id = 7"_s), u"0"_s);
        QCOMPARE(printed(u"SELECT total_events FROM live_sessions WHERE uuid = 'running'"_s),
                 QString::number(batches));
    }

    void aBackupHoldsWhatIsErased()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        const auto kept = StoreBackup(m_database->url(), copy).run(m_goesOn);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(erased(person(7)), u"5"_s);
        const ErasureTask old {DatabaseUrl::parse(u"sqlite:"_s + copy).value(), UserId {7}, {}};
        QCOMPARE(Erasure(old).preview(m_goesOn)->events, 5);
    }
};

RACHA_TEST(TestErasure);
#include "tst_erasure.moc"
