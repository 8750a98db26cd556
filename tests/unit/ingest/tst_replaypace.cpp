// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/replaypace.h"
#include "tests/support/testmain.h"

using namespace std::chrono_literals;
using namespace racha;

class TestReplayPace final : public QObject
{
    Q_OBJECT

    const WallTime m_start = wallTimeFromText("2026-11-23T20:00:00Z");
    const MonoTime m_real {1000s};

private Q_SLOTS:

    void theFirstRecordStartsTheClock()
    {
        ReplayPace pace(2);
        QCOMPARE(pace.untilDue(WallTime {}, m_real), 0us);
        QCOMPARE(pace.untilDue(m_start, m_real), 0us);
        QCOMPARE(pace.untilDue(m_start + 10s, m_real), 5s);
        QCOMPARE(pace.untilDue(m_start + 10s, m_real + 4s), 1s);
        QVERIFY(pace.untilDue(m_start + 10s, m_real + 6s) < 0us);
        QCOMPARE(pace.recorded(m_real + 3s), m_start + 6s);
    }

    void anotherPaceGoesOnFromTheMomentReached()
    {
        ReplayPace pace(1);
        pace.untilDue(m_start, m_real);
        pace.setFactor(10, m_real + 5s);
        QCOMPARE(pace.recorded(m_real + 6s), m_start + 15s);
        pace.setFactor(-1, m_real + 6s);
        pace.setFactor(std::numeric_limits<double>::quiet_NaN(), m_real + 6s);
        QCOMPARE(pace.recorded(m_real + 7s), m_start + 25s);
    }

    void timeStandsStillWhilePaused()
    {
        ReplayPace pace(1);
        pace.untilDue(m_start, m_real);
        pace.setPaused(true, m_real + 5s);
        QCOMPARE(pace.recorded(m_real + 100s), m_start + 5s);
        pace.setPaused(false, m_real + 100s);
        QCOMPARE(pace.untilDue(m_start + 6s, m_real + 100s), 1s);
    }

    void whatIsHurriedToIsDueAtOnceAndTimeGoesOnFromThere()
    {
        ReplayPace pace(2);
        pace.untilDue(m_start, m_real);
        pace.hurryTo(m_start + 60s);
        QCOMPARE(pace.untilDue(m_start + 60s, m_real + 1s), 0us);
        QCOMPARE(pace.recorded(m_real + 5s), m_start + 60s);
        pace.setFactor(4, m_real + 6s);
        pace.arrive(m_real + 10s);
        QVERIFY(!pace.target());
        QCOMPARE(pace.recorded(m_real + 11s), m_start + 64s);
        QCOMPARE(pace.untilDue(m_start + 68s, m_real + 11s), 1s);
    }

    void hurryingWhilePausedStaysPaused()
    {
        ReplayPace pace(1);
        pace.setPaused(true, m_real);
        pace.hurryTo(m_start + 60s);
        pace.arrive(m_real + 2s);
        QCOMPARE(pace.recorded(m_real + 100s), m_start + 60s);
        pace.setPaused(false, m_real + 100s);
        QCOMPARE(pace.recorded(m_real + 101s), m_start + 61s);
    }

    void hoursOfSilenceAreSkipped()
    {
        ReplayPace pace(1);
        pace.untilDue(m_start, m_real);
        QCOMPARE(pace.untilDue(m_start + 1h, m_real), 1h);
        QCOMPARE(pace.untilDue(m_start + 20h, m_real), 0us);
        QCOMPARE(pace.untilDue(m_start + 20h + 3s, m_real), 3s);
    }
};

RACHA_TEST(TestReplayPace);

#include "tst_replaypace.moc"
