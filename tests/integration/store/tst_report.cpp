// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqleventquery.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTimeZone>

#include <map>
#include <random>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr RoomId kOtherRoom {7'300'000'000'000'000'002};
constexpr std::int64_t kMinute = 60'000;

QString printed(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString clock(WallTime time)
{
    return printed(storeText(time)).mid(11, 8);
}

template<typename Payload>
Event other(std::int64_t message, Payload payload, std::int64_t user, std::int64_t ms)
{
    Event made = comment(message, {}, ms);
    made.user.id = UserId {user};
    made.user.uniqueId = "user" + std::to_string(user);
    made.user.nickname = "User " + std::to_string(user);
    made.payload = std::move(payload);
    return made;
}

Event viewers(std::int64_t message, std::int64_t count, std::int64_t ms)
{
    RoomUserSeqEvent payload;
    payload.viewers = count;
    payload.totalViewers = 10 * count;
    Event made = other(message, payload, 0, ms);
    made.user = {};
    return made;
}

Event plainGift(std::int64_t message, std::int64_t user, std::int64_t times, std::int64_t price,
                std::int64_t ms)
{
    Event made = gift(message, user, 0, times, true, ms);
    auto& payload = std::get<GiftEvent>(made.payload);
    payload.streakable = false;
    payload.gift.type = 2;
    payload.gift.diamondCount = price;
    payload.gift.name = "Galaxy";
    return made;
}

Event in(RoomId room, Event event)
{
    event.room = room;
    return event;
}

QStringList printed(const Ranking& ranking)
{
    QStringList lines;
    for (const RankedPerson& person : ranking.people) {
        lines << u"%1 %2 (%3 rows, %4 gifts, %5 diamonds)"_s.arg(printed(person.uniqueId))
                     .arg(person.amount)
                     .arg(person.events)
                     .arg(person.gifts)
                     .arg(person.diamonds);
    }
    lines << u"%1 people, %2"_s.arg(ranking.allPeople).arg(ranking.allAmount);
    return lines;
}

QStringList printed(const Timeline& timeline)
{
    QStringList lines;
    for (const TimelineStep& step : timeline.steps) {
        const ReportFigures& figures = step.figures;
        lines << u"%1: %2 events, %3 gifts, %4 diamonds, %5 likes of %6, watched by %7 to %8"_s
                     .arg(clock(step.begin))
                     .arg(figures.allEvents())
                     .arg(figures.gifts)
                     .arg(figures.diamonds)
                     .arg(figures.likes)
                     .arg(figures.roomLikes)
                     .arg(figures.viewers().value_or(-1))
                     .arg(figures.peakViewers);
    }
    for (const ReportGap& gap : timeline.gaps)
        lines << u"gap %1 – %2"_s.arg(clock(gap.from), clock(gap.to));
    return lines;
}

QStringList printed(const StreakList& list)
{
    QStringList lines;
    for (const RankedStreak& ranked : list.streaks) {
        lines << u"%1 %2 %3 ◆%4 %5"_s.arg(printed(ranked.nickname), printed(ranked.streak.giftName))
                     .arg(ranked.streak.total)
                     .arg(ranked.streak.diamonds)
                     .arg((ranked.streak.endedAt - ranked.streak.startedAt).count() / 1'000'000);
    }
    lines << u"of %1"_s.arg(list.all);
    return lines;
}

QStringList printed(const LiveSummary& summary)
{
    const ReportFigures& figures = summary.figures;
    return {u"%1 %2 – %3, %4 lives, %5 captures"_s
                .arg(printed(summary.streamer), clock(summary.begin), clock(summary.end))
                .arg(summary.lives)
                .arg(summary.captures),
            u"%1 events, %2 gifts, %3 diamonds, %4 likes of %5"_s.arg(figures.allEvents())
                .arg(figures.gifts)
                .arg(figures.diamonds)
                .arg(figures.likes)
                .arg(figures.roomLikes),
            u"watched by %1, at most %2, %3 in all"_s.arg(summary.meanViewers.value_or(-1))
                .arg(figures.peakViewers)
                .arg(summary.totalViewers),
            u"%1 people, %2 gave, %3 wrote, %4 streaks"_s.arg(summary.people)
                .arg(summary.gifters)
                .arg(summary.commenters)
                .arg(summary.streaks),
            u"best minutes %1 (%2), %3 (%4)"_s.arg(clock(summary.mostDiamonds.begin))
                .arg(summary.mostDiamonds.amount)
                .arg(clock(summary.mostEvents.begin))
                .arg(summary.mostEvents.amount),
            u"gaps %1 s"_s.arg(summary.gapTime().count())};
}

/// What a live was made of, told once more without SQL.
struct Truth
{
    struct Row
    {
        RoomId room;
        EventType type = EventType::Unknown;
        std::int64_t user = 0;
        std::int64_t ms = 0;
        std::int64_t gifts = 0;
        std::int64_t diamonds = 0;
        std::int64_t likes = 0;
        std::string text;
    };

    std::vector<Row> rows;
};

} // namespace

