// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

class TestRoomDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void commentsHaveTextLanguageAndWhomTheyAnswer()
    {
        wire::Chat chat;
        chat.set_content("¡Hola!");
        chat.set_content_language("es");
        QVERIFY(!decoded("WebcastChatMessage", chat).as<CommentEvent>().replyTo);
        fill(*chat.mutable_at_user(), 5, "luis", "Luis");
        const auto comment = decoded("WebcastChatMessage", chat).as<CommentEvent>();
        QCOMPARE(comment.comment, std::string("¡Hola!"));
        QCOMPARE(comment.language, std::string("es"));
        QCOMPARE(comment.replyTo->uniqueId, std::string("luis"));
    }

    void stickersHaveIdAndPicture()
    {
        wire::EmoteChat chat;
        fill(*chat.mutable_user(), 1, "ana", "Ana");
        wire::Emote& emote = *chat.add_emote_list();
        emote.set_emote_id("701");
        emote.mutable_image()->add_url_list("https://picture.test/e");
        const auto event = decoded("WebcastEmoteChatMessage", chat).as<EmoteChatEvent>();
        QCOMPARE(event.emotes.size(), 1U);
        QCOMPARE(event.emotes[0].id, std::string("701"));
        QCOMPARE(event.emotes[0].imageUrl, std::string("https://picture.test/e"));
    }

    void audiencesHaveTheirTop()
    {
        wire::RoomUserSeq message;
        message.set_total(5'000'000'000);
        message.set_total_user(7);
        message.set_anonymous(3);
        wire::Contributor& first = *message.add_ranks();
        first.set_rank(1);
        first.set_score(900);
        fill(*first.mutable_user(), 5, "ana", "Ana");
        const auto event = decoded("WebcastRoomUserSeqMessage", message).as<RoomUserSeqEvent>();
        QCOMPARE(event.viewers, 5'000'000'000);
        QCOMPARE(event.totalViewers, 7);
        QCOMPARE(event.anonymous, 3);
        QCOMPARE(event.top.size(), 1U);
        QCOMPARE(event.top[0].uniqueId, std::string("ana"));
        QCOMPARE(event.top[0].score, 900);
        QCOMPARE(event.top[0].rank, 1);
    }

    void ranksAreTheHosts()
    {
        wire::RankUpdates message;
        wire::RankUpdate& update = *message.add_updates();
        update.set_rank_type(8);
        update.set_owner_rank(4);
        update.set_countdown(380);
        update.set_score(55);
        const auto event = decoded("WebcastRankUpdateMessage", message).as<RankUpdateEvent>();
        QCOMPARE(event.ranks.at(0).rankType, 8);
        QCOMPARE(event.ranks.at(0).rank, 4);
        QCOMPARE(event.ranks.at(0).countdownSeconds, 380);
        QCOMPARE(event.ranks.at(0).score, 55);
    }

    void boxesAppearAndHide()
    {
        wire::Envelope message;
        wire::EnvelopeInfo& info = *message.mutable_envelope_info();
        info.set_envelope_id("728");
        info.set_business_type(1);
        info.set_send_user_id("6784968134534648195");
        info.set_send_user_name("ana");
        info.set_diamond_count(55);
        info.set_people_count(50);
        info.set_unpack_at(1'696'447'344);
        message.set_display(1);
        const Decoded shown = decoded("WebcastEnvelopeMessage", message);
        const auto& event = shown.as<EnvelopeEvent>();
        QCOMPARE(event.action, std::string("show"));
        QCOMPARE(event.senderId.value, 6'784'968'134'534'648'195);
        QCOMPARE(event.diamondCount, 55);
        QCOMPARE(event.peopleCount, 50);
        QCOMPARE(event.unpackAt, 1'696'447'344);
        QVERIFY(!event.isSuperFanBox);
        QCOMPARE(shown.event.user.id, event.senderId);
        message.set_display(2);
        QCOMPARE(decoded("WebcastEnvelopeMessage", message).as<EnvelopeEvent>().action,
                 std::string("hide"));
        message.set_display(9);
        QCOMPARE(decoded("WebcastEnvelopeMessage", message).as<EnvelopeEvent>().action,
                 std::string("9"));
    }

    void superFanBoxesAreKnownByTypeOrKey()
    {
        wire::Envelope byType;
        byType.mutable_envelope_info()->set_business_type(19);
        QVERIFY(decoded("WebcastEnvelopeMessage", byType).as<EnvelopeEvent>().isSuperFanBox);
        wire::Envelope byKey;
        byKey.mutable_common()->mutable_display_text()->set_key("ttlive_superFanBox_sent");
        QVERIFY(decoded("WebcastEnvelopeMessage", byKey).as<EnvelopeEvent>().isSuperFanBox);
    }

    void goalsHaveTheirParts()
    {
        wire::GoalUpdate message;
        message.set_contributor_id(5);
        message.set_contributor_display_id("ana");
        message.set_contribute_count(2);
        message.set_contribute_score(3);
        wire::LiveGoal& goal = *message.mutable_goal();
        goal.set_id(7);
        goal.set_type(1);
        goal.set_status(2);
        goal.set_description("meta");
        wire::LiveSubGoal& part = *goal.add_sub_goals();
        part.set_id(5655);
        part.set_progress(5);
        part.set_target(100);
        part.mutable_gift()->set_name("Rose");
        const Decoded result = decoded("WebcastGoalUpdateMessage", message);
        const auto& event = result.as<GoalUpdateEvent>();
        QCOMPARE(event.description, std::string("meta"));
        QCOMPARE(event.subGoals.at(0).giftName, std::string("Rose"));
        QCOMPARE(event.subGoals.at(0).progress, 5);
        QCOMPARE(event.contributeCount, 2);
        QCOMPARE(result.event.user.uniqueId, std::string("ana"));
    }

    void battlesJoinWhatTheyKnowOfEachHost()
    {
        wire::LinkMicBattle message;
        message.set_battle_id(9);
        message.set_action(5);
        message.mutable_battle_settings()->set_status(2);
        message.mutable_battle_settings()->set_duration(301);
        for (const std::int64_t id : {20, 10}) {
            wire::BattleUserInfoEntry& entry = *message.add_anchors_info();
            entry.set_key(id);
            entry.mutable_value()->mutable_user()->set_display_id("h" + std::to_string(id));
        }
        message.add_battle_result()->set_key(10); // no result on the wire: won
        wire::BattleResultEntry& lost = *message.add_battle_result();
        lost.set_key(20);
        lost.mutable_value()->set_result(1);
        lost.mutable_value()->set_score(500);
        const auto event = decoded("WebcastLinkMicBattle", message).as<LinkMicBattleEvent>();
        QCOMPARE(event.hosts.size(), 2U);
        QCOMPARE(event.hosts[0].id.value, 10);
        QCOMPARE(event.hosts[0].result, std::string("win"));
        QCOMPARE(event.hosts[0].uniqueId, std::string("h10"));
        QCOMPARE(event.hosts[1].result, std::string("lose"));
        QCOMPARE(event.hosts[1].score, 500);
        QCOMPARE(event.durationSeconds, 301);
    }

    void armiesAreScoresByHost()
    {
        wire::LinkMicArmies message;
        for (const std::int64_t id : {20, 10}) {
            wire::BattleArmiesEntry& entry = *message.add_armies();
            entry.set_key(id);
            entry.mutable_value()->set_host_score(id * 100);
            entry.mutable_value()->add_user_armies()->set_user_id(1);
        }
        message.set_from_user_id(5);
        message.set_gift_id(5655);
        const auto event = decoded("WebcastLinkMicArmies", message).as<LinkMicArmiesEvent>();
        QCOMPARE(event.scores.size(), 2U);
        QCOMPARE(event.scores[0].hostId.value, 10);
        QCOMPARE(event.scores[0].score, 1000);
        QCOMPARE(event.scores[0].supporters, 1);
        QCOMPARE(event.giftId.value, 5655);
    }

    void pollsStartRunAndEnd()
    {
        wire::Poll message;
        message.set_poll_id(3);
        message.mutable_start_content()->set_title("¿Cuál?");
        message.mutable_start_content()->add_options()->set_display_content("A");
        const auto start = decoded("WebcastPollMessage", message).as<PollEvent>();
        QCOMPARE(start.action, std::string("start"));
        QCOMPARE(start.title, std::string("¿Cuál?"));
        QCOMPARE(start.options.at(0).text, std::string("A"));
        message.set_message_type(2);
        message.clear_start_content();
        message.mutable_update_votes_content()->add_options()->set_votes(5);
        QCOMPARE(decoded("WebcastPollMessage", message).as<PollEvent>().action,
                 std::string("update"));
        QCOMPARE(decoded("WebcastPollMessage", message).as<PollEvent>().options.at(0).votes, 5);
        message.set_message_type(8);
        QCOMPARE(decoded("WebcastPollMessage", message).as<PollEvent>().action, std::string("8"));
    }

    void questionsArePeoples()
    {
        wire::QuestionNew message;
        message.mutable_data()->set_question_id(4);
        message.mutable_data()->set_content("¿Qué?");
        fill(*message.mutable_data()->mutable_user(), 5, "ana", "Ana");
        const Decoded result = decoded("WebcastQuestionNewMessage", message);
        QCOMPARE(result.as<QuestionNewEvent>().text, std::string("¿Qué?"));
        QCOMPARE(result.event.user.uniqueId, std::string("ana"));
    }

    void pinsNameWhatIsPinned()
    {
        wire::RoomPin message;
        message.mutable_chat_message()->set_content("pinned");
        message.set_method("WebcastChatMessage");
        message.mutable_operator_()->set_id(5);
        message.set_action(1);
        message.set_display_duration(60);
        message.set_pin_msg_id(99);
        const auto event = decoded("WebcastRoomPinMessage", message).as<RoomPinEvent>();
        QCOMPARE(event.action, std::string("pin"));
        QCOMPARE(event.comment, std::string("pinned"));
        QCOMPARE(event.operatorId.value, 5);
        QCOMPARE(event.durationSeconds, 60);
        QCOMPARE(event.pinnedMessageId.value, 99);
    }

    void deletionsReadPackedAndSingleNumbers()
    {
        wire::ImDelete message;
        message.add_delete_msg_ids(1);
        message.add_delete_msg_ids(2);
        message.add_delete_user_ids(3);
        const auto packed = decoded("WebcastImDeleteMessage", message).as<ImDeleteEvent>();
        QCOMPARE(packed.messageIds, (std::vector<MessageId> {{1}, {2}}));
        QCOMPARE(packed.userIds, (std::vector<UserId> {{3}}));
        const auto single =
            decodedBytes("WebcastImDeleteMessage", "\x10\x01\x10\x02").as<ImDeleteEvent>();
        QCOMPARE(single.messageIds, packed.messageIds);
    }
};

RACHA_TEST(TestRoomDecoding);
#include "tst_roomdecoding.moc"
