// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/messageredactor.h"
#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

constexpr std::int64_t kAna = 6'800'000'000'000'000'001;
constexpr std::int64_t kGuest = 6'800'000'000'000'000'003;

/// A field that no schema of ours has.
void addUnknown(std::string& payload)
{
    payload += "\xaa\x3f\x0bunseen name"; // 1013
}

wire::Chat chat()
{
    wire::Chat message;
    message.mutable_common()->set_method("WebcastChatMessage");
    message.mutable_common()->set_msg_id(7'300'000'000'000'000'009);
    message.mutable_common()->set_room_id(7'300'000'000'000'000'001);
    message.mutable_common()->set_create_time(1'795'465'000'000);
    fill(*message.mutable_user(), kAna, "ana.rosa", "Ana Rosa");
    message.set_content("hola Luis");
    message.set_content_language("es");
    return message;
}

} // namespace

class TestMessageRedactor final : public QObject
{
    Q_OBJECT

    Pseudonyms m_people {Secret("of this test")};
    MessageRedactor m_redactor {m_people, false};

    template<typename Message>
    Decoded copied(std::string_view method, const Message& message)
    {
        return decodedBytes(method, m_redactor.copied(method, message.SerializeAsString()).payload);
    }

    UserRoles copiedRoles(const wire::Chat& message)
    {
        return copied("WebcastChatMessage", message).event.user.roles;
    }

private Q_SLOTS:

    void everyMethodThatIsDecodedHasRules()
    {
        for (const std::string_view method : decodedMethods())
            QVERIFY2(redactionRules(method), std::string(method).c_str());
    }

    void nothingOfAPersonIsLeft()
    {
        wire::Chat message = chat();
        wire::User& user = *message.mutable_user();
        user.mutable_avatar_thumb()->add_url_list("https://p16.test/ana");
        addBadge(user, 10, "5").mutable_str()->set_str("Ana's team");
        user.mutable_badge_list(0)->mutable_image()->mutable_image()->add_url_list(
            "https://b.test");
        addUnknown(*message.mutable_content());
        std::string payload = message.SerializeAsString();
        addUnknown(payload);
        const auto copy = m_redactor.copied("WebcastChatMessage", payload);
        QVERIFY(!copy.isEmptied);
        for (const char* const told : {"ana", "Ana", "https", "hola", "unseen", "es", "Webcast"})
            QVERIFY2(copy.payload.find(told) == std::string::npos, told);
        const Decoded decoded = decodedBytes("WebcastChatMessage", copy.payload);
        QCOMPARE(decoded.event.user.uniqueId, std::string("viewer1"));
        QCOMPARE(decoded.event.user.nickname, std::string("Viewer 1"));
        QCOMPARE(decoded.event.user.avatarUrl, std::string());
        QCOMPARE(decoded.event.user.roles.memberLevel, 5);
        QCOMPARE(decoded.as<CommentEvent>().comment, std::string("…"));
    }

    void messageAndTimeStayAndTheRoomIsAnother()
    {
        const Decoded copy = copied("WebcastChatMessage", chat());
        const Decoded original = decoded("WebcastChatMessage", chat());
        QCOMPARE(copy.event.message, original.event.message);
        QCOMPARE(copy.event.timestamp, original.event.timestamp);
        QCOMPARE(copy.event.room.value, m_people.room(original.event.room.value));
    }

    void commentsStayWhereTheyAreWanted()
    {
        MessageRedactor open(m_people, true);
        const auto payload = open.copied("WebcastChatMessage", chat().SerializeAsString()).payload;
        QCOMPARE(decodedBytes("WebcastChatMessage", payload).as<CommentEvent>().comment,
                 std::string("hola Luis"));
        wire::QuestionNew question;
        question.mutable_data()->set_content("who is Luis?");
        const auto asked =
            open.copied("WebcastQuestionNewMessage", question.SerializeAsString()).payload;
        QCOMPARE(decodedBytes("WebcastQuestionNewMessage", asked).as<QuestionNewEvent>().text,
                 std::string("…"));
    }

