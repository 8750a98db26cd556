// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/storedreports.h"
#include "ui/models/overlaydata.h"
#include "ui/models/reportchart.h"
#include "ui/models/reportlivesmodel.h"
#include "ui/models/reporttablemodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

QStringList printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(u" | "_s);
    }
    return lines;
}

Ranking ranking(std::int64_t ana, std::int64_t luis)
{
    Ranking made;
    made.order = RankingOrder::Comments;
    made.people = {{UserId {1}, "ana", "Ana", ana, ana, 0, 0, {}, {}},
                   {UserId {2}, "luis", "Luis\n🌹", luis, luis, 0, 0, {}, {}}};
    if (luis > ana)
        std::swap(made.people[0], made.people[1]);
    made.allAmount = ana + luis;
    made.allPeople = 2;
    return made;
}

TimelineStep step(int minute, std::int64_t diamonds, std::int64_t viewers = 0)
{
    TimelineStep made {StoredReports::minute(minute), {}};
    made.figures.events[static_cast<std::size_t>(EventType::Gift)] = 1;
    made.figures.diamonds = diamonds;
    made.figures.viewerSum = viewers;
    made.figures.viewerCounts = viewers > 0 ? 1 : 0;
    return made;
}

} // namespace

class TestReportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aReportBecomesTheNextOneRowByRow()
    {
        ReportTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTable(words::rankingTable(ranking(3, 1), {}));
        QCOMPARE(
            printed(model),
            (QStringList {u"1 | @ana | Ana | 3 | 75.0 %"_s, u"2 | @luis | Luis 🌹 | 1 | 25.0 %"_s}));
        const QPersistentModelIndex luis = model.index(1, 0);
        model.setTable(words::rankingTable(ranking(3, 5), {}));
        QCOMPARE(luis.row(), 0);
        QCOMPARE(printed(model).first(), u"1 | @luis | Luis 🌹 | 5 | 62.5 %"_s);
        QCOMPARE(model.tableRow(0), 0U);
    }

    void anotherReportHasOtherColumns()
    {
        ReportTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTable(words::rankingTable(ranking(3, 1), {}));
        WordList list;
        list.words = {{"hola", 2}};
        model.setTable(words::wordsTable(list));
        QCOMPARE(printed(model), (QStringList {u"1 | hola | 2"_s}));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Word"_s);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    /// What is copied and saved is for other programs.
    void timesAreShownAsInTheStoredTable()
    {
        const WallTime time = StoredReports::minute(1);
        QCOMPARE(words::shownText(words::timeCell(time)), EventPresenter::dayAndClock(time));
        QCOMPARE(words::timeCell(time).text, u"2026-11-23 20:01:00"_s);
        QCOMPARE(words::shownText(words::timeCell({})), QString());
        Timeline timeline;
        timeline.steps = {step(1, 10)};
        ReportTableModel model;
        model.setTable(words::timelineTable(timeline));
        QCOMPARE(model.index(0, 0).data().toString(), words::dayAndMinute(time));
        QVERIFY(words::dayAndMinute(time) != u"2026-11-23 20:01"_s);
        QVERIFY(model.table().plainText().contains(u"\n2026-11-23 20:01\t"_s));
        QVERIFY(model.table().plainRow(0).startsWith(u"2026-11-23 20:01\t"_s));
        const StoredLive live = StoredReports::live(1, "ana", 1);
        QCOMPARE(words::liveHeading(live), u"@ana · "_s + words::dayAndMinute(live.begin));
    }

    void livesAreFoundByWords()
    {
        ReportLivesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLives(
            {{StoredReports::live(3, "luis", 120), StoredReports::live(1, "ána", 0)}, true});
        QCOMPARE(printed(model), (QStringList {u"@luis"_s, u"@ána"_s}));
        model.setSearch(u"ana 2026-11-23"_s);
        QCOMPARE(printed(model), (QStringList {u"@ána"_s}));
        QCOMPARE(model.rowOf(RoomId {1}), 0);
        QCOMPARE(model.rowOf(RoomId {3}), -1);
    }

    void livesAreFoundByTheirNames()
    {
        ReportLivesModel model;
        const QAbstractItemModelTester tester(&model);
        LiveList list {{StoredReports::live(3, "luis", 120), StoredReports::live(1, "ana", 0)},
                       true};
        model.setLives(list);
        const QString facts = model.row(1).facts;
        list.lives[1].name = "The Duel";
        model.setLives(list);
        QCOMPARE(model.row(1).facts, facts + u" · The Duel"_s);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"The Duel"_s));
        model.setSearch(u"duel"_s);
        QCOMPARE(printed(model), (QStringList {u"@ana"_s}));
    }

    void chartsHaveStepsThatFit()
    {
        using std::chrono::hours;
        using std::chrono::minutes;
        QCOMPARE(timelineStep(minutes(3)), minutes(1));
        QCOMPARE(timelineStep(hours(4)), minutes(2));
        QCOMPARE(timelineStep(hours(24 * 30)), hours(6));
        QCOMPARE(timelineStep(hours(24 * 365 * 50)), hours(24 * 7));
    }

    void stepsWithoutEventsAreThereToo()
    {
        Timeline timeline;
        timeline.steps = {step(0, 10), step(3, 5)};
        timeline.gaps = {{StoredReports::minute(1), StoredReports::minute(2)}};
        const ChartData data = reportChart(timeline, ChartTopic::Diamonds);
        QCOMPARE(data.steps.size(), 4U);
        using Values = std::vector<std::optional<double>>;
        QCOMPARE(data.curves[0].values, (Values {10, std::nullopt, 0, 5}));
        QCOMPARE(data.curves[1].values, (Values {10, std::nullopt, 10, 15}));
        QVERIFY(reportChart({}, ChartTopic::Likes).steps.empty());
    }

    void overlaysCountFromTheBeginOfEach()
    {
        const StoredLive live = StoredReports::live(1, "ana", 10);
        Timeline timeline;
        timeline.steps = {step(10, 5, 100), step(12, 5, 80)};
        using Values = std::vector<std::optional<double>>;
        QCOMPARE(overlayCurve(timeline, live, OverlayMeasure::DiamondsSoFar),
                 (Values {5, 5, 10, 10}));
        QCOMPARE(overlayCurve(timeline, live, OverlayMeasure::Viewers),
                 (Values {100, std::nullopt, 80, std::nullopt}));
        timeline.gaps = {{StoredReports::minute(11), StoredReports::minute(12)}};
        QCOMPARE(overlayCurve(timeline, live, OverlayMeasure::Events),
                 (Values {1, std::nullopt, 1, 0}));
    }
};

RACHA_TEST(TestReportModels);
#include "tst_reportmodels.moc"
