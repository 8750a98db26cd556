// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/models/livefeedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::EndReason;
using racha::LiveFeedModel;
using racha::LiveState;
using racha::StreakStatus;
using racha::test::BatchBuilder;
using racha::test::second;

namespace {

/// The rows as a person reads them, without the marks that isolate names.
QStringList printed(const LiveFeedModel& model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        QString line = model.index(i).data().toString();
        line.remove(QChar(0x2068));
        line.remove(QChar(0x2069));
        lines << line;
    }
    return lines;
}

} // namespace

class TestLiveFeedModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void batchesOfOneTickAreOneInsertion()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(BatchBuilder().comment("leo", "hola").comment("ana", "¿qué tal?").take());
        model.append(BatchBuilder(second(1)).comment("mia", "hi").take());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(inserted.wait(5000));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(
            printed(model),
            QStringList({u"20:14:00  Comment  leo  hola"_s, u"20:14:00  Comment  ana  ¿qué tal?"_s,
                         u"20:14:01  Comment  mia  hi"_s}));
    }

    void aStreakIsOneRowThatGrowsAndSettles()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(BatchBuilder().gift("ana", "Rosa", 1, 1, 1, "s", StreakStatus::Start).take());
        model.flush();
        QCOMPARE(printed(model), QStringList {u"20:14:00  Gift  ana  Rosa × 1  start  1 ◆"_s});
        model.append(BatchBuilder(second(6))
                         .comment("leo", "!")
                         .gift("ana", "Rosa", 1, 4, 5, "s", StreakStatus::Continue)
                         .take());
        model.flush();
        QCOMPARE(printed(model),
                 QStringList({u"20:14:00  Gift  ana  Rosa × 5  running 0:06  5 ◆"_s,
                              u"20:14:06  Comment  leo  !"_s}));
        model.append(BatchBuilder(second(20)).closed("s", 7, 7, EndReason::Idle).take());
        model.flush();
        QCOMPARE(printed(model).first(), u"20:14:00  Gift  ana  Rosa × 7  end 7  7 ◆"_s);
        QCOMPARE(model.row(0).endReason, EndReason::Idle);
        QCOMPARE(model.rowCount(), 2);
    }

    void growingRowsAreAnnounced()
    {
        LiveFeedModel model;
        model.append(BatchBuilder().like("luz", 15, 15, "l").comment("leo", "a").take());
        model.flush();
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(
            BatchBuilder(second(1)).like("luz", 15, 30, "l").like("luz", 9, 39, "l").take());
        model.flush();
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 0);
        QCOMPARE(model.row(0).count, 39);
        QCOMPARE(model.row(0).messages, 3);
    }

    void peopleWhoJoinShareARow()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        BatchBuilder batch;
        for (const char* const name : {"mar", "tomy", "小林", "сергей", "leo", "ana"})
            batch.join(name);
        model.append(batch.take());
        model.flush();
        QCOMPARE(printed(model),
                 QStringList {u"20:14:00  Join  6 joined  mar, tomy, 小林, сергей and 2 more"_s});
    }

    void joinsThatComeLaterBeginANewRow()
    {
        LiveFeedModel model;
        model.append(BatchBuilder().join("mar").take());
        model.append(BatchBuilder(second(31)).join("leo").take());
        model.flush();
        QCOMPARE(printed(model),
                 QStringList({u"20:14:00  Join  mar  joined"_s, u"20:14:31  Join  leo  joined"_s}));
    }

    void joinsUnderManyRowsBeginANewRow()
    {
        LiveFeedModel model;
        BatchBuilder batch;
        batch.join("mar");
        for (int i = 0; i < 12; ++i)
            batch.comment("leo", "x");
        model.append(batch.join("ana").take());
        model.flush();
        QCOMPARE(model.rowCount(), 14);
    }

    void everyMessageIsARowWhereAskedFor()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEveryMessage(true);
        model.append(BatchBuilder()
                         .join("mar")
                         .join("leo")
                         .gift("ana", "Rosa", 1, 1, 1, "s", StreakStatus::Start)
                         .gift("ana", "Rosa", 1, 2, 3, "s", StreakStatus::Continue)
                         .take());
        model.flush();
        QCOMPARE(model.rowCount(), 4);
        model.append(
            BatchBuilder(second(12)).rowChange(model.row(3).message, StreakStatus::End).take());
        model.flush();
        QCOMPARE(model.row(3).streak, StreakStatus::End);
        QCOMPARE(model.row(2).streak, StreakStatus::Start);
    }

    void messagesOfAStreakCarryItsTotal()
    {
        LiveFeedModel model;
        model.setEveryMessage(true);
        model.append(BatchBuilder()
                         .gift("ana", "GG", 1, 5, 5, "s", StreakStatus::Start)
                         .gift("ana", "GG", 1, 7, 12, "s", StreakStatus::Continue)
                         .gift("ana", "GG", 1, 0, 12, "s", StreakStatus::End)
                         .like("luz", 9, 24, "l")
                         .take());
        model.flush();
        QCOMPARE(printed(model),
                 QStringList({u"20:14:00  Gift  ana  GG × 5  start 5  5 ◆"_s,
                              u"20:14:00  Gift  ana  GG × 7  goes on 12  7 ◆"_s,
                              u"20:14:00  Gift  ana  GG  end 12"_s,
                              u"20:14:00  Like  luz  9 likes  goes on 24"_s}));
    }

    void aStreakIsFoundInOneRowAndInMany()
    {
        const auto rowsOf = [](bool everyMessage) {
            LiveFeedModel model;
            model.setEveryMessage(everyMessage);
            model.append(BatchBuilder()
                             .gift("ana", "Rosa", 1, 1, 1, "s", StreakStatus::Start)
                             .comment("leo", "a")
                             .gift("ana", "Rosa", 1, 1, 2, "s", StreakStatus::Continue)
                             .gift("kai", "Rosa", 1, 1, 1, "t", StreakStatus::Start)
                             .take());
            model.flush();
            racha::FeedRow wanted;
            wanted.streakId = "s";
            std::vector<int> rows = model.rowsOfStreak("s");
            rows.push_back(model.rowOf(wanted)); // the newest
            return rows;
        };
        QCOMPARE(rowsOf(false), (std::vector<int> {0, 0}));
        QCOMPARE(rowsOf(true), (std::vector<int> {0, 2, 2}));
    }

    void theRingKeepsTheNewestRows()
    {
        LiveFeedModel model(10, nullptr);
        const QAbstractItemModelTester tester(&model);
        for (int i = 0; i < 30; ++i) {
            model.append(BatchBuilder(second(i)).comment("leo", std::to_string(i)).take());
            if (i % 7 == 0)
                model.flush();
        }
        model.flush();
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.row(0).text, u"20"_s);
        QCOMPARE(model.row(9).text, u"29"_s);
    }

    void aFloodIsSkippedAndTold()
    {
        LiveFeedModel model(10, nullptr);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy skipped(&model, &LiveFeedModel::rowsSkipped);
        for (int i = 0; i < 30; ++i)
            model.append(BatchBuilder(second(i)).comment("leo", std::to_string(i)).take());
        model.flush();
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped.first().first().toLongLong(), 20);
        QCOMPARE(model.row(9).text, u"29"_s);
    }

    void theRowOfAStreakNamesItsNewestMessage()
    {
        LiveFeedModel model;
        const auto batch = BatchBuilder()
                               .gift("ana", "Rosa", 1, 1, 1, "s", StreakStatus::Start)
                               .gift("ana", "Rosa", 1, 2, 3, "s", StreakStatus::Continue)
                               .take();
        model.append(batch);
        model.flush();
        QCOMPARE(model.row(0).message.value, batch->events.back().message.value);
    }

    void aStreakWhoseRowLeftGetsANewOne()
    {
        LiveFeedModel model(3, nullptr);
        const QAbstractItemModelTester tester(&model);
        model.append(BatchBuilder().gift("ana", "Rosa", 1, 1, 1, "s", StreakStatus::Start).take());
        model.flush();
        model.append(
            BatchBuilder(second(1)).comment("a", "").comment("b", "").comment("c", "").take());
        model.flush();
        model.append(BatchBuilder(second(2))
                         .gift("ana", "Rosa", 1, 1, 2, "s", StreakStatus::Continue)
                         .take());
        model.flush();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.row(2).streakId, std::string("s"));
        QCOMPARE(model.row(2).count, 2);
    }

    void noticesStandWhereTheyHappened()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        BatchBuilder batch;
        batch.notice(LiveState::Live).comment("leo", "a");
        batch.notice(racha::Gap {second(1), second(15), "net.reset"});
        model.append(batch.comment("ana", "b").notice(racha::Mark {"new song"}).take());
        model.flush();
        QCOMPARE(printed(model),
                 QStringList({u"20:14:00  Connected at 20:14:00"_s, u"20:14:00  Comment  leo  a"_s,
                              u"20:14:01  14 s without connection (20:14:01 – 20:14:15): "
                              "events may be missing"_s,
                              u"20:14:00  Comment  ana  b"_s, u"20:14:00  new song"_s}));
    }

    void aStateThatAMessageSaysIsMarked()
    {
        LiveFeedModel model;
        BatchBuilder batch;
        batch.notice(LiveState::Live).event(racha::LivePauseEvent {}).notice(LiveState::Paused);
        batch.event(racha::LiveUnpauseEvent {}).notice(LiveState::Live);
        batch.event(racha::LiveEndEvent {}).comment("leo", "bye");
        model.append(batch.take());
        model.append(BatchBuilder(second(1)).notice(LiveState::Ended).take());
        model.append(BatchBuilder(second(2)).notice(LiveState::Live).take()); // in another room
        model.append(BatchBuilder(second(3)).notice(LiveState::Ended).take()); // nobody said so
        model.flush();
        QStringList states;
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.row(i).isNotice())
                states << (model.row(i).isTold ? u"told: "_s : u""_s)
                        + printed(model).at(i).mid(10);
        }
        QCOMPARE(states,
                 QStringList({u"Connected at 20:14:00"_s, u"told: Paused by the host at 20:14:00"_s,
                              u"told: The live went on at 20:14:00"_s,
                              u"told: The live ended at 20:14:01"_s, u"Connected at 20:14:02"_s,
                              u"The live ended at 20:14:03"_s}));
    }

    void clearingForgetsEverything()
    {
        LiveFeedModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(BatchBuilder().like("luz", 1, 1, "l").join("mar").take());
        model.flush();
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.append(BatchBuilder().like("luz", 1, 2, "l").join("leo").take());
        model.flush();
        QCOMPARE(model.rowCount(), 2);
    }

    void controlCharactersDoNotReachTheScreen()
    {
        LiveFeedModel model;
        model.append(BatchBuilder().comment("leo", "a\nb\tc").take());
        model.flush();
        QCOMPARE(model.row(0).text, u"a b c"_s);
    }
};

RACHA_TEST(TestLiveFeedModel);

#include "tst_livefeedmodel.moc"
