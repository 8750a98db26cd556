// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

constexpr std::int64_t kHost = 6'816'167'746'232'015'506;
constexpr std::int64_t kGuest = 6'900'000'000'000'000'001;

wire::Gift rose()
{
    wire::Gift gift;
    gift.set_gift_id(5655);
    gift.set_repeat_count(15);
    gift.set_group_count(1);
    gift.set_group_id(1'696'447'175'732);
    fill(*gift.mutable_user(), 1, "ana", "Ana");
    wire::GiftStruct& rose = *gift.mutable_gift();
    rose.set_id(5655);
    rose.set_name("Rosa");
    rose.set_type(1);
    rose.set_combo(true);
    rose.set_diamond_count(1);
    rose.mutable_image()->add_url_list("https://picture.test/rose");
    return gift;
}

GiftEvent decodedGift(const wire::Gift& gift)
{
    return decoded("WebcastGiftMessage", gift).as<GiftEvent>();
}

} // namespace

class TestGiftDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void allThatTheWireSaysIsTaken()
    {
        wire::Gift wire = rose();
        wire.set_repeat_end(1);
        const GiftEvent gift = decodedGift(wire);
        QVERIFY(gift.hasGiftStruct);
        QCOMPARE(gift.gift.id.value, 5655);
        QCOMPARE(gift.gift.name, std::string("Rosa"));
        QCOMPARE(gift.gift.diamondCount, 1);
        QCOMPARE(gift.gift.type, 1);
        QVERIFY(gift.gift.combo);
        QCOMPARE(gift.gift.imageUrl, std::string("https://picture.test/rose"));
        QCOMPARE(gift.wireRepeatCount, 15);
        QVERIFY(gift.repeatEnd);
        QCOMPARE(gift.groupId.value, 1'696'447'175'732);
        QCOMPARE(gift.groupCount, 1);
        QVERIFY(gift.streakable);
        QVERIFY(!gift.toUser);
    }

    void typeOrComboMakesAStreak_data()
    {
        QTest::addColumn<qlonglong>("type");
        QTest::addColumn<bool>("combo");
        QTest::addColumn<bool>("streakable");
        QTest::newRow("type 1") << 1LL << false << true;
        QTest::newRow("type 2") << 2LL << false << false;
        QTest::newRow("type 4") << 4LL << false << false;
        QTest::newRow("combo of type 7") << 7LL << true << true;
        QTest::newRow("nothing said") << 0LL << false << false;
    }

    void typeOrComboMakesAStreak()
    {
        QFETCH(const qlonglong, type);
        QFETCH(const bool, combo);
        QFETCH(const bool, streakable);
        wire::Gift wire = rose(); // with a group id, which does not count here
        wire.mutable_gift()->set_type(type);
        wire.mutable_gift()->set_combo(combo);
        QCOMPARE(decodedGift(wire).streakable, streakable);
    }

    void withoutStructTheGroupDecides()
    {
        wire::Gift wire = rose();
        wire.clear_gift();
        const GiftEvent gift = decodedGift(wire);
        QVERIFY(!gift.hasGiftStruct);
        QCOMPARE(gift.gift.id.value, 5655);
        QVERIFY(gift.streakable);
        wire.clear_group_id();
        QVERIFY(!decodedGift(wire).streakable);
    }

    void aStructWithoutIdHasTheMessages()
    {
        wire::Gift wire = rose();
        wire.mutable_gift()->clear_id();
        QCOMPARE(decodedGift(wire).gift.id.value, 5655);
    }

    void theHostIsNoReceiver()
    {
        wire::Gift wire = rose();
        wire.mutable_to_user(); // empty, as sent
        wire.mutable_monitor_info()->set_anchor_id(kHost);
        wire.mutable_monitor_info()->set_to_user_id(kHost);
        QVERIFY(!decodedGift(wire).toUser);
    }

    void aGuestIsKnownByUser()
    {
        wire::Gift wire = rose();
        fill(*wire.mutable_to_user(), kGuest, "guest", "Guest");
        wire.mutable_monitor_info()->set_anchor_id(kHost);
        wire.mutable_monitor_info()->set_to_user_id(kHost);
        const auto receiver = decodedGift(wire).toUser;
        QVERIFY(receiver.has_value());
        QCOMPARE(receiver->id.value, kGuest);
        QCOMPARE(receiver->uniqueId, std::string("guest"));
    }

    void aGuestIsKnownByMonitorInfo()
    {
        wire::Gift wire = rose();
        wire.mutable_monitor_info()->set_anchor_id(kHost);
        wire.mutable_monitor_info()->set_to_user_id(kGuest);
        QCOMPARE(decodedGift(wire).toUser->id.value, kGuest);
    }

    void theHostNamedByUserIsNoReceiver()
    {
        wire::Gift wire = rose();
        fill(*wire.mutable_to_user(), kHost, "host", "Host");
        wire.mutable_monitor_info()->set_anchor_id(kHost);
        QVERIFY(!decodedGift(wire).toUser);
    }

    void absurdCountsFitTheirProducts()
    {
        wire::Gift wire = rose();
        wire.set_repeat_count(std::numeric_limits<std::int64_t>::max());
        wire.mutable_gift()->set_diamond_count(-5);
        const GiftEvent gift = decodedGift(wire);
        QCOMPARE(gift.wireRepeatCount, 2'147'483'647);
        QCOMPARE(gift.gift.diamondCount, 0);
    }

    /// A total cannot be below zero, and `verify` reckons with what is stored: none is what it
    /// says.
    void countsBelowZeroAreNone()
    {
        wire::Gift wire = rose();
        wire.set_repeat_count(-15);
        wire.set_group_count(std::numeric_limits<std::int64_t>::min());
        const GiftEvent gift = decodedGift(wire);
        QCOMPARE(gift.wireRepeatCount, 0);
        QCOMPARE(gift.groupCount, 0);
        wire::Like like;
        like.set_count(-1);
        QCOMPARE(decoded("WebcastLikeMessage", like).as<LikeEvent>().count, 0);
    }

    void likesAreTaken()
    {
        wire::Like like;
        fill(*like.mutable_user(), 1, "ana", "Ana");
        like.set_count(15);
        like.set_total(5'000'000'000);
        const Decoded result = decoded("WebcastLikeMessage", like);
        QCOMPARE(result.as<LikeEvent>().count, 15);
        QCOMPARE(result.as<LikeEvent>().totalLikes, 5'000'000'000);
        QCOMPARE(result.event.user.uniqueId, std::string("ana"));
    }
};

RACHA_TEST(TestGiftDecoding);
#include "tst_giftdecoding.moc"
