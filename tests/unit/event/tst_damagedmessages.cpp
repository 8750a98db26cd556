// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

using namespace racha;
using namespace racha::test;

namespace {

/// Every method that has a decoder.
constexpr const char* kMethods[] = {
    "WebcastChatMessage",       "WebcastEmoteChatMessage",   "WebcastGiftMessage",
    "WebcastLikeMessage",       "WebcastSocialMessage",      "WebcastMemberMessage",
    "WebcastSubNotifyMessage",  "WebcastBarrageMessage",     "WebcastRoomUserSeqMessage",
    "WebcastRankUpdateMessage", "WebcastControlMessage",     "WebcastLiveIntroMessage",
    "WebcastRoomMessage",       "WebcastCaptionMessage",     "WebcastEnvelopeMessage",
    "WebcastGoalUpdateMessage", "WebcastLinkMicBattle",      "WebcastLinkMicArmies",
    "WebcastPollMessage",       "WebcastQuestionNewMessage", "WebcastRoomPinMessage",
    "WebcastImDeleteMessage",
};

std::string fullGift()
{
    wire::Gift gift;
    gift.mutable_common()->set_msg_id(5);
    gift.mutable_common()->mutable_display_text()->set_key("key");
    gift.set_gift_id(5655);
    gift.set_repeat_count(300);
    fill(*gift.mutable_user(), 1'000'000, "ana", "Ana");
    addBadge(*gift.mutable_user(), 8, "25").mutable_combine()->set_str("25");
    gift.mutable_gift()->set_name("Rosa");
    gift.mutable_user_identity()->set_is_anchor(true);
    return gift.SerializeAsString();
}

} // namespace

class TestDamagedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void unknownMethodsAreUnknownWithoutError()
    {
        wire::Chat chat;
        chat.mutable_common()->set_msg_id(88);
        chat.mutable_common()->set_create_time(1'763'928'843'123);
        const Decoded result = decoded("WebcastNeverHeardOf", chat);
        QCOMPARE(result.outcome, DecodeOutcome::NoMeaning);
        QCOMPARE(result.as<UnknownEvent>().method, std::string("WebcastNeverHeardOf"));
        QVERIFY(!result.as<UnknownEvent>().error);
        QCOMPARE(result.event.message.value, 88); // what all messages have in common
        QCOMPARE(result.event.timestamp, wallTimeFromMicroseconds(1'763'928'843'123'000));
    }

    void unknownMethodsMayHoldAnything()
    {
        const Decoded result = decodedBytes("WebcastNeverHeardOf", "\xff\xff no message");
        QCOMPARE(result.outcome, DecodeOutcome::NoMeaning);
        QVERIFY(!result.as<UnknownEvent>().error);
    }

    void everyKnownMethodSaysThatItIsDamaged()
    {
        for (const char* const method : kMethods) {
            const Decoded result = decodedBytes(method, "\x0a\x7f cut");
            QVERIFY2(result.outcome == DecodeOutcome::Damaged, method);
            QCOMPARE(result.as<UnknownEvent>().method, std::string(method));
            QVERIFY(result.as<UnknownEvent>().error.has_value());
            QVERIFY(!result.event.user.isKnown());
            QCOMPARE(result.event.timestamp, kReceivedAt);
        }
    }

    void everyKnownMethodTakesAnEmptyMessage()
    {
        for (const char* const method : kMethods)
            QVERIFY2(decodedBytes(method, "").outcome != DecodeOutcome::Damaged, method);
    }

    void damageInsideAPartIsNoticed()
    {
        wire::Chat chat;
        chat.set_content("hola");
        const std::string badUser = "\x12\x02\x0a\x7f"; // user: bytes beyond its end
        const Decoded result =
            decodedBytes("WebcastChatMessage", chat.SerializeAsString() + badUser);
        QCOMPARE(result.outcome, DecodeOutcome::Damaged);
    }

    void cutAtEveryByteNothingBreaks()
    {
        const std::string whole = fullGift();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const Decoded result = decodedBytes("WebcastGiftMessage", whole.substr(0, size));
            QVERIFY(!eventDataJson(result.event).empty());
        }
    }

    void changedAtEveryByteNothingBreaks()
    {
        const std::string whole = fullGift();
        for (const char* const method : kMethods) {
            for (std::size_t i = 0; i < whole.size(); ++i) {
                std::string changed = whole;
                changed[i] = static_cast<char>(changed[i] ^ 0xFF);
                const Decoded result = decodedBytes(method, changed);
                QVERIFY(!eventDataJson(result.event).empty());
            }
        }
    }

    void fieldsInAnyOrderAreTheSame()
    {
        const std::string common = "\x0a\x02\x10\x05";
        const std::string user = "\x12\x02\x08\x07";
        const std::string content = "\x1a\x04hola";
        const std::string identity = "\x92\x01\x02\x28\x01";
        const auto json = [](const std::string& bytes) {
            return eventDataJson(decodedBytes("WebcastChatMessage", bytes).event);
        };
        const std::string expected = json(common + user + content + identity);
        QVERIFY(expected.find("\"is_moderator\":true") != std::string::npos);
        QCOMPARE(json(identity + content + user + common), expected);
        QCOMPARE(json(user + identity + common + content), expected);
    }

    void longListsAreCut()
    {
        wire::RoomUserSeq audience;
        for (int i = 0; i < 5000; ++i)
            audience.add_ranks()->set_rank(i);
        const auto event = decoded("WebcastRoomUserSeqMessage", audience).as<RoomUserSeqEvent>();
        QCOMPARE(event.top.size(), 100U);
    }

    void findingsAreBounded()
    {
        wire::ImDelete message;
        for (int i = 0; i < 5000; ++i)
            message.add_delete_msg_ids(-1);
        QVERIFY(decoded("WebcastImDeleteMessage", message).findings.size() <= 64);
    }
};

RACHA_TEST(TestDamagedMessages);
#include "tst_damagedmessages.moc"
