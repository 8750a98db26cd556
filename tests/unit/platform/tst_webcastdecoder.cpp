// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastdecoder.h"
#include "proto/compression.h"
#include "proto/framecodec.h"
#include "proto/webcast/envelope.pb.h"
#include "proto/webcast/messages.pb.h"
#include "tests/support/testmain.h"

using namespace racha;

namespace {

const WallTime kReceivedAt = wallTimeFromText("2026-11-23T20:14:03.500000Z");

wire::BaseMessage& addChat(wire::FetchResult& response, std::int64_t id, const std::string& text)
{
    wire::Chat chat;
    chat.set_content(text);
    chat.mutable_user()->set_id(7);
    wire::BaseMessage& base = *response.add_messages();
    base.set_method("WebcastChatMessage");
    base.set_msg_id(id);
    base.set_payload(chat.SerializeAsString());
    return base;
}

std::string frameOf(const wire::FetchResult& response, const char* type = "msg",
                    bool compressed = true)
{
    wire::PushFrame frame;
    frame.set_payload_type(type);
    const std::string payload = response.SerializeAsString();
    frame.set_payload(compressed ? gzipped(payload) : payload);
    return frame.SerializeAsString();
}

template<typename Body>
DecodedRecord decode(Body body)
{
    Record record;
    record.number = 12;
    record.receivedAt = kReceivedAt;
    record.body = std::move(body);
    return WebcastDecoder().decode(std::move(record));
}

std::string commentOf(const Event& event)
{
    const auto* comment = std::get_if<CommentEvent>(&event.payload);
    return comment ? comment->comment : std::string("(no comment)");
}

} // namespace

class TestWebcastDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFrameGivesItsMessagesInOrder()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        addChat(response, 2, "two").set_is_history(true);
        for (const bool compressed : {true, false}) {
            const DecodedRecord decoded = decode(PushFrame {frameOf(response, "msg", compressed)});
            QCOMPARE(decoded.events.size(), 2U);
            QCOMPARE(commentOf(decoded.events[0]), std::string("one"));
            QCOMPARE(commentOf(decoded.events[1]), std::string("two"));
            QCOMPARE(decoded.events[0].message.value, 1);
            QVERIFY(!decoded.events[0].history);
            QVERIFY(decoded.events[1].history);
            QCOMPARE(decoded.events[1].frame, 12);
            QCOMPARE(decoded.events[1].receivedAt, kReceivedAt);
            QCOMPARE(decoded.events[1].method, std::string("WebcastChatMessage"));
            QCOMPARE(decoded.decodeErrors, 0);
            QVERIFY(decoded.findings.empty());
        }
    }

    void theAnswerToEnteringGivesMessagesToo()
    {
        wire::FetchResult response;
        addChat(response, 1, "before you came");
        const DecodedRecord decoded = decode(PushFrame {frameOf(response, "im_enter_room_resp")});
        QCOMPARE(decoded.events.size(), 1U);
    }

    void theFirstResponseIsDecoded()
    {
        wire::FetchResult response;
        addChat(response, 1, "first");
        const std::string bytes = response.SerializeAsString();
        QCOMPARE(commentOf(decode(FetchResult {bytes}).events.at(0)), std::string("first"));
        QCOMPARE(commentOf(decode(FetchResult {gzipped(bytes)}).events.at(0)),
                 std::string("first"));
    }

    void otherFramesAndRecordsGiveNothing()
    {
        wire::FetchResult response;
        addChat(response, 1, "not to be read");
        for (const char* const type : {"hb", "ack", "close", "im_enter_room", "new_kind", ""}) {
            const DecodedRecord decoded = decode(PushFrame {frameOf(response, type)});
            QVERIFY2(decoded.events.empty(), type);
            QCOMPARE(decoded.decodeErrors, 0);
        }
        QVERIFY(decode(SentFrame {frameOf(response)}).events.empty());
        QVERIFY(decode(Mark {"here"}).events.empty());
        QVERIFY(decode(std::monostate {}).events.empty());
    }

    void payloadBytesAreSharedWithTheFrame()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        addChat(response, 2, "two");
        DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        QCOMPARE(decoded.events[0].raw.frame, decoded.events[1].raw.frame);
        for (int i : {0, 1}) {
            QCOMPARE(std::string(decoded.events[std::size_t(i)].raw.bytes()),
                     response.messages(i).payload());
        }
        const RawPayload kept = decoded.events[1].raw;
        decoded = {};
        QCOMPARE(std::string(kept.bytes()), response.messages(1).payload());
    }

    void oneBadMessageCostsTheOthersNothing()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        addChat(response, 2, "").set_payload("\x0a\x7f");
        addChat(response, 3, "three");
        const DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        QCOMPARE(decoded.events.size(), 3U);
        QCOMPARE(commentOf(decoded.events[0]), std::string("one"));
        const auto& bad = std::get<UnknownEvent>(decoded.events[1].payload);
        QCOMPARE(bad.method, std::string("WebcastChatMessage"));
        QVERIFY(bad.error.has_value());
        QCOMPARE(decoded.events[1].message.value, 2);
        QCOMPARE(std::string(decoded.events[1].raw.bytes()), std::string("\x0a\x7f"));
        QCOMPARE(commentOf(decoded.events[2]), std::string("three"));
        QCOMPARE(decoded.decodeErrors, 1);
    }

    void anEntryThatIsDamagedItselfIsKept()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        const std::string bytes =
            response.SerializeAsString() + "\x0a\x02\x0a\x7f" + response.SerializeAsString();
        const DecodedRecord decoded = decode(FetchResult {bytes});
        QCOMPARE(decoded.events.size(), 3U);
        QVERIFY(std::get<UnknownEvent>(decoded.events[1].payload).error.has_value());
        QCOMPARE(decoded.decodeErrors, 1);
    }

    void unknownMethodsAreKept()
    {
        wire::FetchResult response;
        addChat(response, 1, "x").set_method("WebcastNeverHeardOf");
        const DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        QCOMPARE(decoded.events.at(0).type(), EventType::Unknown);
        QCOMPARE(decoded.events.at(0).method, std::string("WebcastNeverHeardOf"));
        QCOMPARE(decoded.decodeErrors, 0);
    }

    void unreadableFramesAreFindings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        wire::PushFrame frame;
        frame.set_payload_type("msg");
        frame.set_payload("\x1f\x8b no gzip");
        QTest::newRow("bad gzip") << QByteArray::fromStdString(frame.SerializeAsString());
        frame.set_payload(gzipped(std::string(kMaxInflatedBytes + 1, '\0')));
        QTest::newRow("bomb") << QByteArray::fromStdString(frame.SerializeAsString());
        frame.set_payload("\x0a\x7f");
        QTest::newRow("cut response") << QByteArray::fromStdString(frame.SerializeAsString());
        QTest::newRow("no frame") << QByteArray("no frame at all");
    }

    void unreadableFramesAreFindings()
    {
        QFETCH(const QByteArray, bytes);
        const DecodedRecord decoded = decode(PushFrame {bytes.toStdString()});
        QVERIFY(decoded.events.empty());
        QCOMPARE(decoded.decodeErrors, 1);
        QCOMPARE(decoded.findings.size(), 1U);
    }

    void aCutFrameGivesWhatCameBefore()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        addChat(response, 2, "two");
        std::string bytes = response.SerializeAsString();
        bytes.resize(bytes.size() - 3);
        const DecodedRecord decoded = decode(FetchResult {bytes});
        QCOMPARE(decoded.events.size(), 1U);
        QCOMPARE(decoded.decodeErrors, 1);
    }

    void messageIdsAboveTheSignAreNone()
    {
        wire::FetchResult response;
        addChat(response, -1, "x");
        const DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        QCOMPARE(decoded.events.at(0).message.value, 0);
        QCOMPARE(decoded.findings.size(), 1U);
    }

    void methodNamesAreCleanAndBounded()
    {
        wire::FetchResult response;
        addChat(response, 1, "x").set_method("bad\xff" + std::string(100'000, 'm'));
        const DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        const std::string& method = decoded.events.at(0).method;
        QVERIFY(method.size() < 200);
        QVERIFY(method.starts_with("bad\xEF\xBF\xBD"));
    }

    void findingsAreBounded()
    {
        wire::FetchResult response;
        for (int i = 0; i < 1000; ++i)
            addChat(response, -1, "x").set_payload("\x0a\x7f");
        const DecodedRecord decoded = decode(PushFrame {frameOf(response)});
        QCOMPARE(decoded.events.size(), 1000U);
        QCOMPARE(decoded.decodeErrors, 1000);
        QVERIFY(decoded.findings.size() <= 64);
    }

    void cutAtEveryByteNothingBreaks()
    {
        wire::FetchResult response;
        addChat(response, 1, "one");
        addChat(response, 2, "two");
        for (const bool compressed : {true, false}) {
            const std::string whole = frameOf(response, "msg", compressed);
            for (std::size_t size = 0; size < whole.size(); ++size) {
                const DecodedRecord decoded = decode(PushFrame {whole.substr(0, size)});
                QVERIFY(decoded.events.size() <= 2);
            }
        }
    }
};

RACHA_TEST(TestWebcastDecoder);
#include "tst_webcastdecoder.moc"
