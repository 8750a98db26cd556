// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streaktracker.h"
#include "tests/support/testmain.h"

using namespace racha;

/// Between events and the rows of the rules.
class TestStreakRow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGiftGivesWhatTheRulesLookAt()
    {
        Event event;
        event.message = MessageId {5};
        event.number = 3;
        event.user.id = UserId {42};
        event.user.uniqueId = "ana";
        GiftEvent gift;
        gift.gift.id = GiftId {8};
        gift.gift.name = "Rosa";
        gift.gift.diamondCount = 30;
        gift.streakable = true;
        gift.groupId = GroupId {777};
        gift.wireRepeatCount = 4;
        gift.repeatEnd = true;
        gift.toUser = UserReference {UserId {7}, "bea", "Bea"};
        event.payload = gift;
        const auto row = streakRowOf(event);
        QVERIFY(row.has_value());
        QCOMPARE(row->ref.message, MessageId {5});
        QCOMPARE(row->ref.number, 3);
        QCOMPARE(row->from, UserId {42});
        QCOMPARE(row->to, UserId {7});
        QCOMPARE(row->group, GroupId {777});
        QCOMPARE(row->wireCount, 4);
        QVERIFY(row->wireEnd);
        QVERIFY(row->streakable);
    }

    void aLikeNeedsAUserForAStreak()
    {
        Event event;
        event.payload = LikeEvent {15, 0, 0};
        QVERIFY(!streakRowOf(event)->streakable);
        event.user.id = UserId {1};
        QVERIFY(streakRowOf(event)->streakable);
        event.payload = CommentEvent {};
        QVERIFY(!streakRowOf(event).has_value());
    }

    void aMarkGoesIntoEnvelopeAndPayload()
    {
        Event event;
        event.payload = GiftEvent {};
        StreakSettings settings;
        settings.usdPerDiamond = 0.02;
        annotate(event, {"id", StreakStatus::Continue, true, 3, 8, 24}, settings);
        QCOMPARE(event.streakId, std::string("id"));
        QCOMPARE(event.streakStatus, StreakStatus::Continue);
        QVERIFY(event.isStreaking);
        QCOMPARE(event.diamonds, 24);
        const auto& gift = std::get<GiftEvent>(event.payload);
        QCOMPARE(gift.added, 3);
        QCOMPARE(gift.streakTotal, 8);
        QCOMPARE(gift.usdPerDiamond, 0.02);
        event.payload = LikeEvent {};
        annotate(event, {"id", StreakStatus::Start, true, 3, 8, 0}, settings);
        QCOMPARE(std::get<LikeEvent>(event.payload).streakTotal, 8);
    }

    void reasonsAreReadAsTheyAreWritten()
    {
        for (const auto reason : {EndReason::Running, EndReason::WireEnd, EndReason::Idle,
                                  EndReason::LiveEnd, EndReason::Interrupted})
            QCOMPARE(endReasonFromText(endReasonText(reason)), reason);
        QCOMPARE(endReasonFromText("net.reset"), EndReason::Running);
    }
};

RACHA_TEST(TestStreakRow);

#include "tst_streakrow.moc"
