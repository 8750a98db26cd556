// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/report.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

WallTime at(int second)
{
    return WallTime(std::chrono::seconds(second));
}

} // namespace

class TestReportValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void gapsAreWhatNobodyCovered()
    {
        QVERIFY(uncovered({}).empty());
        QVERIFY(uncovered({{at(10), at(20)}}).empty());
        QVERIFY(uncovered({{at(10), at(20)}, {at(15), at(30)}, {at(12), at(13)}}).empty());
        QCOMPARE(uncovered({{at(40), at(50)}, {at(10), at(20)}, {at(12), at(25)}}),
                 (std::vector<ReportGap> {{at(25), at(40)}}));
    }

    void hoursOfTheWeekAreLocal()
    {
        Timeline timeline;
        // Monday 2026-11-23 00:15 in Kolkata is 18:45 of the Sunday before, UTC.
        TimelineStep step {wallTimeFromText("2026-11-22T18:45:00Z"), {}};
        step.figures.events[0] = 3;
        step.figures.diamonds = 7;
        timeline.steps = {step, step};
        const WeekHours there = weekHours(timeline, "Asia/Kolkata");
        QCOMPARE(there.cells[0][0].events, 6);
        QCOMPARE(there.cells[0][0].diamonds, 14);
        QCOMPARE(weekHours(timeline, "UTC").cells[6][18].events, 6);
        QCOMPARE(weekHours(timeline, "No/Zone").cells[6][18].events, 6);
    }

    void viewersAreAMean()
    {
        ReportFigures figures;
        QVERIFY(!figures.viewers());
        figures.viewerSum = 25;
        figures.viewerCounts = 2;
        QCOMPARE(figures.viewers(), 12.5);
    }
};

RACHA_TEST(TestReportValues);
#include "tst_report.moc"
