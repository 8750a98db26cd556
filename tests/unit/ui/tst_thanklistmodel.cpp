// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/models/thanklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::ThankListModel;
using racha::test::LiveBatch;

namespace {

/// `[x]` is ticked; without the marks that isolate names.
QStringList printed(const ThankListModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        QString line = (isTicked ? u"[x] "_s : u"[ ] "_s) + index.data().toString();
        line.remove(QChar(0x2068));
        line.remove(QChar(0x2069));
        lines << line;
    }
    return lines;
}

void tick(ThankListModel& model, int row, Qt::CheckState state = Qt::Checked)
{
    QVERIFY(model.setData(model.index(row, 0), state, Qt::CheckStateRole));
}

} // namespace

class TestThankListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void giftsAreListedNewestFirst()
    {
        ThankListModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch()
                         .at("20:13:00")
                         .by(1, "kai")
                         .gift("Galaxy", 1000, 1)
                         .comment()
                         .at("20:14:00")
                         .by(2, "ana")
                         .gift("Doughnut", 30, 2)
                         .take());
        QCOMPARE(model.rowCount(), 0); // not before the tick
        model.refresh();
        QCOMPARE(printed(model),
                 QStringList({u"[ ] ana · Doughnut × 2 · 60 ◆ · 20:14"_s,
                              u"[ ] kai · Galaxy · 1000 ◆ · 20:13"_s}));
        QCOMPARE(model.openCount(), 2);
    }

    void aStreakIsOneLineThatGrowsUntilItEnds()
    {
        ThankListModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch()
                         .at("20:14:00")
                         .by(1, "ana")
                         .gift("Rosa", 1, 2, "s", 2)
                         .gift("Rosa", 1, 3, "s", 5)
                         .take());
        model.refresh();
        QCOMPARE(printed(model),
                 QStringList {u"[ ] ana · Rosa × 5 · 5 ◆ · 20:14 · still running"_s});
        model.append(LiveBatch().at("20:14:12").closed("s", 7, 7).take());
        model.refresh();
        QCOMPARE(printed(model), QStringList {u"[ ] ana · Rosa × 7 · 7 ◆ · 20:14"_s});
    }

    void whatIsTickedGoesBelowAndComesBack()
    {
        ThankListModel model;
        const QAbstractItemModelTester tester(&model);
        for (const char* const name : {"a", "b", "c"})
            model.append(LiveBatch().by(1, name).gift("Rosa", 1, 1).take());
        model.refresh();
        const QPersistentModelIndex c(model.index(0, 0));
        tick(model, 0);
        QCOMPARE(printed(model),
                 QStringList({u"[ ] b · Rosa · 1 ◆ · 20:00"_s, u"[ ] a · Rosa · 1 ◆ · 20:00"_s,
                              u"[x] c · Rosa · 1 ◆ · 20:00"_s}));
        QCOMPARE(c.row(), 2);
        QCOMPARE(model.openCount(), 2);
        tick(model, 2, Qt::Unchecked);
        QCOMPARE(c.row(), 0);
        QCOMPARE(model.openCount(), 3);
    }

    void smallGiftsWaitUntilTheyAreWorthIt()
    {
        ThankListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setMinimumDiamonds(5);
        model.append(LiveBatch()
                         .by(1, "ana")
                         .gift("Rosa", 1, 4, "s", 4)
                         .by(2, "leo")
                         .gift("Rosa", 1, 1)
                         .take());
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 1, 1, "s", 5).take());
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        model.setMinimumDiamonds(1);
        QCOMPARE(model.rowCount(), 2);
    }

    void whatIsLessImportantMakesRoom()
    {
        ThankListModel model(4, nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setMinimumDiamonds(10);
        model.append(LiveBatch().by(1, "old").gift("Hat", 99, 1).take());
        model.append(LiveBatch().by(2, "small").gift("Rosa", 1, 1).take());
        model.append(LiveBatch().by(3, "thanked").gift("Hat", 99, 1).take());
        model.append(LiveBatch().by(4, "d").gift("Hat", 99, 1).take());
        model.refresh();
        tick(model, 1);
        const auto names = [&model] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all << model.row(row).gift.name;
            return all.join(u' ');
        };
        QCOMPARE(names(), u"d old thanked"_s);
        model.append(LiveBatch().by(5, "e").gift("Hat", 99, 1).take()); // the small one goes
        model.refresh();
        QCOMPARE(names(), u"e d old thanked"_s);
        model.append(LiveBatch().by(6, "f").gift("Hat", 99, 1).take()); // the thanked one goes
        model.refresh();
        QCOMPARE(names(), u"f e d old"_s);
        QCOMPARE(model.dropped(), 0);
        model.append(LiveBatch().by(7, "g").gift("Hat", 99, 1).take()); // the oldest goes
        model.refresh();
        QCOMPARE(names(), u"g f e d"_s);
        QCOMPARE(model.dropped(), 1);
    }

    void aStreakThatHadToGoComesBackWhole()
    {
        ThankListModel model(1, nullptr);
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 3, 2, "s", 2).take());
        model.append(LiveBatch().by(2, "kai").gift("Galaxy", 1000, 1).take());
        model.refresh();
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 3, 2, "s", 4).take());
        model.refresh();
        QCOMPARE(printed(model),
                 QStringList {u"[ ] ana · Rosa × 4 · 12 ◆ · 20:00 · still running"_s});
    }

    void floodsAreBoundedBeforeTheTick()
    {
        ThankListModel model(10, nullptr);
        const QAbstractItemModelTester tester(&model);
        for (int i = 0; i < 1000; ++i)
            model.append(LiveBatch().by(1, "p").gift("Rosa", 1, 1).take());
        model.refresh();
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.dropped(), 990);
    }

    void clearingEmptiesTheList()
    {
        ThankListModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 1, 2, "s", 2).take());
        model.refresh();
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.openCount(), 0);
        model.append(LiveBatch().closed("s", 7, 7).take());
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }
};

RACHA_TEST(TestThankListModel);

#include "tst_thanklistmodel.moc"
