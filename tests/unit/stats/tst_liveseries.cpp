// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/liveseries.h"
#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using racha::EventType;
using racha::LiveSeries;
using racha::LiveStretch;
using racha::TimeSpan;
using racha::WallTime;
using racha::test::clock;
using racha::test::LiveBatch;

namespace {

QString timeText(WallTime time)
{
    return QString::fromStdString(racha::isoText(time)).mid(11, 8);
}

QString spanText(TimeSpan span)
{
    return timeText(span.from) + u'-' + timeText(span.to);
}

QString valueText(std::optional<std::int64_t> value)
{
    return value ? QString::number(*value) : u"-"_s;
}

std::uint32_t count(const racha::LivePoint& point, EventType type)
{
    return point.figures.events[static_cast<std::size_t>(type)];
}

/// One line a step: comments, likes seen, diamonds, both sums, viewers, the room's likes.
QStringList printed(const LiveStretch& stretch)
{
    QStringList lines;
    for (const racha::LivePoint& point : stretch.points) {
        QString line =
            u"%1 c%2 l%3 d%4 sums %5/%6 viewers %7 room %8"_s.arg(timeText(point.span.from))
                .arg(count(point, EventType::Comment))
                .arg(point.figures.likes)
                .arg(point.figures.diamonds)
                .arg(point.likesSoFar)
                .arg(point.diamondsSoFar)
                .arg(valueText(point.figures.viewers), valueText(point.figures.roomLikes));
        if (!point.isConnected)
            line += u" unconnected"_s;
        lines << line;
    }
    return lines;
}

} // namespace