    void anEmptyTextStaysEmpty()
    {
        wire::Chat message = chat();
        message.clear_content();
        QCOMPARE(copied("WebcastChatMessage", message).as<CommentEvent>().comment, std::string());
    }

    void rolesStayWithoutTheWordsTheyAreToldBy()
    {
        wire::Chat message = chat();
        wire::User& user = *message.mutable_user();
        addBadge(user, 1);
        addBadge(user, 4).mutable_text()->set_default_pattern("Super Fan of Luis");
        addBadge(user, 8, "31");
        addBadge(user, 6).set_open_web_url("sslocal://x?name=ana&rank=2&y");
        user.mutable_enigma_info()->set_is_mask_on(true);
        user.mutable_follow_info()->set_follow_status(2);
        const UserRoles roles = copiedRoles(message);
        QVERIFY(roles.isModerator && roles.isSubscriber && roles.isSuperFan && roles.isAnonymous);
        QVERIFY(roles.isFollower && roles.isFriend);
        QCOMPARE(roles.gifterLevel, 31);
        QCOMPARE(roles.topGifterRank, 2);
        QCOMPARE(roles.badges->size(), 4U);
        user.mutable_badge_list(1)->mutable_text()->set_default_pattern("Subscriber");
        QVERIFY(copiedRoles(message).isSubscriber && !copiedRoles(message).isSuperFan);
    }

    void identityStays()
    {
        wire::Chat message = chat();
        message.mutable_user_identity()->set_is_anchor(true);
        const Decoded copy = copied("WebcastChatMessage", message);
        QVERIFY(copy.event.user.hasIdentity && copy.event.user.roles.isHost);
    }

    void aBadgeOfAnAbsurdSceneGivesNoRole()
    {
        wire::Chat message = chat();
        addBadge(*message.mutable_user(), 256 + 6).set_open_web_url("?rank=3");
        QCOMPARE(copiedRoles(message).topGifterRank, 0);
    }

