// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/capturelabel.h"
#include "core/store/sql/sqleventquery.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// Names and notes of captures, on each engine.
class TestCaptureLabel final : public QObject
{
    Q_OBJECT

    const QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;

    SessionId begin(const TestCapture& capture, std::int64_t ms = 0)
    {
        const auto session = m_sink->beginSession(*capture.header(), at(ms));
        return session ? session->id : SessionId();
    }

    bool store(SessionId session, TestCapture& capture)
    {
        const EventBatchPtr batch = capture.take();
        return m_sink->write(session, {&batch, 1}).has_value();
    }

    bool label(SessionId session, const std::string& name, const std::string& notes)
    {
        const auto done =
            writeCaptureLabel(m_database->url(), session, {name, notes}, m_clock.now());
        if (!done)
            qCritical() << done.error().detail;
        return done.has_value();
    }

    template<typename Kind>
    Kind ask(const ReportQuestion& question)
    {
        SqlEventQuery query(m_database->url());
        const auto opened = query.open();
        auto report = opened ? query.report(question) : tl::unexpected(opened.error());
        return report ? std::get<Kind>(*std::move(report)) : Kind();
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
    }

    void cleanup()
    {
        m_sink->close();
        m_sink.reset();
    }

    void aCaptureThatGoesOnLeavesThemAlone()
    {
        TestCapture capture("one");
        const SessionId session = begin(capture);
        capture.add(comment(1, "hola", 100));
        QVERIFY(store(session, capture));
        QVERIFY(label(session, "Duel 🌹", "first line\nsecond"));
        capture.add(comment(2, "adiós", 200));
        QVERIFY(store(session, capture));
        QVERIFY(m_sink->heartbeat(session, at(10'000)));
        capture.add(comment(3, "fin", 300));
        capture.end(EndReason::LiveEnd);
        QVERIFY(store(session, capture));
        const auto list = ask<CaptureList>(CapturesQuestion {});
        QCOMPARE(list.captures.size(), 1U);
        QCOMPARE(list.captures[0].label, (CaptureLabel {"Duel 🌹", "first line\nsecond"}));
        QCOMPARE(list.captures[0].status, "completed");
        QCOMPARE(list.captures[0].events, 3);
    }

    /// The same capture taken up again after a crash, and one that is found dead.
    void nobodyElseWritesThemEither()
    {
        TestCapture capture("one");
        const SessionId session = begin(capture);
        QVERIFY(label(session, "Duel", "n"));
        QCOMPARE(begin(capture), session);
        QVERIFY(m_sink->closeDeadSessions(at(600'000)));
        QCOMPARE(m_database->query(u"SELECT name, notes, status FROM live_sessions"_s),
                 u"Duel\tn\tinterrupted"_s);
    }

    void emptyOnesAreNone()
    {
        TestCapture capture("one");
        const SessionId session = begin(capture);
        QVERIFY(label(session, "Duel", "n"));
        QVERIFY(label(session, "", ""));
        QCOMPARE(m_database->query(u"SELECT name, notes FROM live_sessions"_s), u"NULL\tNULL"_s);
    }

    void longOnesAreCutBetweenCharacters()
    {
        TestCapture capture("one");
        const SessionId session = begin(capture);
        std::string roses;
        for (std::size_t i = 0; i < CaptureLabel::kLongestNotes + 5; ++i)
            roses += "🌹";
        QVERIFY(label(session, roses, roses));
        const QString length = m_database->isFile() ? u"length"_s : u"char_length"_s;
        QCOMPARE(m_database->query(u"SELECT %1(name), %1(notes) FROM live_sessions"_s.arg(length)),
                 u"255\t20000"_s);
    }

    void whatCannotBeTextIsReplaced()
    {
        TestCapture capture("one");
        const SessionId session = begin(capture);
        QVERIFY(label(session, std::string("a\0b", 3), "\xFF"));
        const auto list = ask<CaptureList>(CapturesQuestion {});
        QCOMPARE(list.captures.size(), 1U);
        QCOMPARE(list.captures[0].label, (CaptureLabel {"a\uFFFDb", "\uFFFD"}));
    }

    void onlyTheOneThatIsMeantIsNamed()
    {
        const SessionId first = begin(TestCapture("one"));
        const SessionId second = begin(TestCapture("two"), 60'000);
        QVERIFY(label(second, "Second", {}));
        const auto list = ask<CaptureList>(CapturesQuestion {});
        QCOMPARE(list.captures.size(), 2U);
        QCOMPARE(list.captures[0].id, second);
        QCOMPARE(list.captures[0].uuid, "two");
        QCOMPARE(list.captures[0].label.name, "Second");
        QCOMPARE(list.captures[1].id, first);
        QCOMPARE(list.captures[1].label, CaptureLabel());
    }

    void aCaptureThatIsNotThereIsSaid()
    {
        const auto done = writeCaptureLabel(m_database->url(), SessionId {99}, {"x", {}}, at(0));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DbFailed);
    }

    /// The newest name, since that is what one looks for.
    void aLiveIsCalledAsItsNewestNamedCapture()
    {
        TestCapture capture("one");
        const SessionId first = begin(capture);
        capture.add(comment(1, "hola", 100));
        QVERIFY(store(first, capture));
        const SessionId second = begin(TestCapture("two"), 60'000);
        begin(TestCapture("three"), 120'000);
        QVERIFY(label(first, "First", {}));
        QVERIFY(label(second, "Second", {}));
        const auto lives = ask<LiveList>(LivesQuestion {});
        QCOMPARE(lives.lives.size(), 1U);
        QCOMPARE(lives.lives[0].name, "Second");
        SummaryQuestion summary;
        summary.scope.room = kRoom;
        QCOMPARE(ask<LiveSummary>(summary).name, "Second");
    }

    void capturesOfATimeAreThoseThatSawIt()
    {
        TestCapture capture("ended");
        const SessionId ended = begin(capture);
        capture.add(comment(1, "hola", 100));
        capture.end(EndReason::LiveEnd);
        QVERIFY(store(ended, capture));
        const SessionId running = begin(TestCapture("running"), 120'000);
        const auto ids = [this](WallTime from, WallTime until) {
            CapturesQuestion question;
            question.from = from;
            question.until = until;
            std::vector<SessionId> found;
            for (const StoredCapture& each : ask<CaptureList>(question).captures)
                found.push_back(each.id);
            return found;
        };
        QCOMPARE(ids({}, {}), (std::vector {running, ended}));
        QCOMPARE(ids(at(60'000), {}), (std::vector {running}));
        QCOMPARE(ids({}, at(60'000)), (std::vector {ended}));
        QCOMPARE(ids(at(200'000), at(300'000)), (std::vector {running}));
    }
};

RACHA_TEST(TestCaptureLabel);
#include "tst_capturelabel.moc"
