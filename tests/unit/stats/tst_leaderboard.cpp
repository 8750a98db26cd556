// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/leaderboard.h"
#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::Leaderboard;
using racha::LeaderMeasure;
using racha::test::LiveBatch;

namespace {

/// `7 ana 12` = person 7, last seen as ana, has twelve.
QStringList printed(const Leaderboard& board, LeaderMeasure measure, std::size_t count = 100)
{
    QStringList lines;
    for (const racha::Leader* const leader : board.top(measure, count)) {
        lines << u"%1 %2 %3"_s.arg(leader->user.value)
                     .arg(QString::fromStdString(leader->nickname))
                     .arg(leader->amount(measure));
    }
    return lines;
}

} // namespace

class TestLeaderboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void streaksAndSingleGiftsSumUpByWhatWasAdded()
    {
        Leaderboard board;
        // A streak of 2, 4, 7, 7 and, of somebody else, a gift that cannot streak.
        board.take(*LiveBatch()
                        .by(1, "ana")
                        .gift("Rosa", 1, 2, "s", 2)
                        .gift("Rosa", 1, 2, "s", 4)
                        .gift("Rosa", 1, 3, "s", 7)
                        .gift("Rosa", 1, 0, "s", 7)
                        .by(2, "kai")
                        .gift("Galaxy", 1000, 1)
                        .take());
        QCOMPARE(printed(board, LeaderMeasure::Diamonds),
                 QStringList({u"2 kai 1000"_s, u"1 ana 7"_s}));
        QCOMPARE(printed(board, LeaderMeasure::Gifts), QStringList({u"1 ana 7"_s, u"2 kai 1"_s}));
    }

    void eachBoardHasThoseWhoDidIt()
    {
        Leaderboard board;
        board.take(*LiveBatch()
                        .by(1, "ana")
                        .comment()
                        .comment()
                        .by(2, "kai")
                        .comment()
                        .likes(15)
                        .by(3, "luz")
                        .likes(15)
                        .likes(15)
                        .join()
                        .by(4, "mar")
                        .join()
                        .take());
        QCOMPARE(printed(board, LeaderMeasure::Comments),
                 QStringList({u"1 ana 2"_s, u"2 kai 1"_s}));
        QCOMPARE(printed(board, LeaderMeasure::Likes), QStringList({u"3 luz 30"_s, u"2 kai 15"_s}));
        QCOMPARE(printed(board, LeaderMeasure::Diamonds), QStringList());
        QCOMPARE(board.size(), 3U);
    }

    void amongEqualsTheFirstComesFirst()
    {
        Leaderboard board;
        for (const int id : {9, 3, 7, 1})
            board.take(*LiveBatch().by(id, "p").comment().take());
        QCOMPARE(printed(board, LeaderMeasure::Comments),
                 QStringList({u"9 p 1"_s, u"3 p 1"_s, u"7 p 1"_s, u"1 p 1"_s}));
        QCOMPARE(printed(board, LeaderMeasure::Comments, 2), QStringList({u"9 p 1"_s, u"3 p 1"_s}));
    }

    void aPersonIsTheIdWhateverTheName()
    {
        Leaderboard board;
        board.take(*LiveBatch().by(1, "ana").comment().by(1, "Ana 🌹").comment().take());
        board.take(*LiveBatch().by(2, "ana").comment().by(1).comment().take());
        QCOMPARE(printed(board, LeaderMeasure::Comments),
                 QStringList({u"1 Ana 🌹 3"_s, u"2 ana 1"_s}));
    }

    void nobodyIsInNoBoard()
    {
        Leaderboard board;
        board.take(*LiveBatch().by(0, "ghost").comment().gift("Rosa", 1, 5).take());
        QCOMPARE(board.size(), 0U);
    }

    void rolesAreTheLastOnesWithoutTheirBadges()
    {
        racha::EventBatch batch = *LiveBatch().by(1, "ana").comment().take();
        batch.events.front().user.roles.gifterLevel = 12;
        batch.events.front().user.roles.badges =
            std::make_shared<const std::vector<racha::Badge>>(3);
        Leaderboard board;
        board.take(batch);
        const racha::Leader& leader = *board.top(LeaderMeasure::Comments, 1).front();
        QCOMPARE(leader.roles.gifterLevel, 12);
        QVERIFY(!leader.roles.badges);
    }

    void theSilentWithoutAPlaceAreForgotten()
    {
        Leaderboard board(16);
        // 1 and 2 lead (16 / 8 places a board); the others wrote once, 3 first and 16 last.
        LiveBatch batch;
        batch.by(1, "first").at("20:00:00").gift("Rosa", 1, 9).comment().comment();
        batch.by(2, "second").gift("Rosa", 1, 5).comment().comment();
        for (int id = 3; id <= 16; ++id)
            batch.at("20:00:" + std::to_string(10 + id)).by(id, "p").comment();
        batch.at("20:01:00").by(17, "new").comment();
        board.take(*batch.take());
        // A quarter went: 3, 4, 5, 6.
        QCOMPARE(board.size(), 13U);
        QCOMPARE(board.forgotten(), 4);
        QStringList left;
        for (const racha::Leader* const leader : board.top(LeaderMeasure::Comments, 100))
            left << QString::number(leader->user.value);
        QCOMPARE(left.join(u' '), u"1 2 7 8 9 10 11 12 13 14 15 16 17"_s);
        QCOMPARE(printed(board, LeaderMeasure::Diamonds),
                 QStringList({u"1 first 9"_s, u"2 second 5"_s}));
    }

    void whoIsKnownIsFoundAgainAfterOthersWereForgotten()
    {
        Leaderboard board(16);
        LiveBatch batch;
        for (int id = 1; id <= 40; ++id) {
            batch.at("20:00:" + std::to_string(10 + id)).by(id, "p").comment();
            batch.by(1, "ana").likes(1);
        }
        board.take(*batch.take());
        QCOMPARE(printed(board, LeaderMeasure::Likes), QStringList {u"1 ana 40"_s});
        QVERIFY(board.size() <= 16U);
    }

    void clearingForgetsEverything()
    {
        Leaderboard board;
        board.take(*LiveBatch().by(1, "ana").comment().take());
        const auto version = board.version();
        board.clear();
        QCOMPARE(board.size(), 0U);
        QVERIFY(board.version() > version);
        board.take(*LiveBatch().by(1, "ana").comment().take());
        QCOMPARE(printed(board, LeaderMeasure::Comments), QStringList {u"1 ana 1"_s});
    }
};

RACHA_TEST(TestLeaderboard);

#include "tst_leaderboard.moc"
