// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/rollingseries.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Sum
{
    int value = 0;

    void add(const Sum& later) { value += later.value; }
};

using Series = racha::RollingSeries<Sum>;

const Series::Seconds kStart(1'800'000'000s); // 00:00 of its minute

void add(Series& series, std::chrono::microseconds at, int value = 1)
{
    series.update(kStart + at, [value](Sum& bucket) { bucket.value += value; });
}

/// `2:5` = five of it two seconds after the start; empty buckets are left out.
QString seconds(const Series& series, Series::Seconds from = kStart,
                Series::Seconds to = kStart + 24h)
{
    QStringList parts;
    series.forEachSecond(from, to, [&](Series::Seconds at, const Sum& bucket) {
        if (bucket.value != 0)
            parts << u"%1:%2"_s.arg((at - kStart).count()).arg(bucket.value);
    });
    return parts.join(u' ');
}

QString coarse(const Series& series)
{
    QStringList parts;
    series.forEachCoarse(kStart, kStart + 1000h, [&](Series::Seconds at, const Sum& bucket) {
        parts << u"%1:%2"_s.arg((at - kStart).count()).arg(bucket.value);
    });
    return parts.join(u' ');
}

} // namespace

class TestRollingSeries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptySeriesHasNothing()
    {
        Series series(10, 4);
        QVERIFY(series.isEmpty());
        QCOMPARE(seconds(series), QString());
        QCOMPARE(coarse(series), QString());
    }

    void aSecondIsABucket()
    {
        Series series(10, 4);
        add(series, 0us);
        add(series, 999'999us);
        add(series, 1s, 5);
        add(series, 7s, 2);
        QCOMPARE(seconds(series), u"0:2 1:5 7:2"_s);
        QCOMPARE(seconds(series, kStart + 1s, kStart + 7s), u"1:5"_s);
        QCOMPARE(coarse(series), u"0:9"_s);
    }

    void secondsLongAgoAreGivenUp()
    {
        Series series(10, 4);
        add(series, 0s, 3);
        add(series, 4s, 1);
        add(series, 13s, 7);
        QCOMPARE(seconds(series), u"4:1 13:7"_s);
        QCOMPARE(series.fineBegin(), kStart + 4s);
        QCOMPARE(coarse(series), u"0:11"_s);
    }

    void aLongSilenceEmptiesTheSeconds()
    {
        Series series(10, 4);
        add(series, 0s, 3);
        add(series, 65s, 1);
        QCOMPARE(seconds(series), u"65:1"_s);
        QCOMPARE(coarse(series), u"0:3 60:1"_s);
    }

    void neighboursMergeWhereMinutesBecomeTooMany()
    {
        Series series(10, 4);
        for (int minute = 0; minute < 4; ++minute)
            add(series, std::chrono::minutes(minute), minute + 1);
        QCOMPARE(coarse(series), u"0:1 60:2 120:3 180:4"_s);
        add(series, 4min, 5);
        QCOMPARE(series.coarseStep(), 120s);
        QCOMPARE(coarse(series), u"0:3 120:7 240:5"_s);
    }

    void anOddNumberOfNeighboursMergesToo()
    {
        Series series(10, 3);
        for (int minute = 0; minute < 3; ++minute)
            add(series, std::chrono::minutes(minute), minute + 1);
        add(series, 5min, 9);
        QCOMPARE(coarse(series), u"0:3 120:3 240:9"_s);
    }

    void farFutureTakesNoMoreMemory()
    {
        Series series(10, 4);
        add(series, 0s, 3);
        add(series, std::chrono::hours(24 * 365 * 100), 1);
        int buckets = 0;
        int sum = 0;
        series.forEachCoarse(kStart - 1h, kStart + std::chrono::hours(24 * 365 * 200),
                             [&](Series::Seconds, const Sum& bucket) {
                                 ++buckets;
                                 sum += bucket.value;
                             });
        QVERIFY(buckets <= 4);
        QCOMPARE(sum, 4);
    }

    void whatComesLateCountsAsNow()
    {
        Series series(10, 4);
        add(series, 5s, 1);
        add(series, 2s, 1);
        QCOMPARE(seconds(series), u"5:2"_s);
    }

    void theFirstMinuteBeginsAtItsFullMinute()
    {
        Series series(10, 4);
        add(series, 59s, 1);
        add(series, 60s, 1);
        QCOMPARE(coarse(series), u"0:1 60:1"_s);
    }

    void timesBeforeTheEpochAreTimesToo()
    {
        Series series(10, 4);
        series.update(racha::WallTime(-1us), [](Sum& bucket) { bucket.value = 6; });
        QCOMPARE(seconds(series, Series::Seconds(-10s), Series::Seconds(1s)),
                 u"%1:6"_s.arg((Series::Seconds(-1s) - kStart).count()));
    }
};

RACHA_TEST(TestRollingSeries);

#include "tst_rollingseries.moc"
