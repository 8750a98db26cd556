// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

Decoded control(std::int64_t action)
{
    wire::Control message;
    message.set_action(action);
    message.set_tips("tips");
    message.mutable_extra()->set_source("app_pause");
    return decoded("WebcastControlMessage", message);
}

wire::Room roomMessage(const char* pattern)
{
    wire::Room message;
    message.set_content(" ");
    wire::Text& text = *message.mutable_common()->mutable_display_text();
    text.set_key("some_key");
    text.set_default_pattern(pattern);
    fill(*text.add_pieces()->mutable_user_value()->mutable_user(), 5, "ana", "Ana");
    text.add_pieces()->set_string_value("6924");
    wire::TextPieceGift& gift = *text.add_pieces()->mutable_gift_value();
    gift.set_gift_id(5655);
    gift.mutable_name_ref()->set_default_pattern("Rose");
    return message;
}

std::string rendered(const char* pattern)
{
    return decoded("WebcastRoomMessage", roomMessage(pattern)).as<RoomMessageEvent>().text;
}

WallTime timestampOf(std::int64_t createTime)
{
    wire::Chat chat;
    chat.mutable_common()->set_create_time(createTime);
    return decoded("WebcastChatMessage", chat).event.timestamp;
}

} // namespace

class TestLiveDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void controlStartsPausesAndEnds()
    {
        QCOMPARE(control(1).as<LivePauseEvent>().source, std::string("app_pause"));
        QCOMPARE(control(2).as<LiveUnpauseEvent>().source, std::string("app_pause"));
        QVERIFY(!control(3).as<LiveEndEvent>().byPlatform);
        QVERIFY(control(4).as<LiveEndEvent>().byPlatform);
        QCOMPARE(control(4).as<LiveEndEvent>().tips, std::string("tips"));
    }

    void otherControlIsUnknownWithoutError()
    {
        for (const std::int64_t action : {0, 5, 99}) {
            const Decoded other = control(action);
            QCOMPARE(other.as<UnknownEvent>().method, std::string("WebcastControlMessage"));
            QVERIFY(!other.as<UnknownEvent>().error);
            QCOMPARE(other.outcome, DecodeOutcome::NoMeaning);
        }
    }

    void patternsAreFilledIn()
    {
        QCOMPARE(rendered("{0:user} became the No. {1:string} member"),
                 std::string("Ana became the No. 6924 member"));
        QCOMPARE(rendered("{0:user} sent {2:gift}"), std::string("Ana sent Rose"));
        QCOMPARE(rendered("{1}{1}"), std::string("69246924"));
    }

    void placesThatAreNoneStayAsTheyAre()
    {
        QCOMPARE(rendered("{9:user} {x} {} { {0"), std::string("{9:user} {x} {} { {0"));
        QCOMPARE(rendered("no places"), std::string("no places"));
    }

    void patternsCannotGrowWithoutLimit()
    {
        wire::Room message = roomMessage("");
        wire::Text& text = *message.mutable_common()->mutable_display_text();
        std::string pattern;
        for (int i = 0; i < 3000; ++i)
            pattern += "{1:string}";
        text.set_default_pattern(pattern);
        text.mutable_pieces(1)->set_string_value(std::string(10'000, 'x'));
        const Decoded result = decoded("WebcastRoomMessage", message);
        QVERIFY(result.as<RoomMessageEvent>().text.size() <= 16U * 1024U);
    }

    void roomMessagesPreferTheirContent()
    {
        wire::Room message = roomMessage("pattern");
        message.set_content("Welcome");
        message.set_scene("scene");
        const auto event = decoded("WebcastRoomMessage", message).as<RoomMessageEvent>();
        QCOMPARE(event.text, std::string("Welcome"));
        QCOMPARE(event.key, std::string("some_key"));
        QCOMPARE(event.scene, std::string("scene"));
    }

    void teamJoinsAreKnownBySceneOrKey()
    {
        wire::Room byScene = roomMessage("{0:user} became the No. {1:string} member");
        byScene.set_scene("user_join_fans");
        const Decoded first = decoded("WebcastRoomMessage", byScene);
        QCOMPARE(first.as<TeamJoinEvent>().memberNumber, 6924);
        QCOMPARE(first.event.user.uniqueId, std::string("ana"));
        wire::Room byKey = roomMessage("x");
        byKey.mutable_common()->mutable_display_text()->set_key("pm_mt_fan_live_joined_comment");
        QVERIFY(decoded("WebcastRoomMessage", byKey).is<TeamJoinEvent>());
    }

    void captionsHaveTheirLanguages()
    {
        wire::Caption caption;
        caption.set_duration_ms(5120);
        caption.set_sentence_id(9);
        caption.set_definite(true);
        wire::CaptionContent& content = *caption.add_content();
        content.set_lang("es");
        content.set_content("hola");
        const auto event = decoded("WebcastCaptionMessage", caption).as<CaptionEvent>();
        QCOMPARE(event.texts.size(), 1U);
        QCOMPARE(event.texts[0].language, std::string("es"));
        QCOMPARE(event.texts[0].text, std::string("hola"));
        QCOMPARE(event.durationMs, 5120);
        QCOMPARE(event.sentenceId, 9);
        QVERIFY(event.isFinal);
    }

    void introsAreTheHosts()
    {
        wire::LiveIntro intro;
        intro.set_content("Welcome");
        intro.set_content_language("en");
        fill(*intro.mutable_user(), 1, "host", "Host");
        const Decoded result = decoded("WebcastLiveIntroMessage", intro);
        QCOMPARE(result.as<LiveIntroEvent>().text, std::string("Welcome"));
        QCOMPARE(result.as<LiveIntroEvent>().language, std::string("en"));
        QCOMPARE(result.event.user.uniqueId, std::string("host"));
    }

    void timesAreMillisecondsOrSeconds()
    {
        QCOMPARE(timestampOf(1'763'928'843'123), wallTimeFromMicroseconds(1'763'928'843'123'000));
        QCOMPARE(timestampOf(1'763'928'843), wallTimeFromMicroseconds(1'763'928'843'000'000));
    }

    void absurdTimesBecomeTheReceivingTime()
    {
        const std::int64_t received = microseconds(kReceivedAt) / 1000;
        for (const std::int64_t absurd :
             {std::int64_t {0}, std::int64_t {-1}, std::int64_t {1'420'070'399},
              std::int64_t {1'420'070'399'999}, received + 86'400'001,
              std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
            QCOMPARE(timestampOf(absurd), kReceivedAt);
        }
        QCOMPARE(timestampOf(1'420'070'400), wallTimeFromMicroseconds(1'420'070'400'000'000));
        QCOMPARE(timestampOf(received + 86'400'000), kReceivedAt + std::chrono::days {1});
    }

    void roomAndMessageComeFromTheMessage()
    {
        wire::Chat chat;
        chat.mutable_common()->set_room_id(77);
        chat.mutable_common()->set_msg_id(88);
        const Event event = decoded("WebcastChatMessage", chat).event;
        QCOMPARE(event.room.value, 77);
        QCOMPARE(event.message.value, 88);
    }
};

RACHA_TEST(TestLiveDecoding);
#include "tst_livedecoding.moc"