class TestLiveSeries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyStepHasItsFiguresAndTheSumsSoFar()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:14:00")
                         .viewers(1200)
                         .comment()
                         .comment()
                         .likes(15, 50'000)
                         .at("20:14:11")
                         .gift("Rosa", 1, 7)
                         .viewers(1204)
                         .viewers(1203)
                         .take());
        series.take(
            *LiveBatch().at("20:14:29").comment().likes(5, 49'990).gift("Galaxy", 1000, 1).take());
        const LiveStretch stretch = series.stretch({clock("20:14:00"), clock("20:14:29")}, 3);
        QCOMPARE(stretch.step, 10s);
        QCOMPARE(spanText(stretch.span), u"20:14:00-20:14:30"_s);
        QCOMPARE(printed(stretch),
                 QStringList({u"20:14:00 c2 l15 d0 sums 15/0 viewers 1200 room 50000"_s,
                              u"20:14:10 c0 l0 d7 sums 15/7 viewers 1203 room -"_s,
                              u"20:14:20 c1 l5 d1000 sums 20/1007 viewers - room 50000"_s}));
    }

    void sumsCountWhatWasBeforeTheSpan()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:00:00")
                         .gift("Rosa", 1, 5)
                         .likes(3)
                         .at("20:10:00")
                         .gift("Rosa", 1, 2)
                         .take());
        const LiveStretch stretch = series.stretch({clock("20:09:00"), clock("20:10:00")}, 2);
        QCOMPARE(printed(stretch),
                 QStringList({u"20:09:00 c0 l0 d0 sums 3/5 viewers - room -"_s,
                              u"20:10:00 c0 l0 d2 sums 3/7 viewers - room -"_s}));
    }

    void stepsAreOnesThatPeopleCountIn_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("maxPoints");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("points");
        QTest::newRow("a minute in seconds") << u"20:13:01"_s << 60 << 1 << 60;
        QTest::newRow("a minute in few") << u"20:13:01"_s << 12 << 10 << 7;
        QTest::newRow("five minutes for bars") << u"20:09:00"_s << 48 << 10 << 31;
        QTest::newRow("five minutes for a line") << u"20:09:00"_s << 320 << 1 << 301;
        QTest::newRow("half an hour for bars") << u"19:44:00"_s << 48 << 60 << 31;
        QTest::newRow("half an hour for a line") << u"19:44:00"_s << 320 << 10 << 181;
        QTest::newRow("eight hours for bars") << u"12:14:00"_s << 48 << 900 << 33;
        QTest::newRow("eight hours for a line") << u"12:14:00"_s << 320 << 120 << 241;
    }

    void stepsAreOnesThatPeopleCountIn()
    {
        QFETCH(QString, from);
        QFETCH(int, maxPoints);
        QFETCH(int, step);
        QFETCH(int, points);
        LiveSeries series;
        series.take(*LiveBatch().at("12:00:00").comment().at("20:14:00").comment().take());
        const LiveStretch stretch = series.stretch({clock(from.toStdString()), clock("20:14:00")},
                                                   static_cast<std::size_t>(maxPoints));
        QCOMPARE(stretch.step, std::chrono::seconds(step));
        QCOMPARE(static_cast<int>(stretch.points.size()), points);
    }

    void nothingIsLostWhereMinutesStandForSeconds()
    {
        LiveSeries series;
        LiveBatch batch;
        for (int hour = 10; hour < 20; ++hour) {
            for (int minute = 10; minute < 60; ++minute)
                batch.at(std::to_string(hour) + ":" + std::to_string(minute) + ":30").comment();
        }
        series.take(*batch.take());
        const LiveStretch stretch = series.stretch({series.begin(), series.now()}, 12);
        QCOMPARE(stretch.step, 3600s);
        QStringList counts;
        for (const racha::LivePoint& point : stretch.points)
            counts << QString::number(count(point, EventType::Comment));
        QCOMPARE(counts.join(u' '), u"50 50 50 50 50 50 50 50 50 50"_s);
    }

    void timeWithoutEventsHasEmptySteps()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().take());
        series.advanceTo(clock("20:14:02"));
        QCOMPARE(printed(series.stretch({clock("20:13:00"), clock("20:15:00")}, 200)),
                 QStringList({u"20:14:00 c1 l0 d0 sums 0/0 viewers - room -"_s,
                              u"20:14:01 c0 l0 d0 sums 0/0 viewers - room -"_s,
                              u"20:14:02 c0 l0 d0 sums 0/0 viewers - room -"_s}));
    }

    void stepsWithinAGapAreUnconnected()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().take());
        series.take(*LiveBatch().at("20:14:05").gap("20:14:01", "20:14:05").comment().take());
        const LiveStretch seconds = series.stretch({clock("20:14:00"), clock("20:14:05")}, 6);
        QStringList connected;
        for (const racha::LivePoint& point : seconds.points)
            connected << (point.isConnected ? u"yes"_s : u"no"_s);
        QCOMPARE(connected.join(u' '), u"yes no no no no yes"_s);
        QCOMPARE(seconds.gaps, (std::vector<TimeSpan> {{clock("20:14:01"), clock("20:14:05")}}));
        const LiveStretch minutes = series.stretch({clock("20:14:00"), clock("20:14:05")}, 2);
        QVERIFY(minutes.points.front().isConnected);
        QCOMPARE(minutes.gaps, seconds.gaps);
    }

    void gapsAndMarksAreThoseOfTheSpan()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:00:00")
                         .mark("too early")
                         .at("20:09:30")
                         .gap("20:08:00", "20:09:30")
                         .at("20:10:00")
                         .mark("new song")
                         .take());
        const LiveStretch stretch = series.stretch({clock("20:09:00"), clock("20:10:00")}, 200);
        QCOMPARE(stretch.gaps, (std::vector<TimeSpan> {{clock("20:09:00"), clock("20:09:30")}}));
        QCOMPARE(stretch.marks, (std::vector<racha::TimeMark> {{clock("20:10:00"), "new song"}}));
    }

    void gapsAndMarksAreBounded()
    {
        LiveSeries series;
        LiveBatch batch;
        batch.at("20:00:00");
        for (int i = 0; i < 700; ++i)
            batch.mark(std::string(1000, 'x')).gap("19:00:00", "19:00:01");
        series.take(*batch.take());
        const LiveStretch stretch = series.stretch({clock("19:00:00"), clock("20:00:00")}, 100);
        QCOMPARE(stretch.marks.size(), LiveSeries::kMarks);
        QCOMPARE(stretch.marks.front().text.size(), LiveSeries::kMarkLength);
        QCOMPARE(stretch.gaps.size(), LiveSeries::kGaps);
    }

    void thePastIsNoEventOfThisMinute()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").pastComment().pastComment().comment().take());
        QCOMPARE(count(series.stretch({clock("20:14:00"), clock("20:14:00")}, 10).points.front(),
                       EventType::Comment),
                 1U);
    }

    void theNextRoomCountsItsLikesAnew()
    {
        LiveSeries series;
        series.take(*LiveBatch().inRoom(1).at("20:14:00").likes(1, 9000).take());
        series.take(*LiveBatch().inRoom(2).at("20:14:01").likes(1, 20).take());
        QCOMPARE(printed(series.stretch({clock("20:14:00"), clock("20:14:01")}, 10)),
                 QStringList({u"20:14:00 c0 l1 d0 sums 1/0 viewers - room 9000"_s,
                              u"20:14:01 c0 l1 d0 sums 2/0 viewers - room 20"_s}));
    }

    void clearingForgetsEverything()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().mark("x").take());
        const auto version = series.version();
        series.clear();
        QVERIFY(series.isEmpty());
        QVERIFY(series.version() > version);
        QVERIFY(series.stretch({clock("20:14:00"), clock("20:15:00")}, 10).points.empty());
    }

    void timeAloneIsNoChange()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().take());
        const auto version = series.version();
        series.take(*LiveBatch().at("20:14:30").take());
        QCOMPARE(series.version(), version);
        QCOMPARE(series.now(), clock("20:14:30"));
    }
};

RACHA_TEST(TestLiveSeries);

#include "tst_liveseries.moc"