    void giftsStayAsTheyAre()
    {
        wire::Gift gift;
        gift.set_gift_id(5'655);
        gift.set_repeat_count(7);
        gift.set_group_count(2);
        gift.set_repeat_end(1);
        gift.set_group_id(1'795'465'000'123);
        fill(*gift.mutable_user(), kAna, "ana", "Ana");
        fill(*gift.mutable_to_user(), kGuest, "guest", "Guest");
        gift.mutable_gift()->set_id(5'655);
        gift.mutable_gift()->set_type(1);
        gift.mutable_gift()->set_combo(true);
        gift.mutable_gift()->set_diamond_count(3);
        gift.mutable_gift()->set_name("Rose");
        gift.mutable_gift()->mutable_image()->add_url_list("https://p16.test/rose");
        const Decoded copy = copied("WebcastGiftMessage", gift);
        const auto& event = copy.as<GiftEvent>();
        QCOMPARE(event.gift.id.value, 5'655);
        QCOMPARE(event.gift.name, std::string("Rose"));
        QCOMPARE(event.gift.diamondCount, 3);
        QVERIFY(event.gift.combo && event.streakable && event.repeatEnd);
        QCOMPARE(event.wireRepeatCount, 7);
        QCOMPARE(event.groupCount, 2);
        QCOMPARE(event.groupId.value, 1'795'465'000'123);
        QCOMPARE(event.toUser->id.value, m_people.person(kGuest).id);
        QCOMPARE(event.gift.imageUrl, std::string());
    }

    void aReceiverWhoIsTheHostStaysNone()
    {
        wire::Gift gift;
        fill(*gift.mutable_user(), kAna, "ana", "Ana");
        gift.mutable_monitor_info()->set_anchor_id(5);
        gift.mutable_monitor_info()->set_to_user_id(5);
        QVERIFY(!copied("WebcastGiftMessage", gift).as<GiftEvent>().toUser);
        gift.mutable_monitor_info()->set_to_user_id(kGuest);
        QCOMPARE(copied("WebcastGiftMessage", gift).as<GiftEvent>().toUser->id.value,
                 m_people.person(kGuest).id);
    }

    void namesBesideAnIdAreThatPersons()
    {
        const std::string known = m_people.person(kAna, "ana").handle;
        wire::GoalUpdate goal;
        goal.set_contributor_display_id("ana");
        goal.set_contributor_id(kAna);
        const auto contributor = copied("WebcastGoalUpdateMessage", goal).as<GoalUpdateEvent>();
        QCOMPARE(contributor.contributor, known);
        wire::Envelope box;
        box.mutable_envelope_info()->set_send_user_name("ana");
        box.mutable_envelope_info()->set_send_user_id(std::to_string(kAna));
        box.mutable_envelope_info()->set_envelope_id("7300000000000000800");
        box.set_display(1);
        const auto envelope = copied("WebcastEnvelopeMessage", box).as<EnvelopeEvent>();
        QCOMPARE(envelope.senderName, known);
        QCOMPARE(envelope.senderId, contributor.contributorId);
        QCOMPARE(envelope.envelopeId, m_people.thing("7300000000000000800"));
        QCOMPARE(envelope.action, std::string("show"));
    }

    void hostsOfABattleAreTheSameInAllItsLists()
    {
        wire::LinkMicBattle battle;
        auto& info = *battle.add_anchors_info();
        info.set_key(kGuest);
        info.mutable_value()->mutable_user()->set_user_id(kGuest);
        info.mutable_value()->mutable_user()->set_nickname("Rival");
        info.mutable_value()->mutable_user()->set_display_id("rival");
        auto& army = *battle.add_armies();
        army.set_key(kGuest);
        army.mutable_value()->set_host_score(44);
        army.mutable_value()->add_user_armies()->set_user_id(kAna);
        auto& result = *battle.add_battle_result();
        result.set_key(kGuest);
        result.mutable_value()->set_result(1);
        const auto hosts = copied("WebcastLinkMicBattle", battle).as<LinkMicBattleEvent>().hosts;
        QCOMPARE(hosts.size(), 1U);
        QCOMPARE(hosts[0].id.value, m_people.person(kGuest).id);
        QCOMPARE(hosts[0].uniqueId, m_people.person(kGuest, "rival").handle);
        QCOMPARE(hosts[0].score, 44);
        QCOMPARE(hosts[0].result, std::string("lose"));
    }

    void ofASentenceOnlyItsKeyAndItsPersonStay()
    {
        wire::Envelope box;
        wire::Text& text = *box.mutable_common()->mutable_display_text();
        text.set_key("pm_mt_box");
        text.set_default_pattern("Ana sent {0:string} to {1:user}");
        text.add_pieces()->set_string_value("a box of Ana");
        fill(*text.add_pieces()->mutable_user_value()->mutable_user(), kAna, "ana", "Ana");
        const auto payload =
            m_redactor.copied("WebcastEnvelopeMessage", box.SerializeAsString()).payload;
        QVERIFY(payload.find("Ana") == std::string::npos);
        QVERIFY(payload.find("pm_mt_box") != std::string::npos);
        QCOMPARE(decodedBytes("WebcastEnvelopeMessage", payload).event.user.id.value,
                 m_people.person(kAna).id);
    }

    void aKeyDecidesWhatASocialMessageIs()
    {
        wire::Social social;
        social.mutable_common()->mutable_display_text()->set_key("pm_mt_guidance_viewer_5_share");
        social.set_share_target("6867150863301182469");
        const auto share = copied("WebcastSocialMessage", social).as<ShareEvent>();
        QCOMPARE(share.usersJoined, std::optional<std::int64_t>(5));
        QCOMPARE(share.shareTarget, std::string());
        // No key of TikTok's, and yet it decides.
        social.mutable_common()->mutable_display_text()->set_key("Ana shared this");
        const auto copy =
            m_redactor.copied("WebcastSocialMessage", social.SerializeAsString()).payload;
        QVERIFY(decodedBytes("WebcastSocialMessage", copy).is<ShareEvent>());
        QVERIFY(copy.find("Ana") == std::string::npos);
        social.mutable_common()->mutable_display_text()->set_key("Ana");
        QVERIFY(copied("WebcastSocialMessage", social).is<SocialEvent>());
    }

    void whatIsToldOfOnePersonTwiceIsTakenTogether()
    {
        wire::Chat first = chat();
        addBadge(*first.mutable_user(), 4).mutable_text()->set_key("Friends of Ana");
        wire::Chat second;
        addBadge(*second.mutable_user(), 4).mutable_text()->set_key("super fan");
        second.mutable_user()->mutable_user_attr()->set_is_admin(true);
        const std::string both = first.SerializeAsString() + second.SerializeAsString();
        const User original = decodedBytes("WebcastChatMessage", both).event.user;
        const User copy = decodedBytes("WebcastChatMessage",
                                       m_redactor.copied("WebcastChatMessage", both).payload)
                              .event.user;
        QCOMPARE(copy.id.value, m_people.person(original.id.value).id);
        QCOMPARE(copy.roles.isModerator, original.roles.isModerator);
        QCOMPARE(copy.roles.isSuperFan, original.roles.isSuperFan);
        QVERIFY(copy.roles.isModerator && !copy.roles.isSuperFan);
    }

    void somebodyOfWhomNothingIsToldIsStillSomebody()
    {
        wire::Envelope box;
        box.mutable_envelope_info()->set_send_user_id(std::to_string(kGuest));
        wire::Text& text = *box.mutable_common()->mutable_display_text();
        text.add_pieces()->mutable_user_value()->mutable_user()->mutable_avatar_thumb();
        fill(*text.add_pieces()->mutable_user_value()->mutable_user(), kAna, "ana", "Ana");
        QCOMPARE(decoded("WebcastEnvelopeMessage", box).event.user.id.value, 0);
        QCOMPARE(copied("WebcastEnvelopeMessage", box).event.user.id.value, 0);
    }

    void onlyATeamJoinKeepsItsNumber()
    {
        wire::Room room;
        room.set_scene("user_join_fans");
        room.set_content(" ");
        wire::Text& text = *room.mutable_common()->mutable_display_text();
        fill(*text.add_pieces()->mutable_user_value()->mutable_user(), kAna, "ana", "Ana");
        text.add_pieces()->set_string_value("321");
        const Decoded joined = copied("WebcastRoomMessage", room);
        QCOMPARE(joined.as<TeamJoinEvent>().memberNumber, 321);
        QCOMPARE(joined.event.user.id.value, m_people.person(kAna).id);
        room.set_scene("other");
        room.set_content("1234");
        const auto payload = m_redactor.copied("WebcastRoomMessage", room.SerializeAsString());
        QVERIFY(payload.payload.find("321") == std::string::npos);
        QCOMPARE(decodedBytes("WebcastRoomMessage", payload.payload).as<RoomMessageEvent>().text,
                 std::string("…"));
    }

    void listsOfPeopleStayPackedOrNot()
    {
        wire::ImDelete message;
        message.add_delete_msg_ids(71);
        message.add_delete_user_ids(kAna);
        message.add_delete_user_ids(kGuest);
        const auto event = copied("WebcastImDeleteMessage", message).as<ImDeleteEvent>();
        QCOMPARE(event.messageIds.size(), 1U);
        QCOMPARE(event.messageIds[0].value, 71);
        QCOMPARE(event.userIds.size(), 2U);
        QCOMPARE(event.userIds[1].value, m_people.person(kGuest).id);
    }

    void aListBeyondAllMeasureIsCut()
    {
        wire::ImDelete message;
        for (std::int64_t i = 1; i <= 100'000; ++i)
            message.add_delete_user_ids(i);
        const auto copy =
            m_redactor.copied("WebcastImDeleteMessage", message.SerializeAsString()).payload;
        QVERIFY(copy.size() < 20'000);
    }

    void aMessageThatNobodyKnowsKeepsWhatAllHave()
    {
        wire::Chat message = chat();
        const auto copy = m_redactor.copied("WebcastAuroraMessage", message.SerializeAsString());
        QVERIFY(copy.isEmptied);
        const Decoded decoded = decodedBytes("WebcastAuroraMessage", copy.payload);
        QVERIFY(decoded.is<UnknownEvent>());
        QCOMPARE(decoded.event.message.value, message.common().msg_id());
        QVERIFY(copy.payload.size() < 40);
    }

    void theTotalOfDiamondsStays()
    {
        // 2: {2: 660, 3: a user's id}
        const std::string payload("\x12\x06\x10\x94\x05\x18\xb9\x60", 8);
        const auto copy = m_redactor.copied("WebcastLinkMicFanTicketMethod", payload);
        QVERIFY(!copy.isEmptied);
        QCOMPARE(copy.payload, std::string("\x12\x03\x10\x94\x05", 5));
    }

    void whatCannotBeDecodedStillCannot()
    {
        std::string payload = chat().SerializeAsString();
        payload.resize(payload.size() - 3);
        const auto copy = m_redactor.copied("WebcastChatMessage", payload);
        QVERIFY(copy.isEmptied);
        const Decoded decoded = decodedBytes("WebcastChatMessage", copy.payload);
        QCOMPARE(decoded.outcome, DecodeOutcome::Damaged);
        QCOMPARE(decoded.event.message.value, chat().common().msg_id());
        QVERIFY(copy.payload.find("ana") == std::string::npos);
    }

    void cutAnywhereTheTypeStays()
    {
        std::string payload = chat().SerializeAsString();
        for (std::size_t size = 0; size <= payload.size(); ++size) {
            const std::string part = payload.substr(0, size);
            const Decoded original = decodedBytes("WebcastChatMessage", part);
            const Decoded copy = decodedBytes(
                "WebcastChatMessage", m_redactor.copied("WebcastChatMessage", part).payload);
            QCOMPARE(copy.outcome, original.outcome);
            QCOMPARE(copy.event.type(), original.event.type());
            QCOMPARE(copy.event.message, original.event.message);
        }
    }

    void anIdTooLargeForUsIsFoundAsBefore()
    {
        wire::Chat message = chat();
        message.mutable_user()->set_id(-77);
        const Decoded copy = copied("WebcastChatMessage", message);
        QCOMPARE(copy.findings.size(), 1U);
        QCOMPARE(copy.event.user.id.value, 0);
        wire::Envelope box;
        box.mutable_envelope_info()->set_send_user_id("18446744073709551000");
        QCOMPARE(copied("WebcastEnvelopeMessage", box).findings.size(), 1U);
    }

    void wordsOfTheServiceAreToldByTheirForm()
    {
        for (const char* const word : {"", "user_join_fans", "pm_mt_guidance_viewer_5_share",
                                       "WebcastChatMessage", "a-b.c", "live_2024"})
            QVERIFY2(isServiceWord(word), word);
        for (const char* const other :
             {"Ana Rosa", "6800000000000000001", "a12345", "señal", "a/b", "a@b", "a:b"})
            QVERIFY2(!isServiceWord(other), other);
        QVERIFY(!isServiceWord(std::string(129, 'a')));
    }
};

RACHA_TEST(TestMessageRedactor);

#include "tst_messageredactor.moc"
