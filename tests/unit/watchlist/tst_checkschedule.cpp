// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/checkschedule.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Chance without chance: intervals are as they are, the spacing is drawn out by a fifth.
class MiddleSource final : public RandomSource
{
public:
    std::uint64_t next() override { return std::uint64_t {1} << 63U; }
};

constexpr MonoTime kStart {24h};

QStringList names(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << u"name%1"_s.arg(i);
    return names;
}

/// Asks whoever is due and answers at once, for a while: `name at second`.
class Course
{
public:
    explicit Course(const CheckRules& rules = {})
        : schedule(rules)
    {
    }

    QStringList run(std::chrono::seconds length, CheckAnswer answer = CheckAnswer::Clear)
    {
        QStringList asked;
        const MonoTime end = now + length;
        for (auto at = schedule.nextAt(); at && *at < end; at = schedule.nextAt()) {
            now = std::max(now, *at);
            const auto name = schedule.take(now, *random);
            const auto second = std::chrono::floor<std::chrono::seconds>(now - kStart).count();
            asked << u"%1 at %2"_s.arg(*name).arg(second);
            times.push_back(now);
            schedule.spend(now);
            schedule.answered(answer, std::nullopt, now, *random);
        }
        now = end;
        return asked;
    }

    CheckSchedule schedule;
    MonoTime now = kStart;
    std::vector<MonoTime> times;
    std::unique_ptr<RandomSource> random = std::make_unique<MiddleSource>();
};

/// A day of a watch list, by a clock that jumps: each of the people is live for two hours, most of
/// them at an hour of their own that the schedule knows, and it is asked and answered at once.
class SimulatedDay
{
public:
    struct Result
    {
        int requests = 0;
        int mostInAnHour = 0;
        int missed = 0; ///< lives that nobody noticed
        std::chrono::seconds usualLatest {0}; ///< until a live was noticed
        std::chrono::seconds otherLatest {0};

        bool operator==(const Result&) const = default;
    };

    SimulatedDay(int people, int budget)
        : m_schedule(rulesOf(budget))
        , m_people(names(people))
    {
        m_schedule.setRoomsAnswer(true);
        m_schedule.setNames(m_people);
    }

    Result result() const
    {
        SimulatedDay day(*this);
        day.run();
        return day.m_result;
    }

private:
    static CheckRules rulesOf(int budget)
    {
        CheckRules rules;
        rules.requestsPerHour = budget;
        return rules;
    }

    bool isUsual(qsizetype person) const { return person < m_people.size() * 8 / 10; }

    bool isEverLive(qsizetype person) const { return person < m_people.size() * 9 / 10; }

    /// From this minute of the day on, for two hours.
    std::chrono::minutes begin(qsizetype person) const
    {
        return std::chrono::minutes((person * 29 + 37) % 1'320);
    }

    bool isLive(qsizetype person, MonoTime now) const
    {
        const auto since = now - kStart - begin(person);
        return isEverLive(person) && since >= 0min && since < 2h;
    }

    void note(MonoTime now)
    {
        m_schedule.spend(now);
        m_times.push_back(now);
        ++m_result.requests;
        while (now - m_times[m_oldest] >= 1h)
            ++m_oldest;
        m_result.mostInAnHour =
            std::max(m_result.mostInAnHour, static_cast<int>(m_times.size() - m_oldest));
    }

    void readHabits(MonoTime now)
    {
        for (qsizetype person = 0; person < m_people.size(); ++person) {
            const auto toBegin = kStart + begin(person) - now;
            const bool isTheirHour = isUsual(person) && toBegin <= 1h && toBegin > -2h;
            m_schedule.setLikelihood(m_people[person],
                                     isTheirHour              ? Likelihood::Usual
                                         : isEverLive(person) ? Likelihood::Unknown
                                                              : Likelihood::Quiet);
        }
    }

    void ask(const QString& name, MonoTime now)
    {
        const auto person = m_people.indexOf(name);
        const bool live = isLive(person, now);
        m_schedule.answered(live ? CheckAnswer::Live : CheckAnswer::Clear, std::nullopt, now,
                            m_random);
        if (!live || m_found.contains(name))
            return;
        m_found.insert(name);
        const auto after = std::chrono::ceil<std::chrono::seconds>(now - kStart - begin(person));
        auto& latest = isUsual(person) ? m_result.usualLatest : m_result.otherLatest;
        latest = std::max(latest, after);
    }

    void run()
    {
        MonoTime habits = kStart;
        for (auto at = m_schedule.nextAt(); at && *at < kStart + 24h; at = m_schedule.nextAt()) {
            const MonoTime now = std::max(*at, kStart);
            for (; habits <= now; habits += 10min)
                readHabits(now);
            if (const QStringList rooms = m_schedule.takeRooms(now, m_random); !rooms.isEmpty()) {
                QStringList ended;
                for (const QString& name : rooms) {
                    if (!isLive(m_people.indexOf(name), now))
                        ended << name;
                }
                note(now);
                m_schedule.roomsAnswered(CheckAnswer::Clear, ended, std::nullopt, now);
            } else if (const auto name = m_schedule.take(now, m_random)) {
                note(now);
                ask(*name, now);
            }
        }
        for (qsizetype person = 0; person < m_people.size(); ++person)
            m_result.missed += isEverLive(person) && !m_found.contains(m_people[person]) ? 1 : 0;
    }

    CheckSchedule m_schedule;
    QStringList m_people;
    SeededRandomSource m_random {2026};
    QSet<QString> m_found;
    std::vector<MonoTime> m_times;
    std::size_t m_oldest = 0;
    Result m_result;
};

} // namespace

class TestCheckSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNameIsAskedEachMinute()
    {
        Course course;
        course.schedule.setNames({u"ana"_s});
        QCOMPARE(course.run(200s),
                 QStringList({u"ana at 0"_s, u"ana at 60"_s, u"ana at 120"_s, u"ana at 180"_s}));
    }

    void severalTakeTurnsWithSpaceBetween()
    {
        Course course;
        course.schedule.setNames({u"ana"_s, u"bea"_s, u"kai"_s});
        QCOMPARE(course.run(75s),
                 QStringList({u"ana at 0"_s, u"bea at 6"_s, u"kai at 12"_s, u"ana at 60"_s,
                              u"bea at 66"_s, u"kai at 72"_s}));
    }

    void manyWaitLongerThanAMinute()
    {
        Course course;
        course.schedule.setNames(names(50));
        QCOMPARE(course.schedule.plan().names, 50);
        QCOMPARE(course.schedule.plan().requestsPerHour, 200);
        QVERIFY(course.schedule.plan().latest == 900s);
        const QStringList asked = course.run(3h);
        QCOMPARE(asked.filter(u"name7 "_s).size(), 12);
    }

    void noHourHasMoreThanTheBudget_data()
    {
        QTest::addColumn<int>("budget");
        QTest::addColumn<int>("count");
        for (const int budget : {30, 120, 240, 720}) {
            for (const int count : {1, 5, 50, 200})
                QTest::addRow("%d names, %d an hour", count, budget) << budget << count;
        }
    }

    /// Whatever people do meanwhile: names come and go, the list is switched.
    void noHourHasMoreThanTheBudget()
    {
        QFETCH(const int, budget);
        QFETCH(const int, count);
        CheckRules rules;
        rules.requestsPerHour = budget;
        Course course(rules);
        course.random = std::make_unique<SeededRandomSource>(11);
        for (int i = 0; i < 24; ++i) {
            course.schedule.setNames(i % 5 == 4 ? QStringList() : names(count));
            course.run(20min);
        }
        const auto& times = course.times;
        const auto most = static_cast<std::size_t>(budget);
        for (std::size_t i = most; i < times.size(); ++i)
            QVERIFY(times[i] - times[i - most] >= 1h);
        QVERIFY(times.size() > 20);
    }

    void whoIsLikelyIsAskedMoreOften()
    {
        Course course;
        course.random = std::make_unique<SeededRandomSource>(5);
        course.schedule.setNames(names(50));
        course.schedule.setLikelihood(u"name7"_s, Likelihood::Usual);
        course.schedule.setLikelihood(u"name8"_s, Likelihood::Quiet);
        course.run(1h);
        const QStringList asked = course.run(24h);
        const auto count = [&asked](const QString& name) { return asked.filter(name).size(); };
        QVERIFY(count(u"name7 "_s) > 2 * count(u"name9 "_s));
        QVERIFY(count(u"name9 "_s) > 2 * count(u"name8 "_s));
        QVERIFY(count(u"name8 "_s) > 20);
    }

    void whoBecomesLikelyIsNotLeftToWait()
    {
        Course course;
        course.schedule.setNames(names(50));
        course.schedule.setLikelihood(u"name0"_s, Likelihood::Quiet);
        const QStringList first = course.run(400s);
        QCOMPARE(first.filter(u"name0 "_s).size(), 1);
        course.schedule.setLikelihood(u"name0"_s, Likelihood::Usual);
        QCOMPARE(course.run(60s).filter(u"name0 "_s).size(), 1);
    }

    void theRoomsOfLivesAreAskedAfterTogether()
    {
        MiddleSource chance;
        CheckSchedule schedule;
        schedule.setRoomsAnswer(true);
        schedule.setNames({u"ana"_s, u"bea"_s, u"kai"_s});
        MonoTime now = kStart;
        QVERIFY(schedule.takeRooms(now, chance).isEmpty());
        for (const auto answer : {CheckAnswer::Live, CheckAnswer::Live, CheckAnswer::Clear}) {
            now = std::max(now, *schedule.nextAt());
            QVERIFY(schedule.take(now, chance));
            schedule.answered(answer, std::nullopt, now, chance);
        }
        now = kStart + 119s;
        QVERIFY(schedule.takeRooms(now, chance).isEmpty());
        now = kStart + 120s;
        QCOMPARE(schedule.takeRooms(now, chance), QStringList({u"ana"_s, u"bea"_s}));
        QVERIFY(!schedule.nextAt());
        QVERIFY(!schedule.take(now, chance));
        schedule.roomsAnswered(CheckAnswer::Clear, {u"bea"_s}, std::nullopt, now);
        // Kai has been due for a while, bea is now, ana only in some minutes.
        QCOMPARE(*schedule.take(now + 10s, chance), u"kai"_s);
        schedule.answered(CheckAnswer::Clear, std::nullopt, now + 10s, chance);
        QCOMPARE(*schedule.take(now + 20s, chance), u"bea"_s);
        schedule.answered(CheckAnswer::Clear, std::nullopt, now + 20s, chance);
        QVERIFY(*schedule.nextAt() >= now + 60s);
    }

    void roomsThatAreRefusedHoldAll()
    {
        MiddleSource chance;
        CheckSchedule schedule;
        schedule.setRoomsAnswer(true);
        schedule.setNames({u"ana"_s});
        (void)schedule.take(kStart, chance);
        schedule.answered(CheckAnswer::Live, std::nullopt, kStart, chance);
        QCOMPARE(schedule.takeRooms(kStart + 130s, chance), QStringList({u"ana"_s}));
        schedule.roomsAnswered(CheckAnswer::Refused, {}, std::nullopt, kStart + 130s);
        QVERIFY(schedule.heldUntil() == std::optional(kStart + 430s));
        QVERIFY(schedule.nextAt() == std::optional(kStart + 430s));
    }

    /// Fifty people through a day and a half: forty who are live two hours at their own time, five
    /// who never are, five who are at no time of their own.
    void aDayOfFiftyNames()
    {
        const SimulatedDay day(50, 240);
        const auto sawAll = day.result();
        qInfo("%d requests, at most %d in an hour; usual lives found after %lld s at most, others "
              "after %lld s",
              sawAll.requests, sawAll.mostInAnHour,
              static_cast<long long>(sawAll.usualLatest.count()),
              static_cast<long long>(sawAll.otherLatest.count()));
        QCOMPARE(sawAll.missed, 0);
        QVERIFY(sawAll.mostInAnHour <= 240);
        QVERIFY(sawAll.requests <= 24 * 210);
        QVERIFY(sawAll.usualLatest <= 10min);
        QVERIFY(sawAll.otherLatest <= 40min);
        QVERIFY(SimulatedDay(50, 240).result() == sawAll);
    }

    void neverMoreThanTwelveInAMinute()
    {
        CheckRules rules;
        rules.requestsPerHour = 1'200;
        Course course(rules);
        course.random = std::make_unique<SeededRandomSource>(7);
        course.schedule.setNames(names(200));
        course.run(2h);
        QVERIFY(course.times.size() > 1'000);
        for (std::size_t i = 12; i < course.times.size(); ++i)
            QVERIFY(course.times[i] - course.times[i - 12] >= 60s);
    }

    void neverSoonerThanHalfAMinute()
    {
        CheckRules rules;
        rules.interval = 1s;
        Course course(rules);
        course.random = std::make_unique<SeededRandomSource>(3);
        course.schedule.setNames({u"ana"_s});
        course.run(1h);
        QVERIFY(course.times.size() > 50);
        for (std::size_t i = 1; i < course.times.size(); ++i)
            QVERIFY(course.times[i] - course.times[i - 1] >= 30s);
    }

    void whoIsNewComesFirst()
    {
        Course course;
        course.schedule.setNames({u"ana"_s, u"bea"_s});
        course.run(30s);
        course.schedule.setNames({u"ana"_s, u"bea"_s, u"kai"_s});
        QCOMPARE(course.run(35s), QStringList({u"kai at 30"_s, u"ana at 60"_s}));
    }

    void whoIsWatchedIsNotAsked()
    {
        Course course;
        course.schedule.setNames({u"ana"_s, u"bea"_s});
        course.schedule.setWatched({u"ana"_s});
        QCOMPARE(course.run(65s), QStringList({u"bea at 0"_s, u"bea at 60"_s}));
        course.schedule.setWatched({u"ana"_s, u"bea"_s});
        QVERIFY(!course.schedule.nextAt());
        QVERIFY(!course.schedule.isWanted(u"ana"_s));
        course.schedule.setWatched({});
        QVERIFY(course.schedule.isWanted(u"ana"_s));
    }

    void oneAtATime()
    {
        MiddleSource chance;
        CheckSchedule schedule;
        schedule.setNames({u"ana"_s, u"bea"_s});
        QCOMPARE(schedule.take(kStart, chance), std::optional(u"ana"_s));
        QVERIFY(!schedule.nextAt());
        QVERIFY(!schedule.take(kStart + 1h, chance));
        schedule.abandon();
        QVERIFY(schedule.nextAt() == std::optional(kStart + 6s));
        QVERIFY(!schedule.take(kStart + 5s, chance));
        QCOMPARE(schedule.take(kStart + 6s, chance), std::optional(u"ana"_s));
    }

    void whatHardlyChangesIsSeldomAsked()
    {
        Course course;
        course.schedule.setNames({u"ana"_s});
        QCOMPARE(course.run(1300s, CheckAnswer::Hopeless),
                 QStringList({u"ana at 0"_s, u"ana at 600"_s, u"ana at 1200"_s}));
    }

    void aDeadNetworkSlowsAllDown()
    {
        Course course;
        course.schedule.setNames({u"ana"_s, u"bea"_s, u"kai"_s});
        QCOMPARE(course.run(100s, CheckAnswer::NetworkFailed),
                 QStringList({u"ana at 0"_s, u"bea at 30"_s, u"kai at 60"_s, u"ana at 90"_s}));
        QVERIFY(!course.schedule.heldUntil());
    }

    void refusalsHoldAllLongerAndLonger()
    {
        Course course;
        course.schedule.setNames({u"ana"_s, u"bea"_s});
        QCOMPARE(course.run(4'000s, CheckAnswer::Refused),
                 QStringList({u"ana at 0"_s, u"bea at 300"_s, u"ana at 900"_s, u"bea at 2100"_s,
                              u"ana at 3300"_s}));
        QVERIFY(course.schedule.heldUntil() == std::optional(kStart + 4'500s));
        // One answer, and the next refusal is the first again.
        QCOMPARE(course.run(505s), QStringList({u"bea at 4500"_s}));
        QVERIFY(!course.schedule.heldUntil());
        QCOMPARE(course.run(350s, CheckAnswer::Refused), QStringList({u"ana at 4560"_s}));
        QVERIFY(course.schedule.heldUntil() == std::optional(kStart + 4'860s));
    }

    void theServersWishCounts_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<int>("held");
        QTest::newRow("less than ours") << 17 << 300;
        QTest::newRow("more than ours") << 1'000 << 1'000;
        QTest::newRow("nonsense") << 1'000'000 << 3'600;
    }

    void theServersWishCounts()
    {
        QFETCH(const int, wish);
        QFETCH(const int, held);
        MiddleSource chance;
        CheckSchedule schedule;
        schedule.setNames({u"ana"_s});
        (void)schedule.take(kStart, chance);
        schedule.answered(CheckAnswer::Refused, std::chrono::seconds(wish), kStart, chance);
        QVERIFY(schedule.nextAt() >= std::optional(kStart + std::chrono::seconds(held)));
        QVERIFY(schedule.heldUntil() == std::optional(kStart + std::chrono::seconds(held)));
    }

    void aRefusalSurvivesNewNames()
    {
        MiddleSource chance;
        CheckSchedule schedule;
        schedule.setNames({u"ana"_s});
        (void)schedule.take(kStart, chance);
        schedule.answered(CheckAnswer::Refused, std::nullopt, kStart, chance);
        schedule.setNames({u"bea"_s});
        QVERIFY(schedule.nextAt() == std::optional(kStart + 300s));
    }
};

RACHA_TEST(TestCheckSchedule);
#include "tst_checkschedule.moc"
