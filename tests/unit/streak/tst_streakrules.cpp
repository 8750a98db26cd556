// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/streak/streakfixture.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

Q_DECLARE_METATYPE(racha::EndReason)

/// The walks of R0 – R8, one by one.
class TestStreakRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneTapIsStartAndEnd()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 1, false));
        store.add(giftRow(2, 3s, 1, true));
        QCOMPARE(store.rows(), u"1/1 start T\n0/1 end F\n"_s);
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 1 wire_end 2\n"_s);
        QCOMPARE(store.streaks.begin()->second.streak.diamonds, 2);
        QCOMPARE(store.streaks.begin()->second.streak.startedAt, kStart - 200ms);
        QCOMPARE(store.streaks.begin()->second.streak.endedAt, kStart + 2800ms);
    }

    void additionsAreWhatExceedsTheTotal()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 2, false));
        store.add(giftRow(2, 1s, 4, false));
        store.add(giftRow(3, 2s, 7, false));
        store.add(giftRow(4, 5s, 7, true));
        QCOMPARE(store.rows(), u"2/2 start T\n2/4 continue T\n3/7 continue T\n0/7 end F\n"_s);
    }

    void anEndAloneIsAStreakOfOneEvent()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 5, true));
        QCOMPARE(store.rows(), u"5/5 end F\n"_s);
        QCOMPARE(store.changes.streaks.size(), 2U);
        QCOMPARE(store.changes.streaks[0].kind, StreakChangeKind::Opened);
        QCOMPARE(store.changes.streaks[1].kind, StreakChangeKind::Closed);
        QVERIFY(store.changes.rows.empty());
        QCOMPARE(store.tracker.openCount(), 0U);
    }

    void aStreakFirstSeenAt17Adds17()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 17, false));
        store.add(giftRow(2, 1s, 20, true));
        QCOMPARE(store.rows(), u"17/17 start T\n3/20 end F\n"_s);
        QCOMPARE(store.cells[0].mark.diamonds, 34);
    }

    void aGiftWithoutStreakIsCompleteWhateverItsEndMark()
    {
        for (const bool end : {false, true}) {
            StoredRows store;
            StreakRow row = giftRow(1, 0s, 1, end, 0);
            row.streakable = false;
            row.diamondCount = 100;
            store.add(row);
            row.ref.message = MessageId {2};
            row.wireCount = 0;
            store.add(row);
            row.ref.message = MessageId {3};
            row.wireCount = 3;
            store.add(row);
            QCOMPARE(store.rows(), u"1/1 - F\n1/1 - F\n3/3 - F\n"_s);
            QCOMPARE(store.cells[2].mark.diamonds, 300);
            QVERIFY(store.cells[0].mark.streakId.empty());
            QVERIFY(store.ids.empty());
        }
    }

    void oneGroupWithTwoReceiversIsTwoStreaks()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 1, false));
        StreakRow other = giftRow(2, 1s, 3, false);
        other.to = UserId {7};
        store.add(other);
        store.add(giftRow(3, 2s, 2, true));
        QCOMPARE(store.rows(), u"1/1 start T\n3/3 start T\n1/2 end F\n"_s);
        QCOMPARE(store.streaksText(),
                 u"42_GiftEvent_5655_777 2 wire_end 2\n"
                 "42_GiftEvent_5655_777_7 3 open 1\n"_s);
    }

    void anIdleStreakGoesOnWhereItsGroupSpeaksAgain()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 2, false));
        store.add(giftRow(2, 1s, 3, false));
        store.advance(11s);
        QCOMPARE(store.tracker.openCount(), 1U); // exactly the limit is not idle
        store.advance(11s + 1us);
        QCOMPARE(store.rows(), u"2/2 start T\n1/3 end F\n"_s);
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 3 idle 2\n"_s);
        QCOMPARE(store.streaks.begin()->second.streak.endedAt, kStart + 800ms);
        store.add(giftRow(3, 60s, 5, false));
        QCOMPARE(store.changes.streaks.front().kind, StreakChangeKind::Reopened);
        QCOMPARE(store.rows(), u"2/2 start T\n1/3 continue T\n2/5 continue T\n"_s);
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 5 open 3\n"_s);
        store.add(giftRow(4, 61s, 5, true));
        QCOMPARE(store.rows(), u"2/2 start T\n1/3 continue T\n2/5 continue T\n0/5 end F\n"_s);
    }

    void aLateRowWithALowerCountChangesNothing()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 3, false));
        store.add(giftRow(2, 3s, 7, true));
        store.add(giftRow(3, 4s, 5, false));
        QCOMPARE(store.rows(), u"3/3 start T\n4/7 end F\n0/7 continue F\n"_s);
        QVERIFY(store.changes.rows.empty());
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 7 wire_end 3\n"_s);
    }

    void aLateRowWithAHigherCountTakesTheEnd()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 3, false));
        store.add(giftRow(2, 3s, 7, true));
        store.add(giftRow(3, 4s, 5, false));
        store.add(giftRow(4, 500s, 9, false));
        store.add(giftRow(5, 501s, 9, true));
        QCOMPARE(store.rows(),
                 u"3/3 start T\n4/7 continue T\n0/7 continue T\n2/9 end F\n"
                 "0/9 continue F\n"_s);
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 9 wire_end 5\n"_s);
        QCOMPARE(store.tracker.openCount(), 0U);
    }

    void aLateRowAfterAnEndAloneMakesItTheStart()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 5, true));
        store.add(giftRow(2, 1s, 6, false));
        QCOMPARE(store.rows(), u"5/5 start T\n1/6 end F\n"_s);
    }

    void aLikeBurstGoesOnAcrossAReconnect()
    {
        StoredRows store;
        store.add(likeRow(1, 0s, 15));
        store.add(likeRow(2, 5s, 10)); // the limit itself is not idle; a gap changes nothing
        store.add(likeRow(3, 10s + 1us, 5));
        store.advance(20s);
        QCOMPARE(store.rows(), u"15/15 start T\n10/25 end F\n5/5 end F\n"_s);
        const auto millis = microseconds(kStart) / 1000;
        QCOMPARE(store.streaksText(),
                 u"42_LikeEvent_%1 25 idle 2\n42_LikeEvent_%2 5 idle 1\n"_s.arg(millis).arg(
                     millis + 10'000));
    }

    void likesWithoutAUserAreNoStreak()
    {
        StoredRows store;
        StreakRow row = likeRow(1, 0s, 15);
        row.streakable = false;
        store.add(row);
        QCOMPARE(store.rows(), u"15/15 - F\n"_s);
        QCOMPARE(store.tracker.openCount(), 0U);
    }

    void aRepeatedGiftRowAddsNothing()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 5, false));
        store.add(giftRow(2, 3s, 5, true));
        store.add(giftRow(1'000'001, 900s, 5, false)); // as if the ring had forgotten message 1
        QCOMPARE(store.rows(), u"5/5 start T\n0/5 end F\n0/5 continue F\n"_s);
        QCOMPARE(store.streaks.begin()->second.streak.diamonds, 10);
    }

    void withoutGroupANewStreakBeginsAfterTheEnd()
    {
        StoredRows store;
        store.add(giftRow(1, 200ms, 1, true, 0));
        store.add(giftRow(2, 1200ms, 1, false, 0));
        const auto millis = microseconds(kStart) / 1000;
        QCOMPARE(store.rows(), u"1/1 end F\n1/1 start T\n"_s);
        QCOMPARE(
            store.streaksText(),
            u"42_GiftEvent_5655_%1 1 wire_end 1\n42_GiftEvent_5655_%2 1 open 1\n"_s.arg(millis).arg(
                millis + 1000));
    }

    void withoutGroupIdleOrALowerCountBeginsAnew()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 5, false, 0));
        store.add(giftRow(2, 1s, 5, false, 0));
        store.add(giftRow(3, 2s, 2, false, 0)); // below the total
        store.add(giftRow(4, 13s, 9, false, 0)); // idle
        QCOMPARE(store.rows(), u"5/5 start T\n0/5 end F\n2/2 end F\n9/9 start T\n"_s);
        QCOMPARE(store.ids.size(), 3U);
        QCOMPARE(store.tracker.startedCount(), 3);
    }

    void takenNumbersAreCountedUp()
    {
        StoredRows store;
        for (int message = 1; message <= 3; ++message)
            store.add(giftRow(message, 200ms, 1, true, 0));
        const auto millis = microseconds(kStart) / 1000;
        store.add(giftRow(4, 200ms, 1, true, millis + 3)); // a group of that number
        store.add(giftRow(5, 200ms, 1, true, 0));
        QCOMPARE(store.ids.size(), 5U);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(QString::fromStdString(store.ids[std::size_t(i)]),
                     u"42_GiftEvent_5655_%1"_s.arg(millis + i));
    }

    void killedAt20AndRestarted25Adds5_data()
    {
        QTest::addColumn<EndReason>("storedEnd");
        QTest::addColumn<int>("firstChange");
        QTest::newRow("at once, the streak is open in the store")
            << EndReason::Running << static_cast<int>(StreakChangeKind::Grown);
        QTest::newRow("later, it was closed as interrupted")
            << EndReason::Interrupted << static_cast<int>(StreakChangeKind::Reopened);
    }

    void killedAt20AndRestarted25Adds5()
    {
        QFETCH(EndReason, storedEnd);
        QFETCH(int, firstChange);
        std::vector<StreakRow> stored {giftRow(1, 0s, 12, false), giftRow(2, 1s, 20, false)};
        for (StreakRow& row : stored)
            row.storedEnd = storedEnd;
        StreakTracker restarted(RoomId {9}, {});
        restarted.restore(stored);
        QCOMPARE(restarted.startedCount(), 0);
        StreakChanges changes;
        const StreakMark mark = restarted.apply(giftRow(3, 9s, 25, false), changes);
        QCOMPARE(StoredRows::text(mark), u"5/25 continue T"_s);
        QCOMPARE(changes.rows.size(), 1U);
        QCOMPARE(changes.rows[0].row.message, MessageId {2});
        QCOMPARE(changes.rows[0].status, StreakStatus::Continue);
        QVERIFY(changes.rows[0].isStreaking);
        QCOMPARE(static_cast<int>(changes.streaks.front().kind), firstChange);
        QCOMPARE(changes.streaks.back().kind, StreakChangeKind::Grown);
        QCOMPARE(changes.streaks.back().streak.total, 25);
        QCOMPARE(changes.streaks.back().streak.diamonds, 50);
        QCOMPARE(changes.streaks.back().rows, 3);
    }

    void aRestoredStreakThatNobodyContinuesBecomesIdle()
    {
        const std::vector<StreakRow> stored {giftRow(1, 0s, 12, false)};
        StreakTracker restarted(RoomId {9}, {});
        restarted.restore(stored);
        StreakChanges changes;
        restarted.advanceTo(kStart + 11s, changes);
        QCOMPARE(changes.streaks.size(), 1U);
        QCOMPARE(changes.streaks[0].streak.endReason, EndReason::Idle);
        QCOMPARE(changes.rows[0].status, StreakStatus::End);
    }

    void whatTheStoreClosedStaysClosedAfterARestart()
    {
        StreakRow row = giftRow(1, 0s, 12, false);
        row.storedEnd = EndReason::LiveEnd;
        StreakTracker restarted(RoomId {9}, {});
        restarted.restore({&row, 1});
        StreakChanges changes;
        restarted.advanceTo(kStart + 60s, changes);
        QVERIFY(changes.streaks.empty());
        QCOMPARE(restarted.openCount(), 0U);
    }

    void aStoredWireEndHoldsWhereItsRowWasNotGiven()
    {
        StreakRow row = giftRow(1, 0s, 12, false);
        row.storedEnd = EndReason::WireEnd;
        StreakTracker restarted(RoomId {9}, {});
        restarted.restore({&row, 1});
        StreakChanges changes;
        const StreakMark mark = restarted.apply(giftRow(3, 2s, 13, false), changes);
        QCOMPARE(StoredRows::text(mark), u"1/13 end F"_s);
        QCOMPARE(changes.rows.size(), 1U);
        QCOMPARE(changes.rows[0].row.message, MessageId {1});
        QCOMPARE(changes.rows[0].status, StreakStatus::Start);
    }

    void twoGiftsOfOnePersonDoNotDisturbEachOther()
    {
        StoredRows store;
        const auto other = [](int message, std::chrono::microseconds at, int wire, bool end) {
            StreakRow row = giftRow(message, at, wire, end, 888);
            row.gift = GiftId {6};
            return row;
        };
        store.add(giftRow(1, 0s, 1, false));
        store.add(other(2, 1s, 2, false));
        store.add(giftRow(3, 2s, 4, false));
        store.add(other(4, 3s, 2, true));
        store.add(giftRow(5, 4s, 4, true));
        QCOMPARE(store.rows(),
                 u"1/1 start T\n2/2 start T\n3/4 continue T\n0/2 end F\n0/4 end F\n"_s);
    }

    void messagesOutOfOrderWithinABatchGiveTheSameTotal()
    {
        StoredRows store;
        store.add(giftRow(3, 1s, 7, true));
        store.add(giftRow(1, 1s, 2, false));
        store.add(giftRow(2, 1s, 4, false));
        QCOMPARE(store.rows(), u"7/7 end F\n0/7 continue F\n0/7 continue F\n"_s);
        QCOMPARE(store.streaksText(), u"42_GiftEvent_5655_777 7 wire_end 3\n"_s);
    }

    void theEndOfTheLiveClosesInTheOrderOfDeadlines()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 1, false));
        store.add(likeRow(2, 1s, 3)); // due at 6 s, before the gift
        store.closeAll(EndReason::LiveEnd);
        QCOMPARE(store.changes.streaks[0].streak.type, EventType::Like);
        QCOMPARE(store.changes.streaks[1].streak.type, EventType::Gift);
        QCOMPARE(store.rows(), u"1/1 end F\n3/3 end F\n"_s);
        store.add(giftRow(3, 60s, 2, false));
        QCOMPARE(store.rows(), u"1/1 start T\n3/3 end F\n1/2 continue T\n"_s);
    }

    void idleStreaksCloseBeforeTheRowThatIsLater()
    {
        StoredRows store;
        store.add(likeRow(1, 0s, 3));
        QCOMPARE(store.tracker.nextDeadline(), kStart + 5s + 1us);
        store.add(giftRow(2, 9s, 1, false));
        QCOMPARE(store.changes.streaks[0].kind, StreakChangeKind::Closed);
        QCOMPARE(store.changes.streaks[1].kind, StreakChangeKind::Opened);
        QCOMPARE(store.tracker.nextDeadline(), kStart + 19s + 1us);
        store.advance(20s);
        QCOMPARE(store.tracker.nextDeadline(), std::nullopt);
    }

    void aCountBelowZeroAddsNothing()
    {
        StoredRows store;
        store.add(giftRow(1, 0s, 2, false));
        store.add(giftRow(2, 1s, -5, false));
        store.add(giftRow(3, 2s, 7, true));
        QCOMPARE(store.rows(), u"2/2 start T\n0/2 continue T\n5/7 end F\n"_s);
        // Without a group a lower count begins a streak, which has nothing yet.
        StoredRows ungrouped;
        ungrouped.add(giftRow(1, 0s, 2, false, 0));
        ungrouped.add(giftRow(2, 1s, -5, false, 0));
        ungrouped.add(giftRow(3, 2s, 7, true, 0));
        QCOMPARE(ungrouped.rows(), u"2/2 start T\n0/0 start T\n7/7 end F\n"_s);
        StreakRow single = giftRow(4, 3s, -5, false, 0);
        single.streakable = false;
        StoredRows singles;
        singles.add(single);
        QCOMPARE(singles.rows(), u"1/1 - F\n"_s);
    }

    void absurdNumbersDoNoHarm()
    {
        StreakSettings settings;
        settings.giftIdle = std::chrono::milliseconds::max();
        settings.likeIdle = std::chrono::milliseconds::min();
        StoredRows store(settings);
        StreakRow row = giftRow(1, 0s, std::numeric_limits<std::int64_t>::max(), false);
        row.diamondCount = std::numeric_limits<std::int64_t>::max();
        row.receivedAt = WallTime::max();
        row.timestamp = WallTime::min();
        store.add(row);
        row.ref.message = MessageId {2};
        row.wireCount = std::numeric_limits<std::int64_t>::min();
        store.add(row);
        StreakRow like = likeRow(3, 0s, std::numeric_limits<std::int64_t>::max());
        store.add(like);
        like.ref.message = MessageId {4};
        store.add(like);
        store.closeAll(EndReason::LiveEnd);
        QCOMPARE(store.streaks.size(), 2U);
        for (const auto& [id, change] : store.streaks)
            QCOMPARE(change.streak.total, std::numeric_limits<std::int64_t>::max());
    }

    void manyClosedStreaksStayReachable()
    {
        StoredRows store;
        for (std::int64_t i = 1; i <= std::int64_t {StreakTracker::kClosedKept} + 10; ++i) {
            StreakChanges changes;
            store.tracker.apply(giftRow(i, std::chrono::milliseconds {i}, 4, true, i), changes);
        }
        StreakChanges changes;
        const auto recent = store.tracker.apply(giftRow(900'001, 900s, 6, false, 11), changes);
        QCOMPARE(StoredRows::text(recent), u"2/6 end F"_s);
        // What is older begins anew under the same id; the store recomputes it.
        const auto forgotten = store.tracker.apply(giftRow(900'002, 901s, 6, false, 10), changes);
        QCOMPARE(StoredRows::text(forgotten), u"6/6 start T"_s);
        QCOMPARE(forgotten.streakId, std::string("42_GiftEvent_5655_10"));
    }
};

RACHA_TEST(TestStreakRules);

#include "tst_streakrules.moc"
