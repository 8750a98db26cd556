// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

User commenter(const wire::Chat& chat)
{
    return decoded("WebcastChatMessage", chat).event.user;
}

} // namespace

class TestPersonDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nameHandleAndIdAreTaken()
    {
        wire::Chat chat;
        fill(*chat.mutable_user(), 7'268'062'881'057'410'756, "lucia.rosa", "Lucía 🌹");
        const User user = commenter(chat);
        QCOMPARE(user.id.value, 7'268'062'881'057'410'756);
        QCOMPARE(user.uniqueId, std::string("lucia.rosa"));
        QCOMPARE(user.nickname, std::string("Lucía 🌹"));
        QVERIFY(!user.hasIdentity);
        QVERIFY(!user.roles.badges);
    }

    void theFirstSecurePictureIsTaken()
    {
        wire::Chat chat;
        wire::Image& image = *chat.mutable_user()->mutable_avatar_thumb();
        image.add_url_list("http://plain.test/a");
        image.add_url_list("https://secure.test/b");
        image.add_url_list("https://secure.test/c");
        QCOMPARE(commenter(chat).avatarUrl, std::string("https://secure.test/b"));
    }

    void aLargerPictureStandsIn()
    {
        wire::Chat chat;
        chat.mutable_user()->mutable_avatar_large()->add_url_list("https://secure.test/large");
        QCOMPARE(commenter(chat).avatarUrl, std::string("https://secure.test/large"));
    }

    void anIdAboveTheSignIsNoneAndAFinding()
    {
        wire::Chat chat;
        fill(*chat.mutable_user(), -2, "someone", "Someone");
        const Decoded result = decoded("WebcastChatMessage", chat);
        QCOMPARE(result.event.user.id.value, 0);
        QCOMPARE(result.event.user.uniqueId, std::string("someone"));
        QCOMPARE(result.findings.size(), 1U);
    }

    void illFormedTextIsMended()
    {
        wire::Chat chat;
        fill(*chat.mutable_user(), 1, "a\xff", "b\xc3");
        chat.set_content(std::string("c\0d", 3));
        const Decoded result = decoded("WebcastChatMessage", chat);
        QCOMPARE(result.event.user.uniqueId, std::string("a\xEF\xBF\xBD"));
        QCOMPARE(result.event.user.nickname, std::string("b\xEF\xBF\xBD"));
        QCOMPARE(result.as<CommentEvent>().comment,
                 std::string("c\xEF\xBF\xBD"
                             "d"));
    }

    void identityGivesRoles()
    {
        wire::Chat chat;
        fill(*chat.mutable_user(), 1, "a", "A");
        wire::UserIdentity& identity = *chat.mutable_user_identity();
        identity.set_is_anchor(true);
        identity.set_is_moderator_of_anchor(true);
        identity.set_is_subscriber_of_anchor(true);
        identity.set_is_follower_of_anchor(true);
        identity.set_is_mutual_following_with_anchor(true);
        const User user = commenter(chat);
        QVERIFY(user.hasIdentity);
        QVERIFY(user.roles.isHost);
        QVERIFY(user.roles.isModerator);
        QVERIFY(user.roles.isSubscriber);
        QVERIFY(user.roles.isSuperFan);
        QVERIFY(user.roles.isFollower);
        QVERIFY(user.roles.isFriend);
    }

    void followStatusCountsWhereIdentityIsMissing_data()
    {
        QTest::addColumn<qlonglong>("status");
        QTest::addColumn<bool>("follower");
        QTest::addColumn<bool>("isFriend");
        QTest::newRow("0") << 0LL << false << false;
        QTest::newRow("1") << 1LL << true << false;
        QTest::newRow("2") << 2LL << true << true;
        QTest::newRow("3") << 3LL << true << false;
        QTest::newRow("4") << 4LL << false << false;
    }

    void followStatusCountsWhereIdentityIsMissing()
    {
        QFETCH(const qlonglong, status);
        QFETCH(const bool, follower);
        QFETCH(const bool, isFriend);
        wire::Like like;
        fill(*like.mutable_user(), 1, "a", "A");
        like.mutable_user()->mutable_follow_info()->set_follow_status(status);
        const UserRoles roles = decoded("WebcastLikeMessage", like).event.user.roles;
        QCOMPARE(roles.isFollower, follower);
        QCOMPARE(roles.isFriend, isFriend);
    }

    void identityOverrulesFollowStatus()
    {
        wire::Chat chat;
        chat.mutable_user()->mutable_follow_info()->set_follow_status(2);
        chat.mutable_user_identity(); // present, all false
        const User user = commenter(chat);
        QVERIFY(user.hasIdentity);
        QVERIFY(!user.roles.isFollower);
        QVERIFY(!user.roles.isFriend);
    }

    void moderatorsAreKnownByThreeSigns()
    {
        wire::Chat byIdentity;
        byIdentity.mutable_user_identity()->set_is_moderator_of_anchor(true);
        QVERIFY(commenter(byIdentity).roles.isModerator);
        wire::Chat byBadge;
        addBadge(*byBadge.mutable_user(), 1);
        QVERIFY(commenter(byBadge).roles.isModerator);
        wire::Chat byAttribute;
        byAttribute.mutable_user()->mutable_user_attr()->set_is_admin(true);
        QVERIFY(commenter(byAttribute).roles.isModerator);
    }

    void badgesGiveLevels()
    {
        wire::Chat chat;
        addBadge(*chat.mutable_user(), 8, "25");
        addBadge(*chat.mutable_user(), 10, "17");
        const UserRoles roles = commenter(chat).roles;
        QCOMPARE(roles.gifterLevel, 25);
        QCOMPARE(roles.memberLevel, 17);
        QCOMPARE(roles.badges->size(), 2U);
    }

    void levelsThatAreNoNumbersAreUnknown()
    {
        for (const char* const level : {"", "XII", "-5", "99999999999999999999"}) {
            wire::Chat chat;
            addBadge(*chat.mutable_user(), 8, level);
            QCOMPARE(commenter(chat).roles.gifterLevel, 0);
        }
    }

    void badgesGiveRoles()
    {
        wire::Chat chat;
        for (const std::int64_t scene : {2, 4, 12, 14})
            addBadge(*chat.mutable_user(), scene);
        const UserRoles roles = commenter(chat).roles;
        QVERIFY(roles.isNewGifter);
        QVERIFY(roles.isSubscriber);
        QVERIFY(!roles.isSuperFan);
        QVERIFY(roles.isHost);
        QVERIFY(roles.isAnonymous);
    }

    void newSubscribersSubscribeToo()
    {
        wire::Chat chat;
        addBadge(*chat.mutable_user(), 7);
        QVERIFY(commenter(chat).roles.isSubscriber);
    }

    void aSubscriberBadgeMayNameASuperFan()
    {
        for (const char* const words : {"Super Fan", "ttlive_superFan_badge", "SUPER_FAN II"}) {
            wire::Chat chat;
            addBadge(*chat.mutable_user(), 4).mutable_text()->set_key(words);
            QVERIFY2(commenter(chat).roles.isSuperFan, words);
        }
    }

    void badgesInPairsAreOne()
    {
        wire::Chat chat;
        addBadge(*chat.mutable_user(), 10, "0").mutable_image();
        addBadge(*chat.mutable_user(), 10, "12").mutable_combine()->set_str("XII");
        const UserRoles roles = commenter(chat).roles;
        QCOMPARE(roles.badges->size(), 1U);
        QCOMPARE(roles.badges->front().level, 12);
        QCOMPARE(roles.badges->front().name, std::string("XII"));
        QCOMPARE(roles.memberLevel, 12);
    }

    void badgeNamesPreferWordsToKeys()
    {
        wire::Chat chat;
        wire::TextBadge& text = *addBadge(*chat.mutable_user(), 1).mutable_text();
        text.set_key("pm_mt_moderator_im");
        QCOMPARE(commenter(chat).roles.badges->front().name, std::string("pm_mt_moderator_im"));
        text.set_default_pattern("Moderator");
        QCOMPARE(commenter(chat).roles.badges->front().name, std::string("Moderator"));
    }

    void topGiftersHaveARank_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<qlonglong>("rank");
        QTest::newRow("in the link") << QByteArray("sslocal://x?url=y&rank=2&score=44") << 2LL;
        QTest::newRow("in the picture") << QByteArray("https://x/ranklist_top_gifter_3.png") << 3LL;
        QTest::newRow("nowhere") << QByteArray("https://x/new_top_gifter_version_2.png") << 0LL;
    }

    void topGiftersHaveARank()
    {
        QFETCH(const QByteArray, address);
        QFETCH(const qlonglong, rank);
        wire::Chat chat;
        addBadge(*chat.mutable_user(), 6).set_open_web_url(address.toStdString());
        QCOMPARE(qlonglong(commenter(chat).roles.topGifterRank), rank);
    }

    void maskedPeopleAreAnonymous()
    {
        wire::Gift gift;
        gift.mutable_user()->mutable_enigma_info()->set_is_mask_on(true);
        QVERIFY(decoded("WebcastGiftMessage", gift).event.user.roles.isAnonymous);
    }

    void badgesAreBounded()
    {
        wire::Chat chat;
        for (std::int64_t scene = 100; scene < 2100; ++scene)
            addBadge(*chat.mutable_user(), scene);
        QVERIFY(commenter(chat).roles.badges->size() <= 64);
    }
};

RACHA_TEST(TestPersonDecoding);
#include "tst_persondecoding.moc"
