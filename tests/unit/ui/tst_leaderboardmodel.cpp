// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/models/leaderboardmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::LeaderboardModel;
using racha::LeaderMeasure;
using racha::test::LiveBatch;

namespace {

QStringList printed(const LeaderboardModel& model, int role = Qt::DisplayRole)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data(role).toString();
        lines << cells.join(u" | "_s);
    }
    return lines;
}

} // namespace

class TestLeaderboardModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void giftersAreRankedByDiamondsOrByGifts()
    {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch()
                         .by(1, "ana")
                         .gift("Rosa", 1, 7, "s", 7)
                         .by(2, "kai")
                         .gift("Galaxy", 1000, 2)
                         .take());
        QCOMPARE(model.rowCount(), 0); // not before the tick
        model.refresh();
        QCOMPARE(printed(model),
                 QStringList({u"1 | kai | × 2 | 2000 ◆"_s, u"2 | ana | × 7 | 7 ◆"_s}));
        QCOMPARE(printed(model, Qt::AccessibleTextRole).first(),
                 u"Place 1 | kai | 2 gifts | 2000 diamonds"_s);
        QCOMPARE(model.row(1).share, 0.0035);
        model.setMeasure(LeaderMeasure::Gifts);
        QCOMPARE(printed(model),
                 QStringList({u"1 | ana | 7 ◆ | × 7"_s, u"2 | kai | 2000 ◆ | × 2"_s}));
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"Gifts"_s);
    }

    void theTickComesByItself()
    {
        LeaderboardModel model;
        QSignalSpy refreshed(&model, &LeaderboardModel::refreshed);
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 1, 7).take());
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 1, 7).take());
        QVERIFY(refreshed.wait(5000));
        QCOMPARE(printed(model), QStringList {u"1 | ana | × 14 | 14 ◆"_s});
        QCOMPARE(refreshed.size(), 1);
    }

    void whoIsSelectedStaysSelectedWhenOvertaken()
    {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(&model);
        QItemSelectionModel selection(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.append(
            LiveBatch().by(1, "ana").gift("Rosa", 1, 9).by(2, "kai").gift("Rosa", 1, 5).take());
        model.refresh();
        selection.select(model.index(0, 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        model.append(LiveBatch().by(2).gift("Rosa", 1, 5).by(3, "eva").gift("Rosa", 1, 50).take());
        model.refresh();
        QCOMPARE(printed(model),
                 QStringList({u"1 | eva | × 50 | 50 ◆"_s, u"2 | kai | × 10 | 10 ◆"_s,
                              u"3 | ana | × 9 | 9 ◆"_s}));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().row(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void theFirstHundredAreShown()
    {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(&model);
        model.setMeasure(LeaderMeasure::Comments);
        LiveBatch batch;
        for (int id = 1; id <= 150; ++id)
            batch.by(id, "p").comment();
        model.append(batch.take());
        model.refresh();
        QCOMPARE(model.rowCount(), static_cast<int>(LeaderboardModel::kRows));
        QCOMPARE(printed(model).first(), u"1 | p |  | 1"_s);
    }

    void namesAreFitForALine()
    {
        LeaderboardModel model;
        model.append(LiveBatch().by(1, "a\nb").gift("Rosa", 1, 1).take());
        model.refresh();
        QCOMPARE(model.row(0).name, u"a b"_s);
        QCOMPARE(model.row(0).handle, u"a b.handle"_s);
    }

    void clearingEmptiesTheBoard()
    {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(LiveBatch().by(1, "ana").gift("Rosa", 1, 1).take());
        model.refresh();
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

RACHA_TEST(TestLeaderboardModel);

#include "tst_leaderboardmodel.moc"
