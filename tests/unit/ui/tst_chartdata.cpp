// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/models/chartdatamodel.h"
#include "ui/presentation/chartpresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::ChartData;
using racha::ChartDataModel;
using racha::ChartPresenter;
using racha::ChartRange;
using racha::ChartTopic;
using racha::EventType;
using racha::FeedGroup;
using racha::FeedGroups;
using racha::LiveSeries;
using racha::ShownEvents;
using racha::test::clock;
using racha::test::LiveBatch;

namespace {

ChartData chart(const LiveSeries& series, ChartTopic topic,
                ChartRange range = ChartRange::FiveMinutes)
{
    return racha::chartData(series, {topic, range});
}

/// The table as a person reads it: a line a row, the first is the header.
QStringList printed(const ChartDataModel& model)
{
    QStringList lines;
    QStringList header;
    for (int column = 0; column < model.columnCount(); ++column)
        header << model.headerData(column, Qt::Horizontal).toString();
    lines << header.join(u" | "_s);
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(u" | "_s);
    }
    return lines;
}

QStringList table(const ChartData& data)
{
    ChartDataModel model;
    model.setChart(data);
    return printed(model);
}

} // namespace

class TestChartData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void activityIsARateByGroupFromTheBottomUp()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:14:00")
                         .comment()
                         .comment()
                         .likes(15)
                         .at("20:14:12")
                         .gift("Rosa", 1, 7)
                         .take());
        const ChartData data = chart(series, ChartTopic::Activity);
        QCOMPARE(data.step, std::chrono::seconds(10));
        QCOMPARE(table(data),
                 QStringList({u"Time | Like | Comment | Gift | Notes"_s,
                              u"20:14:10 | 0 | 0 | 6 | "_s, u"20:14:00 | 6 | 12 | 0 | "_s}));
        QCOMPARE(ChartPresenter::newest(data),
                 u"Events per minute at 20:14:00: Like 6, Comment 12"_s);
    }

    void groupsThatAreSwitchedOffHaveNoCurve()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().likes(15).take());
        FeedGroups groups;
        groups.set(static_cast<std::size_t>(FeedGroup::Comment));
        const ChartData data =
            racha::chartData(series, {ChartTopic::Activity, ChartRange::FiveMinutes, groups});
        QCOMPARE(table(data), QStringList({u"Time | Comment | Notes"_s, u"20:14:00 | 6 | "_s}));
    }

    void onlyWhatAFilterShowsIsCounted()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:14:00")
                         .comment()
                         .comment()
                         .likes(15)
                         .at("20:14:27")
                         .gift("Rosa", 1, 7)
                         .take());
        const auto counted = [&series](const std::vector<ShownEvents>& events,
                                       racha::WallTime completeFrom = {}) {
            const racha::ShownFeed shown {events, completeFrom};
            return table(racha::chartData(
                series,
                {ChartTopic::Activity, ChartRange::FiveMinutes, FeedGroups().set(), &shown}));
        };
        // A row that grew stands for four likes: at 0, 9, 18 and 27 seconds.
        QCOMPARE(counted({{EventType::Comment, {clock("20:14:00"), clock("20:14:00")}, 1},
                          {EventType::Like, {clock("20:14:00"), clock("20:14:27")}, 4}}),
                 QStringList({u"Time | Like | Comment | Notes"_s, u"20:14:20 | 6 | 0 | "_s,
                              u"20:14:10 | 6 | 0 | "_s, u"20:14:00 | 12 | 6 | "_s}));
        QCOMPARE(counted({}).front(), u"Time | Notes"_s);
        // From before what is drawn: none of it is lost, and none counts twice.
        QCOMPARE(counted({{EventType::Gift, {clock("20:00:00"), clock("20:14:05")}, 2}}).last(),
                 u"20:14:00 | 6 | "_s);
        // Rows that have left the feed are unknown, not none.
        QCOMPARE(counted({{EventType::Comment, {clock("20:14:12"), clock("20:14:12")}, 1}},
                         clock("20:14:10")),
                 QStringList({u"Time | Comment | Notes"_s, u"20:14:20 | 0 | "_s,
                              u"20:14:10 | 6 | "_s, u"20:14:00 | – | "_s}));
    }

    void viewersAreTheLastFigureOfEachStep()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:14:01")
                         .viewers(1'190)
                         .at("20:14:08")
                         .viewers(1'204)
                         .at("20:14:25")
                         .comment()
                         .take());
        const ChartData data = chart(series, ChartTopic::Viewers);
        QCOMPARE(table(data),
                 QStringList({u"Time | Watching | Notes"_s, u"20:14:20 | – | "_s,
                              u"20:14:10 | – | "_s, u"20:14:00 | 1204 | "_s}));
        QCOMPARE(ChartPresenter::newest(data), u"1204 watching at 20:14:20"_s);
        QCOMPARE(data.lineSteps.size(), 25U); // a second each: 20:14:01 … 20:14:25
    }

    void diamondsPerMinuteAreThoseOfAMinute()
    {
        LiveSeries series;
        series.take(*LiveBatch()
                         .at("20:13:50")
                         .gift("Galaxy", 1000, 1)
                         .at("20:14:05")
                         .gift("Rosa", 1, 7)
                         .take());
        const ChartData data = chart(series, ChartTopic::Diamonds);
        QCOMPARE(table(data),
                 QStringList({u"Time | Diamonds per minute | Diamonds so far | Notes"_s,
                              u"20:14 | 7 | 1007 | "_s, u"20:13 | 1000 | 1000 | "_s}));
        QCOMPARE(ChartPresenter::newest(data),
                 u"1007 diamonds so far, 1000 per minute, at 20:14"_s);
    }

    void likesAreWhatWasSeenAndWhatTheRoomSays()
    {
        LiveSeries series;
        series.take(
            *LiveBatch().at("20:14:00").likes(15, 53'000).at("20:14:10").likes(10, 53'200).take());
        const ChartData data = chart(series, ChartTopic::Likes);
        QCOMPARE(table(data),
                 QStringList({u"Time | Likes observed | Total of the room | Notes"_s,
                              u"20:14:10 | 25 | 53200 | "_s, u"20:14:00 | 15 | 53000 | "_s}));
        QCOMPARE(ChartPresenter::newest(data),
                 u"25 likes observed, 53200 in the room, at 20:14:10"_s);
    }

    void gapsAndMarksAreTold()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().take());
        series.take(*LiveBatch()
                         .at("20:14:24")
                         .gap("20:14:08", "20:14:24")
                         .mark("new\nsong")
                         .mark("")
                         .comment()
                         .take());
        QCOMPARE(table(chart(series, ChartTopic::Activity)),
                 QStringList({u"Time | Comment | Notes"_s,
                              u"20:14:20 | 6 | 4 s without connection · ⚑ new song · ⚑ Mark"_s,
                              u"20:14:10 | – | No connection"_s,
                              u"20:14:00 | 6 | 2 s without connection"_s}));
    }

    void aYoungLiveFillsTheRange_data()
    {
        QTest::addColumn<int>("range");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("span");
        const auto row = [](const char* name, ChartRange range, const QString& begin,
                            const QString& span) {
            QTest::newRow(name) << static_cast<int>(range) << begin << span;
        };
        row("five minutes", ChartRange::FiveMinutes, u"12:00:00"_s, u"20:09:00-20:14:10"_s);
        row("half an hour", ChartRange::HalfHour, u"12:00:00"_s, u"19:44:00-20:15:00"_s);
        row("half an hour of ten minutes", ChartRange::HalfHour, u"20:04:00"_s,
            u"20:04:00-20:14:15"_s);
        row("all of a minute", ChartRange::All, u"20:13:00"_s, u"20:09:00-20:14:10"_s);
        row("all of eight hours", ChartRange::All, u"12:14:00"_s, u"12:00:00-20:15:00"_s);
    }

    void aYoungLiveFillsTheRange()
    {
        QFETCH(int, range);
        QFETCH(QString, begin);
        QFETCH(QString, span);
        LiveSeries series;
        series.take(*LiveBatch().at(begin.toStdString()).comment().at("20:14:00").comment().take());
        const ChartData data = chart(series, ChartTopic::Activity, static_cast<ChartRange>(range));
        const auto text = [](racha::WallTime time) {
            return QString::fromStdString(racha::isoText(time)).mid(11, 8);
        };
        QCOMPARE(text(data.span.from) + u'-' + text(data.span.to), span);
    }

    void linesAndBarsAreBounded()
    {
        LiveSeries series;
        LiveBatch batch;
        for (int hour = 10; hour < 24; ++hour) {
            for (int minute = 10; minute < 60; ++minute)
                batch.at(std::to_string(hour) + ":" + std::to_string(minute) + ":30").viewers(5);
        }
        series.take(*batch.take());
        for (const ChartRange range :
             {ChartRange::FiveMinutes, ChartRange::HalfHour, ChartRange::All}) {
            const ChartData data = chart(series, ChartTopic::Viewers, range);
            QVERIFY(data.steps.size() <= racha::kChartSteps);
            QVERIFY(data.lineSteps.size() <= racha::kChartLineSteps);
            QVERIFY(data.lineSteps.size() > 100);
        }
    }

    void theTableGoesOnWithoutAReset()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().at("20:14:10").comment().take());
        ChartDataModel model;
        const QAbstractItemModelTester tester(&model);
        model.setChart(chart(series, ChartTopic::Activity));
        const QPersistentModelIndex first(model.index(1, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        series.take(*LiveBatch().at("20:14:15").comment().at("20:14:20").comment().take());
        model.setChart(chart(series, ChartTopic::Activity));
        QCOMPARE(printed(model),
                 QStringList({u"Time | Comment | Notes"_s, u"20:14:20 | 6 | "_s,
                              u"20:14:10 | 12 | "_s, u"20:14:00 | 6 | "_s}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(first.row(), 2);
        model.setChart(chart(series, ChartTopic::Viewers));
        QCOMPARE(resets.size(), 1);
    }

    void theTipSaysWhatIsStacked()
    {
        LiveSeries series;
        series.take(*LiveBatch().at("20:14:00").comment().likes(1).at("20:14:05").mark("x").take());
        QCOMPARE(ChartPresenter::stepText(chart(series, ChartTopic::Activity), 0),
                 u"20:14:00 – 20:14:10\nComment 6\nLike 6\n⚑ x"_s);
    }

    void nothingIsSaidOfNothing()
    {
        const ChartData data = chart(LiveSeries(), ChartTopic::Likes);
        QCOMPARE(ChartPresenter::newest(data), u"Nothing to show yet"_s);
        QCOMPARE(table(data), QStringList {u"Time | Notes"_s});
    }

    void smallFiguresHaveADecimal_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << u"3"_s;
        QTest::newRow("small") << 1.4 << u"1.4"_s;
        QTest::newRow("large") << 163.4 << u"163"_s;
    }

    void smallFiguresHaveADecimal()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(ChartPresenter::value(value), text);
    }
};

RACHA_TEST(TestChartData);

#include "tst_chartdata.moc"
