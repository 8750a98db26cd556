// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "ui/models/historyscale.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace std::chrono_literals;

namespace {

WallTime at(const char* text)
{
    return wallTimeFromText(text);
}

} // namespace

/// Where moments lie on the scroll bar, and between which ones bars are counted.
class TestHistoryScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void withoutCountsTimeIsTheMeasure()
    {
        const HistoryScale scale(at("2026-11-23 20:00:00"), at("2026-11-23 22:00:00"));
        QCOMPARE(scale.shareAt(at("2026-11-23 20:30:00")), 0.25);
        QCOMPARE(scale.timeAt(0.25), at("2026-11-23 20:30:00"));
        QCOMPARE(scale.shareAt(at("2020-01-01 00:00:00")), 0.0);
        QCOMPARE(scale.shareAt(at("2030-01-01 00:00:00")), 1.0);
    }

    void busyTimesTakeMoreRoomThanQuietOnes()
    {
        // Two lives a year apart, the second three times as busy.
        const HistoryScale scale({{at("2025-11-23 20:00:00"), at("2025-11-23 21:00:00"), 100},
                                  {at("2026-01-01 00:00:00"), at("2026-01-02 00:00:00"), 0},
                                  {at("2026-11-23 20:00:00"), at("2026-11-23 21:00:00"), 300}});
        QCOMPARE(scale.timeAt(0.0), at("2025-11-23 20:00:00"));
        QCOMPARE(scale.timeAt(1.0), at("2026-11-23 21:00:00"));
        QCOMPARE(scale.shareAt(at("2025-11-23 21:00:00")), 0.25);
        QCOMPARE(scale.shareAt(at("2026-06-01 00:00:00")), 0.25);
        QCOMPARE(scale.shareAt(at("2026-11-23 20:30:00")), 0.625);
        QCOMPARE(scale.timeAt(0.625), at("2026-11-23 20:30:00"));
        QVERIFY(scale.timeAt(0.2501) >= at("2026-11-23 20:00:00"));
    }

    void withoutEventsThereIsNoMeasure()
    {
        QVERIFY(HistoryScale().isEmpty());
        QVERIFY(HistoryScale({{at("2026-01-01"), at("2026-01-02"), 0}}).isEmpty());
        QCOMPARE(HistoryScale().timeAt(0.5), WallTime());
    }

    void barsAreRoundAndCoverAll_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<qint64>("step");
        QTest::newRow("seconds") << QByteArray("2026-11-23 20:00:55") << qint64 {1};
        QTest::newRow("an evening") << QByteArray("2026-11-23 23:00:00") << qint64 {5 * 60};
        QTest::newRow("a week") << QByteArray("2026-11-30 20:00:00") << qint64 {3 * 3600};
        QTest::newRow("a year") << QByteArray("2027-11-23 20:00:00") << qint64 {6 * 86'400};
    }

    void barsAreRoundAndCoverAll()
    {
        QFETCH(QByteArray, last);
        QFETCH(qint64, step);
        const WallTime from = at("2026-11-23 20:00:03");
        const std::vector<WallTime> bounds = historyBounds(from, at(last.constData()), 62);
        QVERIFY(bounds.size() <= 63);
        QVERIFY(bounds.front() <= from);
        QVERIFY(bounds.back() > at(last.constData()));
        for (std::size_t i = 1; i < bounds.size(); ++i)
            QCOMPARE(bounds[i] - bounds[i - 1], std::chrono::seconds(step));
        QCOMPARE(microseconds(bounds.front()) % (std::min<qint64>(step, 86'400) * 1'000'000), 0);
    }

    void barsBeginWhereTheClockSaysSo()
    {
        const test::ComputerZone india("Asia/Kolkata"); // five hours and a half ahead
        const WallTime from = at("2026-11-23 20:10:00");
        QCOMPARE(historyBounds(from, from + 48h, 62).front(), at("2026-11-23 19:30:00"));
        QCOMPARE(historyBounds(from, from + 365 * 24h, 62).front(), at("2026-11-23 18:30:00"));
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(historyBounds(from, from + 48h, 62).front(), at("2026-11-23 20:00:00"));
        QCOMPARE(historyBounds(from, from + 365 * 24h, 62).front(), at("2026-11-23 00:00:00"));
    }

    void oneMomentIsABarToo()
    {
        const auto bounds = historyBounds(at("2026-11-23 20:00:00"), at("2026-11-23 20:00:00"), 50);
        QCOMPARE(bounds.size(), std::size_t {2});
    }
};

RACHA_TEST(TestHistoryScale);
#include "tst_historyscale.moc"
