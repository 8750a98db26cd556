// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/presentation/chartscale.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::test::clock;

class TestChartScale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void scalesHaveFiguresThatPeopleRead_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<int>("intervals");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("nothing yet") << 0.0 << 0.0 << 4 << u"0 1"_s;
        QTest::newRow("one") << 0.0 << 1.0 << 4 << u"0 1"_s;
        QTest::newRow("few") << 0.0 << 7.0 << 4 << u"0 2 4 6 8"_s;
        QTest::newRow("a hundred") << 0.0 << 163.0 << 4 << u"0 50 100 150 200"_s;
        QTest::newRow("quarters") << 0.0 << 90.0 << 4 << u"0 25 50 75 100"_s;
        QTest::newRow("little room") << 0.0 << 163.0 << 2 << u"0 100 200"_s;
        QTest::newRow("from the ground") << 500.0 << 1000.0 << 4 << u"0 250 500 750 1000"_s;
        QTest::newRow("from near") << 1150.0 << 1204.0 << 5 << u"1050 1100 1150 1200 1250"_s;
        QTest::newRow("hardly moving")
            << 50'000.0 << 50'020.0 << 4 << u"44000 46000 48000 50000 52000"_s;
        QTest::newRow("all the same") << 1204.0 << 1204.0 << 2 << u"1000 1200 1400"_s;
        QTest::newRow("huge") << 0.0 << 3e15 << 3
                              << u"0 1000000000000000 2000000000000000 3000000000000000"_s;
    }

    void scalesHaveFiguresThatPeopleRead()
    {
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(int, intervals);
        QFETCH(QString, ticks);
        const racha::AxisScale scale = racha::niceScale(least, most, intervals);
        QStringList texts;
        for (const double tick : scale.ticks())
            texts << QString::number(tick, 'f', 0);
        QCOMPARE(texts.join(u' '), ticks);
        QVERIFY(scale.low <= least && scale.high >= most);
        QCOMPARE(scale.share(scale.low), 0.0);
        QCOMPARE(scale.share(scale.high), 1.0);
    }

    void timesStandAtFullOnes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("a minute") << u"20:13:05"_s << u"20:14:05"_s << 2 << u"20:13:30 20:14:00"_s;
        QTest::newRow("five minutes") << u"20:09:00"_s << u"20:14:00"_s << 5
                                      << u"20:09:00 20:10:00 20:11:00 20:12:00 20:13:00 20:14:00"_s;
        QTest::newRow("half an hour")
            << u"19:44:00"_s << u"20:15:00"_s << 4 << u"19:50:00 20:00:00 20:10:00"_s;
        QTest::newRow("a day") << u"00:00:01"_s << u"23:59:59"_s << 5
                               << u"06:00:00 12:00:00 18:00:00"_s;
    }

    void timesStandAtFullOnes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, most);
        QFETCH(QString, ticks);
        QCOMPARE(printedTicks(from, to, most), ticks);
    }

    void theyAreFullOnTheClockThatIsRead()
    {
        const racha::test::ComputerZone india("Asia/Kolkata"); // five hours and a half ahead
        QCOMPARE(printedTicks(u"19:44:00"_s, u"22:15:00"_s, 4), u"20:30:00 21:30:00"_s);
        racha::installDisplayZone(racha::DisplayZone::Utc);
        QCOMPARE(printedTicks(u"19:44:00"_s, u"22:15:00"_s, 4), u"20:00:00 21:00:00 22:00:00"_s);
    }

private:
    static QString printedTicks(const QString& from, const QString& to, int most)
    {
        std::chrono::seconds step {};
        QStringList texts;
        for (const racha::WallTime at :
             racha::timeTicks({clock(from.toStdString()), clock(to.toStdString())}, most, step))
            texts << QString::fromStdString(racha::isoText(at)).mid(11, 8);
        return texts.join(u' ');
    }
};

RACHA_TEST(TestChartScale);

#include "tst_chartscale.moc"
