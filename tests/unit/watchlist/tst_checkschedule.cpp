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
        const QStringList asked = course.run(600s);
        QCOMPARE(asked.filter(u"name7 "_s), QStringList({u"name7 at 42"_s, u"name7 at 342"_s}));
    }

    void neverMoreThanTwelveInAMinute()
    {
        Course course;
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