/// What reports say on every engine (RACHA_TEST_ENGINE).
class TestReport : public QObject
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

    /// The answer, or an empty one.
    template<typename Kind>
    Kind report(const ReportQuestion& question)
    {
        const auto found = m_query->report(question);
        if (!found)
            QTest::qFail(qPrintable(found.error().detail), __FILE__, __LINE__);
        const auto* const kind = found ? std::get_if<Kind>(&*found) : nullptr;
        return kind ? *kind : Kind();
    }

    static ReportScope scope(RoomId room, const QString& filter = {})
    {
        ReportScope scope;
        scope.room = room;
        scope.now = at(0);
        if (!filter.isEmpty())
            scope.expression = *FilterExpression::parse(filter, QTimeZone::utc());
        return scope;
    }

    void storeSmallLive();

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

    void nothingStoredGivesEmptyReports()
    {
        QVERIFY(report<LiveList>(LivesQuestion {}).lives.empty());
        QVERIFY(report<LiveList>(LivesQuestion {kRoom}).lives.empty());
        const auto summary = report<LiveSummary>(SummaryQuestion {scope(kRoom)});
        QCOMPARE(summary.figures.allEvents(), 0);
        QVERIFY(!summary.meanViewers);
        QCOMPARE(summary.mostDiamonds.begin, WallTime());
        QVERIFY(report<Ranking>(RankingQuestion {scope({})}).people.empty());
        QVERIFY(report<StreakList>(StreaksQuestion {scope({})}).streaks.empty());
        QVERIFY(report<Timeline>(TimelineQuestion {scope({}), {}}).steps.empty());
        QVERIFY(report<WordList>(WordsQuestion {scope({})}).words.empty());
    }

    void aLiveIsSummedUp()
    {
        storeSmallLive();
        QCOMPARE(printed(report<LiveSummary>(SummaryQuestion {scope(kRoom)})),
                 (QStringList {u"ana 20:00:00 – 20:03:00, 1 lives, 1 captures"_s,
                               u"14 events, 10 gifts, 3014 diamonds, 35 likes of 900"_s,
                               // 100 and 200 in one minute, 300 in another: 225
                               u"watched by 225, at most 300, 3000 in all"_s,
                               u"4 people, 2 gave, 1 wrote, 2 streaks"_s,
                               u"best minutes 20:02:00 (3000), 20:00:00 (7)"_s, u"gaps 15 s"_s}));
    }

    void timeGoesInSteps()
    {
        storeSmallLive();
        QCOMPARE(
            printed(report<Timeline>(TimelineQuestion {scope(kRoom), {}})),
            (QStringList {
                u"20:00:00: 7 events, 7 gifts, 14 diamonds, 15 likes of 400, watched by 150 to 200"_s,
                u"20:01:00: 4 events, 0 gifts, 0 diamonds, 20 likes of 900, watched by 300 to 300"_s,
                u"20:02:00: 3 events, 3 gifts, 3000 diamonds, 0 likes of 0, watched by -1 to 0"_s,
                u"gap 20:01:30 – 20:01:45"_s}));
        const auto hours =
            report<Timeline>(TimelineQuestion {scope(kRoom), {}, std::chrono::hours(1)});
        QCOMPARE(hours.steps.size(), 1U);
        QCOMPARE(hours.steps.front().figures.diamonds, 3'014);
        // Counted from 20:00:50 on, minutes begin there, and what was before is no part of it.
        const auto later = report<Timeline>(TimelineQuestion {scope(kRoom), at(50'000)});
        QCOMPARE(clock(later.steps.front().begin), u"20:00:50"_s);
        QCOMPARE(clock(later.steps.back().begin), u"20:01:50"_s);
    }

    void peopleAreRanked_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, RankingOrder order, const QStringList& expected) {
            QTest::newRow(name) << static_cast<int>(order) << expected;
        };
        row("by diamonds, gifts that cannot streak too", RankingOrder::Diamonds,
            {u"user8 3000 (3 rows, 3 gifts, 3000 diamonds)"_s,
             u"user7 14 (3 rows, 7 gifts, 14 diamonds)"_s, u"2 people, 3014"_s});
        row("by gifts", RankingOrder::Gifts,
            {u"user7 7 (3 rows, 7 gifts, 14 diamonds)"_s,
             u"user8 3 (3 rows, 3 gifts, 3000 diamonds)"_s, u"2 people, 10"_s});
        row("only streaks that ended", RankingOrder::EndedStreaks,
            {u"user7 1 (1 rows, 7 gifts, 14 diamonds)"_s, u"1 people, 1"_s});
        row("by comments", RankingOrder::Comments,
            {u"user42 2 (2 rows, 0 gifts, 0 diamonds)"_s, u"1 people, 2"_s});
        row("by likes", RankingOrder::Likes,
            {u"user9 35 (2 rows, 0 gifts, 0 diamonds)"_s, u"1 people, 35"_s});
    }

    void peopleAreRanked()
    {
        QFETCH(const int, order);
        storeSmallLive();
        QTEST(printed(report<Ranking>(
                  RankingQuestion {scope(kRoom), static_cast<RankingOrder>(order)})),
              "expected");
    }

    void whoHasOnlyAHandleIsOnePersonToo()
    {
        TestCapture capture("handles");
        for (const int message : {1, 2}) {
            Event written = comment(message, "x", message);
            written.user.id = {};
            capture.add(written);
        }
        Event nobody = comment(3, "x", 3);
        nobody.user = {};
        capture.add(nobody);
        QVERIFY(store(capture));
        QCOMPARE(printed(report<Ranking>(RankingQuestion {scope(kRoom), RankingOrder::Comments})),
                 (QStringList {u"user42 2 (2 rows, 0 gifts, 0 diamonds)"_s, u"1 people, 2"_s}));
    }

    void streaksAreRankedAndFound()
    {
        storeSmallLive();
        const QStringList byTotal {u"User 9  35 ◆0 4"_s, u"User 7 Rose 7 ◆14 10"_s, u"of 2"_s};
        QCOMPARE(printed(report<StreakList>(StreaksQuestion {scope(kRoom)})), byTotal);
        const auto byLength =
            report<StreakList>(StreaksQuestion {scope(kRoom), StreakOrder::Duration});
        QCOMPARE(printed(byLength).first(), byTotal[1]);
        StreaksQuestion one {scope({})};
        one.id = byLength.streaks.front().streak.id;
        QCOMPARE(printed(report<StreakList>(one)), (QStringList {byTotal[1], u"of 1"_s}));
        // The streaks that an accepted event is part of.
        QCOMPARE(
            printed(report<StreakList>(StreaksQuestion {scope(kRoom, u"gift matches \"^Ro\""_s)})),
            (QStringList {byTotal[1], u"of 1"_s}));
    }

    void aLiveOfSeveralCapturesIsCountedOnce()
    {
        TestCapture here("here");
        here.add(plainGift(1, 8, 1, 100, 1'000));
        here.add(comment(2, "x", 2'000));
        here.notice(Gap {at(10'000), at(20'000), "net.reset"}, at(20'000));
        QVERIFY(store(here));
        m_clock = ManualClock(at(15'000));
        TestCapture there("there");
        there.add(plainGift(1, 8, 1, 100, 1'000)); // the same messages once more
        there.add(comment(2, "x", 2'000));
        there.add(comment(3, "y", 50'000));
        QVERIFY(store(there));
        const auto lives = report<LiveList>(LivesQuestion {}).lives;
        QCOMPARE(lives.size(), 1U);
        QCOMPARE(lives.front().captures, 2);
        QCOMPARE(lives.front().events, 3);
        QCOMPARE(lives.front().diamonds, 100);
        QVERIFY(lives.front().isRunning);
        QCOMPARE(lives.front().begin, at(0));
        QCOMPARE(lives.front().end, at(50'000));
        const auto summary = report<LiveSummary>(SummaryQuestion {scope(kRoom)});
        QCOMPARE(summary.figures.gifts, 1);
        QCOMPARE(summary.captures, 2);
        // The other one was there for the second half of the gap.
        QCOMPARE(summary.gapTime(), std::chrono::seconds(5));
    }

    void aRecordingStoredLaterHasItsOwnTimes()
    {
        m_clock = ManualClock(at(1'000 * kMinute));
        storeSmallLive();
        const auto lives = report<LiveList>(LivesQuestion {}).lives;
        QCOMPARE(lives.size(), 1U);
        QCOMPARE(lives.front().begin, at(1'000));
        QCOMPARE(lives.front().end, at(3 * kMinute));
        QCOMPARE(report<LiveSummary>(SummaryQuestion {scope(kRoom)}).gapTime(),
                 std::chrono::seconds(15));
    }

    void livesWithoutACaptureAreListed()
    {
        TestCapture capture("first");
        capture.add(plainGift(1, 8, 2, 100, 1'000));
        QVERIFY(store(capture));
        m_clock = ManualClock(at(kMinute));
        TestCapture next("next", kOtherRoom);
        next.add(in(kOtherRoom, comment(2, "x", 2 * kMinute)));
        QVERIFY(store(next));
        m_database->query(u"DELETE FROM live_sessions WHERE room_id = %1"_s.arg(kRoom.value));
        const auto lives = report<LiveList>(LivesQuestion {}).lives;
        QCOMPARE(lives.size(), 2U);
        QCOMPARE(lives[0].room, kOtherRoom); // the newest first
        QCOMPARE(lives[1].room, kRoom);
        QCOMPARE(lives[1].captures, 0);
        QCOMPARE(lives[1].diamonds, 200);
        QCOMPARE(lives[1].begin, at(1'000));
    }

    void wordsAreCounted()
    {
        TestCapture capture("words");
        capture.add(comment(1, "Qué corazón 🌹🌹", 1));
        capture.add(comment(2, "corazon, the CORAZÓN!", 2));
        capture.add(comment(3, "corazón", 3));
        QVERIFY(store(capture));
        const auto list = report<WordList>(WordsQuestion {scope(kRoom)});
        QCOMPARE(list.comments, 3);
        QCOMPARE(list.words, (std::vector<CommonWord> {{"corazón", 4}, {"🌹", 2}}));
        QCOMPARE(report<WordList>(WordsQuestion {scope(kRoom), 10, true}).words.size(), 4U);
        QCOMPARE(report<WordList>(WordsQuestion {scope(kRoom, u"text contains qué"_s)}).comments,
                 1);
    }

    void damagedJsonCountsAsNothing()
    {
        if (!m_database->isFile())
            QSKIP("this server takes no such JSON");
        storeSmallLive();
        m_database->query(u"UPDATE live_events SET event_data = '{' WHERE user_id = 8"_s);
        const auto summary = report<LiveSummary>(SummaryQuestion {scope(kRoom)});
        QCOMPARE(summary.figures.gifts, 7);
        QCOMPARE(summary.figures.diamonds, 3'014);
    }

    void figuresAgreeWithACountByHand_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("oneRoom");
        QTest::addColumn<bool>("isRange");
        for (const bool oneRoom : {true, false}) {
            for (const bool isRange : {true, false}) {
                // Where a server has no regular expressions of ours, rows are judged one by one.
                for (const auto* filter :
                     {"", "diamonds >= 3 or type == comment", "user matches \"^user[0-4]$\""}) {
                    QTest::addRow("%s%s%s", filter, oneRoom ? ", a room" : "",
                                  isRange ? ", a range" : "")
                        << filter << oneRoom << isRange;
                }
            }
        }
    }

    void figuresAgreeWithACountByHand();
};

/// 20:00:00 to 20:03:00.
void TestReport::storeSmallLive()
{
    TestCapture capture("small");
    capture.add(comment(1, "Hola 🌹", 1'000));
    capture.add(gift(2, 7, 99, 2, false, 2'000));
    capture.add(gift(3, 7, 99, 4, false, 5'000));
    capture.add(gift(4, 7, 99, 7, true, 12'000));
    capture.add(viewers(5, 100, 20'000));
    capture.add(viewers(6, 200, 40'000));
    Event liked = like(7, 9, 15, 58'000);
    std::get<LikeEvent>(liked.payload).totalLikes = 400;
    capture.add(liked);
    std::get<LikeEvent>(liked.payload) = {};
    std::get<LikeEvent>(liked.payload).count = 20;
    std::get<LikeEvent>(liked.payload).totalLikes = 900;
    liked.message = MessageId {8};
    liked.timestamp = liked.receivedAt = at(62'000);
    capture.add(liked);
    capture.add(viewers(9, 300, kMinute + 5'000));
    capture.add(comment(10, "adiós", kMinute + 20'000));
    capture.add(other(11, FollowEvent(), 42, kMinute + 21'000));
    capture.notice(Gap {at(kMinute + 30'000), at(kMinute + 45'000), "net.reset"},
                   at(kMinute + 45'000));
    for (const int i : {0, 1, 2})
        capture.add(plainGift(12 + i, 8, 1, 1'000, 2 * kMinute + i * 100));
    capture.advanceTo(at(3 * kMinute));
    capture.end(EndReason::LiveEnd);
    QVERIFY(store(capture));
}

void TestReport::figuresAgreeWithACountByHand()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, oneRoom);
    QFETCH(const bool, isRange);
    std::mt19937 chance(42);
    const auto upTo = [&chance](int most) {
        return static_cast<std::int64_t>(chance() % static_cast<unsigned>(most));
    };
    Truth truth;
    std::int64_t message = 0;
    for (const RoomId room : {kRoom, kOtherRoom}) {
        TestCapture capture("random" + std::to_string(room.value), room);
        std::map<std::int64_t, std::int64_t> totals; // by user, of a running gift
        for (std::int64_t ms = 0; ms < 10 * kMinute; ms += 1 + upTo(9'000)) {
            ++message;
            const std::int64_t user = 1 + upTo(8);
            Truth::Row row {room, EventType::Comment, user, ms, 0, 0, 0, {}};
            switch (upTo(4)) {
            case 0: {
                row.type = EventType::Gift;
                row.gifts = upTo(4);
                row.diamonds = 2 * row.gifts;
                const std::int64_t total = totals[user] += row.gifts;
                capture.add(in(room, gift(message, user, 500 + user, total, false, ms)));
                break;
            }
            case 1:
                row.type = EventType::Gift;
                row.gifts = 1 + upTo(3);
                row.diamonds = 5 * row.gifts;
                capture.add(in(room, plainGift(message, user, row.gifts, 5, ms)));
                break;
            case 2:
                row.type = EventType::Like;
                row.likes = 1 + upTo(15);
                capture.add(in(room, like(message, user, row.likes, ms)));
                break;
            default: {
                CommentEvent payload;
                payload.comment = "word" + std::to_string(upTo(5));
                row.text = payload.comment;
                capture.add(in(room, other(message, payload, user, ms)));
            }
            }
            truth.rows.push_back(row);
        }
        QVERIFY(store(capture));
    }
    ReportScope asked = scope(oneRoom ? kRoom : RoomId {}, filter);
    if (isRange) {
        asked.from = at(2 * kMinute + 500);
        asked.until = at(7 * kMinute);
    }
    const auto counts = [&](const Truth::Row& row) {
        if (oneRoom && row.room != kRoom)
            return false;
        if (isRange && (at(row.ms) < asked.from || at(row.ms) >= asked.until))
            return false;
        if (filter.startsWith(u"diamonds"))
            return row.diamonds >= 3 || row.type == EventType::Comment;
        return filter.isEmpty() || row.user <= 4;
    };
    ReportFigures figures;
    std::map<std::int64_t, std::int64_t> diamonds;
    std::map<std::int64_t, std::int64_t> minutes;
    std::map<std::string, std::int64_t> words;
    std::set<std::int64_t> people;
    for (const Truth::Row& row : truth.rows) {
        if (!counts(row))
            continue;
        ++figures.events[static_cast<std::size_t>(row.type)];
        figures.gifts += row.gifts;
        figures.diamonds += row.diamonds;
        figures.likes += row.likes;
        people.insert(row.user);
        ++minutes[row.ms / kMinute];
        if (row.diamonds > 0)
            diamonds[row.user] += row.diamonds;
        if (!row.text.empty())
            ++words[row.text];
    }
    const auto summary = report<LiveSummary>(SummaryQuestion {asked});
    QCOMPARE(summary.figures, figures);
    QCOMPARE(summary.people, static_cast<std::int64_t>(people.size()));
    const auto ranking = report<Ranking>(RankingQuestion {asked});
    std::map<std::int64_t, std::int64_t> ranked;
    for (const RankedPerson& person : ranking.people)
        ranked[person.user.value] = person.amount;
    QCOMPARE(ranked, diamonds);
    QVERIFY(std::ranges::is_sorted(ranking.people, std::greater(), &RankedPerson::amount));
    std::map<std::int64_t, std::int64_t> steps;
    for (const TimelineStep& step : report<Timeline>(TimelineQuestion {asked, {}}).steps)
        steps[(step.begin - at(0)).count() / 1000 / kMinute] = step.figures.allEvents();
    QCOMPARE(steps, minutes);
    std::map<std::string, std::int64_t> found;
    for (const CommonWord& word : report<WordList>(WordsQuestion {asked}).words)
        found[word.word] = word.times;
    QCOMPARE(found, words);
}

RACHA_TEST(TestReport);
#include "tst_report.moc"
