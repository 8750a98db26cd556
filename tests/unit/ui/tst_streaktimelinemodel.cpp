// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/streakbatches.h"
#include "ui/models/streaktimelinemodel.h"
#include "ui/models/streakwindowmodel.h"
#include "ui/presentation/streakpresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::EndReason;
using racha::StreakLane;
using racha::StreakPresenter;
using racha::StreakTimelineModel;
using racha::StreakWindowModel;
using racha::test::second;
using racha::test::StreakBatches;

namespace {

QString bare(QString text)
{
    text.remove(QChar(0x2068));
    text.remove(QChar(0x2069));
    return text;
}

/// `label | span`, a row each.
QStringList printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        lines << bare(model.index(i, StreakTimelineModel::LabelColumn).data().toString() + u" | "
                      + model.index(i, StreakTimelineModel::SpanColumn).data().toString());
    }
    return lines;
}

void show(StreakTimelineModel& model, StreakBatches& live)
{
    model.append(live.take());
    model.flush();
}

} // namespace

class TestStreakTimelineModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachStreakIsALaneNewestOnTop()
    {
        StreakTimelineModel model;
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 1).comment("leo").at(2).like("luz", 15).gift("ana", 4));
        QCOMPARE(printed(model),
                 QStringList({u"luz  15 likes | 20:14:02, running 0:00"_s,
                              u"ana  Rosa × 4 | 20:14:00, running 0:02"_s}));
        QCOMPARE(model.runningCount(), 2);
    }

    void aStateIsAWord()
    {
        StreakTimelineModel model;
        StreakBatches live;
        const auto state = [&model] { return StreakPresenter::state(model.lane(0)); };
        show(model, live.gift("ana", 1));
        QCOMPARE(state(), u"start"_s);
        show(model, live.at(1).gift("ana", 2));
        QCOMPARE(state(), u"running"_s);
        show(model, live.at(2).gift("ana", 3, true));
        QCOMPARE(state(), u"end"_s);
    }

    void batchesOfOneTickAreOneInsertion()
    {
        StreakTimelineModel model;
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy flushed(&model, &StreakTimelineModel::flushed);
        StreakBatches live;
        model.append(live.gift("ana", 1).take());
        model.append(live.at(1).like("luz", 3).take());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(flushed.wait(5000));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 2);
    }

    void growthIsAnnouncedOncePerTick()
    {
        StreakTimelineModel model;
        StreakBatches live;
        show(model, live.gift("ana", 1).like("luz", 3).gift("kai", 1));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        show(model, live.at(1).gift("ana", 2).gift("ana", 3).gift("kai", 2));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    }

    void batchesWithoutStreaksChangeNothing()
    {
        StreakTimelineModel model;
        StreakBatches live;
        QSignalSpy flushed(&model, &StreakTimelineModel::flushed);
        show(model, live.comment("leo").notice(racha::LiveState::Live));
        QCOMPARE(flushed.size(), 0);
    }

    void runningLanesGrowWithTime()
    {
        StreakTimelineModel model;
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 1, true).gift("kai", 1));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.advanceTo(second(6));
        QCOMPARE(printed(model),
                 QStringList({u"kai  Rosa × 1 | 20:14:00, running 0:06"_s,
                              u"ana  Rosa × 1 | 20:14:00 – 20:14:00"_s}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 0);
        model.advanceTo(second(3));
        QCOMPARE(model.now(), second(6));
    }

    void timeBeginsWithTheFirstBatch()
    {
        StreakTimelineModel model;
        model.advanceTo(second(1'000'000)); // the system's time, before a recording of long ago
        StreakBatches live;
        show(model, live.at(5).gift("ana", 1));
        QCOMPARE(model.now(), second(5));
    }

    void theEndIsSaidInWords_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, EndReason reason, const QString& verdict) {
            QTest::newRow(name) << static_cast<int>(reason) << verdict;
        };
        row("running", EndReason::Running, u"Still running."_s);
        row("end mark", EndReason::WireEnd, u"Ended by TikTok's end mark."_s);
        row("idle", EndReason::Idle, u"Closed after 10 s without a message."_s);
        row("live over", EndReason::LiveEnd, u"Closed by the end of the live."_s);
        row("stopped", EndReason::Interrupted, u"Closed because the capture stopped."_s);
    }

    void theEndIsSaidInWords()
    {
        QFETCH(int, reason);
        QFETCH(QString, verdict);
        StreakTimelineModel model;
        StreakBatches live;
        live.gift("ana", 1).at(4).gift("ana", 3, reason == int(EndReason::WireEnd));
        if (reason == int(EndReason::Idle))
            live.at(15);
        else if (reason == int(EndReason::LiveEnd) || reason == int(EndReason::Interrupted))
            live.close(static_cast<EndReason>(reason));
        show(model, live);
        QCOMPARE(bare(StreakPresenter::details(model.lane(0))),
                 u"ana  Rosa × 3\nFirst event: 20:14:00\nLast event: 20:14:04 (0:04 later)\n"
                 "2 additions\n6 ◆\n"_s
                     + verdict);
    }

    void lanesAreReadAloudWhole()
    {
        StreakTimelineModel model;
        StreakBatches live;
        show(model, live.gift("ana", 7).like("luz", 3).at(6));
        const auto spoken = [&](int row) {
            return bare(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
        };
        QCOMPARE(spoken(1), u"ana, Rosa, total 7, running since 20:14:00"_s);
        QCOMPARE(spoken(0), u"luz, likes, total 3, ended at 20:14:00"_s);
    }

    void lateRowsMoveTheEndOnlyWhereTheyAdd()
    {
        StreakTimelineModel model;
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 2).at(2).gift("ana", 7, true));
        show(model, live.at(4).gift("ana", 6));
        const StreakLane& lane = model.lane(0);
        QCOMPARE(*lane.end, second(2));
        QCOMPARE(lane.row.lastAt, second(4));
        QCOMPARE(lane.row.count, 7);
        show(model, live.at(5).gift("ana", 9));
        QCOMPARE(*lane.end, second(5));
        QCOMPARE(lane.row.count, 9);
        QCOMPARE(lane.row.endReason, EndReason::WireEnd);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.runningCount(), 0);
    }

    void aStreakThatOpensAgainKeepsItsLane()
    {
        StreakTimelineModel model;
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 2).at(11).like("luz", 1));
        QCOMPARE(printed(model).constLast(), u"ana  Rosa × 2 | 20:14:00 – 20:14:00"_s);
        show(model, live.at(14).gift("ana", 5));
        QCOMPARE(printed(model),
                 QStringList({u"luz  1 likes | 20:14:11, running 0:03"_s,
                              u"ana  Rosa × 5 | 20:14:00, running 0:14"_s}));
        show(model, live.at(30).gift("ana", 6, true));
        QCOMPARE(printed(model).constLast(), u"ana  Rosa × 6 | 20:14:00 – 20:14:30"_s);
    }

    void theRingKeepsTheNewestLanes()
    {
        StreakTimelineModel model(4, nullptr);
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        for (int i = 0; i < 11; ++i)
            show(model, live.at(i).gift("p" + std::to_string(i), 1));
        model.append(live.gift("q", 1).take());
        for (int i = 0; i < 6; ++i)
            model.append(live.at(12 + i).gift("r" + std::to_string(i), 1).take());
        model.flush();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.lane(0).row.name, u"r5"_s);
        QCOMPARE(model.lane(3).row.name, u"r2"_s);
        QCOMPARE(model.oldest(), second(14));
    }

    void aStreakWhoseLaneLeftKnowsWhenItBegan()
    {
        StreakTimelineModel model(2, nullptr);
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 1).at(3).gift("kai", 1).gift("leo", 1).gift("mia", 1));
        QCOMPARE(model.rowOf("nobody"), -1);
        show(model, live.at(8).gift("ana", 4));
        QCOMPARE(printed(model).constFirst(), u"ana  Rosa × 4 | 20:14:00, running 0:08"_s);
    }

    void manyAdditionsAreThinnedEvenly()
    {
        StreakTimelineModel model;
        StreakBatches live;
        for (int i = 0; i < 1000; ++i)
            live.at(i).like("luz", 1);
        show(model, live);
        const StreakLane& lane = model.lane(0);
        QCOMPARE(lane.additions, 1000);
        QVERIFY(lane.ticks.size() <= StreakLane::kTicksKept);
        QVERIFY(lane.ticks.size() >= StreakLane::kTicksKept / 2);
        for (std::size_t i = 0; i < lane.ticks.size(); ++i)
            QCOMPARE(lane.ticks[i], second(static_cast<int>(i) * 8));
    }

    void gapsAndMarksAreKept()
    {
        StreakTimelineModel model;
        StreakBatches live;
        live.notice(racha::LiveState::Live).notice(racha::Gap {second(1), second(15), "net.reset"});
        show(model, live.at(20).notice(racha::Mark {"new song"}));
        QCOMPARE(model.moments().size(), 2U);
        QCOMPARE(model.moments()[0].lastAt, second(15));
        QCOMPARE(model.moments()[1].text, u"new song"_s);
        QCOMPARE(model.oldest(), second(1));
        for (int i = 0; i < 600; ++i)
            live.notice(racha::Mark {"x"});
        show(model, live);
        QCOMPARE(model.moments().size(), StreakTimelineModel::kMoments);
    }

    void clearingForgetsEverything()
    {
        StreakTimelineModel model;
        const QAbstractItemModelTester tester(&model);
        StreakBatches live;
        show(model, live.gift("ana", 1).notice(racha::Mark {"x"}));
        model.append(live.at(1).gift("kai", 1).take());
        model.clear();
        model.flush();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.runningCount(), 0);
        QVERIFY(model.moments().empty());
        show(model, live.at(3).gift("ana", 2));
        QCOMPARE(model.rowCount(), 1);
    }

    void whileFollowingRunningLanesAreOnTopAndEndedOnesLeave()
    {
        StreakTimelineModel model;
        StreakWindowModel window;
        window.setSourceModel(&model);
        const QAbstractItemModelTester tester(&window);
        window.setWindow(second(-60), second(1), true);
        StreakBatches live;
        show(model, live.gift("ana", 1).gift("kai", 1, true).at(8).gift("ana", 2).gift("leo", 1));
        window.setWindow(second(-52), second(8), true);
        QCOMPARE(printed(window),
                 QStringList({u"leo  Rosa × 1 | 20:14:08, running 0:00"_s,
                              u"ana  Rosa × 2 | 20:14:00, running 0:08"_s,
                              u"kai  Rosa × 1 | 20:14:00 – 20:14:00"_s}));
        show(model, live.at(10).gift("leo", 3, true).gift("ana", 4));
        QCOMPARE(printed(window),
                 QStringList({u"ana  Rosa × 4 | 20:14:00, running 0:10"_s,
                              u"leo  Rosa × 3 | 20:14:08 – 20:14:10"_s,
                              u"kai  Rosa × 1 | 20:14:00 – 20:14:00"_s}));
        window.setWindow(second(5), second(65), true);
        QCOMPARE(window.rowCount(), 2);
        window.setWindow(second(15), second(75), true);
        QCOMPARE(printed(window), QStringList {u"ana  Rosa × 4 | 20:14:00, running 0:10"_s});
    }

    void readingBackShowsWhatOverlapsNewestFirst()
    {
        StreakTimelineModel model;
        StreakWindowModel window;
        window.setSourceModel(&model);
        const QAbstractItemModelTester tester(&window);
        StreakBatches live;
        live.gift("ana", 1).at(4).gift("kai", 1).at(6).gift("kai", 2, true).gift("ana", 2);
        show(model, live.at(12).gift("leo", 1).gift("ana", 3));
        window.setWindow(second(5), second(10), false);
        QCOMPARE(printed(window),
                 QStringList({u"kai  Rosa × 2 | 20:14:04 – 20:14:06"_s,
                              u"ana  Rosa × 3 | 20:14:00, running 0:12"_s}));
        QCOMPARE(window.rowOf(model.lane(2).row.streakId), 1);
        QCOMPARE(window.rowOf(model.lane(0).row.streakId), -1);
        window.setWindow(second(7), second(20), false);
        QCOMPARE(window.rowCount(), 2);
    }
};

RACHA_TEST(TestStreakTimelineModel);

#include "tst_streaktimelinemodel.moc"
