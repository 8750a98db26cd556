// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/timeline/timeaxis.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using racha::TimeAxis;
using racha::WallTime;
using racha::test::second;

namespace {

/// `from..to following`, in seconds after 20:14.
QString printed(const TimeAxis& axis)
{
    const auto s = [](WallTime time) {
        return QString::number(std::chrono::duration<double>(time - second(0)).count(), 'g', 6);
    };
    return s(axis.from()) + u".." + s(axis.to())
        + (axis.isFollowing() ? u" following"_s : QString());
}

/// 1,000 pixels, the hour up to `now` can be read.
TimeAxis axisAt(int now)
{
    TimeAxis axis;
    axis.setWidth(1000);
    axis.setOldest(second(now - 3600));
    axis.advanceTo(second(now));
    return axis;
}

} // namespace

class TestTimeAxis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itFollowsTheClockWithRoomAfterNow()
    {
        TimeAxis axis = axisAt(0);
        QCOMPARE(printed(axis), u"-117.6..2.4 following"_s);
        axis.advanceTo(second(10));
        QCOMPARE(printed(axis), u"-107.6..12.4 following"_s);
        QCOMPARE(axis.xOf(second(10)), 980.0);
        QCOMPARE(axis.timeAt(980), second(10));
    }

    void stoppedItStays()
    {
        TimeAxis axis = axisAt(0);
        axis.stopFollowing();
        axis.advanceTo(second(60));
        QCOMPARE(printed(axis), u"-117.6..2.4"_s);
        axis.follow();
        QCOMPARE(printed(axis), u"-57.6..62.4 following"_s);
    }

    void scrolling_data()
    {
        QTest::addColumn<QList<double>>("pixels");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QList<double>& pixels,
                            const QString& expected) { QTest::newRow(name) << pixels << expected; };
        row("back stops following", {-500}, u"-177.6..-57.6"_s);
        row("forward to now follows again", {-500, 499, 1}, u"-117.6..2.4 following"_s);
        row("nearly to now does not", {-500, 499}, u"-117.72..2.28"_s);
        row("not beyond now", {300}, u"-117.6..2.4 following"_s);
        row("not before the oldest", {-1e9}, u"-3600..-3480"_s);
    }

    void scrolling()
    {
        QFETCH(QList<double>, pixels);
        QFETCH(QString, expected);
        TimeAxis axis = axisAt(0);
        for (const double step : pixels)
            axis.scrollBy(step);
        QCOMPARE(printed(axis), expected);
    }

    void whereAllFitsThereIsNothingToScroll()
    {
        TimeAxis axis = axisAt(0);
        axis.setOldest(second(-30));
        axis.scrollBy(-200);
        QVERIFY(axis.isFollowing());
        axis.showOldest();
        QVERIFY(axis.isFollowing());
    }

    void theOldestIsAtTheLeftEdge()
    {
        TimeAxis axis = axisAt(0);
        axis.showOldest();
        QCOMPARE(printed(axis), u"-3600..-3480"_s);
    }

    void zoomingKeepsTheTimeUnderThePointer()
    {
        TimeAxis axis = axisAt(0);
        const WallTime anchor = axis.timeAt(250);
        axis.zoomAround(250, 0.5);
        QCOMPARE(axis.timeAt(250), anchor);
        QCOMPARE(axis.span(), TimeAxis::Duration(60s));
        QVERIFY(!axis.isFollowing());
        axis.zoomAround(250, 4);
        QCOMPARE(axis.span(), TimeAxis::Duration(4min));
        QVERIFY(axis.isFollowing());
    }

    void zoomingWhileFollowingKeepsNow()
    {
        TimeAxis axis = axisAt(0);
        axis.zoom(0.5);
        QCOMPARE(printed(axis), u"-58.8..1.2 following"_s);
        axis.zoom(4);
        QCOMPARE(printed(axis), u"-235.2..4.8 following"_s);
        axis.scrollBy(-1000);
        axis.zoom(0.5);
        QCOMPARE(printed(axis), u"-415.2..-295.2"_s);
    }

    void zoomEnds()
    {
        TimeAxis axis = axisAt(0);
        axis.zoom(1e-9);
        QCOMPARE(axis.span(), TimeAxis::kShortest);
        QVERIFY(!axis.canZoomIn() && axis.canZoomOut());
        axis.zoom(1e9);
        QCOMPARE(axis.span(), TimeAxis::kLongest);
        QVERIFY(axis.canZoomIn() && !axis.canZoomOut());
    }

    void showing_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("expected");
        QTest::newRow("in sight") << -50 << -40 << u"-117.6..2.4 following"_s;
        QTest::newRow("partly in sight") << -500 << -100 << u"-117.6..2.4 following"_s;
        QTest::newRow("earlier, in the middle") << -1010 << -1000 << u"-1065..-945"_s;
        QTest::newRow("earlier, too long") << -1600 << -1000 << u"-1108..-988"_s;
    }

    void showing()
    {
        QFETCH(int, begin);
        QFETCH(int, end);
        QFETCH(QString, expected);
        TimeAxis axis = axisAt(0);
        axis.show(second(begin), second(end));
        QCOMPARE(printed(axis), expected);
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("utcOffset");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* name, std::chrono::seconds span, std::chrono::seconds step,
                            std::chrono::seconds utcOffset, const QString& first) {
            QTest::newRow(name) << qint64 {span.count()} << qint64 {step.count()}
                                << static_cast<int>(utcOffset.count()) << first;
        };
        row("10 s", 10s, 1s, 0s, u"20:13:51"_s);
        row("30 s", 30s, 5s, 0s, u"20:13:35"_s);
        row("2 min", 2min, 15s, 0s, u"20:12:15"_s);
        row("10 min", 10min, 1min, 0s, u"20:05:00"_s);
        row("1 h", 1h, 10min, 0s, u"19:20:00"_s);
        row("6 h", 6h, 1h, 0s, u"15:00:00"_s);
        row("6 h, half an hour off", 6h, 1h, 5h + 30min, u"14:30:00"_s);
    }

    void ticksAreRound()
    {
        QFETCH(qint64, span);
        QFETCH(qint64, step);
        QFETCH(int, utcOffset);
        QFETCH(QString, first);
        TimeAxis axis = axisAt(0);
        axis.zoom(static_cast<double>(span) / 120.0);
        QCOMPARE(axis.tickStep(100), TimeAxis::Duration(std::chrono::seconds(step)));
        const auto ticks = axis.ticks(100, std::chrono::seconds(utcOffset));
        QCOMPARE(QString::fromStdString(racha::isoText(ticks.front().at)).mid(11, 8), first);
        QVERIFY(ticks.front().x >= 0 && ticks.back().x <= 1000);
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].x - ticks[i - 1].x >= 100);
        QVERIFY(ticks.back().at + std::chrono::seconds(step) > axis.to());
    }

    void withoutTimeThereAreNoTicks()
    {
        TimeAxis axis;
        axis.setWidth(1000);
        QCOMPARE(axis.ticks(100, 0s).size(), 0U);
    }

    void aNarrowAxisHasFewTicks()
    {
        TimeAxis axis = axisAt(0);
        axis.setWidth(0);
        QCOMPARE(axis.width(), 1);
        QCOMPARE(axis.tickStep(100), TimeAxis::Duration(6h));
        QVERIFY(axis.ticks(100, 0s).size() <= 1U);
    }
};

RACHA_TEST(TestTimeAxis);

#include "tst_timeaxis.moc"
