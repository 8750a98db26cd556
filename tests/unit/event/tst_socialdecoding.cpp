// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

Decoded social(const char* key, std::int64_t action)
{
    wire::Social message;
    fill(*message.mutable_user(), 1, "ana", "Ana");
    message.mutable_common()->mutable_display_text()->set_key(key);
    message.set_action(action);
    message.set_follow_count(99);
    message.set_share_count(13);
    message.set_share_target("-1");
    return decoded("WebcastSocialMessage", message);
}

wire::Barrage barrage(std::int64_t type, const char* key = "")
{
    wire::Barrage message;
    message.set_msg_type(type);
    message.mutable_content()->set_key(key);
    message.mutable_content()->set_default_pattern("{0:user} is here");
    fill(*message.mutable_content()->add_pieces()->mutable_user_value()->mutable_user(), 5, "piece",
         "Piece");
    return message;
}

Decoded decodedBarrage(const wire::Barrage& message)
{
    return decoded("WebcastBarrageMessage", message);
}

} // namespace

class TestSocialDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keyOrActionTellsFollowFromShare()
    {
        QVERIFY(social("pm_main_follow_message_viewer_2", 1).is<FollowEvent>());
        QVERIFY(social("pm_main_follow_message_viewer_2", 3).is<FollowEvent>());
        QVERIFY(social("pm_mt_guidance_share", 3).is<ShareEvent>());
        QVERIFY(social("pm_mt_guidance_share", 1).is<ShareEvent>());
        QVERIFY(social("", 1).is<FollowEvent>());
        QVERIFY(social("", 3).is<ShareEvent>());
        QVERIFY(social("unheard_of", 3).is<ShareEvent>());
        QVERIFY(social("unheard_of", 7).is<SocialEvent>());
    }

    void followsAndSharesCarryTheirNumbers()
    {
        QCOMPARE(social("", 1).as<FollowEvent>().followCount, 99);
        const Decoded share = social("pm_mt_guidance_share", 3);
        QCOMPARE(share.as<ShareEvent>().shareCount, 13);
        QCOMPARE(share.as<ShareEvent>().shareTarget, std::string("-1"));
        QVERIFY(!share.as<ShareEvent>().usersJoined);
        QCOMPARE(share.event.user.uniqueId, std::string("ana"));
    }

    void theKeyTellsHowManyFriends()
    {
        QVERIFY(social("pm_mt_guidance_viewer_5_share", 3).as<ShareEvent>().usersJoined == 5);
        QVERIFY(social("pm_mt_guidance_viewer_10_share", 3).as<ShareEvent>().usersJoined == 10);
        QVERIFY(!social("pm_mt_viewer_many_share", 3).as<ShareEvent>().usersJoined);
        QVERIFY(!social("pm_mt_viewer_5", 3).as<ShareEvent>().usersJoined);
    }

    void otherSocialKeepsKeyAndAction()
    {
        const Decoded other = social("unheard_of", 7);
        QCOMPARE(other.as<SocialEvent>().key, std::string("unheard_of"));
        QCOMPARE(other.as<SocialEvent>().action, 7);
    }

    void membersJoinOrSubscribe()
    {
        wire::Member member;
        fill(*member.mutable_user(), 1, "ana", "Ana");
        member.set_member_count(1502);
        member.set_client_enter_source("homepage_hot-live_cell");
        for (const std::int64_t action : {1, 26, 50}) {
            member.set_action(action);
            const Decoded join = decoded("WebcastMemberMessage", member);
            QCOMPARE(join.as<JoinEvent>().via, std::string("member"));
            QCOMPARE(join.as<JoinEvent>().action, action);
            QCOMPARE(join.as<JoinEvent>().memberCount, 1502);
            QCOMPARE(join.as<JoinEvent>().source, std::string("homepage_hot-live_cell"));
        }
        member.set_action(3);
        const Decoded subscribed = decoded("WebcastMemberMessage", member);
        QCOMPARE(subscribed.as<SubscribeEvent>().via, std::string("member"));
        QCOMPARE(subscribed.event.user.uniqueId, std::string("ana"));
    }

    void subscriptionsAreNotifiedOrGifted()
    {
        wire::SubNotify message;
        fill(*message.mutable_user(), 1, "ana", "Ana");
        message.set_sub_month(3);
        QCOMPARE(decoded("WebcastSubNotifyMessage", message).as<SubscribeEvent>().via,
                 std::string("notify"));
        QCOMPARE(decoded("WebcastSubNotifyMessage", message).as<SubscribeEvent>().months, 3);
        message.set_gift_source(2);
        QCOMPARE(decoded("WebcastSubNotifyMessage", message).as<SubscribeEvent>().via,
                 std::string("gifted"));
        message.clear_gift_source();
        for (const std::int64_t type : {5, 6, 12, 13}) {
            message.set_message_type(type);
            QCOMPARE(decoded("WebcastSubNotifyMessage", message).as<SubscribeEvent>().via,
                     std::string(type >= 6 && type <= 12 ? "gifted" : "notify"));
        }
    }

    void barragesOfSubscriptions()
    {
        QCOMPARE(decodedBarrage(barrage(4)).as<SubscribeEvent>().via, std::string("barrage"));
        QCOMPARE(decodedBarrage(barrage(7)).as<SubscribeEvent>().via, std::string("gifted"));
    }

    void barragesOfPeopleWhoEnter()
    {
        wire::Barrage gifter = barrage(9);
        fill(*gifter.mutable_user_grade_param()->mutable_user(), 7, "grade", "Grade");
        QCOMPARE(decodedBarrage(gifter).as<JoinEvent>().via, std::string("gifter_level"));
        QCOMPARE(decodedBarrage(gifter).event.user.uniqueId, std::string("grade"));
        wire::Barrage team = barrage(11);
        fill(*team.mutable_fans_level_param()->mutable_user(), 8, "team", "Team");
        QCOMPARE(decodedBarrage(team).as<JoinEvent>().via, std::string("team_level"));
        QCOMPARE(decodedBarrage(team).event.user.uniqueId, std::string("team"));
    }

    void theUserOfABarrageIsFoundWhereItIs()
    {
        wire::Barrage message = barrage(100);
        QCOMPARE(decodedBarrage(message).event.user.uniqueId, std::string("piece"));
        fill(*message.mutable_user(), 9, "field", "Field");
        QCOMPARE(decodedBarrage(message).event.user.uniqueId, std::string("field"));
    }

    void superFansAreKnownByTheirKeys()
    {
        const Decoded became = decodedBarrage(barrage(100, "pm_TTLive_SuperFan_upgrade"));
        QCOMPARE(became.as<SuperFanEvent>().kind, std::string("became"));
        QCOMPARE(became.as<SuperFanEvent>().key, std::string("pm_TTLive_SuperFan_upgrade"));
        const Decoded joined =
            decodedBarrage(barrage(100, "ttlive_superFan_commentNotif_superFanJoined"));
        QCOMPARE(joined.as<SuperFanEvent>().kind, std::string("joined"));
    }

    void superFansAreFoundInCommonContentToo()
    {
        wire::Barrage message = barrage(100, "another_key");
        message.mutable_common_barrage_content()->set_key("ttlive_superfan_x");
        QCOMPARE(decodedBarrage(message).as<SuperFanEvent>().key, std::string("ttlive_superfan_x"));
    }

    void otherBarragesKeepTheirText()
    {
        wire::Barrage message = barrage(8, "pm_mt_level_up");
        message.set_sub_type("tag");
        const auto event = decodedBarrage(message).as<BarrageEvent>();
        QCOMPARE(event.messageType, 8);
        QCOMPARE(event.key, std::string("pm_mt_level_up"));
        QCOMPARE(event.text, std::string("Piece is here"));
        QCOMPARE(event.subType, std::string("tag"));
    }
};

RACHA_TEST(TestSocialDecoding);
#include "tst_socialdecoding.moc"
