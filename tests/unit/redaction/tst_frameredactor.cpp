// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastdecoder.h"
#include "core/redaction/frameredactor.h"
#include "proto/compression.h"
#include "proto/framecodec.h"
#include "proto/webcast/envelope.pb.h"
#include "proto/webcast/messages.pb.h"
#include "tests/support/testmain.h"

using namespace racha;

namespace {

void addChat(wire::FetchResult& response, std::int64_t message)
{
    wire::Chat chat;
    chat.mutable_user()->set_id(6'800'000'000'000'000'001);
    chat.set_content("hola");
    wire::BaseMessage& base = *response.add_messages();
    base.set_method("WebcastChatMessage");
    base.set_payload(chat.SerializeAsString());
    base.set_msg_id(message);
    base.set_msg_type(3);
    base.set_offset(99);
    base.set_is_history(message == 2);
}

wire::FetchResult response()
{
    wire::FetchResult made;
    addChat(made, 1);
    addChat(made, 2);
    made.set_cursor("cursor of a viewer");
    made.set_internal_ext("internal_ext of a viewer");
    made.set_push_server("wss://push.test");
    made.add_route_params()->set_value("routed");
    made.set_history_comment_cursor("history cursor");
    made.set_now(1'795'465'000'000);
    made.set_heartbeat_duration(10'000);
    made.set_fetch_interval(1'000);
    made.set_need_ack(true);
    made.set_is_first(true);
    return made;
}

std::string framed(const std::string& payload, const char* type = "msg")
{
    wire::PushFrame frame;
    frame.set_seq_id(5);
    frame.set_log_id(7'400'000'000'000'000'000);
    frame.set_service(9);
    auto& header = *frame.add_headers();
    header.set_key("im-cursor");
    header.set_value("cursor of the connection");
    frame.set_payload_type(type);
    frame.set_payload(payload);
    return frame.SerializeAsString();
}

std::string inflated(const std::string& frame)
{
    const auto parsed = parsePushFrame(frame);
    return parsed ? inflatedPayload(*parsed).value_or("") : std::string();
}

std::vector<Event> events(decltype(Record::body) body)
{
    Record record;
    record.receivedAt = wallTimeFromText("2026-11-23T20:00:00Z");
    record.body = std::move(body);
    return WebcastDecoder().decode(std::move(record)).events;
}

} // namespace

class TestFrameRedactor final : public QObject
{
    Q_OBJECT

    Pseudonyms m_people {Secret("of this test")};
    std::unique_ptr<FrameRedactor> m_redactor;

private Q_SLOTS:

    void init() { m_redactor = std::make_unique<FrameRedactor>(m_people, false); }

    void nothingOfTheConnectionIsLeft_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::newRow("gzip") << true;
        QTest::newRow("plain") << false;
    }

    void nothingOfTheConnectionIsLeft()
    {
        QFETCH(const bool, isPacked);
        const std::string bytes = response().SerializeAsString();
        const auto copy = m_redactor->pushFrame(framed(isPacked ? gzipped(bytes) : bytes));
        QVERIFY(copy);
        const std::string content = *copy + inflated(*copy);
        for (const char* const told : {"cursor", "ext", "wss", "routed", "hola"})
            QVERIFY2(content.find(told) == std::string::npos, told);
        wire::FetchResult read;
        QVERIFY(read.ParseFromString(inflated(*copy)));
        QCOMPARE(read.now(), 1'795'465'000'000);
        QCOMPARE(read.heartbeat_duration(), 10'000);
        QCOMPARE(read.fetch_interval(), 1'000);
        QVERIFY(read.need_ack() && read.is_first());
        wire::PushFrame frame;
        QVERIFY(frame.ParseFromString(*copy));
        QCOMPARE(frame.log_id(), 0);
        QCOMPARE(frame.headers_size(), 1);
    }

    void messagesKeepWhatSurroundsThem()
    {
        const auto copy = m_redactor->pushFrame(framed(response().SerializeAsString()));
        const auto read = events(PushFrame {*copy});
        QCOMPARE(read.size(), 2U);
        QCOMPARE(read[0].message.value, 1);
        QVERIFY(!read[0].history && read[1].history);
        QCOMPARE(read[0].type(), EventType::Comment);
        QCOMPARE(m_redactor->figures().messages, 2);
        QCOMPARE(m_redactor->figures().emptied, 0);
        wire::FetchResult response;
        QVERIFY(response.ParseFromString(inflated(*copy)));
        QCOMPARE(response.messages(0).msg_type(), 3);
        QCOMPARE(response.messages(0).offset(), 0);
    }

    void theFirstResponseIsCopiedAlike()
    {
        const std::string bytes = response().SerializeAsString();
        for (const std::string& sent : {bytes, gzipped(bytes)}) {
            const auto copy = m_redactor->firstResponse(sent);
            QVERIFY(copy);
            QCOMPARE(events(FetchResult {*copy}).size(), 2U);
            QVERIFY(copy->find("cursor") == std::string::npos);
        }
    }

    void framesWithoutMessagesSayOnlyWhatTheyAre()
    {
        for (const char* const type : {"hb", "ack", "close", "im_enter_room"}) {
            const auto copy = m_redactor->pushFrame(framed("internal_ext of a viewer", type));
            QVERIFY(copy);
            const auto frame = parsePushFrame(*copy);
            QCOMPARE(frame->payloadType, std::string_view(type));
            QVERIFY(frame->payload.empty());
        }
        const auto other = m_redactor->pushFrame(framed("told", "Ana's own"));
        QCOMPARE(*other, std::string());
        QCOMPARE(m_redactor->figures().damagedFrames, 0);
    }

    void whyTheConnectionWasClosedStays()
    {
        wire::PushFrame close;
        close.set_payload_type("close");
        close.add_headers()->set_key("close_reason");
        for (const auto& [reason, kept] : std::vector<std::pair<std::string, std::string>> {
                 {"disable_web_direct", "disable_web_direct"}, {"Ana left", ""}}) {
            close.mutable_headers(0)->set_value(reason);
            const auto copy = m_redactor->pushFrame(close.SerializeAsString());
            QCOMPARE(std::string(parsePushFrame(*copy)->closeReason), kept);
        }
    }

    void whatCannotBeReadIsLeftOut()
    {
        const std::string packed = gzipped(response().SerializeAsString());
        QVERIFY(!m_redactor->pushFrame("no frame"));
        QVERIFY(!m_redactor->pushFrame(framed(packed.substr(0, packed.size() / 2))));
        QVERIFY(!m_redactor->firstResponse(packed.substr(0, packed.size() / 2)));
        QCOMPARE(m_redactor->figures().damagedFrames, 3);
        QCOMPARE(m_redactor->figures().messages, 0);
    }

    void whatIsBeforeTheDamageStays()
    {
        const auto copy =
            m_redactor->pushFrame(framed(response().SerializeAsString() + "\x0a\x7f..."));
        QVERIFY(copy);
        QCOMPARE(events(PushFrame {*copy}).size(), 2U);
        QCOMPARE(m_redactor->figures().damagedFrames, 1);
    }

    void aMalformedEntryStaysOne()
    {
        wire::FetchResult made = response();
        std::string bytes = made.SerializeAsString();
        const std::string entry = "\x0a\x12WebcastChatMessage\x18\x07\x12\x7f"; // cut payload
        bytes += "\x0a" + std::string(1, char(entry.size())) + entry;
        const auto copy = m_redactor->pushFrame(framed(bytes));
        const auto read = events(PushFrame {*copy});
        QCOMPARE(read.size(), 3U);
        QCOMPARE(read[2].type(), EventType::Unknown);
        QCOMPARE(read[2].message.value, 7);
        QVERIFY(std::get<UnknownEvent>(read[2].payload).error);
        QCOMPARE(m_redactor->figures().emptied, 1);
        QCOMPARE(m_redactor->figures().damagedFrames, 0);
    }

    void aMethodThatIsNoNameIsLeftOut()
    {
        wire::FetchResult made;
        wire::BaseMessage& base = *made.add_messages();
        base.set_method("Ana Rosa's message");
        base.set_msg_id(8);
        const auto copy = m_redactor->pushFrame(framed(made.SerializeAsString()));
        const auto read = events(PushFrame {*copy});
        QCOMPARE(read.size(), 1U);
        QCOMPARE(read[0].method, std::string());
        QCOMPARE(read[0].message.value, 8);
    }

    void moreMessagesThanReadersTakeAreLeftOut()
    {
        wire::FetchResult made;
        for (std::size_t i = 0; i < kMaxMessages + 5; ++i)
            made.add_messages();
        const auto copy = m_redactor->pushFrame(framed(gzipped(made.SerializeAsString())));
        QCOMPARE(parseResponse(inflated(*copy)).messages.size(), kMaxMessages);
        QCOMPARE(m_redactor->figures().damagedFrames, 1);
    }

    void whatGrowsBeyondAllMeasureIsCut()
    {
        // Ids of one byte, that would become ones of nine.
        wire::LinkMicArmies battle;
        auto& armies = *battle.add_armies()->mutable_value();
        for (int i = 0; i < 2'900'000; ++i)
            armies.add_user_armies()->set_user_id(1);
        wire::FetchResult made;
        wire::BaseMessage& base = *made.add_messages();
        base.set_method("WebcastLinkMicArmies");
        base.set_payload(battle.SerializeAsString());
        QVERIFY(base.payload().size() < kMaxInflatedBytes / 2);
        const auto copy = m_redactor->pushFrame(framed(gzipped(made.SerializeAsString())));
        QCOMPARE(m_redactor->figures().emptied, 1);
        const auto read = events(PushFrame {*copy});
        QCOMPARE(read.size(), 1U);
        QCOMPARE(read[0].type(), EventType::Unknown);
    }
};

RACHA_TEST(TestFrameRedactor);

#include "tst_frameredactor.moc"
